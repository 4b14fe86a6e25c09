import type { Phrase } from '../model/clause.ts'
import type { Quotation } from '../model/quotation.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Reference, StatementRecord } from '../model/reading.ts'
import { covers, type Range, touches } from '../model/span.ts'
import type { Layers } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { rangeOf } from './speakers.ts'
import { toDate } from './statement-dates.ts'
import { type Draft, farthest, reports } from './statement-draft.ts'

/** How much of the content stands in quotation marks. */
function toForm(parts: readonly Range[], quotations: readonly Quotation[], text: string): StatementRecord['form'] {
  if (!parts.some((part) => quotations.some((quotation) => touches(part, quotation)))) return 'indirect'
  const letters = (range: Range) => text.slice(range.start, range.end).replace(/[^\p{L}\p{N}]/gu, '').length
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

/** One span over all parts; only the marks of a whole quotation are left outside. */
function withoutMarks(part: Range, quotations: readonly Quotation[]): Range {
  const whole = quotations.find(
    (quotation) => quotation.start === part.start && quotation.end >= part.end && quotation.inner.end <= part.end + 1,
  )
  return whole ? whole.inner : part
}

const isCitedBy = (outer: Draft, { citedBy }: Draft): boolean => citedBy?.start === outer.cue.start

type Told = Pick<Layers, 'readable' | 'quotations' | 'times' | 'people' | 'organizations' | 'places'>

/** The most that one content is about. */
const mostTopics = 6

/** Who and what places the content names, in its order, without the speaker. */
function findTopic({ reported, speaker }: Draft, { people, organizations, places }: Told): readonly Reference[] {
  const found: { start: number; name: string; ref: string }[] = []
  for (const one of [...people, ...organizations, ...places]) {
    if (one.id === speaker.ref) continue
    const mention = one.mentions.find((range) => reported.parts.some((part) => covers(part, range)))
    if (mention) found.push({ start: mention.start, name: one.name, ref: one.id })
  }
  return found
    .sort((a, b) => a.start - b.start)
    .slice(0, mostTopics)
    .map(({ name, ref }) => ({ name, ref }))
}

/** The first time that the content itself speaks of: by when, since when. */
const whenOf = ({ reported }: Draft, times: readonly TimeMention[]): TimeMention | null =>
  times.find((time) => time.from !== null && reported.parts.some((part) => covers(part, time))) ?? null

/** The statements as the reading tells them, in the order of their cues. */
export function toRecords(drafts: readonly Draft[], layers: Told): readonly StatementRecord[] {
  const { readable, quotations } = layers
  const ordered = [...drafts].sort((a, b) => a.cue.start - b.cue.start)
  return ordered.map((draft, i) => {
    const { parts } = draft.reported
    const inner = parts.map((part) => withoutMarks(part, quotations))
    const whole = {
      start: Math.min(...inner.map((part) => part.start)),
      end: Math.max(...inner.map((part) => part.end)),
    }
    const form = toForm(parts, quotations, readable.text)
    const from = Math.max(0, i - farthest)
    const near = ordered
      .slice(from, i + farthest)
      .findIndex((other) => reports(other, draft) || isCitedBy(other, draft))
    const outer = near < 0 ? -1 : near + from
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
      content: {
        ...toSpan(readable, whole),
        parts: inner.length > 1 ? inner.map((part) => toSpan(readable, part)) : [],
      },
      form,
      direct: form !== 'indirect',
      stance: draft.stance,
      topic: findTopic(draft, layers),
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
  if (!phrase) return null
  const range = rangeOf(draft.sentence, phrase)
  return { name: readable.text.slice(range.start, range.end).replace(/\s+/g, ' '), ref: null }
}
