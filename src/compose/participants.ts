import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Organization, Person } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import type { Place } from '../model/place.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Participant, ParticipantKind } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { toSingular } from './figures.lexicon.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'

/** What an article names: the ones a phrase is held against to tell who takes part. */
export interface Named {
  readonly readable: Readable
  readonly people: MentionIndex<Person>
  readonly organizations: MentionIndex<Organization>
  readonly places: MentionIndex<Place>
  readonly times: MentionIndex<{ readonly mentions: readonly Range[] }>
  readonly lexicon: EventLexicon
}

const determiners =
  /^(the|a|an|this|that|these|those|some|several|many|at least|more than|about|around|nearly|over|up to|no fewer than|as many as|no|other|two|three|four|five|six|seven|eight|nine|ten|dozens of|\d[\d,.]*)\s+/i

/** Words of a phrase without article and number, on one line. */
function toPlain(text: string): string {
  let plain = text.replace(/\s+/g, ' ').trim()
  for (let i = 0; i < 3; i++) plain = plain.replace(determiners, '')
  return plain
}

/** The single members of a coordinated phrase: token ranges cut at "and", "or" and commas. */
function toMembers(sentence: Sentence, phrase: Phrase): readonly { first: number; last: number }[] {
  const members: { first: number; last: number }[] = []
  let first = phrase.first
  for (let i = phrase.first; i <= phrase.last + 1; i++) {
    const token = sentence.tokens[i]
    const cuts =
      i > phrase.last || (token && (/^(and|or|,)$/.test(token.lower) || token.text === '(' || token.text === ')'))
    if (!cuts) continue
    if (i > first) members.push({ first, last: i - 1 })
    first = i + 1
  }
  return members
}

/** The last noun before "of", "in", "by" …: what a member is named by. */
function headOf(sentence: Sentence, first: number, last: number): number {
  let head = first
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i]!
    if (token.upos === 'ADP') break
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'NUM' || token.upos === 'PRON') head = i
  }
  return head
}

/** Makes the indexes over what an article names. */
export const toNamed = (
  readable: Readable,
  people: readonly Person[],
  organizations: readonly Organization[],
  places: readonly Place[],
  times: readonly Range[],
  lexicon: EventLexicon,
): Named => ({
  readable,
  people: indexMentions(people),
  organizations: indexMentions(organizations),
  places: indexMentions(places),
  times: indexMentions(times.map((time) => ({ mentions: [time] }))),
  lexicon,
})

/** Who a phrase names as taking part, one Participant for each coordinated member; none for a pronoun that nothing is known of. */
export function toParticipants(named: Named, sentence: Sentence, phrase: Phrase | null): readonly Participant[] {
  if (!phrase) return []
  const found: Participant[] = []
  for (const { first, last } of toMembers(sentence, phrase)) {
    const participant = toParticipant(named, sentence, first, last)
    if (participant && !found.some((other) => other.name === participant.name)) found.push(participant)
  }
  return found
}

function toParticipant(named: Named, sentence: Sentence, first: number, last: number): Participant | null {
  const head = sentence.tokens[headOf(sentence, first, last)]!
  if (head.upos === 'PRON' || named.times.touching(head) !== null) return null
  const range: Range = { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
  const text = named.readable.text.slice(range.start, range.end)
  const mentions = [toSpan(named.readable, range)]
  const headRange = { start: head.start, end: head.end }
  const person = named.people.touching(headRange)
  if (person)
    return {
      name: person.name,
      text,
      kind: 'person',
      ref: person.id,
      actor: person.actor,
      country: null,
      sector: null,
      mentions,
    }
  const organization = named.organizations.touching(headRange)
  if (organization) {
    const { name, id, actor, country, sector } = organization
    return { name, text, kind: 'organization', ref: id, actor, country, sector, mentions }
  }
  const inside = named.organizations.touching(range)
  const place = named.places.touching(headRange)
  const country = inside?.country ?? named.places.touching(range)?.country ?? null
  if (place) {
    const isCountry = place.kind === 'country'
    return {
      name: place.name,
      text,
      kind: isCountry ? 'organization' : 'place',
      ref: isCountry ? null : place.id,
      actor: null,
      country: place.country,
      sector: isCountry ? 'GOV' : null,
      mentions,
    }
  }
  const known = named.lexicon.participants.get(head.lower)
  // "the same", "the latest": no noun says who.
  if (!known && !/^(NOUN|PROPN|NUM)$/.test(head.upos)) return null
  const name = toPlain(text)
  if (name === '') return null
  const kind = known?.kind ?? kindOfNoun(named, head)
  return {
    name,
    text,
    kind,
    ref: null,
    actor: inside?.actor ?? null,
    country,
    sector: known?.sector ?? inside?.sector ?? null,
    mentions,
  }
}

/** What an unlisted noun names: people by the table of counted nouns, a body by its capital, else a thing. */
function kindOfNoun(named: Named, head: Token): ParticipantKind {
  const singular = toSingular(head.lower)
  const kind = named.lexicon.counted.get(singular)
  if (kind === 'person' && singular !== head.lower) return 'group'
  // In texts set in capitals an unknown word is a name more often than a thing.
  const inCapitals = /^\p{Lu}{4,}$/u.test(head.text)
  return kind ?? (inCapitals ? 'person' : head.upos === 'PROPN' ? 'organization' : 'facility')
}

/** The body that a described doer belongs to ("gunmen of the Islamic State", "ISIS fighters"): it acts as well. */
export function toBodiesBehind(named: Named, sentence: Sentence, phrase: Phrase | null): readonly Participant[] {
  if (!phrase) return []
  const range: Range = { start: sentence.tokens[phrase.first]!.start, end: sentence.tokens[phrase.last]!.end }
  const body = named.organizations.touching(range)
  if (!body) return []
  const mention = body.mentions.find((one) => touches(one, range))!
  const { name, id, actor, country, sector } = body
  return [
    {
      name,
      text: mention.text,
      kind: 'organization',
      ref: id,
      actor,
      country,
      sector,
      mentions: [toSpan(named.readable, mention)],
    },
  ]
}

/** What was hit, in the aid sector's terms, by the nouns of the phrase. */
export function findTags(named: Named, sentence: Sentence, phrase: Phrase | null): readonly string[] {
  if (!phrase) return []
  const tags: string[] = []
  for (let i = phrase.first; i <= phrase.last; i++) {
    const tag = named.lexicon.participants.get(sentence.tokens[i]!.lower)?.tag
    if (tag && !tags.includes(tag)) tags.push(tag)
  }
  return tags
}
