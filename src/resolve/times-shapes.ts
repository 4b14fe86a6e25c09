import type { CalendarShape, DurationShape, Precision, ShiftShape, TimeModifier, TimeShape, TimeType, TimeUnit, UnitShape } from '../model/time.ts'
import { fromDayNumber, isCalendarDay, monthDays, toDayNumber, toWeekday } from './calendar.ts'
import { hijriMonthDays, toFeastDay, toHijriMonth, toHijriMonthStart } from './calendar-feasts.ts'
import { type Days, formatDays, formatTimexYear, formatUnit, seasonDays, shiftByUnit, unitDays } from './calendar-units.ts'
import type { Direction } from './times-direction.ts'

/** A time that the text told before: its days and the unit that it was told in. */
export interface Told {
  readonly days: Days
  readonly unit: TimeUnit
}

/** What an expression is resolved against. Day numbers; null where unknown. */
export interface Anchors {
  /** The day of writing. */
  readonly now: number | null
  /** The latest point told: what "the following day" follows. */
  readonly told: Told | null
  /** The year that days and months without one fall in, where the text tells a story; null in reports of the day. */
  readonly story: Told | null
  readonly direction: Direction
  /** The quarter that the text reports on: what "a year earlier" compares with. */
  readonly period: Told | null
}

/** A resolved shape. `days` null: cannot be told. */
export interface Resolved {
  readonly type: TimeType
  readonly value: string | null
  readonly days: Days | null
  readonly precision: Precision
  /** Clock time of both ends, `THH:MM`, or null. */
  readonly clock: string | null
  readonly unit: TimeUnit | null
  /** Does the expression itself say it all ("23 November 2024"), without an anchor? */
  readonly stated: boolean
  readonly edtf: string | null
  /** True where the calendar has no such day. */
  readonly impossible?: true
}

const precisionOf: Readonly<Record<TimeUnit, Precision>> = {
  T: 'hour', N: 'hour', H: 'hour', D: 'day', K: 'day', W: 'week', M: 'month', Q: 'season', Y: 'year', E: 'vague', C: 'vague',
}

const unresolved = (type: TimeType, value: string | null, unit: TimeUnit | null): Resolved => ({
  type, value, days: null, precision: unit ? precisionOf[unit] : 'vague', clock: null, unit, stated: false, edtf: null,
})

/** The first, middle or last third of an interval, as "early", "mid" and "late" mean it. */
function narrow(days: Days, mod: TimeModifier | undefined, now: number | null): Days {
  const length = days.to - days.from + 1
  if (mod === undefined || length < 2) return days
  const isNow = now !== null && now >= days.from && now <= days.to
  const third = Math.max(1, Math.round(length / 3))
  if (mod === 'START') return { from: days.from, to: isNow ? Math.max(days.from, Math.min(now, days.to)) : days.from + third - 1 }
  if (mod === 'END') return { from: days.to - third + 1, to: days.to }
  if (mod === 'MID') return { from: days.from + third, to: days.to - third }
  return days
}

const unitOf = (shape: CalendarShape): TimeUnit => {
  if (shape.day !== undefined || shape.weekday !== undefined || shape.feast !== undefined || shape.part !== undefined || shape.hour !== undefined) return 'D'
  if (shape.month !== undefined) return 'M'
  if (shape.quarter !== undefined || shape.season !== undefined) return 'Q'
  return 'Y'
}

const two = (n: number): string => String(n).padStart(2, '0')

const toClock = (shape: { readonly hour?: number; readonly minute?: number; readonly part?: string }): string | null => {
  if (shape.hour === undefined) return null
  return shape.hour === 24 ? 'T24' : `T${two(shape.hour)}:${two(shape.minute ?? 0)}`
}

/** TIMEX3 time suffix and type of a day that a clock time or part of the day was put onto. */
function onDay(base: Resolved, shape: { readonly hour?: number; readonly minute?: number; readonly part?: string }): Resolved {
  const clock = toClock(shape)
  const suffix = clock ?? (shape.part === undefined ? null : `T${shape.part}`)
  if (suffix === null) return base
  const isoClock = clock === 'T24' ? null : clock
  return {
    ...base,
    type: 'TIME',
    value: `${base.value ?? 'XXXX-XX-XX'}${suffix}`,
    clock: isoClock,
    precision: clock ? 'hour' : 'day',
    edtf: base.days ? formatDays(base.days) : null,
  }
}

