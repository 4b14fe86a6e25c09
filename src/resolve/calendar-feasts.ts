import { addMonths, countDaysInMonth, monthDays, toDayNumber, toWeekday } from './calendar.ts'

/** Western Easter Sunday as a day number (the anonymous Gregorian computus). */
export function toEaster(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return toDayNumber({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

const islamicEpoch = -492148

/** First day of a Hijri month by the tabular calendar; what is announced from the moon's sighting may differ by a day or two. */
export function toHijriMonthStart(year: number, month: number): number {
  return islamicEpoch + (year - 1) * 354 + Math.floor((11 * year + 3) / 30) + Math.ceil(29.5 * (month - 1))
}

/** The Hijri year and month that a day stands in, by the tabular calendar. */
export function toHijriMonth(number: number): { readonly year: number; readonly month: number } {
  let year = Math.floor((30 * (number - islamicEpoch) + 10646) / 10631)
  while (toHijriMonthStart(year + 1, 1) <= number) year++
  while (toHijriMonthStart(year, 1) > number) year--
  let month = 12
  while (month > 1 && toHijriMonthStart(year, month) > number) month--
  return { year, month }
}

/** First and last day of a Hijri month. */
export function hijriMonthDays(year: number, month: number): { readonly from: number; readonly to: number } {
  const next = addMonths(year, month, 1)
  return { from: toHijriMonthStart(year, month), to: toHijriMonthStart(next.year, next.month) - 1 }
}

/**
 * The day of a feast in a year: `MM-DD` fixed, `easter+N` days from Easter, `MM-weekday-nth` the nth weekday of a month (-1 the last).
 * Null where the rule is none of these.
 */
export function toFeastDay(rule: string, year: number): number | null {
  const easter = /^easter([+-]\d+)$/.exec(rule)
  if (easter) return toEaster(year) + Number(easter[1])
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule)
  if (fixed) {
    const month = Number(fixed[1])
    return toDayNumber({ year, month, day: Math.min(Number(fixed[2]), countDaysInMonth(year, month)) })
  }
  const nth = /^(\d\d)-([1-7])-(-1|[1-5])$/.exec(rule)
  if (!nth) return null
  const { from, to } = monthDays(year, Number(nth[1]))
  const weekday = Number(nth[2])
  if (nth[3] === '-1') return to - ((toWeekday(to) - weekday + 7) % 7)
  return from + ((weekday - toWeekday(from) + 7) % 7) + (Number(nth[3]) - 1) * 7
}
