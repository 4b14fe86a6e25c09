import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { CalendarShape, TimeExpression } from '../model/time.ts'
import { isCalendarDay, toDayNumber } from './calendar.ts'
import type { Days } from './calendar-units.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { findFeastYear } from './published-feasts.ts'
import { findDirection } from './times-direction.ts'
import { pickYearByWeekday } from './times-pick.ts'
import { resolveShape } from './times-shapes.ts'

/** Days after a day of the lead within which a report of it is taken to appear: news is days old, not weeks. */
const leadDays = 13
/** Days within which a weekday's name with its date is still used for what just happened. */
const weekdayDays = 6
/** Days after a period of the lead, or after the latest of several dated days of one year, within which the report is taken to appear. */
const periodDays = 31
/** Tokens within which the verb of a time is looked for. */
const farthest = 40
/** Sentences that count as the lead. */
const leadSentences = 4

/** When an article must have been published, as day numbers with what tells it; null: nothing bounds it at that end, never at both. */
export interface InferredDays {
  readonly from: number | null
  readonly to: number | null
  readonly evidence: readonly Range[]
}

/** A calendar time of the text, and whether it lies ahead of the day of writing. */
interface Clue extends Range {
  readonly shape: CalendarShape
  readonly sentence: Sentence
  readonly isAhead: boolean
}

function collectClues(expressions: readonly TimeExpression[], sentences: readonly Sentence[]): Clue[] {
  const clues: Clue[] = []
  let at = 0
  for (const { start, end, shape, bound } of expressions) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= start) at++
    const sentence = sentences[at]
    if (!sentence || bound === 'since' || shape.kind !== 'calendar' || shape.which || shape.within) continue
    const isAhead = bound === 'by' || bound === 'until' || findDirection(sentence, { start, end }) === 'future'
    clues.push({ start, end, shape, sentence, isAhead })
  }
  return clues
}

/** Does the year still run: is the verb before it in the perfect ("has ramped up … in 2024"), or the one right after it in the present ("the Iraq of 2024 is …")? */
function isOngoing({ sentence: { tokens }, start, end }: Clue): boolean {
  const after = tokens[findFirstAfter(tokens, end)]
  if (after && /^(?:is|are|has|remains?)$/.test(after.lower)) return true
  let at = findFirstAfter(tokens, start) - 1
  const nearest = at - farthest
  while (at >= 0 && at > nearest && tokens[at]!.upos !== 'VERB') at--
  return tokens.slice(Math.max(0, at - 2), Math.max(0, at)).some(({ lower }) => lower === 'has' || lower === 'have')
}

/** Days of a clue with a year of its own, or in the year given; null where there is no such day. */
const toDays = (shape: CalendarShape, year?: number): Days | null =>
  resolveShape(shape.year === undefined && year !== undefined ? { ...shape, year } : shape, {
    now: null,
    told: null,
    story: null,
    period: null,
    direction: null,
  }).days

const isYearAlone = ({ month, quarter, half, season, feast }: CalendarShape): boolean =>
  [month, quarter, half, season, feast].every((field) => field === undefined)

/** A weekday beside a date of the lead fixes the year of what has just happened: the first one from the latest year named on. */
function findWeekdayDate(clues: readonly Clue[], latest: Clue, lead: number): InferredDays | null {
  for (const clue of clues) {
    const { weekday, month, day } = clue.shape
    if (clue.isAhead || clue.start > lead || weekday === undefined || month === undefined || day === undefined) continue
    const start = toDayNumber({ year: latest.shape.year!, month: 1, day: 1 })
    const year = clue.shape.year ?? pickYearByWeekday(month, day, weekday, null, start)
    if (year === null || !isCalendarDay({ year, month, day })) continue
    const from = toDayNumber({ year, month, day })
    return { from, to: from + weekdayDays, evidence: clue.shape.year === undefined ? [clue, latest] : [clue] }
  }
  return null
}

