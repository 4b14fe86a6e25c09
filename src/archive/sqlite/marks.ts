import type { Filter } from '../../query/filter.ts'
import type { MarkColumns } from '../counts.ts'
import { fromJson } from './columns.ts'
import { toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { recordOrder, toOrder } from './order.ts'

/** Where each column of the marks stands. */
const columns: Readonly<Record<keyof MarkColumns, string>> = {
  id: 'r.id',
  type: 'r.type',
  status: 'r.status',
  from: 'r.day_from',
  to: 'r.day_to',
  dateBasis: 'r.date_basis',
  precision: 'r.precision',
  place: 'r.place',
  lat: 'r.lat',
  lon: 'r.lon',
  uncertaintyKm: 'r.uncertainty_km',
  placeBasis: 'r.place_basis',
  killed: 'r.killed',
}

/** The marks of a filter, the latest first. SQLite gathers each column as JSON: thousands of rows never become objects. */
export function findMarks(database: Database, filter: Filter, limit: number): MarkColumns {
  const { sql, values } = toRecordCondition(filter)
  const entries = Object.entries(columns)
  const gathered = entries.map(([name]) => `json_group_array("${name}") AS "${name}"`)
  const drawn = entries.map(([name, column]) => `${column} AS "${name}"`)
  const row = database
    .prepare<(string | number)[], Readonly<Record<keyof MarkColumns, string>>>(
      `SELECT ${gathered.join(', ')} FROM (
         SELECT ${drawn.join(', ')} FROM records r WHERE ${sql} ORDER BY ${toOrder(recordOrder['-date'])} LIMIT ?
       )`,
    )
    .get(...values, limit)
  const parsed = Object.entries(row ?? {}).map(([name, json]) => [name, fromJson<readonly unknown[]>(json)])
  // An aggregate without groups always has its one row, with the columns that are named above.
  return Object.fromEntries(parsed) as MarkColumns
}