const made = (unit: TimeUnit, days: Days, stated: boolean, now: number | null, mod?: TimeModifier): Resolved => {
  const narrowed = narrow(days, mod, now)
  return {
    type: 'DATE',
    value: formatUnit(unit, days.from),
    days: narrowed,
    precision: precisionOf[unit],
    clock: null,
    unit,
    stated,
    edtf: formatDays(narrowed) + (mod === 'APPROX' && narrowed.from === narrowed.to ? '~' : ''),
  }
}

/** The year that a yearless month or day stands in, by asking which candidate fits; null without any anchor. */
function pickYear(anchors: Anchors, which: CalendarShape['which'], at: (year: number) => Days | null): number | null {
  const { now, story, direction } = anchors
  if (story && which === undefined) {
    const { year } = fromDayNumber(story.days.from)
    if (story.unit === 'Y' || story.unit === 'E' || story.unit === 'C') return year
    const here = at(year)
    if (!here) return year
    // A story moves on: what would lie more than half a year back is next year's.
    return here.to < story.days.from - 200 ? year + 1 : here.from > story.days.to + 270 && anchors.now === null ? year : year
  }
  if (now === null) return null
  const { year } = fromDayNumber(now)
  const last = at(year)
  if (which === 'last' || which === 'previous') {
    // The month just past would be "last month": "last February" said in March is that of the year before.
    const isJustPast = last !== null && last.to < now && now - last.to <= 31 && last.to - last.from > 26 && last.to - last.from < 31
    return last !== null && last.to < now && !isJustPast ? year : year - 1
  }
  if (which === 'next' || which === 'following') return last !== null && last.from > now ? year : year + 1
  if (which === 'this') return year
  const here = at(year)
  const before = here !== null && here.from <= now ? here : at(year - 1)
  const after = here !== null && here.from > now ? here : at(year + 1)
  const gone = before === null ? 400 : Math.max(0, now - before.to)
  const gap = after === null ? 800 : after.from - now
  const isDay = here !== null && here.from === here.to
  // What holds now or is named on its own day is neither behind nor ahead.
  if (here !== null && here.from <= now && here.to >= now) return year
  const isAhead =
    direction === 'future' ? gap <= gone + 200 : direction === 'past' ? isDay && gap <= 62 && gone > 200 : gap <= 120 && gap < gone
  if (isAhead) return here !== null && here.from > now ? year : year + 1
  return here !== null && here.from <= now ? year : year - 1
}

const yearless = (shape: CalendarShape): string => {
  const month = shape.month === undefined ? 'XX' : two(shape.month)
  if (shape.day !== undefined) return `XXXX-${month}-${two(shape.day)}`
  if (shape.quarter !== undefined) return `XXXX-Q${shape.quarter}`
  if (shape.half !== undefined) return `XXXX-H${shape.half}`
  if (shape.season !== undefined) return `XXXX-${shape.season}`
  return `XXXX-${month}`
}

/** Days of the fields below the year. */
function partDays(shape: CalendarShape, year: number): Days | null {
  if (shape.feast !== undefined) {
    const day = shape.feast.startsWith('hijri') ? hijriFeast(shape.feast, year) : toFeastDay(shape.feast, year)
    return day === null ? null : { from: day, to: day }
  }
  if (shape.calendar === 'hijri') return hijriPart(shape, year)
  if (shape.half !== undefined) {
    const first = shape.half === 1 ? 1 : 7
    return { from: monthDays(year, first).from, to: monthDays(year, first + 5).to }
  }
  if (shape.quarter !== undefined) {
    const first = shape.quarter * 3 - 2
    return { from: monthDays(year, first).from, to: monthDays(year, first + 2).to }
  }
  if (shape.season !== undefined) return seasonDays(shape.season, year)
  if (shape.month === undefined) return { from: monthDays(year, 1).from, to: monthDays(year, 12).to }
  if (shape.day === undefined) return monthDays(year, shape.month)
  const day = { year, month: shape.month, day: shape.day }
  if (!isCalendarDay(day)) return null
  const number = toDayNumber(day)
  return { from: number, to: number }
}

/** A Hijri month or day: its own year when that is below 1700 ("Ramadan 1444"), else the one that begins in the Gregorian year. */
function hijriPart(shape: CalendarShape, year: number): Days | null {
  let hijriYear = year
  if (shape.year === undefined || year >= 1700) {
    const { year: first } = toHijriMonth(toDayNumber({ year, month: 1, day: 1 }))
    hijriYear = fromDayNumber(toHijriMonthStart(first, shape.month!)).year === year ? first : first + 1
  }
  const days = hijriMonthDays(hijriYear, shape.month!)
  if (shape.day === undefined) return days
  const day = days.from + shape.day - 1
  return day <= days.to ? { from: day, to: day } : null
}

