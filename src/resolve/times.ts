import { toSpan } from '../model/readable.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import type { Interval, TimeExpression, TimeMention } from '../model/time.ts'
import { formatDay, fromDayNumber } from './calendar.ts'
import { type Days, formatDays } from './calendar-units.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { toWindow } from './published.ts'
import { findDirection } from './times-direction.ts'
import { findNamedYear, type NamedDays } from './times-named-days.ts'
import { isOpening } from './times-of-clause.ts'
import { countOffsets } from './times-offset.ts'
import type { Anchors, Resolved, Told } from './times-resolved.ts'
import { resolveShape } from './times-shapes.ts'
import { spanEnds } from './times-spans.ts'

export { timeForClause } from './times-of-clause.ts'

/** Widest interval, in days, that a relative time may be widened to where the day of publication is only known roughly. */
const widestDays = 31
/** Widest window of publication, in days, in which a weekday or a part of the day can still be told. */
const weekdayDays = 7
/** Sentences that a dated frame ("In January 2020, …") reaches on. */
const frameSentences = 2
/** That a bare year does ("In 2014 the group took Mosul. In June …"). */
const yearSentences = 1

/** What the walk through the text has met so far. */
interface Walk {
  readonly told: Told | null
  /** The paragraph of `told`. */
  readonly paragraph: number
  readonly frame: (Told & { readonly paragraph: number; readonly sentence: number }) | null
  readonly period: Told | null
}

const isWeekdayAlone = ({ shape }: TimeExpression): boolean =>
  shape.kind === 'calendar' && shape.weekday !== undefined && shape.day === undefined

/** Counted from the day of writing: "yesterday", "last week", "Friday". */
function isDeictic(expression: TimeExpression): boolean {
  const { shape } = expression
  if (shape.kind === 'shift') return shape.from === 'publication' && shape.unit === 'D'
  if (shape.kind === 'unit') return shape.which === 'this' || shape.which === 'last' || shape.which === 'next'
  return isWeekdayAlone(expression)
}

/** Is the text a story told by its own dates, not a report of the day? It names other years often, and hardly a "yesterday" or a weekday alone. */
function isStory(expressions: readonly TimeExpression[], year: number | null): boolean {
  const years = expressions.filter(({ shape }) => shape.kind === 'calendar' && (shape.year ?? year) !== year).length
  return years >= 5 && years > expressions.filter(isDeictic).length * 3
}

/** Both resolutions of a time whose anchor is only known to lie between two days: one where they agree, else widened, else none. */
function widen(a: Resolved, b: Resolved): Resolved {
  const value = a.value === b.value ? a.value : null
  if (!a.days || !b.days) return { ...a, value, days: null, edtf: null }
  if (a.days.from === b.days.from && a.days.to === b.days.to) return { ...a, value }
  const days = { from: Math.min(a.days.from, b.days.from), to: Math.max(a.days.to, b.days.to) }
  const isHonest = value !== null || days.to - days.from < widestDays
  return isHonest ? { ...a, value, days, edtf: formatDays(days) } : { ...a, value, days: null, edtf: null }
}

/** A weekday or a part of the day that no date stands beside. */
function isOfSomeDay(expression: TimeExpression): boolean {
  const { shape } = expression
  if (shape.kind !== 'calendar') return false
  const isTimeOfDay = shape.part !== undefined || shape.hour !== undefined
  return isWeekdayAlone(expression) || (isTimeOfDay && shape.month === undefined && shape.year === undefined)
}

/** The expression with a year that its own words do not say. */
const withYear = (expression: TimeExpression, year: number | null): TimeExpression =>
  year === null || expression.shape.kind !== 'calendar'
    ? expression
    : { ...expression, shape: { ...expression.shape, year } }

/** Resolves an expression for every day on which the article may have been published. */
function resolveIn(expression: TimeExpression, window: Days | null, rest: Omit<Anchors, 'now'>): Resolved {
  const first = resolveShape(expression.shape, { now: window?.from ?? null, ...rest })
  if (!window || window.from === window.to) return first
  const second = resolveShape(expression.shape, { now: window.to, ...rest })
  const isOpen = window.to - window.from >= weekdayDays && isOfSomeDay(expression) && first.value !== second.value
  return isOpen ? { ...first, value: null, days: null, edtf: null } : widen(first, second)
}

