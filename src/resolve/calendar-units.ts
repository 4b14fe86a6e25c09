import type { TimeUnit } from '../model/time.ts'
import {
  addMonths,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  fromDayNumber,
  monthDays,
  shiftByMonths,
  toDayNumber,
  toWeekday,
} from './calendar.ts'

/** First and last day, both included, as day numbers. */
export interface Days {
  readonly from: number
  readonly to: number
}

const yearDays = (from: number, to: number): Days => ({
  from: toDayNumber({ year: from, month: 1, day: 1 }),
  to: toDayNumber({ year: to, month: 12, day: 31 }),
})

/** The calendar unit that holds a day: its week from Monday, its month, its quarter … Units of the clock give the day. */
export function unitDays(unit: TimeUnit, day: number): Days {
  const { year, month } = fromDayNumber(day)
  switch (unit) {
    case 'W': {
      const from = day - (toWeekday(day) - 1)
      return { from, to: from + 6 }
    }
    case 'K': {
      const from = day - (toWeekday(day) - 1) + 5
      return { from, to: from + 1 }
    }
    case 'M':
      return monthDays(year, month)
    case 'Q': {
      const first = Math.floor((month - 1) / 3) * 3 + 1
      return { from: monthDays(year, first).from, to: monthDays(year, first + 2).to }
    }
    case 'Y':
      return yearDays(year, year)
    case 'E':
      return yearDays(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9)
    case 'C':
      return yearDays(Math.floor(year / 100) * 100, Math.floor(year / 100) * 100 + 99)
    default:
      return { from: day, to: day }
  }
}

const trimmed = (year: number, places: number): string =>
  year < 0 ? `-${formatYear(-year).slice(0, -places)}` : formatYear(year).slice(0, -places)

/** TIMEX3 value of the unit that holds a day. Years before 1 are written `BC0480`, as the set of war narratives does. */
export function formatUnit(unit: TimeUnit, day: number): string {
  const { year, month } = fromDayNumber(day)
  switch (unit) {
    case 'W':
      return formatWeek(day)
    case 'K':
      return `${formatWeek(day)}-WE`
    case 'M':
      return `${formatTimexYear(year)}-${String(month).padStart(2, '0')}`
    case 'Q':
      return `${formatTimexYear(year)}-Q${Math.floor((month - 1) / 3) + 1}`
    case 'Y':
      return formatTimexYear(year)
    case 'E':
      return trimmed(year, 1)
    case 'C':
      return trimmed(year, 2)
    default:
      return year < 1 ? `${formatTimexYear(year)}${formatDay(day).slice(-6)}` : formatDay(day)
  }
}

/** TIMEX3 year: `1989`, `BC0480`. */
export const formatTimexYear = (year: number): string =>
  year < 1 ? `BC${String(1 - year).padStart(4, '0')}` : formatYear(year)

const monthsOf: Partial<Record<TimeUnit, number>> = { M: 1, Q: 3, Y: 12, E: 120, C: 1200 }
const daysOf: Partial<Record<TimeUnit, number>> = { D: 1, K: 7, W: 7 }

/** The day `count` units on; parts of a day count by the clock and are rounded to days. */
export function shiftByUnit(day: number, unit: TimeUnit, count: number): number {
  const months = monthsOf[unit]
  if (months !== undefined) {
    const whole = Math.trunc(count * months)
    return shiftByMonths(day, whole)
  }
  const days = daysOf[unit]
  if (days !== undefined) return day + Math.round(count * days)
  const hours = unit === 'H' ? count : unit === 'N' ? count / 60 : count / 3600
  return day + Math.trunc(hours / 24)
}

/** EDTF of an interval of days: a whole year, month, quarter (33–36), season or day as one, anything else as `from/to`. */
export function formatDays({ from, to }: Days): string {
  if (from === to) return formatDay(from)
  const { year, month, day } = fromDayNumber(from)
  if (day === 1) {
    const months = 12 * (fromDayNumber(to + 1).year - year) + fromDayNumber(to + 1).month - month
    if (fromDayNumber(to + 1).day === 1) {
      if (months === 1) return formatMonth(year, month)
      if (months === 3 && month % 3 === 1) return `${formatYear(year)}-${33 + Math.floor(month / 3)}`
      if (months === 6 && month % 6 === 1) return `${formatYear(year)}-${month === 1 ? 40 : 41}`
      if (months === 12 && month === 1) return formatYear(year)
      if (year >= 0 && months === 120 && month === 1 && year % 10 === 0) return `${formatYear(year).slice(0, 3)}X`
      if (year >= 0 && months === 1200 && month === 1 && year % 100 === 0) return `${formatYear(year).slice(0, 2)}XX`
    }
  }
  return `${formatDay(from)}/${formatDay(to)}`
}

/** First and last day of a meteorological season; winter is that which begins in December of the year. */
export function seasonDays(season: 'SP' | 'SU' | 'FA' | 'WI', year: number): Days {
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[season]
  const last = addMonths(year, first, 2)
  return { from: monthDays(year, first).from, to: monthDays(last.year, last.month).to }
}
