import type { Filter } from '../../query/filter.ts'
import type { ContradictionQuery, ContradictionState, IncidentQuery } from '../linked.ts'
import { toLastDay } from './asked-days.ts'
import { amongst, both, type Condition, condition } from './condition.ts'
import { toRecordCondition } from './conditions.ts'

/** Incidents with a report that passes the filter. */
const isReported = (filter: Filter): Condition => {
  const { sql, values } = toRecordCondition({ ...filter, kinds: [] })
  return condition(
    `EXISTS (SELECT 1 FROM incident_parts ip JOIN incident_reports m ON m.part = ip.part
      JOIN records r ON r.record = m.record WHERE ip.incident = i.incident AND ${sql})`,
    ...values,
  )
}

/** The incidents that are meant, as a condition on `incidents i`. */
export function toIncidentCondition(filter: Filter, { sources, reports: least }: IncidentQuery): Condition {
  return both([
    ...(Object.keys(filter).some((key) => key !== 'kinds') ? [isReported(filter)] : []),
    ...(sources !== undefined && sources > 1 ? [condition('i.sources >= ?', sources)] : []),
    ...(least !== undefined && least > 1 ? [condition('i.reports >= ?', least)] : []),
  ])
}

/** Contradictions of which the last word is this. */
const decidedAs = (state: ContradictionState): Condition => {
  // The last decision on it that nothing took back; an undo of an undo is followed two steps, which is as far as the pages go.
  const standing = `(SELECT d.kind FROM decisions d WHERE d.subject = c.key AND d.kind IN ('resolve', 'dismiss')
    AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.number AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.undoes = u.number))
    ORDER BY d.number DESC LIMIT 1)`
  return state === 'open'
    ? condition(`${standing} IS NULL`)
    : condition(`${standing} = ?`, state === 'resolved' ? 'resolve' : 'dismiss')
}

/** The contradictions that are meant, as a condition on `contradictions c`. @throws {ArchiveError} where the filter's day is none */
export function toContradictionCondition(filter: Filter, { kinds, states, keys }: ContradictionQuery): Condition {
  const narrowed = Object.keys(filter).some((key) => key !== 'kinds')
  const side = toRecordCondition({ ...filter, kinds: [] })
  const any = states && states.length > 0 ? states.map(decidedAs) : []
  return both([
    ...(narrowed
      ? [condition(`EXISTS (SELECT 1 FROM records r WHERE r.record IN (c.a, c.b) AND ${side.sql})`, ...side.values)]
      : []),
    ...amongst('c.kind', kinds),
    ...amongst('c.key', keys),
    ...(any.length > 0
      ? [condition(any.map(({ sql }) => `(${sql})`).join(' OR '), ...any.flatMap(({ values }) => values))]
      : []),
    // As of a day both sides must have been there.
    ...(filter.asOf === undefined
      ? []
      : [
          condition(
            `NOT EXISTS (SELECT 1 FROM records x WHERE x.record IN (c.a, c.b) AND coalesce(x.published_from, x.published_to, '9999') > ?)`,
            toLastDay(filter.asOf),
          ),
        ]),
  ])
}
