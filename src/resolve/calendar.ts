/** A day of the proleptic Gregorian calendar. `year` is astronomical (0 is 1 BC), `month` 1 to 12, `day` 1 to 31. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month, 28 to 31. */
export const countDaysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!

/** Does the calendar have that day? */
export const isCalendarDay = ({ year, month, day }: CalendarDay): boolean =>
  Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= countDaysInMonth(year, month)

/** Days since 1970-01-01, negative before. Counts years from March, so that the leap day comes last (Hinnant, "chrono-compatible date algorithms"). */
export function toDayNumber({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that stands `number` days after 1970-01-01. */
export function fromDayNumber(number: number): CalendarDay {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

const modulo = (a: number, n: number): number => ((a % n) + n) % n

/** ISO weekday of a day number: 1 Monday to 7 Sunday. */
export const toWeekday = (number: number): number => modulo(number + 3, 7) + 1

/** The Monday of ISO week 1: the week with 4 January in it. */
function firstMonday(isoYear: number): number {
  const fourth = toDayNumber({ year: isoYear, month: 1, day: 4 })
  return fourth - (toWeekday(fourth) - 1)
}

/** ISO week and its year of a day number. */
export function toIsoWeek(number: number): { readonly year: number; readonly week: number } {
  const { year } = fromDayNumber(number - (toWeekday(number) - 1) + 3)
  return { year, week: Math.floor((number - firstMonday(year)) / 7) + 1 }
}

/** Day number of an ISO week's Monday. */
export const fromIsoWeek = (year: number, week: number): number => firstMonday(year) + (week - 1) * 7

/** The month `count` months on; `month` counts from 1 and may be carried over. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const total = year * 12 + month - 1 + count
  return { year: Math.floor(total / 12), month: modulo(total, 12) + 1 }
}

/** The same day of the month `count` months on, or that month's last day. */
export function shiftByMonths(number: number, count: number): number {
  const { year, month, day } = fromDayNumber(number)
  const there = addMonths(year, month, count)
  return toDayNumber({ ...there, day: Math.min(day, countDaysInMonth(there.year, there.month)) })
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** ISO 8601 year: four digits, signed before year 0 and with six digits beyond 9999. */
export const formatYear = (year: number): string => {
  if (year < 0) return `-${pad(-year, 4)}`
  return year > 9999 ? `+${pad(year, 6)}` : pad(year, 4)
}

/** `YYYY-MM` */
export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${pad(month, 2)}`

/** `YYYY-MM-DD` */
export function formatDay(number: number): string {
  const { year, month, day } = fromDayNumber(number)
  return `${formatMonth(year, month)}-${pad(day, 2)}`
}

/** `YYYY-Www` */
export function formatWeek(number: number): string {
  const { year, week } = toIsoWeek(number)
  return `${formatYear(year)}-W${pad(week, 2)}`
}

const isoDate = /^([+-]?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T ])/

/** First and last day of an ISO `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or date and time (its time is left out); null where it is no date of the calendar. */
export function parseIsoDays(text: string): { readonly from: number; readonly to: number } | null {
  const found = isoDate.exec(text.trim())
  if (!found) return null
  const year = Number(found[1])
  const month = found[2] === undefined ? null : Number(found[2])
  const day = found[3] === undefined ? null : Number(found[3])
  if (month === null)
    return { from: toDayNumber({ year, month: 1, day: 1 }), to: toDayNumber({ year, month: 12, day: 31 }) }
  if (month < 1 || month > 12) return null
  if (day === null) return monthDays(year, month)
  if (!isCalendarDay({ year, month, day })) return null
  const number = toDayNumber({ year, month, day })
  return { from: number, to: number }
}

/** First and last day of a month. */
export function monthDays(year: number, month: number): { readonly from: number; readonly to: number } {
  const from = toDayNumber({ year, month, day: 1 })
  return { from, to: from + countDaysInMonth(year, month) - 1 }
}
