import type { CalendarShape, TimeShape } from '../model/time.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { Core } from './times-pattern.ts'

/** What stands between two cores, its words joined by blanks, '' where they touch; null where a sentence or more than three words lie between. */
function connector(lexemes: readonly Lexeme[], from: number, to: number): string | null {
  if (to - from > 3) return null
  for (let i = from; i <= to; i++) if (lexemes[i]?.opens) return null
  return lexemes
    .slice(from, to)
    .map((lexeme) => lexeme.lower)
    .join(' ')
}

/** A clock time or part of a day that stands on no day yet. */
function isTimeOfDay(shape: CalendarShape): boolean {
  if (shape.hour === undefined && shape.part === undefined) return false
  const { day, weekday, month, year, feast, which } = shape
  return [day, weekday, month, year, feast, which].every((field) => field === undefined)
}

/** A day without a clock time. */
function isDay(shape: TimeShape): boolean {
  if (shape.kind === 'duration' || shape.kind === 'set' || shape.kind === 'reference') return false
  if (shape.hour !== undefined || shape.part !== undefined) return false
  if (shape.kind !== 'calendar') return shape.unit === 'D'
  return shape.day !== undefined || shape.weekday !== undefined || shape.feast !== undefined
}

function isYear(shape: TimeShape): boolean {
  if (shape.kind === 'unit') return shape.unit === 'Y' && shape.ordinal === undefined && shape.mod === undefined
  if (shape.kind === 'shift') return shape.unit === 'Y' && shape.count === 1
  if (shape.kind !== 'calendar' || shape.year === undefined || shape.mod !== undefined) return false
  const { month, quarter, half, season } = shape
  return [month, quarter, half, season].every((field) => field === undefined)
}

/** A month, day, quarter, half, season or feast that lacks its year. */
function isYearless(shape: CalendarShape): boolean {
  if (shape.year !== undefined || shape.within || shape.which) return false
  const { month, quarter, half, season, feast, hour } = shape
  return hour === undefined && [month, quarter, half, season, feast].some((field) => field !== undefined)
}

/** A period that a week, half or length may be a part of. */
function isPeriod(shape: TimeShape): boolean {
  if (shape.kind === 'unit') return shape.ordinal === undefined
  return shape.kind === 'calendar' && shape.day === undefined && shape.weekday === undefined && shape.hour === undefined
}

/** Puts a clock time or part of a day onto a day. */
function withTime(day: TimeShape, time: CalendarShape): TimeShape | null {
  if (day.kind === 'duration' || day.kind === 'set' || day.kind === 'reference') return null
  const { part, hour, minute, zoneMinutes } = time
  const fields = {
    ...(part === undefined ? {} : { part }),
    ...(hour === undefined ? {} : { hour }),
    ...(minute === undefined ? {} : { minute }),
  }
  if (day.kind !== 'calendar') return { ...day, ...fields }
  return { ...day, ...fields, ...(zoneMinutes === undefined ? {} : { zoneMinutes }) }
}

/** Puts a month, quarter, half or season into a year. */
function withYear(part: CalendarShape, year: TimeShape): TimeShape {
  if (year.kind === 'calendar' && year.year !== undefined) return { ...part, year: year.year }
  return { ...part, within: year }
}

/** Joins a part of something with "of": "the first week of September", "the first half of the 1980s". */
function joinPart(a: TimeShape, b: TimeShape): TimeShape | null {
  if (a.kind === 'calendar' && a.weekday !== undefined && a.day === undefined && b.kind === 'unit' && b.unit === 'W')
    return { ...a, within: b }
  if (!isPeriod(b)) return null
  if (a.kind === 'calendar' && a.half !== undefined && !isYear(b) && (b.kind === 'calendar' || b.kind === 'unit'))
    return { ...b, mod: a.half === 1 ? 'START' : 'END' }
  if (a.kind === 'unit' && a.ordinal !== undefined && a.within === undefined) return { ...a, within: b }
  if (a.kind === 'duration' && a.edge !== undefined && a.of === undefined) return { ...a, side: null, of: b }
  return null
}