/** The clue whose days begin last of those that lie behind. Those without a year count as of `year`, where that is known to be the running one. */
function findLatest(clues: readonly Clue[], year: number, isRunning: boolean): { clue: Clue; days: Days } | null {
  let best: { clue: Clue; days: Days } | null = null
  for (const clue of clues) {
    const { shape } = clue
    if (clue.isAhead) continue
    if (shape.year === undefined && !(isRunning && shape.month !== undefined && shape.weekday === undefined)) continue
    const days = toDays(shape, year)
    if (days && (best === null || days.from > best.days.from)) best = { clue, days }
  }
  return best
}

/** When an article that names no year was published: soon after the latest of its days, in the year that a feast on a day tells. */
function inferByFeast(
  clues: readonly Clue[],
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
): InferredDays | null {
  const feast = findFeastYear(expressions, sentences)
  const latest = feast && findLatest(clues, feast.year, true)
  if (!latest) return null
  const evidence = [...new Set<Range>([latest.clue, ...feast.evidence])].sort((a, b) => a.start - b.start)
  return { from: latest.days.from, to: latest.days.to + leadDays, evidence }
}

/** When an article that dates nothing but what lies ahead was published: before the first of it. */
function inferByPlans(clues: readonly Clue[]): InferredDays | null {
  let first: { clue: Clue; day: number } | null = null
  for (const clue of clues) {
    const days = clue.isAhead && clue.shape.year !== undefined ? toDays(clue.shape) : null
    if (days && (first === null || days.to < first.day)) first = { clue, day: days.to }
  }
  return first && { from: null, to: first.day, evidence: [first.clue] }
}

/**
 * When the article must have been published, by its dated past, its perfect tenses and its plans: after the latest past time;
 * before the end of a year that still runs, soon after what the lead dates, and before what is planned.
 * Null where no year is named at all and no feast tells one. Where all that is dated lies ahead, only the end can be told.
 */
export function inferPublished(
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
): InferredDays | null {
  const clues = collectClues(expressions, sentences)
  const dated = clues.filter(({ shape, isAhead }) => shape.year !== undefined && shape.year > 1900 && !isAhead)
  if (dated.length === 0) return inferByFeast(clues, expressions, sentences) ?? inferByPlans(clues)
  const year = Math.max(...dated.map(({ shape }) => shape.year!))
  const lead = sentences[Math.min(leadSentences, sentences.length) - 1]?.end ?? 0
  const ofYear = dated.filter(({ shape }) => shape.year === year)
  const byWeekday = findWeekdayDate(clues, ofYear[0]!, lead)
  if (byWeekday) return byWeekday

  const ongoing = ofYear.find((clue) => isYearAlone(clue.shape) && isOngoing(clue))
  const inLead = ofYear.find((clue) => !isYearAlone(clue.shape) && clue.end <= lead)
  const latest = findLatest(clues, year, ongoing !== undefined || inLead !== undefined)
  if (!latest) return null
  const { from } = latest.days
  const evidence: Range[] = [latest.clue]
  let to: number | null = null
  const led = inLead ? toDays(inLead.shape) : null
  const isSeveral =
    latest.clue.shape.day !== undefined && ofYear.filter(({ shape }) => shape.day !== undefined).length > 1
  if (led && led.from <= from && from <= led.to) to = led.from === led.to ? from + leadDays : led.to + periodDays
  else if (isSeveral) to = from + periodDays
  else if (ongoing) {
    to = toDayNumber({ year, month: 12, day: 31 })
    evidence.push(ongoing)
  }
  for (const clue of clues) {
    const planned = clue.isAhead && clue.shape.year !== undefined ? toDays(clue.shape) : null
    if (!planned || to === null || planned.to < from || planned.to >= to) continue
    to = planned.to
    evidence.push(clue)
  }
  return { from, to, evidence: [...new Set(evidence)].sort((a, b) => a.start - b.start) }
}
