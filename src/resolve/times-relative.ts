import type { DurationShape, ShiftShape, TimeUnit, UnitShape } from '../model/time.ts'
import { toWeekday } from './calendar.ts'
import { type Days, formatDays, formatUnit, shiftByUnit, unitDays } from './calendar-units.ts'
import { type Anchors, onDay, precisionOf, type Resolved, toResolved, unresolved } from './times-resolved.ts'

const bySize: readonly TimeUnit[] = ['T', 'N', 'H', 'D', 'K', 'W', 'M', 'Q', 'Y', 'E', 'C']
/** Does a time told in one unit lie inside one of the other? */
const fitsIn = (small: TimeUnit, large: TimeUnit): boolean => bySize.indexOf(small) <= bySize.indexOf(large)

/** "the quarter", "the week": the one told last, else the one of the day of writing (a quarter is reported after it ended). */
function findDefinite(unit: TimeUnit, { now, told, story, period }: Anchors): number | null {
  if (unit === 'Q' && period) return period.days.from
  if (told?.unit === unit) return told.days.from
  if (story && fitsIn(story.unit, unit)) return story.days.from
  if (now === null) return null
  if (unit === 'K') return toWeekday(now) >= 6 ? now : unitDays('W', now).from - 2
  return unit === 'Q' ? shiftByUnit(unitDays('Q', now).from, 'Q', -1) : now
}

/** Wednesday. */
const midweek = 3

/** A day of the unit meant, or null. */
function findUnit({ unit, which }: UnitShape, anchors: Anchors): number | null {
  const { now, told, direction } = anchors
  const known = told && fitsIn(told.unit, unit) ? told.days : null
  const step = (days: Days | null, sign: 1 | -1): number | null =>
    days && shiftByUnit(unitDays(unit, sign < 0 ? days.from : days.to).from, unit, sign)
  const today = now === null ? null : { from: now, to: now }
  switch (which) {
    case 'this':
      // Early in the week "this weekend" is the one just over, where the clause looks back.
      return unit === 'K' && now !== null && direction === 'past' && toWeekday(now) <= midweek ? now - 7 : now
    case 'last':
    case 'past':
      return step(today, -1)
    case 'next':
      // "the next day" goes on from what was told; "next week" from the day of writing.
      return step(unit === 'D' ? (known ?? today) : today, 1)
    case 'same':
      return known ? known.from : null
    case 'previous':
      return step(known ?? today, -1)
    case 'following':
      return step(known ?? today, 1)
    default:
      return findDefinite(unit, anchors)
  }
}

/** "the first week of September": weeks count in sevens from its first day, the last from its end. */
function resolveOrdinal(unit: TimeUnit, ordinal: number, outer: Days, stated: boolean, now: number | null): Resolved {
  const length = unit === 'W' ? 7 : 1
  if (unit === 'W' || unit === 'D') {
    const from = ordinal < 0 ? outer.to - length + 1 : outer.from + (ordinal - 1) * length
    const days = { from, to: from + length - 1 }
    if (days.to > outer.to) return unresolved('DATE', null, unit)
    const base = toResolved(unit, days, stated, now)
    return unit === 'D' ? base : { ...base, value: formatUnit('W', from + 3) }
  }
  const start = ordinal < 0 ? outer.to : shiftByUnit(outer.from, unit, ordinal - 1)
  return start > outer.to ? unresolved('DATE', null, unit) : toResolved(unit, unitDays(unit, start), stated, now)
}

/** Resolves "this week", "the same month", "the first week of …"; `within` is what it is a part of, resolved. */
export function resolveUnit(shape: UnitShape, anchors: Anchors, within: Resolved | null): Resolved {
  const { now } = anchors
  const { unit, mod } = shape
  if (shape.within) {
    if (!within?.days) return unresolved('DATE', null, unit)
    if (shape.ordinal !== undefined) return resolveOrdinal(unit, shape.ordinal, within.days, within.stated, now)
    return toResolved(unit, unitDays(unit, within.days.to), false, now, mod)
  }
  const day = findUnit(shape, anchors)
  if (day === null) return onDay(unresolved('DATE', null, unit), shape)
  const base = toResolved(unit, unitDays(unit, day), false, now, mod)
  // "the past year" is written as the year before and lasts until the day of writing.
  if (shape.which !== 'past' || now === null) return onDay(base, shape)
  const days = { from: shiftByUnit(now, unit, -1), to: now }
  return { ...base, days, edtf: formatDays(days) }
}