function hijriFeast(rule: string, year: number): number | null {
  const [, month, day] = rule.split('-').map(Number)
  const found = hijriPart({ kind: 'calendar', month: month!, day: day!, calendar: 'hijri' }, year)
  return found ? found.from : null
}

/** The day of that weekday which `direction` and `which` point to. */
function pickWeekday(weekday: number, anchor: number, which: CalendarShape['which'], direction: Direction): number {
  const back = (toWeekday(anchor) - weekday + 7) % 7
  const forward = (weekday - toWeekday(anchor) + 7) % 7
  if (which === 'last' || which === 'previous') return anchor - (back === 0 ? 7 : back)
  if (which === 'next' || which === 'following') return anchor + (forward === 0 ? 7 : forward)
  if (which === 'this') return direction === 'past' ? anchor - back : anchor + forward
  return direction === 'future' ? anchor + forward : anchor - back
}

function resolveCalendar(shape: CalendarShape, anchors: Anchors): Resolved {
  const { now, mod } = { now: anchors.now, mod: shape.mod }
  if (shape.century !== undefined) {
    const days = { from: monthDays(shape.century, 1).from, to: monthDays(shape.century + 99, 12).to }
    return { ...made('C', days, true, now, mod) }
  }
  if (shape.decade !== undefined) {
    const days = { from: monthDays(shape.decade, 1).from, to: monthDays(shape.decade + 9, 12).to }
    return { ...made('E', days, true, now, mod) }
  }
  const isBare = shape.month === undefined && shape.quarter === undefined && shape.half === undefined && shape.season === undefined && shape.feast === undefined && shape.day === undefined
  if (shape.weekday !== undefined && isBare) {
    const within = shape.within ? resolveShape(shape.within, anchors) : null
    if (within?.days) {
      const day = within.days.from + ((shape.weekday - toWeekday(within.days.from) + 7) % 7)
      return onDay(made('D', { from: day, to: day }, false, now), shape)
    }
    const anchor = shape.which === 'previous' || shape.which === 'following' || shape.which === 'same' ? (anchors.told?.unit === 'D' ? anchors.told.days.from : now) : anchors.story && anchors.story.unit === 'D' ? anchors.story.days.from : now
    if (anchor === null || shape.which === 'same') return onDay(unresolved('DATE', null, 'D'), shape)
    const day = pickWeekday(shape.weekday, anchor, shape.which, anchors.story ? 'future' : anchors.direction)
    return onDay(made('D', { from: day, to: day }, false, now), shape)
  }
  if (isBare && shape.year === undefined) {
    // A clock time or part of a day alone: on the day told, or on that of writing.
    const anchor = anchors.told?.unit === 'D' && shape.which === undefined ? anchors.told.days.from : now
    if (anchor === null) return onDay(unresolved('DATE', null, 'D'), shape)
    const day = shape.which === 'last' ? anchor - 1 : shape.which === 'next' || shape.which === 'following' ? anchor + 1 : anchor
    return onDay(made('D', { from: day, to: day }, false, now), shape)
  }
  if (shape.day !== undefined && shape.month === undefined) return unresolved('DATE', null, 'D')
  const within = shape.within ? resolveShape(shape.within, anchors) : null
  let year: number | null = shape.year ?? null
  const stated = year !== null
  if (year === null && within) year = within.days ? fromDayNumber(within.days.from).year : null
  else if (year === null) year = pickYear(anchors, shape.which, (y) => partDays(shape, y))
  if (shape.weekday !== undefined && !stated && shape.month !== undefined && shape.day !== undefined && !shape.calendar)
    year = pickYearByWeekday(shape.month, shape.day, shape.weekday, year, now ?? anchors.told?.days.to ?? null) ?? year
  if (year === null) return onDay({ ...unresolved('DATE', yearless(shape), unitOf(shape)), edtf: null }, shape)
  const days = partDays(shape, year)
  if (!days) return { ...unresolved('DATE', null, 'D'), impossible: true }
  const unit = unitOf(shape)
  const base = made(unit, days, stated, now, mod)
  const hijri = shape.calendar === 'hijri'
  if (shape.half !== undefined) return { ...base, value: `${formatTimexYear(year)}-H${shape.half}`, precision: 'season' }
  if (shape.season !== undefined) {
    const edtf = mod === undefined && year >= 0 ? `${formatTimexYear(year)}-${{ SP: 21, SU: 22, FA: 23, WI: 24 }[shape.season]}` : base.edtf
    return { ...base, value: `${formatTimexYear(year)}-${shape.season}`, edtf }
  }
  if (hijri) return onDay({ ...base, stated: false, value: formatUnit(unit, days.from), edtf: formatDays(days) }, shape)
  return onDay(base, shape)
}

