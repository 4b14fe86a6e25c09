import type { CalendarShape, TimeUnit } from '../model/time.ts'
import { fromDayNumber, isCalendarDay, monthDays, toDayNumber, toWeekday } from './calendar.ts'
import { hijriMonthDays, toFeastDay, toHijriMonth, toHijriMonthStart } from './calendar-feasts.ts'
import { type Days, formatDays, formatTimexYear, formatUnit, seasonDays } from './calendar-units.ts'
import { pickWeekday, pickYear, pickYearByWeekday } from './times-pick.ts'
import { type Anchors, onDay, type Resolved, toResolved, unresolved } from './times-resolved.ts'

const pad = (n: number): string => String(n).padStart(2, '0')

/** TIMEX3 value of fields whose year cannot be told. */
function toYearless({ month, day, quarter, half, season, feast }: CalendarShape): string | null {
  if (feast !== undefined) return /^\d\d-\d\d$/.test(feast) ? `XXXX-${feast}` : null
  if (quarter !== undefined) return `XXXX-Q${quarter}`
  if (half !== undefined) return `XXXX-H${half}`
  if (season !== undefined) return `XXXX-${season}`
  const two = month === undefined ? 'XX' : pad(month)
  return day === undefined ? `XXXX-${two}` : `XXXX-${two}-${pad(day)}`
}

const oneDay = (day: number): Days => ({ from: day, to: day })

/** A Hijri month or day: of its own year when that is below 1700 ("Ramadan 1444"), else the one that begins in the Gregorian year. */
function hijriDays(shape: CalendarShape, year: number): Days | null {
  const month = shape.month!
  let hijriYear = year
  if (shape.year === undefined || year >= 1700) {
    const { year: first } = toHijriMonth(toDayNumber({ year, month: 1, day: 1 }))
    hijriYear = fromDayNumber(toHijriMonthStart(first, month)).year === year ? first : first + 1
  }
  const days = hijriMonthDays(hijriYear, month)
  if (shape.day === undefined) return days
  const day = days.from + shape.day - 1
  return day <= days.to ? oneDay(day) : null
}

function feastDays(rule: string, year: number): Days | null {
  if (!rule.startsWith('hijri-')) {
    const day = toFeastDay(rule, year)
    return day === null ? null : oneDay(day)
  }
  const [month, day] = rule.slice('hijri-'.length).split('-').map(Number)
  return hijriDays({ kind: 'calendar', month: month!, day: day!, calendar: 'hijri' }, year)
}

const monthsDays = (year: number, first: number, count: number): Days => ({
  from: monthDays(year, first).from,
  to: monthDays(year, first + count - 1).to,
})

/** Days of the fields below the year; null where the calendar has no such day. */
function daysInYear(shape: CalendarShape, year: number): Days | null {
  const { feast, calendar, half, quarter, season, month, day } = shape
  if (feast !== undefined) return feastDays(feast, year)
  if (calendar === 'hijri') return hijriDays(shape, year)
  if (half !== undefined) return monthsDays(year, half * 6 - 5, 6)
  if (quarter !== undefined) return monthsDays(year, quarter * 3 - 2, 3)
  if (season !== undefined) return seasonDays(season, year)
  if (month === undefined) return monthsDays(year, 1, 12)
  if (day === undefined) return monthDays(year, month)
  return isCalendarDay({ year, month, day }) ? oneDay(toDayNumber({ year, month, day })) : null
}

function unitOf({ day, feast, month, quarter, season }: CalendarShape): TimeUnit {
  if (day !== undefined || feast !== undefined) return 'D'
  if (month !== undefined) return 'M'
  return quarter !== undefined || season !== undefined ? 'Q' : 'Y'
}

/** A weekday alone, or of a week named. */
function resolveWeekday(shape: CalendarShape, weekday: number, anchors: Anchors, within: Resolved | null): Resolved {
  const { now, told, story, direction } = anchors
  if (within?.days) {
    const day = within.days.from + ((weekday - toWeekday(within.days.from) + 7) % 7)
    return onDay(toResolved('D', oneDay(day), false, now), shape)
  }
  const isTold = shape.which === 'previous' || shape.which === 'following'
  let anchor = now
  if (isTold && told?.unit === 'D') anchor = told.days.from
  else if (story?.unit === 'D') anchor = story.days.from
  if (anchor === null || shape.which === 'same') return onDay(unresolved('DATE', null, 'D'), shape)
  const day = pickWeekday(weekday, anchor, shape.which, story ? 'future' : direction)
  return onDay(toResolved('D', oneDay(day), false, now), shape)
}

