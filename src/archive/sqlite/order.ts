import type { RecordSort, Sort } from '../../query/filter.ts'
import { type Condition, condition, either } from './condition.ts'

/** A column to sort by; ties go on to the next one. */
export type SortColumn = readonly [sql: string, descending: boolean]

/** What stands behind ORDER BY. */
export const toOrder = (columns: readonly SortColumn[]): string =>
  columns.map(([sql, descending]) => `${sql}${descending ? ' DESC' : ''}`).join(', ')

/** Rows behind a position: later in the first column, or equal there and later in the second, and so on. */
export function toBehind(columns: readonly SortColumn[], position: readonly (string | number)[]): Condition {
  const steps = columns.map(([sql, descending], i) => {
    const equal = columns.slice(0, i).map(([column]) => `${column} = ? AND `)
    return condition(`${equal.join('')}${sql} ${descending ? '<' : '>'} ?`, ...position.slice(0, i + 1))
  })
  const { sql, values } = either(steps)
  const [first, descending] = columns[0]!
  // Says nothing new, but lets an index begin at the position instead of at the start.
  return condition(`${first} ${descending ? '<=' : '>='} ? AND (${sql})`, position[0]!, ...values)
}

/** What records `r` are sorted by; the last column is unique. */
// biome-ignore format: one row a sort
export const recordOrder: Readonly<Record<RecordSort, readonly SortColumn[]>> = {
  date: [['r.day', false], ['r.article', false], ['r.ordinal', false]],
  '-date': [['r.day', true], ['r.article', false], ['r.ordinal', false]],
  received: [['r.article', false], ['r.ordinal', false]],
  '-received': [['r.article', true], ['r.ordinal', false]],
  place: [['ifnull(r.place, char(1114111))', false], ['r.day', true], ['r.article', false], ['r.ordinal', false]],
  actor: [['ifnull(r.actor, char(1114111))', false], ['r.day', true], ['r.article', false], ['r.ordinal', false]],
  '-killed': [['ifnull(r.killed, -1)', true], ['r.day', true], ['r.article', false], ['r.ordinal', false]],
}

/** What articles `a` are sorted by; the last column is unique. */
// biome-ignore format: one row a sort
export const articleOrder: Readonly<Record<Sort, readonly SortColumn[]>> = {
  date: [['a.day', false], ['a.number', false]],
  '-date': [['a.day', true], ['a.number', false]],
  received: [['a.number', false]],
  '-received': [['a.number', true]],
}