/** `from` and `to` as the words before bind them: "since 2017" runs on to the day of publication, or stays open. */
function toInterval({ bound }: TimeExpression, { days, clock, edtf, type }: Resolved, window: Days | null): Interval {
  if (!days) return { from: null, to: null, edtf: null }
  const from = formatDay(days.from)
  if (bound !== 'since' || type === 'DURATION')
    return { from: from + (clock ?? ''), to: formatDay(days.to) + (clock ?? ''), edtf }
  if (!window || window.to < days.from) return { from, to: null, edtf: `${from}/..` }
  return { from, to: formatDay(window.to), edtf: formatDays({ from: days.from, to: window.to }) }
}

/** "A year earlier", "a year ago" compare with another year; the text does not go on from there. */
const isComparison = ({ shape }: TimeExpression): boolean =>
  shape.kind === 'shift' && shape.unit === 'Y' && shape.count === 1

/** Does a dated expression set the scene for what follows? One of an earlier year does that opens its sentence. */
function isFraming(expression: TimeExpression, sentence: Sentence, resolved: Resolved, year: number | null): boolean {
  if (!resolved.stated || !resolved.days || expression.bound === 'since' || expression.bound === 'by') return false
  if (resolved.unit !== 'D' && resolved.unit !== 'M' && resolved.unit !== 'Y') return false
  if (year !== null && fromDayNumber(resolved.days.from).year >= year) return false
  return isOpening(sentence, expression)
}

/**
 * Resolves the expressions of one text. `window`: first and last day on which it may have been published, null where that is unknown.
 * `named`: days after which deeds are called. Expressions are ascending; so are the mentions, one for each. `onImpossible` is told of days that the calendar lacks.
 */
export function resolveTimes(
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
  window: Days | null,
  onImpossible: (expression: TimeExpression) => void,
  named: NamedDays = new Map(),
): readonly TimeMention[] {
  const year = window ? fromDayNumber(window.to).year : null
  const story = isStory(expressions, year)
  let walk: Walk = { told: null, paragraph: -1, frame: null, period: null }
  const resolvedTimes = expressions.map((expression): TimeMention => {
    const number = findFirstAfter(sentences, expression.start)
    const sentence = sentences[number]
    const paragraph = sentence?.paragraph ?? -1
    const { frame, period } = walk
    const reach = frame?.unit === 'Y' ? yearSentences : frameSentences
    const isFramed = frame?.paragraph === paragraph && number - frame.sentence <= reach
    // In a report, what was told two paragraphs ago is no longer "the day", and a year of the last one no longer "the year".
    const away = paragraph - walk.paragraph
    const told = story || away === 0 || (away === 1 && walk.told?.unit !== 'Y') ? walk.told : null
    const namedYear = sentence ? findNamedYear(expression, sentence, expressions, window, named) : null
    const resolved = resolveIn(withYear(expression, namedYear), window, {
      told,
      story: story ? told : isFramed ? frame : null,
      direction: story || !sentence ? null : findDirection(sentence, expression),
      period,
    })
    if (resolved.impossible) onImpossible(expression)
    // What a deed is called after sets no scene.
    const isTold = namedYear === null && resolved.type !== 'DURATION' && !isComparison(expression)
    if (isTold && resolved.days && resolved.unit) {
      const now = { days: resolved.days, unit: resolved.unit }
      const isQuarter = expression.shape.kind === 'calendar' && expression.shape.quarter !== undefined
      const frames = sentence !== undefined && isFraming(expression, sentence, resolved, year)
      walk = {
        told: now,
        paragraph,
        frame: frames ? { ...now, paragraph, sentence: number } : frame,
        period: isQuarter ? now : period,
      }
    }
    const { start, end, text, rule, bound } = expression
    const { type, value, precision, stated } = resolved
    const interval = toInterval(expression, resolved, window)
    const basis = stated && namedYear === null ? 'stated' : 'inferred'
    return { start, end, text, type, value, ...interval, precision, basis, rule, ...(bound ? { bound } : {}) }
  })
  return spanEnds(resolvedTimes)
}

/** Resolves all time expressions against the day of publication and what the text tells. */
export const times = (named: NamedDays) =>
  defineStage({
    name: 'times',
    needs: ['readable', 'expressions', 'published', 'sentences'],
    makes: 'times',
    run: ({ expressions, published, sentences, readable }, report) =>
      countOffsets(
        readable.text,
        resolveTimes(
          expressions,
          sentences,
          toWindow(published),
          (expression) =>
            report({
              id: 'time/impossible',
              message: `The calendar has no "${expression.text}".`,
              span: toSpan(readable, expression),
            }),
          named,
        ),
      ),
  })
