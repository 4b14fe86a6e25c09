import type { Filter } from '../../query/filter.ts'
import type { FacetCount } from '../counts.ts'
import { both, type Condition, condition } from './condition.ts'
import { toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'

/** Below so many records, each of them is looked up; above, the index of all names is walked, which costs the same for any number. */
const few = 5_000

/** Does a filter mean all records of its kinds? */
export const isWhole = ({ kinds: _kinds, ...rest }: Filter): boolean => Object.keys(rest).length === 0

/** Rows of `names n` that belong to records of one kind under a filter, for counts that walk the index of names in its order. */
function namesUnder(filter: Filter, kind: string): Condition {
  const ofKind = condition('n.kind = ?', kind)
  if (isWhole(filter)) return ofKind
  const { sql, values } = toRecordCondition(filter)
  return both([ofKind, condition(`n.record IN (SELECT r.record FROM records r WHERE ${sql})`, ...values)])
}

/** The two ways to count by name: everybody who is named, or those alone who speak. */
const ways = {
  // Each record that names anybody has a first name, which is counted on the same walk.
  actor: { index: 'names_by_name', roles: 'true', firsts: 'sum(sum(n.position = 0)) OVER ()' },
  speaker: { index: 'names_said', roles: `n.role IN ('speaker', 'by')`, firsts: 'NULL' },
} as const

/**
 * Counts the records of one kind by the names in them, in any order; null counts those that name nobody. `total`: how many records pass the filter.
 * Null where so few pass that looking each of them up is quicker.
 */
export function countByName(
  database: Database,
  filter: Filter,
  field: keyof typeof ways,
  total: number,
  limit: number,
  fewest = few,
): readonly FacetCount[] | null {
  const [kind, other] = filter.kinds ?? []
  if (kind === undefined || other !== undefined || total < fewest) return null
  const { sql, values } = namesUnder(filter, kind)
  const { index, roles, firsts } = ways[field]
  const from = `FROM names n INDEXED BY ${index} WHERE ${roles} AND ${sql}`
  const rows = database
    .prepare<(string | number)[], { value: string; count: number; named: number | null }>(
      `SELECT n.name AS value, count(DISTINCT n.record) AS count, ${firsts} AS named ${from} GROUP BY n.name ORDER BY 2 DESC, 1 LIMIT ?`,
    )
    .all(...values, limit)
  const countNamed = () =>
    database
      .prepare<(string | number)[], number>(`SELECT count(DISTINCT n.record) ${from}`)
      .pluck()
      .get(...values) ?? 0
  const counts: FacetCount[] = rows.map(({ value, count }) => ({ value, count }))
  const unnamed = total - (rows[0]?.named ?? countNamed())
  return unnamed > 0 ? [...counts, { value: null, count: unnamed }] : counts
}

/** Most first; among equals as the database orders them, null before any text. */
export const inOrder = (counts: readonly FacetCount[]): readonly FacetCount[] =>
  [...counts].sort(
    (a, b) => b.count - a.count || Number(a.value !== null) - Number(b.value !== null) || compare(a.value, b.value),
  )

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
