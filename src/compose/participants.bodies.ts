import type { Organization } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import { toOneLine } from '../model/one-line.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Range, type Span, touches } from '../model/span.ts'
import type { Named } from './named.ts'

/** One mention of each further wording by which the article names a body ("FMLN" beside the full name), so that it is known by any of them. */
export function otherNames(readable: Readable, { mentions }: Organization, text: string): readonly Span[] {
  const wordings = new Map<string, Span>()
  for (const mention of mentions) {
    const wording = toOneLine(mention.text)
    if (!text.includes(wording) && !wordings.has(wording)) wordings.set(wording, toSpan(readable, mention))
  }
  return [...wordings.values()].slice(0, 3)
}

/** A named body as it takes part where a phrase means it; `text`: its name in the article's words. */
export function toBody(
  readable: Readable,
  { name, id, actor, country, sector }: Organization,
  text: string,
  { tokens }: Sentence,
  { first, last }: Phrase,
): Participant {
  const span = toSpan(readable, { start: tokens[first]!.start, end: tokens[last]!.end })
  return { name, text, kind: 'organization', ref: id, actor, country, sector, mentions: [span] }
}

/** The body that a described doer belongs to ("gunmen of the Islamic State", "ISIS fighters"): it acts as well. */
export function toBodiesBehind(named: Named, sentence: Sentence, phrase: Phrase | null): readonly Participant[] {
  if (!phrase) return []
  const range: Range = { start: sentence.tokens[phrase.first]!.start, end: sentence.tokens[phrase.last]!.end }
  const body = named.organizations.touching(range)
  if (!body) return []
  const mention = body.mentions.find((one) => touches(one, range))!
  return [
    {
      ...toBody(named.readable, body, mention.text, sentence, phrase),
      mentions: [toSpan(named.readable, mention)],
    },
  ]
}