/** A clock time or part of a day alone: on the day told, or on that of writing. */
function resolveTimeOfDay(shape: CalendarShape, { now, told }: Anchors): Resolved {
  const isNext = shape.which === 'next' || shape.which === 'following'
  const isTold = shape.which === undefined || shape.which === 'same' || isNext
  const anchor = told?.unit === 'D' && isTold ? told.days.from : now
  if (anchor === null) return onDay(unresolved('DATE', null, 'D'), shape)
  if (shape.which === 'past') {
    // "overnight": the night of the day before, which ends on the day itself.
    const base = toResolved('D', { from: anchor - 1, to: anchor }, false, now)
    return onDay(base, shape)
  }
  const day = anchor + (isNext ? 1 : shape.which === 'last' ? -1 : 0)
  return onDay(toResolved('D', oneDay(day), false, now), shape)
}

/** "the 13th": of the month told, else the latest one up to the day of writing. */
function resolveDayAlone(shape: CalendarShape, day: number, { now, told }: Anchors): Resolved {
  const base = told && (told.unit === 'D' || told.unit === 'M') ? told.days.from : now
  if (base === null) return unresolved('DATE', `XXXX-XX-${pad(day)}`, 'D')
  const { year, month } = fromDayNumber(base)
  if (!isCalendarDay({ year, month, day })) return unresolved('DATE', null, 'D')
  return onDay(toResolved('D', oneDay(toDayNumber({ year, month, day })), false, now), shape)
}

/** Decades and centuries. */
const resolveEra = (
  unit: 'E' | 'C',
  first: number,
  years: number,
  shape: CalendarShape,
  now: number | null,
): Resolved =>
  toResolved(unit, { from: monthDays(first, 1).from, to: monthDays(first + years - 1, 12).to }, true, now, shape.mod)

/** The year of a shape: stated, that of what it is within, or picked; null where nothing tells. */
function findYear(shape: CalendarShape, anchors: Anchors, within: Resolved | null): number | null {
  if (shape.year !== undefined) return shape.year
  if (within) return within.days ? fromDayNumber(within.days.from).year : null
  const picked = pickYear(anchors, shape.which, (year) => daysInYear(shape, year))
  // What was done at a feast was done at the last one.
  const isAhead = picked !== null && (daysInYear(shape, picked)?.from ?? 0) > (anchors.now ?? Number.POSITIVE_INFINITY)
  const isOver = shape.feast !== undefined && anchors.direction === 'past' && isAhead
  const guess = isOver ? picked - 1 : picked
  const { weekday, month, day } = shape
  if (weekday === undefined || month === undefined || day === undefined || shape.calendar) return guess
  const near = anchors.now ?? anchors.told?.days.to ?? null
  return pickYearByWeekday(month, day, weekday, guess, near) ?? guess
}

/** Resolves calendar and clock fields; `within` is what they are a part of, resolved. */
export function resolveCalendar(shape: CalendarShape, anchors: Anchors, within: Resolved | null): Resolved {
  const { now } = anchors
  const { century, decade, weekday, month, day, quarter, half, season, feast, mod } = shape
  if (century !== undefined) return resolveEra('C', century, 100, shape, now)
  if (decade !== undefined) return resolveEra('E', decade, 10, shape, now)
  const isBare = [month, quarter, half, season, feast, day, shape.year].every((field) => field === undefined)
  if (isBare && weekday !== undefined) return resolveWeekday(shape, weekday, anchors, within)
  if (isBare) return resolveTimeOfDay(shape, anchors)
  if (day !== undefined && month === undefined) return resolveDayAlone(shape, day, anchors)
  const year = findYear(shape, anchors, within)
  if (year === null) return onDay(unresolved('DATE', toYearless(shape), unitOf(shape)), shape)
  const days = daysInYear(shape, year)
  if (!days) return { ...unresolved('DATE', null, 'D'), impossible: true }
  const unit = unitOf(shape)
  const base = toResolved(unit, days, shape.year !== undefined, now, mod)
  if (half !== undefined) return { ...base, value: `${formatTimexYear(year)}-H${half}`, precision: 'season' }
  if (season !== undefined) {
    const isWhole = mod === undefined && year >= 1000
    const edtf = isWhole ? `${year}-${{ SP: 21, SU: 22, FA: 23, WI: 24 }[season]}` : base.edtf
    return { ...base, value: `${formatTimexYear(year)}-${season}`, edtf }
  }
  if (shape.calendar !== 'hijri') return onDay(base, shape)
  return onDay({ ...base, stated: false, value: formatUnit(unit, days.from), edtf: formatDays(days) }, shape)
}
