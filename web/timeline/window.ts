import type { Days } from '../../src/api/envelopes.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { leastDays } from './layout.ts'
import { type Stretch, toDayNumber, toIsoDay } from './scale.ts'

/** The first and last day that a filter's text means, as far as it is one. */
const firstOf = (text: string | undefined): number | null =>
  text ? toDayNumber(`${text}-01-01`.slice(0, 10).padEnd(10, '-01')) : null

function lastOf(text: string | undefined): number | null {
  if (!text) return null
  const [year = '', month = '12', day] = text.split('-')
  if (day !== undefined) return toDayNumber(text)
  return toDayNumber(toIsoDay(Date.UTC(Number(year), Number(month), 0) / 86_400_000))
}

/** All days that are known of, with a little room behind. */
export function toWhole(days: Days | null): Stretch | null {
  const numbers = (days?.days ?? []).flatMap((day) => toDayNumber(day) ?? [])
  if (numbers.length === 0) return null
  const [start, end] = [numbers[0]!, numbers.at(-1)! + 1]
  // A single day would fill the line from end to end.
  const room = Math.max(0, Math.ceil((leastDays - (end - start)) / 2))
  return { start: start - room, end: end + room }
}

/** The window of an address: its filters by time, else all there is. `narrowed`: it was chosen. */
export function toWindow(search: string, whole: Stretch | null): Stretch & { readonly narrowed: boolean } {
  const from = firstOf(valuesOf(search, 'from')[0])
  const to = lastOf(valuesOf(search, 'to')[0])
  const start = from ?? whole?.start ?? 0
  const end = to === null ? (whole?.end ?? start + 1) : to + 1
  return { start, end: Math.max(end, start + 1), narrowed: from !== null || to !== null }
}

/** The address with another window; null: all of time. */
export function withWindow(search: string, stretch: Stretch | null): string {
  const rest = without(search, ['sel', 'from', 'to'])
  if (!stretch) return rest
  return withValues(withValues(rest, 'from', [toIsoDay(stretch.start)]), 'to', [toIsoDay(stretch.end - 1)])
}

/** The window that a key asks for: arrows shift and (`wide`) widen, + and - zoom, 0 is all of time (null). Undefined: the key means nothing here. */
export function toNextWindow({ start, end }: Stretch, key: string, wide: boolean): Stretch | null | undefined {
  const step = Math.max(1, Math.round((end - start) / 4))
  const shift = (a: number, b: number): Stretch => ({ start: start + a, end: Math.max(start + a + 1, end + b) })
  switch (key) {
    case 'ArrowLeft':
      return wide ? shift(-step, 0) : shift(-step, -step)
    case 'ArrowRight':
      return wide ? shift(0, step) : shift(step, step)
    case '+':
      return shift(step, -step)
    case '-':
      return shift(-step, step)
    case '0':
      return null
    default:
      return undefined
  }
}
