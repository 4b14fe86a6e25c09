import type { SortColumn } from './order.ts'

/** Incidents `i` and contradictions `c`, the latest first. */
export const byDay: readonly SortColumn[] = [
  ['i.day', true],
  ['i.incident', false],
]
/** Contradictions `c`, the latest first. */
export const contradictionsByDay: readonly SortColumn[] = [
  ['c.day', true],
  ['c.key', false],
]