/** A weekday fixes the year of a day ("Tuesday, October 26"): the nearest one in which it is that weekday. */
function pickYearByWeekday(month: number, day: number, weekday: number, guess: number | null, near: number | null): number | null {
  const fits = (year: number): boolean =>
    isCalendarDay({ year, month, day }) && toWeekday(toDayNumber({ year, month, day })) === weekday
  if (guess !== null && fits(guess)) return guess
  if (near === null) return null
  const start = guess ?? fromDayNumber(near).year
  for (let away = 0; away <= 6; away++) {
    if (fits(start + away)) return start + away
    if (guess !== null && fits(start - away)) return start - away
  }
  return null
}

function resolveUnit(shape: UnitShape, anchors: Anchors): Resolved {
  const { now, told } = anchors
  const { unit } = shape
  const within = shape.within ? resolveShape(shape.within, anchors) : null
  if (shape.within) {
    if (!within?.days) return unresolved('DATE', null, unit)
    if (shape.ordinal !== undefined) return ordinalUnit(unit, shape.ordinal, within.days, within.stated, now)
    return made(unit, unitDays(unit, within.days.to), false, now, shape.mod)
  }
  let base: number | null
  let stated = false
  switch (shape.which) {
    case 'this':
      base = now
      break
    case 'last':
      base = now === null ? null : shiftByUnit(unitDays(unit, now).from, unit, -1)
      break
    case 'next':
      base = now === null ? null : shiftByUnit(unitDays(unit, now).from, unit, 1)
      break
    case 'same':
      base = told ? told.days.from : null
      if (told && !fitsIn(told.unit, unit)) base = null
      break
    case 'previous':
    case 'following': {
      const anchor = told && fitsIn(told.unit, unit) ? told.days : now === null ? null : { from: now, to: now }
      const sign = shape.which === 'previous' ? -1 : 1
      base = anchor === null ? null : shiftByUnit(unitDays(unit, sign < 0 ? anchor.from : anchor.to).from, unit, sign)
      break
    }
    default:
      base = definiteUnit(unit, anchors)
      stated = false
  }
  if (base === null) return onDay(unresolved('DATE', null, unit), shape)
  return onDay(made(unit, unitDays(unit, base), stated, now, shape.mod), shape)
}

const order: readonly TimeUnit[] = ['T', 'N', 'H', 'D', 'K', 'W', 'M', 'Q', 'Y', 'E', 'C']
/** Does a time told in one unit lie inside one of the other? */
const fitsIn = (small: TimeUnit, large: TimeUnit): boolean => order.indexOf(small) <= order.indexOf(large)

/** "the quarter", "the week": the one told last, else the one of the day of writing (a quarter is reported after it ended). */
function definiteUnit(unit: TimeUnit, { now, told, story, period }: Anchors): number | null {
  if (unit === 'Q' && period) return period.days.from
  if (told && told.unit === unit) return told.days.from
  if (story && fitsIn(story.unit, unit)) return story.days.from
  if (unit === 'K' && now !== null) return toWeekday(now) >= 6 ? now : unitDays('W', now).from - 2
  if (unit === 'Q' && now !== null) return shiftByUnit(unitDays('Q', now).from, 'Q', -1)
  return now
}

/** "the first week of September": weeks count in sevens from the first of the month, the last from its end. */
function ordinalUnit(unit: TimeUnit, ordinal: number, outer: Days, stated: boolean, now: number | null): Resolved {
  const length = unit === 'W' ? 7 : unit === 'D' ? 1 : null
  if (length !== null) {
    const from = ordinal < 0 ? outer.to - length + 1 : outer.from + (ordinal - 1) * length
    const days = { from, to: from + length - 1 }
    if (days.to > outer.to) return unresolved('DATE', null, unit)
    if (unit === 'D') return made('D', days, stated, now)
    return { ...made('W', days, stated, now), value: formatUnit('W', Math.floor((days.from + days.to) / 2)), edtf: formatDays(days) }
  }
  const start = ordinal < 0 ? outer.to : shiftByUnit(outer.from, unit, ordinal - 1)
  const days = unitDays(unit, start)
  return start > outer.to ? unresolved('DATE', null, unit) : made(unit, days, stated, now)
}

