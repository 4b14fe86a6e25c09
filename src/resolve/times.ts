import { toSpan } from '../model/readable.ts'
import type { Published } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import type { TimeExpression, TimeMention } from '../model/time.ts'
import { formatDay, fromDayNumber, parseIsoDays } from './calendar.ts'
import { type Days, formatDays } from './calendar-units.ts'
import { findDirection } from './times-direction.ts'
import { type Anchors, type Resolved, resolveShape, type Told } from './times-shapes.ts'

/** Widest interval, in days, that a relative time may be widened to where the day of publication is only known roughly. */
const widestDays = 31

/** What the walk through the text has met so far. */
interface Walk {
  told: Told | null
  /** The paragraph of `told`. */
  paragraph: number
  /** The latest time with a year of its own that frames what follows ("In January 2020, …"), with its place. */
  frame: (Told & { readonly paragraph: number; readonly sentence: number }) | null
  /** The quarter reported on. */
  period: Told | null
}

/** Index of the sentence that holds an offset, or the last one before it. */
function findSentence(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Is the text a story told by its own dates, not a report of the day? It names years often, and no "today", "yesterday" or weekday alone. */
export function isStory(expressions: readonly TimeExpression[], year: number | null): boolean {
  let years = 0
  let deictic = 0
  for (const { shape } of expressions) {
    if (shape.kind === 'calendar' && shape.year !== undefined && shape.year !== year) years++
    if (shape.kind === 'shift' && shape.from === 'publication' && shape.unit === 'D') deictic++
    if (shape.kind === 'calendar' && shape.weekday !== undefined && shape.day === undefined) deictic++
    if (shape.kind === 'unit' && (shape.which === 'this' || shape.which === 'last' || shape.which === 'next')) deictic++
  }
  return years >= 5 && years > deictic * 3
}

/** Both resolutions of a time whose anchor is only known to lie between two days: one where they agree, widened where they do not. */
function widen(a: Resolved, b: Resolved): Resolved {
  if (a.value === b.value && a.days?.from === b.days?.from && a.days?.to === b.days?.to) return a
  const value = a.value === b.value ? a.value : null
  if (!a.days || !b.days) return { ...a, value, days: null, edtf: null }
  const days = { from: Math.min(a.days.from, b.days.from), to: Math.max(a.days.to, b.days.to) }
  if (days.to - days.from >= widestDays && !(value !== null && a.unit === 'Y')) return { ...a, value, days: null, edtf: null }
  return { ...a, value, days, edtf: formatDays(days) }
}

/** A weekday is not to be told where publication may be any day of more than a week. */
const isOpenWeekday = ({ shape }: TimeExpression, window: Days): boolean =>
  window.to - window.from > 6 &&
  ((shape.kind === 'calendar' && shape.weekday !== undefined && shape.day === undefined) ||
    (shape.kind === 'calendar' && shape.month === undefined && shape.year === undefined && (shape.part !== undefined || shape.hour !== undefined)))

function resolveOne(expression: TimeExpression, window: Days | null, rest: Omit<Anchors, 'now'>): Resolved {
  if (!window) return resolveShape(expression.shape, { now: null, ...rest })
  const first = resolveShape(expression.shape, { now: window.from, ...rest })
  if (window.from === window.to) return first
  const second = resolveShape(expression.shape, { now: window.to, ...rest })
  const widened = widen(first, second)
  return isOpenWeekday(expression, window) && !widened.stated && first.value !== second.value
    ? { ...widened, value: null, days: null, edtf: null }
    : widened
}

/** `from` and `to` as the words before bind them: "since 2017" runs on to the day of publication. */
function bind(expression: TimeExpression, resolved: Resolved, window: Days | null): { from: string | null; to: string | null; edtf: string | null } {
  const { days, clock, edtf } = resolved
  if (!days) return { from: null, to: null, edtf: null }
  const from = formatDay(days.from) + (clock ?? '')
  const to = formatDay(days.to) + (clock ?? '')
  if (resolved.type === 'DURATION') return { from, to, edtf }
  if (expression.bound === 'since') {
    if (window && window.to >= days.from) return { from, to: formatDay(window.to), edtf: `${formatDay(days.from)}/${formatDay(window.to)}` }
    return { from, to: null, edtf: `${formatDay(days.from)}/..` }
  }
  return { from, to, edtf }
}

function toMention(expression: TimeExpression, resolved: Resolved, window: Days | null): TimeMention {
  const { start, end, text, rule, bound } = expression
  return {
    start,
    end,
    text,
    type: resolved.type,
    value: resolved.value,
    ...bind(expression, resolved, window),
    precision: resolved.precision,
    basis: resolved.stated ? 'stated' : 'inferred',
    rule,
    ...(bound ? { bound } : {}),
  }
}

/**
 * Resolves the expressions of one text. `window`: first and last day on which it may have been published, null where that is unknown.
 * Expressions are ascending; so are the mentions, one for each.
 */
export function resolveTimes(
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
  window: Days | null,
  report: (id: string, message: string, range: Range) => void,
): TimeMention[] {
  const year = window ? fromDayNumber(window.to).year : null
  const story = isStory(expressions, year)
  const walk: Walk = { told: null, paragraph: -1, frame: null, period: null }
  return expressions.map((expression) => {
    const number = findSentence(sentences, expression.start)
    const sentence = sentences[number]
    const paragraph = sentence?.paragraph ?? -1
    const { frame } = walk
    const isFramed = frame !== null && frame.paragraph === paragraph && number - frame.sentence <= 2
    const resolved = resolveOne(expression, window, {
      told: story || walk.paragraph === paragraph || walk.told?.unit !== 'Y' ? walk.told : null,
      story: story ? walk.told : isFramed ? frame : null,
      direction: story || !sentence ? null : findDirection(sentence, expression),
      period: walk.period,
    })
    if (resolved.impossible) report('time/impossible', `The calendar has no ${expression.text}.`, expression)
    if (resolved.days && resolved.unit && resolved.type !== 'DURATION' && !isComparison(expression)) {
      const told = { days: resolved.days, unit: resolved.unit }
      walk.told = told
      walk.paragraph = paragraph
      if (resolved.unit === 'Q' && expression.shape.kind === 'calendar' && expression.shape.quarter) walk.period = told
      if (sentence && isFraming(expression, sentence, resolved, year)) walk.frame = { ...told, paragraph, sentence: number }
    }
    return toMention(expression, resolved, window)
  })
}

/** "A year earlier", "a year ago" compare with another year; the text does not go on from there. */
const isComparison = ({ shape }: TimeExpression): boolean => shape.kind === 'shift' && shape.unit === 'Y' && shape.count === 1

/** Does a dated expression set the scene for the sentences after it? One with a month does, a bare year only where it opens its sentence. */
function isFraming(expression: TimeExpression, sentence: Sentence, resolved: Resolved, year: number | null): boolean {
  if (!resolved.stated || !resolved.days || expression.bound === 'since' || expression.bound === 'by') return false
  if (year !== null && fromDayNumber(resolved.days.from).year >= year) return false
  return isOpening(sentence, expression)
}

/** Days on which the article may have been published. */
export function toWindow(published: Published | null): Days | null {
  const from = published?.from ? parseIsoDays(published.from) : null
  const to = published?.to ? parseIsoDays(published.to) : null
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null
}

/** Resolves all time expressions against the day of publication and what the text tells. */
export const times = () =>
  defineStage({
    name: 'times',
    needs: ['readable', 'expressions', 'published', 'sentences'],
    makes: 'times',
    run: ({ expressions, published, sentences, readable }, report) =>
      resolveTimes(expressions, sentences, toWindow(published), (id, message, range) =>
        report({ id, message, span: toSpan(readable, range) }),
      ),
  })

/** Times that can date something: points and periods, no lengths and no recurrences. */
const isDating = (time: TimeMention): boolean => (time.type === 'DATE' || time.type === 'TIME') && time.from !== null

/**
 * The time that a predicate at `at` happened: one in its own clause, the nearest after the predicate before others;
 * else one that opens the sentence. Null where neither is there: the nearest time of another clause is no evidence.
 */
export function timeForClause(
  times: readonly TimeMention[],
  sentence: Sentence,
  at: Range,
  clauseRange: Range = sentence,
): TimeMention | null {
  const inside = times.filter((time) => isDating(time) && covers(sentence, time))
  const own = inside.filter((time) => covers(clauseRange, time))
  const score = (time: TimeMention): number => (time.start >= at.end ? time.start - at.end : (at.start - time.end) * 1.5 + 3)
  let best: TimeMention | null = null
  for (const time of own) if (!best || score(time) < score(best)) best = time
  if (best) return best
  return inside.find((time) => isOpening(sentence, time)) ?? null
}

/** Does the expression open its sentence, behind no more than a preposition and an article ("On Monday, …")? */
const isOpening = (sentence: Sentence, time: Range): boolean => {
  const before = sentence.tokens.filter((token) => token.end <= time.start)
  return before.length <= 3 && before.every((token) => token.upos !== 'VERB' && token.upos !== 'AUX' && token.upos !== 'NOUN')
}
