import { type Readable, toSpan } from '../model/readable.ts'
import type { Published } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import type { CalendarShape, TimeExpression } from '../model/time.ts'
import { formatDay, isCalendarDay, parseIsoDays, toDayNumber, toWeekday } from './calendar.ts'
import { type Days, formatDays } from './calendar-units.ts'
import { findDirection } from './times-direction.ts'
import { resolveShape } from './times-shapes.ts'

/** Days after a day of the lead within which a report of it is taken to appear: news is days old, not weeks. */
const leadDays = 13
/** Days within which a weekday's name with its date is still used for what just happened. */
const weekdayDays = 6
/** Days after a period of the lead, or after the latest of several dated days of one year, within which the report is taken to appear. */
const periodDays = 31
/** Sentences that count as the lead. */
const leadSentences = 4

interface Clue extends Range {
  readonly shape: CalendarShape
  readonly sentence: Sentence
  readonly isAhead: boolean
}

/** Does the year still run: is the verb before it in the perfect ("has ramped up … in 2024"), or the one right after it in the present ("the Iraq of 2024 is …")? */
function isOngoing(sentence: Sentence, range: Range): boolean {
  const { tokens } = sentence
  const after = tokens.find((token) => token.start >= range.end)
  if (after && /^(?:is|are|has|remains?)$/.test(after.lower)) return true
  let at = tokens.findIndex((token) => token.end > range.start) - 1
  while (at >= 0 && tokens[at]!.upos !== 'VERB') at--
  if (at < 1) return false
  return tokens.slice(Math.max(0, at - 2), at).some((token) => token.lower === 'has' || token.lower === 'have')
}

/** Days that a clue with a year of its own names, or null. */
const daysOf = (shape: CalendarShape): Days | null =>
  resolveShape(shape, { now: null, told: null, story: null, direction: null, period: null }).days

/** The first year from `start` on in which that day is that weekday; null within the next seven. */
function findYearOf(month: number, day: number, weekday: number, start: number): number | null {
  for (let year = start; year < start + 7; year++)
    if (isCalendarDay({ year, month, day }) && toWeekday(toDayNumber({ year, month, day })) === weekday) return year
  return null
}

/** Days that a clue without a year names in a given one. */
const daysIn = (shape: CalendarShape, year: number): Days | null => daysOf({ ...shape, year })

/**
 * When the article must have been published, from its own dated past, its present tense and its plans: an interval whose end is open
 * where nothing bounds it; null where no year is named at all.
 */
export function inferPublished(
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
): { readonly from: number; readonly to: number | null; readonly evidence: readonly Range[] } | null {
  const clues: Clue[] = []
  let at = 0
  for (const expression of expressions) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= expression.start) at++
    const sentence = sentences[at]
    const { shape } = expression
    if (expression.bound === 'since') continue
    if (!sentence || shape.kind !== 'calendar' || shape.which !== undefined || shape.within !== undefined) continue
    const isAhead = /^(?:by|until)$/.test(expression.bound ?? '') || findDirection(sentence, expression) === 'future'
    clues.push({ start: expression.start, end: expression.end, shape, sentence, isAhead })
  }
  const dated = clues.filter(({ shape, isAhead }) => shape.year !== undefined && shape.year > 1900 && !isAhead)
  if (dated.length === 0) return null
  const year = Math.max(...dated.map(({ shape }) => shape.year!))
  const lead = sentences[Math.min(leadSentences, sentences.length) - 1]?.end ?? 0

  // A weekday beside a date fixes the year of what has just happened.
  for (const clue of clues) {
    const { weekday, month, day } = clue.shape
    if (clue.isAhead || weekday === undefined || month === undefined || day === undefined || clue.start > lead) continue
    const fixed = clue.shape.year ?? findYearOf(month, day, weekday, year)
    if (fixed === null || !isCalendarDay({ year: fixed, month, day })) continue
    const from = toDayNumber({ year: fixed, month, day })
    const backing = dated.find(({ shape }) => shape.year === year)!
    return { from, to: from + weekdayDays, evidence: clue.shape.year === undefined ? [clue, backing] : [clue] }
  }

  const latest = dated.filter(({ shape }) => shape.year === year)
  const ongoing = latest.find((clue) => isYearAlone(clue.shape) && isOngoing(clue.sentence, clue))
  const inLead = latest.find((clue) => !isYearAlone(clue.shape) && clue.end <= lead)
  const days = latest.filter((clue) => clue.shape.day !== undefined)
  let from: number | null = null
  const evidence: Range[] = []
  const isCurrent = ongoing !== undefined || inLead !== undefined
  for (const clue of clues) {
    if (clue.isAhead || (clue.shape.year === undefined && !(isCurrent && clue.shape.month !== undefined && clue.shape.weekday === undefined))) continue
    const told = clue.shape.year === undefined ? daysIn(clue.shape, year) : daysOf(clue.shape)
    if (!told || (from !== null && told.from <= from)) continue
    from = told.from
    evidence.splice(0, evidence.length, clue)
  }
  if (from === null) return null
  let to: number | null = null
  const period = inLead ? daysOf(inLead.shape) : null
  if (period && period.from <= from && from <= period.to) to = inLead?.shape.day === undefined ? period.to + periodDays : from + leadDays
  else if (days.length > 1 && evidence[0] === days.find((clue) => daysOf(clue.shape)?.from === from)) to = from + periodDays
  else if (ongoing) {
    to = toDayNumber({ year, month: 12, day: 31 })
    evidence.push(ongoing)
  }
  for (const clue of clues) {
    const planned = clue.isAhead && clue.shape.year !== undefined ? daysOf(clue.shape) : null
    if (planned && planned.to >= from && to !== null && planned.to < to) {
      to = planned.to
      evidence.push(clue)
    }
  }
  return { from, to, evidence: evidence.sort((a, b) => a.start - b.start) }
}

const isYearAlone = (shape: CalendarShape): boolean =>
  shape.year !== undefined && shape.month === undefined && shape.quarter === undefined && shape.half === undefined && shape.season === undefined

function toPublished(readable: Readable, found: NonNullable<ReturnType<typeof inferPublished>>): Published {
  const { from, to } = found
  return {
    from: formatDay(from),
    to: to === null ? null : formatDay(to),
    edtf: to === null ? `${formatDay(from)}/..` : formatDays({ from, to }),
    basis: 'inferred',
    evidence: found.evidence.map((range) => toSpan(readable, range)),
  }
}

/** When the article was published: as its input or its masthead says, else as its own times, tenses and plans tell. */
export const published = () =>
  defineStage({
    name: 'published',
    needs: ['article', 'readable', 'masthead', 'expressions', 'sentences'],
    makes: 'published',
    run: ({ article, readable, masthead, expressions, sentences }, report): Published | null => {
      const given = article.published === null ? null : parseIsoDays(article.published)
      const stated = given ?? (masthead.published ? parseIsoDays(masthead.published.date) : null)
      if (stated)
        return {
          from: formatDay(stated.from),
          to: formatDay(stated.to),
          edtf: formatDays(stated),
          basis: 'stated',
          evidence: given || !masthead.published ? [] : [masthead.published.evidence],
        }
      const found = inferPublished(expressions, sentences)
      if (found) return toPublished(readable, found)
      report({ id: 'document/no-date', message: 'Nothing in the article tells when it was published.', span: null })
      return null
    },
  })
