import type { Filter } from '../../query/filter.ts'
import type { FacetCount } from '../archive.ts'
import { both, type Condition, condition, toRecordCondition } from './conditions.ts'
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

/**
 * Counts the records of one kind by the names in them, most first; null counts those that name nobody. `total`: how many records pass the filter.
 * Null where so few pass that looking each of them up is quicker.
 */
export function countByName(
  database: Database,
  filter: Filter,
  total: number,
  limit: number,
): readonly FacetCount[] | null {
  const [kind, other] = filter.kinds ?? []
  if (kind === undefined || other !== undefined || total < few) return null
  const { sql, values } = namesUnder(filter, kind)
  const rows = database
    .prepare<(string | number)[], { value: string; count: number; named: number }>(
      `SELECT n.name AS value, count(DISTINCT n.record) AS count, sum(sum(n.position = 0)) OVER () AS named
       FROM names n INDEXED BY names_by_name WHERE ${sql} GROUP BY n.name ORDER BY 2 DESC, 1 LIMIT ?`,
    )
    .all(...values, limit)
  const unnamed = total - (rows[0]?.named ?? 0)
  const counts: FacetCount[] = rows.map(({ value, count }) => ({ value, count }))
  if (unnamed > 0) counts.push({ value: null, count: unnamed })
  // As the database orders them: null before any name.
  return counts
    .sort(
      (a, b) => b.count - a.count || Number(a.value !== null) - Number(b.value !== null) || compare(a.value, b.value),
    )
    .slice(0, limit)
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
