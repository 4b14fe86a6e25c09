import type { DayPart, EdgeModifier, Precision, TimeModifier, TimeType, TimeUnit } from '../model/time.ts'
import { type Days, formatDays, formatUnit } from './calendar-units.ts'
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
  /** The time whose year frames days and months without one, where the text tells a story; null in reports of the day. */
  readonly story: Told | null
  /** The quarter that the text reports on: what "a year earlier" compares with. */
  readonly period: Told | null
  readonly direction: Direction
}

/** A resolved shape. `days` null: cannot be told. */
export interface Resolved {
  readonly type: TimeType
  readonly value: string | null
  readonly days: Days | null
  readonly precision: Precision
  /** Clock time of both ends, `THH:MM` with its zone where one is named (`THH:MMZ`), or null. */
  readonly clock: string | null
  readonly unit: TimeUnit | null
  /** Does the expression itself say it all ("23 November 2024"), without an anchor? */
  readonly stated: boolean
  readonly edtf: string | null
  /** True where the calendar has no such day. */
  readonly impossible?: true
}

/** How precise a time of so many of a unit is; a quarter counts as a season, decades and centuries as vague. */
export const precisionOf: Readonly<Record<TimeUnit, Precision>> = {
  T: 'hour',
  N: 'hour',
  H: 'hour',
  D: 'day',
  K: 'day',
  W: 'week',
  M: 'month',
  Q: 'season',
  Y: 'year',
  E: 'vague',
  C: 'vague',
}

/** A time whose days cannot be told. */
export const unresolved = (type: TimeType, value: string | null, unit: TimeUnit | null): Resolved => ({
  type,
  value,
  days: null,
  precision: unit ? precisionOf[unit] : 'vague',
  clock: null,
  unit,
  stated: false,
  edtf: null,
})

/** At most so many days are "the first hours", "the first days", "the first weeks" of something. */
const edgeDays: Readonly<Record<EdgeModifier, number>> = {
  START_H: 1,
  END_H: 1,
  START_D: 10,
  END_D: 10,
  START_W: 28,
  END_W: 28,
}

/** The first, middle or last third of an interval, as "early", "mid" and "late" mean it; "earlier this year" ends with the day of writing, "later this year" begins with it. */
function narrow(days: Days, mod: TimeModifier | undefined, now: number | null): Days {
  const length = days.to - days.from + 1
  if (mod === undefined || length < 2) return days
  const third = Math.max(1, Math.round(length / 3))
  const isNow = now !== null && now >= days.from && now <= days.to
  switch (mod) {
    case 'START':
      return { from: days.from, to: days.from + third - 1 }
    case 'MID':
      return { from: days.from + third, to: Math.max(days.from + third, days.to - third) }
    case 'END':
      return { from: days.to - third + 1, to: days.to }
    case 'START_H':
    case 'START_D':
    case 'START_W':
      return { from: days.from, to: days.from + Math.min(third, edgeDays[mod]) - 1 }
    case 'END_H':
    case 'END_D':
    case 'END_W':
      return { from: days.to - Math.min(third, edgeDays[mod]) + 1, to: days.to }
    case 'EARLIER':
      return isNow ? { from: days.from, to: now } : days
    case 'LATER':
      return isNow ? { from: now, to: days.to } : days
    default:
      return days
  }
}

/** "About 2010" is `2010~`; an interval, which says already that it is wide, stays. */
const toApproximate = (edtf: string, mod: TimeModifier | undefined): string =>
  mod === 'APPROX' && !edtf.includes('/') ? `${edtf}~` : edtf

/** A calendar unit with its days. `now` only tells what "earlier" and "later" leave of it. */
export function toResolved(
  unit: TimeUnit,
  days: Days,
  stated: boolean,
  now: number | null,
  mod?: TimeModifier,
): Resolved {
  const narrowed = narrow(days, mod, now)
  return {
    type: 'DATE',
    value: formatUnit(unit, days.from),
    days: narrowed,
    precision: precisionOf[unit],
    clock: null,
    unit,
    stated,
    edtf: toApproximate(formatDays(narrowed), mod),
  }
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** Clock time or part of a day as a shape carries it. */
export interface TimeOfDay {
  readonly hour?: number
  readonly minute?: number
  readonly part?: DayPart
  /** Minutes ahead of UTC, where a zone is named. */
  readonly zoneMinutes?: number
}

/** `Z`, `+03:00`; '' where no zone is named. */
function toZone(minutes: number | undefined): string {
  if (minutes === undefined) return ''
  if (minutes === 0) return 'Z'
  const ahead = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`
}

/** Puts a shape's clock time or part of the day onto its resolved day; midnight is the day's end, `T24`. */
export function onDay(base: Resolved, { hour, minute, part, zoneMinutes }: TimeOfDay): Resolved {
  if (hour === undefined && part === undefined) return base
  const day = base.value ?? 'XXXX-XX-XX'
  const edtf = base.days ? formatDays(base.days) : null
  if (hour === undefined) return { ...base, type: 'TIME', value: `${day}T${part}`, precision: 'day', edtf }
  const clock = hour === 24 ? 'T24' : `T${pad(hour)}:${pad(minute ?? 0)}`
  return {
    ...base,
    type: 'TIME',
    value: `${day}${clock}`,
    clock: hour === 24 ? null : clock + toZone(zoneMinutes),
    precision: 'hour',
    edtf,
  }
}
