import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Organization, Person } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import type { Place } from '../model/place.ts'
import { fromReceived, type Readable, toSpan } from '../model/readable.ts'
import type { Participant, ParticipantKind } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Range, type Span, touches } from '../model/span.ts'
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
  /^(the|a|an|this|that|these|those|some|several|many|at least|more than|about|around|nearly|over|up to|no fewer than|as many as|no|other|more|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of|\d[\d,.]*(?:\s+(?:hundred|thousand|million|billion))?)\s+(?!of\s)/i

/** Words of a phrase without article and number, on one line; "two of the men" keeps its number. */
export function toPlain(text: string): string {
  let plain = text.replace(/\s+/g, ' ').trim()
  for (let i = 0; i < 3; i++) plain = plain.replace(determiners, '')
  return plain
}

const isCut = (word: string): boolean => word === ',' || word === 'and' || word === 'or' || word === '(' || word === ')'

/** The single members of a coordinated phrase: token ranges cut at "and", "or" and commas. */
function toMembers(sentence: Sentence, phrase: Phrase): readonly { first: number; last: number }[] {
  const members: { first: number; last: number }[] = []
  let first = phrase.first
  for (let i = phrase.first; i <= phrase.last + 1; i++) {
    const token = sentence.tokens[i]
    const cuts = i > phrase.last || (token && isCut(token.lower))
    if (!cuts) continue
    if (i > first) members.push({ first, last: i - 1 })
    // "…, wounding 176, police said": behind a bare number and a comma no list goes on.
    if (token?.lower === ',' && i === first + 1 && sentence.tokens[first]!.upos === 'NUM') break
    first = i + 1
  }
  return members
}

/** "A 19-year-⟦old⟧": an age that stands for who has it. */
const isAge = ({ tokens }: Sentence, at: number): boolean => tokens[at]!.lower === 'old' && tokens[at - 1]?.text === '-'

/** The last noun before "of", "in", "by" …: what a member is named by. */
function headOf(sentence: Sentence, first: number, last: number): number {
  let head = first
  let isFound = false
  if (isAge(sentence, last)) return last
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i]!
    // "at least three civilians", "up to 16 advisers": what opens with a preposition goes on to its noun.
    if (token.upos === 'ADP' && isFound) break
    if (token.upos === 'NOUN' || token.upos === 'PROPN') isFound = true
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

/** On which side of a happening somebody stands: what may be acted upon is more than what may act. */
export type Side = 'agent' | 'target'

/**
 * Who a phrase names as taking part, one Participant for each coordinated member; none for a pronoun that nothing is known of.
 * `reach`: the last token up to which words behind the phrase may belong to it.
 */
export function toParticipants(
  named: Named,
  sentence: Sentence,
  phrase: Phrase | null,
  side: Side = 'agent',
  reach = phrase?.last ?? 0,
): readonly Participant[] {
  if (!phrase) return []
  const found: Participant[] = []
  const members = toMembers(sentence, phrase)
  for (const [i, { first: start, last }] of members.entries()) {
    if (isOfPlural(sentence, members, i)) continue
    const first = withoutTime(named, sentence, start, last)
    // "Hungarian and Romanian officials": the first of them are officials too.
    const shared = members[i + 1] && isBareAdjective(sentence, first, last) ? members.at(-1)! : null
    const participant = toParticipant(named, sentence, first, last, side, shared)
    if (!participant || found.some((other) => other.name === participant.name)) continue
    found.push(
      last === phrase.last && reach > last ? withWhereabouts(named, sentence, participant, last, reach) : participant,
    )
  }
  return found
}

/** "Two weeks ago ⟦two marines⟧", "at 0300 ⟦rebel units⟧", "(in) front of ⟦the embassy⟧": where the words begin that name somebody. */
function withoutTime({ times }: Named, { tokens }: Sentence, first: number, last: number): number {
  let at = first
  if (tokens[at]!.upos === 'ADP' && at < last && times.touching(tokens[at + 1]!) !== null) at++
  while (at < last && times.touching(tokens[at]!) !== null) at++
  if (at === first && tokens[at]!.lower === 'front' && tokens[at + 1]?.lower === 'of' && at + 2 <= last) return at + 2
  return at > first && tokens[last]!.upos !== 'NUM' ? at : first
}

/** "The embassies of China and ⟦Cuba⟧": the second of those whose houses a plural names is no member of its own. */
function isOfPlural(
  { tokens }: Sentence,
  members: readonly { readonly first: number; readonly last: number }[],
  at: number,
): boolean {
  const before = members[at - 1]
  const one = members[at]!
  if (!before || tokens[one.first - 1]!.lower !== 'and') return false
  const isName = (i: number) => tokens[i]!.upos === 'PROPN' || tokens[i]!.lower === 'the'
  for (let i = one.first; i <= one.last; i++) if (!isName(i)) return false
  let of = before.last
  while (of > before.first && isName(of)) of--
  return (
    of < before.last &&
    tokens[of]!.lower === 'of' &&
    /^(?:embassies|consulates|capitals|armies|governments|borders)$/.test(tokens[of - 1]?.lower ?? '')
  )
}

