import type { TimeMention, TimeUnit } from '../model/time.ts'
import { formatDay, parseIsoDays } from './calendar.ts'
import { formatDays, shiftByUnit } from './calendar-units.ts'

/** "After the vote on", "before the elections of": what may stand between a length and the day that it is counted from, without a verb or mark. */
const between = /^ (after|before) (?:(?:the|a|an|its|their|his|her) )?(?:[\p{L}’'-]+ ){0,4}$/u

/** A length of whole days, weeks, months or years. */
const length = /^P(\d{1,4})([DWMY])$/

/** Is it a length that a day behind it makes a point of ("⟦a day⟧ after the vote on 7 December")? */
export const isOffset = ({ type, bound, from }: TimeMention): boolean =>
  type === 'DURATION' && (bound === 'after' || bound === 'before') && from !== null

/**
 * Gives lengths that are counted from a day named behind them ("three weeks before the elections of 12 May 2018") the day that they lead to; their
 * value stays that of the words. `text`: as read; times are ascending.
 */
export function countOffsets(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  return times.map((time, i) => {
    const anchor = times[i + 1]
    if (time.type !== 'DURATION' || time.from !== null || !anchor || anchor.type !== 'DATE') return time
    const said = length.exec(time.value ?? '')
    const days = anchor.from === null ? null : parseIsoDays(anchor.from)
    if (!said || !days || anchor.precision !== 'day' || anchor.start - time.end > 60) return time
    const bound = between.exec(text.slice(time.end, anchor.start))?.[1]
    if (bound !== 'after' && bound !== 'before') return time
    const day = shiftByUnit(days.from, said[2] as TimeUnit, (bound === 'after' ? 1 : -1) * Number(said[1]))
    const at = formatDay(day)
    return { ...time, from: at, to: at, edtf: formatDays({ from: day, to: day }), basis: 'inferred', bound }
  })
}
