import type { TimeMention } from '../model/time.ts'
import { formatDay, formatYear, fromDayNumber, parseIsoDays, shiftByMonths } from './calendar.ts'
import { type Days, formatDays } from './calendar-units.ts'

const toDays = ({ from, to }: TimeMention): Days | null => {
  const first = from === null ? null : parseIsoDays(from)
  const last = to === null ? null : parseIsoDays(to)
  return first && last ? { from: first.from, to: last.to } : null
}

/** The same time one year before; only one whose year was inferred. */
function yearBefore(time: TimeMention, days: Days): { time: TimeMention; days: Days } | null {
  const { year } = fromDayNumber(days.from)
  if (time.basis === 'stated' || !time.value?.startsWith(formatYear(year))) return null
  const moved = { from: shiftByMonths(days.from, -12), to: shiftByMonths(days.to, -12) }
  return { time: { ...time, value: formatYear(year - 1) + time.value.slice(4) }, days: moved }
}

/**
 * Gives both ends of a span ("from January 1 to June 30") the days from the first to the last; values stay those of the words.
 * A span runs forwards: where the first end would come last, its inferred year is the one before.
 */
export function spanEnds(times: readonly TimeMention[]): readonly TimeMention[] {
  const out = [...times]
  for (let i = 1; i < out.length; i++) {
    const [first, second] = [out[i - 1]!, out[i]!]
    if (first.bound !== 'span' || second.bound !== 'span' || first.type !== 'DATE' || second.type !== 'DATE') continue
    const [start, end] = [toDays(first), toDays(second)]
    if (!start || !end) continue
    const begun = start.from > end.to ? yearBefore(first, start) : { time: first, days: start }
    if (!begun || begun.days.from > end.to) continue
    const days = { from: begun.days.from, to: end.to }
    const interval = { from: formatDay(days.from), to: formatDay(days.to), edtf: formatDays(days) }
    out[i - 1] = { ...begun.time, ...interval }
    out[i] = { ...second, ...interval }
    i++
  }
  return out
}
