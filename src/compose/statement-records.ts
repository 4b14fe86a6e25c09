import type { Phrase } from '../model/clause.ts'
import { toOneLine } from '../model/one-line.ts'
import type { Quotation } from '../model/quotation.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Reference, StatementRecord } from '../model/reading.ts'
import { covers, type Range, touches } from '../model/span.ts'
import type { Layers } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { countBefore } from './ordered.ts'
import { rangeOf } from './phrase-words.ts'
import { toDate } from './statement-dates.ts'
import { type Draft, farthest, reports } from './statement-draft.ts'

/** How much of the content stands in quotation marks. */
function toForm(parts: readonly Range[], quotations: readonly Quotation[], text: string): StatementRecord['form'] {
  if (!parts.some((part) => quotations.some((quotation) => touches(part, quotation)))) return 'indirect'
  const letters = (range: Range) => countLetters(text, range)
  const all = parts.reduce((sum, part) => sum + letters(part), 0)
  let quoted = 0
  for (const part of parts)
    for (const quotation of quotations) {
      if (quotation.nested || !touches(part, quotation)) continue
      quoted += letters({
        start: Math.max(part.start, quotation.inner.start),
        end: Math.min(part.end, quotation.inner.end),
      })
    }
  if (quoted === 0) return 'indirect'
  return quoted >= all - 1 ? 'direct' : 'mixed'
}

/** UTF-16 units of letters and digits in a run of the text. */
function countLetters(text: string, { start, end }: Range): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 128) {
      if ((unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122)) count++
      continue
    }
    const letter = String.fromCodePoint(text.codePointAt(at)!)
    if (/[\p{L}\p{N}]/u.test(letter)) count += letter.length
    at += letter.length - 1
  }
  return count
}

/** One span over all parts; only the marks of a whole quotation are left outside. */
function withoutMarks(part: Range, quotations: readonly Quotation[]): Range {
  const whole = quotations.find(
    (quotation) => quotation.start === part.start && quotation.end >= part.end && quotation.inner.end <= part.end + 1,
  )
  return whole ? whole.inner : part
}

const isCitedBy = (outer: Draft, { citedBy }: Draft): boolean => citedBy?.start === outer.cue.start

type Told = Pick<Layers, 'readable' | 'quotations' | 'times' | 'people' | 'organizations' | 'places'>

/** Somebody, a body or a place where it is mentioned. */
interface Mentioned extends Range {
  readonly name: string
  readonly ref: string
}

/** All mentions of an article, by where they begin. */
const toMentioned = ({ people, organizations, places }: Told): readonly Mentioned[] =>
  [...people, ...organizations, ...places]
    .flatMap(({ id, name, mentions }) => mentions.map(({ start, end }) => ({ start, end, name, ref: id })))
    .sort((a, b) => a.start - b.start)

/** The most that one content is about. */
const mostTopics = 6

/** Who and what places the content names, in its order, without the speaker. */
function findTopic({ reported, speaker }: Draft, mentioned: readonly Mentioned[]): readonly Reference[] {
  const found: Mentioned[] = []
  for (const { start, end } of reported.parts)
    for (let i = countBefore(mentioned, (one) => one.start, start); i < mentioned.length; i++) {
      const one = mentioned[i]!
      if (one.start >= end) break
      if (one.end <= end && one.ref !== speaker.ref && !found.some(({ ref }) => ref === one.ref)) found.push(one)
    }
  return found
    .sort((a, b) => a.start - b.start)
    .slice(0, mostTopics)
    .map(({ name, ref }) => ({ name, ref }))
}

/** The first time that the content itself speaks of: by when, since when. */
const whenOf = ({ reported }: Draft, times: readonly TimeMention[]): TimeMention | null =>
  times.find((time) => time.from !== null && reported.parts.some((part) => covers(part, time))) ?? null

/** The first statement near the one at `i` that reports it; -1 where none does. */
function findOuter(ordered: readonly Draft[], i: number): number {
  const draft = ordered[i]!
  const end = Math.min(ordered.length, i + farthest)
  for (let at = Math.max(0, i - farthest); at < end; at++)
    if (reports(ordered[at]!, draft) || isCitedBy(ordered[at]!, draft)) return at
  return -1
}

/** The statements as the reading tells them, in the order of their cues. */
export function toRecords(drafts: readonly Draft[], layers: Told): readonly StatementRecord[] {
  const { readable, quotations } = layers
  const ordered = [...drafts].sort((a, b) => a.cue.start - b.cue.start)
  const mentioned = toMentioned(layers)
  return ordered.map((draft, i) => {
    const { parts } = draft.reported
    const inner = parts.map((part) => withoutMarks(part, quotations))
    const whole = {
      start: Math.min(...inner.map((part) => part.start)),
      end: Math.max(...inner.map((part) => part.end)),
    }
    const form = toForm(parts, quotations, readable.text)
    const outer = findOuter(ordered, i)
    const evidence = {
      start: Math.min(draft.cue.start, ...parts.map((part) => part.start)),
      end: Math.max(draft.cue.end, ...parts.map((part) => part.end)),
    }
    return {
      id: `s${i + 1}`,
      speaker: draft.speaker,
      cue: toSpan(readable, draft.cue),
      verb: draft.verb,
      said: draft.said,
      content: Object.assign(toSpan(readable, whole), {
        parts: inner.length > 1 ? inner.map((part) => toSpan(readable, part)) : [],
      }),
      form,
      direct: form !== 'indirect',
      stance: draft.stance,
      topic: findTopic(draft, mentioned),
      addressee: toAddressee(draft, readable),
      venue: draft.venue?.name ?? null,
      date: draft.date,
      when: toDate(whenOf(draft, layers.times)),
      within: outer < 0 ? null : `s${outer + 1}`,
      evidence: toSpan(readable, evidence),
      rule: draft.reported.rule,
      confidence:
        draft.speaker.basis === 'stated' ? draft.reported.confidence : Math.round(draft.reported.confidence * 85) / 100,
    }
  })
}

function toAddressee(draft: Draft, readable: Readable): StatementRecord['addressee'] {
  const phrase: Phrase | null = draft.reported.addressee ?? draft.venue?.addressee ?? null
  if (!phrase) {
    const carried = draft.occasion && toAddressee(draft.occasion, readable)
    return carried ? { ...carried, basis: 'inferred' } : null
  }
  const range = rangeOf(draft.sentence, phrase)
  return { name: toOneLine(readable.text.slice(range.start, range.end)), ref: null }
}