function resolveShift(shape: ShiftShape, anchors: Anchors): Resolved {
  const { now, told, period } = anchors
  const { count, unit, sign } = shape
  if (count === null) return unresolved('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF', null)
  const isNarrative = shape.from === 'narrative'
  // "a year earlier", "a year ago" beside a quarter mean that quarter of the other year.
  if (unit === 'Y' && count === 1 && period && period.unit === 'Q') {
    const day = shiftByUnit(period.days.from, unit, sign)
    return made('Q', unitDays('Q', day), false, now, shape.mod)
  }
  const anchor = isNarrative && told ? (sign < 0 ? told.days.from : told.days.to) : now
  if (anchor === null) return onDay(unresolved('DATE', null, unit), shape)
  const isFine = unit === 'T' || unit === 'N' || unit === 'H'
  if (isFine) return { ...made('D', { from: shiftByUnit(anchor, unit, sign * count), to: anchor }, false, now), value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  const day = shiftByUnit(anchor, unit, sign * count)
  // A narrative counted in larger units than it was told in lands on a day only if told to the day.
  const grain: TimeUnit = unit === 'K' ? 'W' : unit === 'W' && told && isNarrative && told.unit === 'D' ? 'D' : unit
  const days = unitDays(grain, day)
  return onDay(made(grain, days, false, now, shape.mod), shape)
}

function durationValue({ count, unit, more }: DurationShape): string {
  const isClock = unit === 'H' || unit === 'N' || unit === 'T'
  const letter = { T: 'S', N: 'M', H: 'H', D: 'D', K: 'D', W: 'W', M: 'M', Q: 'Q', Y: 'Y', E: 'Y', C: 'Y' }[unit]
  const head = isClock ? 'PT' : 'P'
  if (count === null) return `${head}X${unit === 'E' ? 'E' : unit === 'C' ? 'C' : letter}`
  if (unit === 'K') return `P${count}WE`
  const times = unit === 'E' ? 10 : unit === 'C' ? 100 : unit === 'Q' ? 1 : 1
  const rest = (more ?? []).map((part) => `${part.count}${{ T: 'S', N: 'M', H: 'H', D: 'D', K: 'D', W: 'W', M: 'M', Q: 'Q', Y: 'Y', E: 'Y', C: 'Y' }[part.unit]}`)
  if (!Number.isInteger(count)) {
    const lower: Partial<Record<TimeUnit, readonly [string, number]>> = { Y: ['M', 12], H: ['M', 60], N: ['S', 60], D: ['H', 24] }
    const part = lower[unit]
    const whole = Math.floor(count)
    if (part && Number.isInteger((count - whole) * part[1])) {
      const small = `${(count - whole) * part[1]}${part[0]}`
      if (unit === 'D') return `P${whole ? `${whole}D` : ''}T${small}`
      return `${head}${whole ? `${whole}${letter}` : ''}${small}`
    }
  }
  return `${head}${count * times}${letter}${rest.join('')}`
}

function resolveDuration(shape: DurationShape, anchors: Anchors): Resolved {
  const value = durationValue(shape)
  const base: Resolved = { ...unresolved('DURATION', value, null), precision: precisionOf[shape.unit], stated: true }
  if (shape.of && shape.edge && shape.count !== null) {
    const outer = resolveShape(shape.of, anchors)
    if (!outer.days) return base
    const { from, to } = outer.days
    const days =
      shape.edge === 'first'
        ? { from, to: Math.min(to, shiftByUnit(from, shape.unit, shape.count) - 1) }
        : { from: Math.max(from, shiftByUnit(to + 1, shape.unit, -shape.count)), to }
    return days.from <= days.to ? { ...base, days, stated: outer.stated, edtf: formatDays(days) } : base
  }
  if (shape.side === null || shape.count === null || anchors.now === null) return base
  const away = shiftByUnit(anchors.now, shape.unit, shape.side === 'past' ? -shape.count : shape.count)
  const days = shape.side === 'past' ? { from: away, to: anchors.now } : { from: anchors.now, to: away }
  return { ...base, days, stated: false, edtf: formatDays(days) }
}

/** Resolves one shape against its anchors. */
export function resolveShape(shape: TimeShape, anchors: Anchors): Resolved {
  switch (shape.kind) {
    case 'calendar':
      return resolveCalendar(shape, anchors)
    case 'unit':
      return resolveUnit(shape, anchors)
    case 'shift':
      return resolveShift(shape, anchors)
    case 'duration':
      return resolveDuration(shape, anchors)
    case 'set':
      return { ...unresolved('SET', shape.value, null), stated: true }
    case 'reference':
      return { ...unresolved('DATE', shape.value, null), stated: true }
  }
}