/** "Half a year ago", "a year and a half later" in months. */
function toWholeShift(shape: ShiftShape): ShiftShape {
  const months = shape.count === null ? null : shape.count * 12
  return shape.unit === 'Y' && months !== null && !Number.isInteger(shape.count) && Number.isInteger(months)
    ? { ...shape, unit: 'M', count: months }
    : shape
}

/** Resolves "yesterday", "three weeks ago", "two days earlier". */
export function resolveShift(given: ShiftShape, anchors: Anchors): Resolved {
  const { now, told, period } = anchors
  const shape = toWholeShift(given)
  const { count, unit, sign, mod } = shape
  const vague = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  if (count === null) return unresolved('DATE', vague, null)
  // "a year earlier" beside a quarter means that quarter of the other year.
  if (unit === 'Y' && count === 1 && period)
    return toResolved('Q', unitDays('Q', shiftByUnit(period.days.from, unit, sign)), false, now, mod)
  const isTold = shape.from === 'narrative' && told !== null
  let anchor = now
  if (isTold) anchor = sign < 0 ? told.days.from : told.days.to
  if (anchor === null) return onDay(unresolved('DATE', null, unit), shape)
  const day = shiftByUnit(anchor, unit, sign * count)
  if (unit === 'T' || unit === 'N' || unit === 'H') {
    const days = sign < 0 ? { from: day, to: anchor } : { from: anchor, to: day }
    const length = toDurationValue({ kind: 'duration', count, unit, side: null })
    return { ...toResolved('D', days, false, now), type: 'TIME', value: length, precision: 'hour' }
  }
  // Weeks counted from a day told land on a day; from the day of writing they are said loosely.
  const grain = unit === 'W' && isTold && told.unit === 'D' ? 'D' : unit
  return onDay(toResolved(grain, unitDays(grain, day), false, now, mod), shape)
}

const letters: Readonly<Record<TimeUnit, string>> = {
  T: 'S',
  N: 'M',
  H: 'H',
  D: 'D',
  K: 'WE',
  W: 'W',
  M: 'M',
  Q: 'Q',
  Y: 'Y',
  E: 'Y',
  C: 'Y',
}
/** Halves and quarters of a unit in the next smaller one. */
const smaller: Partial<Record<TimeUnit, readonly [letter: string, count: number]>> = {
  Y: ['M', 12],
  H: ['M', 60],
  N: ['S', 60],
}
const yearsOf: Partial<Record<TimeUnit, number>> = { E: 10, C: 100 }

/** TIMEX3 value of a length: `P3W`, `PT2H`, `P2Y6M`, `PXD` where vague. */
function toDurationValue({ count, unit }: DurationShape): string {
  const head = unit === 'H' || unit === 'N' || unit === 'T' ? 'PT' : 'P'
  if (count === null) return `${head}X${unit === 'E' || unit === 'C' ? unit : letters[unit]}`
  const total = count * (yearsOf[unit] ?? 1)
  const part = smaller[unit]
  const whole = Math.floor(total)
  const rest = part ? (total - whole) * part[1] : 0
  if (part && rest > 0 && Number.isInteger(rest)) return `${head}${whole ? whole + letters[unit] : ''}${rest}${part[0]}`
  return `${head}${total}${letters[unit]}`
}

/** Resolves a length; `of` is what it is an end of, resolved. Its days are known only where it lies beside the day of writing or inside `of`. */
export function resolveDuration(shape: DurationShape, { now }: Anchors, of: Resolved | null): Resolved {
  const { unit, count, side, edge } = shape
  const base: Resolved = {
    ...unresolved('DURATION', toDurationValue(shape), null),
    precision: precisionOf[unit],
    stated: true,
  }
  const at = (days: Days, stated: boolean): Resolved => ({ ...base, days, stated, edtf: formatDays(days) })
  if (count === null) return base
  if (shape.of) {
    if (!of?.days) return base
    const { from, to } = of.days
    const days =
      edge === 'first'
        ? { from, to: Math.min(to, shiftByUnit(from, unit, count) - 1) }
        : { from: Math.max(from, shiftByUnit(to + 1, unit, -count)), to }
    return days.from <= days.to ? at(days, of.stated) : base
  }
  if (side === null || now === null) return base
  const away = shiftByUnit(now, unit, side === 'past' ? -count : count)
  return at(side === 'past' ? { from: away, to: now } : { from: now, to: away }, false)
}