const timeThenDay = new Set(['', ',', 'on', 'of', 'of the', 'on the', 'in the', ', on'])
const weekdayThenDate = new Set(['', ',', 'the', ', the'])
const dayThenTime = new Set(['', ',', 'at', ', at', 'around', 'at about', 'at around'])

/** Joins two calendar shapes: a clock time and its part of the day, a weekday and its date. */
function joinCalendars(a: CalendarShape, b: CalendarShape, between: string): TimeShape | null {
  if (isTimeOfDay(a) && isTimeOfDay(b)) {
    const isInDay = a.hour !== undefined && b.part !== undefined
    return isInDay && (between === 'in the' || between === 'on the') ? { ...a, ...b } : null
  }
  const isDated = a.weekday !== undefined && a.day === undefined && b.day !== undefined && b.weekday === undefined
  if (!isDated || !weekdayThenDate.has(between)) return null
  const { which: _, ...named } = a
  return { ...named, ...b, weekday: a.weekday }
}

/** Joins a clock time or part of a day with a day, whichever stands first. */
function joinTime(a: TimeShape, b: TimeShape, between: string): TimeShape | null {
  // "Overnight on Tuesday": that night.
  if (a.kind === 'calendar' && a.part !== undefined && a.which === 'past')
    return isDay(b) && (between === '' || between === 'on') ? withTime(b, { kind: 'calendar', part: a.part }) : null
  if (a.kind === 'calendar' && isTimeOfDay(a)) return isDay(b) && timeThenDay.has(between) ? withTime(b, a) : null
  if (b.kind !== 'calendar' || !isTimeOfDay(b) || !isDay(a)) return null
  const isNear = b.hour === undefined ? between === '' : dayThenTime.has(between)
  return isNear ? withTime(a, b) : null
}

/** Joins a part of a year with its year, whichever stands first: "June last year", "the 1988 second quarter", "this year's third quarter". */
function joinYear(a: TimeShape, b: TimeShape, between: string): TimeShape | null {
  const isPlain = between === '' || between === ',' || between === 'of'
  if (a.kind === 'calendar' && isYearless(a) && isYear(b)) {
    const isIn = between === 'in' && a.quarter !== undefined && b.kind === 'calendar'
    return isPlain || isIn ? withYear(a, b) : null
  }
  if (a.kind === 'unit' && a.unit === 'Q' && isYear(b)) return isPlain ? { ...a, which: 'same', within: b } : null
  const isYearFirst = isYear(a) && b.kind === 'calendar' && isYearless(b) && b.month === undefined
  return isYearFirst && /^(?:['’] s)?$/.test(between) ? withYear(b, a) : null
}

/** One shape of two neighbours ("10 p.m." and "Wednesday"), or null where they are two times. */
function joinShapes(a: TimeShape, b: TimeShape, between: string): TimeShape | null {
  const calendars = a.kind === 'calendar' && b.kind === 'calendar' ? joinCalendars(a, b, between) : null
  const joined = calendars ?? joinTime(a, b, between) ?? joinYear(a, b, between)
  if (joined) return joined
  return between === '' || between === 'of' || between === 'of the' ? joinPart(a, b) : null
}

/** Joins neighbouring cores that say one time. Each join is tried again with the neighbour before. */
export function joinCores(lexemes: readonly Lexeme[], cores: readonly Core[]): Core[] {
  const out: Core[] = []
  for (const core of cores) {
    let current = core
    for (let last = out.at(-1); last; last = out.at(-1)) {
      const between = connector(lexemes, last.next, current.first)
      const shape = between === null ? null : joinShapes(last.shape, current.shape, between)
      if (!shape) break
      out.pop()
      current = { first: last.first, next: current.next, rule: last.rule, shape }
    }
    out.push(current)
  }
  return out
}