/** "Rebels in the Ivory Coast", "a group based in Trinidad": the words behind somebody that say where he belongs, as part of what names him. */
function withWhereabouts(
  named: Named,
  sentence: Sentence,
  participant: Participant,
  last: number,
  reach: number,
): Participant {
  const { tokens } = sentence
  let at = last + 1
  if (/^(based|operating|living)$/.test(tokens[at]?.lower ?? '')) at++
  if (!/^(in|from|of|throughout|across|near|at|for)$/.test(tokens[at]?.lower ?? '')) return participant
  let end = at
  while (end < reach && /^(DET|ADJ|NOUN|PROPN)$/.test(tokens[end + 1]!.upos)) end++
  const range: Range = { start: tokens[at]!.end, end: tokens[end]!.end }
  if (end === at || named.times.touching(range) !== null) return participant
  const first = fromReceived(named.readable, participant.mentions[0]!.start)
  const whole: Range = { start: first, end: tokens[end]!.end }
  return {
    ...participant,
    text: named.readable.text.slice(whole.start, whole.end).replace(/\s+/g, ' '),
    country: participant.country ?? named.places.touching(range)?.country ?? null,
    mentions: [toSpan(named.readable, whole)],
  }
}

/** A capitalised adjective alone, or behind an article or another adjective. */
const isBareAdjective = (sentence: Sentence, first: number, last: number): boolean => {
  const head = sentence.tokens[last]!
  return head.upos === 'ADJ' && /^\p{Lu}/u.test(head.text) && last - first < 3
}

/** "One of the victims" is a single person, though the noun is a group's. */
const isOneOf = ({ tokens }: Sentence, first: number): boolean =>
  tokens[first]!.lower === 'one' && tokens[first + 1]?.lower === 'of'

/** "A group ⟦of terrorists⟧", "a band of ten gunmen": people without a body's name. */
function isOfPeople({ lexicon }: Named, { tokens }: Sentence, at: number, last: number): boolean {
  if (!/^(?:group|band|gang|crowd|team|bunch|number|column|squad)$/.test(tokens[at]!.lower)) return false
  if (tokens[at + 1]?.lower !== 'of') return false
  for (let i = at + 2; i <= last; i++) {
    const { lower, upos } = tokens[i]!
    if (upos === 'NUM') return true
    if (upos === 'NOUN' && lexicon.participants.get(lower)?.kind === 'group') return true
  }
  return false
}

/** One mention of each further wording by which the article names a body ("FMLN" beside the full name), so that it is known by any of them. */
function otherNames(readable: Readable, { mentions }: Organization, text: string): readonly Span[] {
  const wordings = new Map<string, Span>()
  for (const mention of mentions) {
    const wording = mention.text.replace(/\s+/g, ' ')
    if (!text.includes(wording) && !wordings.has(wording)) wordings.set(wording, toSpan(readable, mention))
  }
  return [...wordings.values()].slice(0, 3)
}

const nothing = { ref: null, actor: null, country: null, sector: null } as const

/** Somebody who takes part, with what is known of him. */
const toOne = (
  name: string,
  text: string,
  kind: ParticipantKind,
  mentions: Participant['mentions'],
  { ref, actor, country, sector }: Pick<Participant, 'ref' | 'actor' | 'country' | 'sector'>,
): Participant => ({ ref, actor, country, sector, name, text, kind, mentions })

