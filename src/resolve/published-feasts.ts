import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { CalendarShape, TimeExpression } from '../model/time.ts'
import { isCalendarDay, toDayNumber } from './calendar.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { resolveShape } from './times-shapes.ts'

/** Years that a feast is looked for in. A Hijri date comes back to the same day of the year after 33 years: where two of these fit, none is told. */
const earliest = 1995
const latest = 2035
/** What is announced from the moon's sighting may differ so many days from the tabular calendar. */
const sighting = 1
/** Characters between a feast and the dates that are said of it. */
const near = 40
/** A Hijri month has 29 or 30 days: from its first to its last day, and to the feast that ends it. */
const monthDays = [28, 30] as const

const starts = /^(?:begin|begins|began|begun|start|starts|started)$/
const nowhere = { now: null, told: null, story: null, period: null, direction: null }

type MonthDay = CalendarShape & { readonly month: number; readonly day: number }

const isMonthDay = (shape: TimeExpression['shape'] | undefined): shape is MonthDay =>
  shape?.kind === 'calendar' &&
  shape.year === undefined &&
  shape.calendar === undefined &&
  shape.month !== undefined &&
  shape.day !== undefined

/** Which part of the year it falls on differs from year to year. */
const isMovable = (shape: TimeExpression['shape']): shape is CalendarShape =>
  shape.kind === 'calendar' &&
  shape.year === undefined &&
  (shape.calendar === 'hijri' || /^(?:easter|hijri)/.test(shape.feast ?? ''))

/** The one year of those looked at in which a feast begins on a day of the year; null where none fits, or more than one. */
function findYear(feast: CalendarShape, { month, day }: MonthDay): number | null {
  const leeway = feast.feast?.startsWith('easter') ? 0 : sighting
  let found: number | null = null
  for (let year = earliest; year <= latest; year++) {
    const days = isCalendarDay({ year, month, day }) ? resolveShape({ ...feast, year }, nowhere).days : null
    if (days === null || Math.abs(days.from - toDayNumber({ year, month, day })) > leeway) continue
    if (found !== null) return null
    found = year
  }
  return found
}

/** Days from one day of a year to another. */
const daysBetween = (a: MonthDay, b: MonthDay): number =>
  toDayNumber({ year: 2001, month: b.month, day: b.day }) - toDayNumber({ year: 2001, month: a.month, day: a.day })

/**
 * The year that a movable feast tells by the days it fell on: "Ramadan, which lasted from March 23 to April 20", "Easter Sunday, April 16".
 * Null where no feast stands beside a day without a year, or where several years fit. `evidence`: the feast and its day.
 */
export function findFeastYear(
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
): { readonly year: number; readonly evidence: readonly Range[] } | null {
  for (const [i, feast] of expressions.entries()) {
    const { shape } = feast
    const sentence = isMovable(shape) ? sentences[findFirstAfter(sentences, feast.start)] : undefined
    if (!isMovable(shape) || !sentence) continue
    const [before, after, behind] = [expressions[i - 1], expressions[i + 1], expressions[i + 2]]
    const isOneDay = shape.feast !== undefined || shape.day !== undefined
    for (const day of isOneDay ? [after, before] : [after]) {
      if (!day || !isMonthDay(day.shape) || day.start > sentence.end || day.end < sentence.start) continue
      if (Math.max(day.start - feast.end, feast.start - day.end) > near) continue
      if (!isOneDay) {
        // A day beside the name of a month is where it begins only with an end behind it, or with a word for beginning between them.
        const length = isMonthDay(behind?.shape) ? daysBetween(day.shape, behind.shape) : 0
        const { tokens } = sentence
        const between = tokens.slice(findFirstAfter(tokens, feast.end), findFirstAfter(tokens, day.start))
        const isWhole = length >= monthDays[0] && length <= monthDays[1]
        if (!isWhole && !between.some(({ lower }) => starts.test(lower))) continue
      }
      const year = findYear(shape, day.shape)
      if (year !== null) return { year, evidence: [feast, day].sort((a, b) => a.start - b.start) }
    }
  }
  return null
}