function toParticipant(
  named: Named,
  sentence: Sentence,
  first: number,
  last: number,
  side: Side,
  shared: { readonly first: number; readonly last: number } | null,
): Participant | null {
  const at = shared ? last : headOf(sentence, first, last)
  const head = sentence.tokens[at]!
  const headRange = { start: head.start, end: head.end }
  const person = named.people.touching(headRange)
  const organization = person ? null : named.organizations.touching(headRange)
  if (!person && !organization && (head.upos === 'PRON' || named.times.touching(head) !== null)) return null
  if (head.lower === 'place' && sentence.tokens[at - 1]?.lemma === 'take') return null
  const { participants, participantTails } = named.lexicon
  // "Air force", "armed forces": two words that name something else than the second.
  const known =
    (at > first && participantTails.has(head.lower)
      ? participants.get(`${sentence.tokens[at - 1]!.lower} ${head.lower}`)
      : undefined) ?? participants.get(head.lower)
  const isNoun = !person && !organization && !shared
  const place = isNoun && !(known && /^\p{Ll}/u.test(head.text)) ? named.places.touching(headRange) : null
  let kind: ParticipantKind | null = null
  if (isNoun && !place) {
    // "the same", "the latest": no noun says who.
    const isAged = isAge(sentence, at)
    if (!known && !isAged && !/^(NOUN|PROPN|NUM)$/.test(head.upos)) return null
    kind = isAged ? 'person' : (known?.kind ?? kindOfNoun(named, sentence, first, at, side))
    if (kind === 'group' && isOneOf(sentence, first)) kind = 'person'
    if (kind === 'organization' && isOfPeople(named, sentence, at, last)) kind = 'group'
    if (kind === null) {
      // "the resignation of the president": whom an act names is behind its "of".
      if (side === 'target')
        for (let of = at + 1; of < last; of++)
          if (sentence.tokens[of]!.lower === 'of') return toParticipant(named, sentence, of + 1, last, side, null)
      return null
    }
  }

  // Most phrases name nobody and are done with here: only now are their words taken out of the text.
  const range: Range = { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
  const text = named.readable.text.slice(range.start, range.end).replace(/\s+/g, ' ')
  const mentions = [toSpan(named.readable, range)]
  if (person) return toOne(person.name, text, 'person', mentions, { ...nothing, ref: person.id, actor: person.actor })
  if (organization) {
    const { name, id, actor, country, sector } = organization
    const all = [...mentions, ...otherNames(named.readable, organization, text)]
    return { name, text, kind: 'organization', ref: id, actor, country, sector, mentions: all }
  }
  if (place) return fromPlace(place, sentence, at, text, mentions, headRange, side)
  const inside = named.organizations.touching(range)
  const country = inside?.country ?? named.places.touching(range)?.country ?? null
  if (shared) {
    const noun = sentence.tokens[headOf(sentence, shared.first, shared.last)]!
    const what = named.lexicon.participants.get(noun.lower)
    const known = { ...nothing, country, sector: what?.sector ?? null }
    return toOne(toPlain(`${text} ${noun.text}`), text, what?.kind ?? 'group', mentions, known)
  }
  const name = toPlain(text)
  if (kind === null || name === '') return null
  const sector = known?.sector ?? inside?.sector ?? null
  return toOne(name, text, kind, mentions, { ref: null, actor: inside?.actor ?? null, country, sector })
}

/** A place that takes part: its people ("Iraqi Kurds"), its government ("Washington", a country), or itself. */
function fromPlace(
  place: Place,
  sentence: Sentence,
  at: number,
  text: string,
  mentions: Participant['mentions'],
  head: Range,
  side: Side,
): Participant {
  const { country } = place
  const use = place.mentions.find((mention) => touches(mention, head))?.use
  const token = sentence.tokens[at]!
  if (use === 'demonym' && /(?:s|ese|i)$/.test(token.lower) && token.upos !== 'ADJ')
    return toOne(toPlain(text), text, 'group', mentions, { ...nothing, country })
  const isState = place.kind === 'country'
  if (isState || use === 'metonym' || (side === 'agent' && use !== 'demonym'))
    return toOne(place.name, text, 'organization', mentions, {
      ref: isState ? null : place.id,
      actor: null,
      country,
      sector: isState || use === 'metonym' ? 'GOV' : null,
    })
  return toOne(place.name, text, 'place', mentions, { ...nothing, ref: place.id, country })
}

const personEnding = /(?:ers|ors|ists|ians|ants|ees|smen|women|eers|ards)$/

/**
 * What an unlisted noun names: people by the table of counted nouns or the ending of a plural, a person or body by its capital.
 * Null where it names nobody and nothing that takes part ("violence", "the deal").
 */
function kindOfNoun(named: Named, sentence: Sentence, first: number, at: number, side: Side): ParticipantKind | null {
  const head = sentence.tokens[at]!
  // "Wounding 176": a number alone names nobody.
  if (head.upos === 'NUM') return null
  const singular = toSingular(head.lower)
  const kind = named.lexicon.counted.get(singular)
  if (kind === 'person' && singular !== head.lower) return 'group'
  if (kind) return kind
  if (named.lexicon.participants.has(singular)) return 'group'
  // "A drone was shot down"
  if (side === 'target' && named.lexicon.instruments.has(singular)) return 'vehicle'
  const isName = head.upos === 'PROPN' && /^\p{Lu}/u.test(head.text)
  if (isName) {
    const before = sentence.tokens[at - 1]
    const isFull = at > first && before?.upos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(head.text)
    return isFull ? 'person' : 'organization'
  }
  // "Wounding 176": a number alone names nobody.
  if (personEnding.test(head.lower) && !named.lexicon.nouns.get(singular)?.own) return 'group'
  return side === 'target' && /^\p{Lu}/u.test(head.text) && at > 0 ? 'facility' : null
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

/** What was hit, in the aid sector's terms, by the nouns of the phrase. */
export function findTags(named: Named, sentence: Sentence, phrase: Phrase | null): readonly string[] {
  if (!phrase) return []
  const { participants, participantTails } = named.lexicon
  const tags: string[] = []
  for (let i = phrase.first; i <= phrase.last; i++) {
    const { lower } = sentence.tokens[i]!
    // "An aid worker", "the power plant": two words that name something else than the second.
    const next = i < phrase.last ? sentence.tokens[i + 1]!.lower : ''
    const pair = participantTails.has(next) ? participants.get(`${lower} ${next}`) : undefined
    const tag = (pair ?? participants.get(lower))?.tag
    if (tag && !tags.includes(tag)) tags.push(tag)
  }
  return tags
}
