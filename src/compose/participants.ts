import type { Phrase } from '../model/clause.ts'
import { toOneLine } from '../model/one-line.ts'
import type { Place } from '../model/place.ts'
import { fromReceived, toSpan } from '../model/readable.ts'
import type { Participant, ParticipantKind } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import type { Named } from './named.ts'
import { otherNames } from './participants.bodies.ts'
import { isOfPeople, kindOfNoun, type Side } from './participants.kinds.ts'
import {
  headOf,
  isAge,
  isBareAdjective,
  isOfPlural,
  isOneOf,
  toMembers,
  toPlain,
  withoutTime,
} from './participants.members.ts'

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
  for (let i = 0; i < members.length; i++) {
    const { first: start, last } = members[i]!
    if (i > 0 && isOfPlural(sentence, members, i)) continue
    const first = withoutTime(named, sentence, start, last)
    // "Hungarian and Romanian officials": the first of them are officials too.
    const shared = members[i + 1] && isBareAdjective(sentence, first, last) ? members.at(-1)! : null
    const participant = toParticipant(named, sentence, first, last, side, shared)
    if (!participant || (found.length > 0 && found.some((other) => other.name === participant.name))) continue
    found.push(
      last === phrase.last && reach > last ? withWhereabouts(named, sentence, participant, last, reach) : participant,
    )
  }
  return found
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
    text: toOneLine(named.readable.text.slice(whole.start, whole.end)),
    country: participant.country ?? named.places.touching(range)?.country ?? null,
    mentions: [toSpan(named.readable, whole)],
  }
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
  const person = named.people.touching(head)
  const organization = person ? null : named.organizations.touching(head)
  if (!person && !organization && (head.upos === 'PRON' || named.times.touching(head) !== null)) return null
  if (head.lower === 'place' && sentence.tokens[at - 1]?.lemma === 'take') return null
  const { participants, participantTails } = named.lexicon
  // "Air force", "armed forces": two words that name something else than the second.
  const known =
    (at > first && participantTails.has(head.lower)
      ? participants.get(`${sentence.tokens[at - 1]!.lower} ${head.lower}`)
      : undefined) ?? participants.get(head.lower)
  const isNoun = !person && !organization && !shared
  const place = isNoun && !(known && /^\p{Ll}/u.test(head.text)) ? named.places.touching(head) : null
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
  const text = toOneLine(named.readable.text.slice(range.start, range.end))
  const mentions = [toSpan(named.readable, range)]
  if (person) return toOne(person.name, text, 'person', mentions, { ...nothing, ref: person.id, actor: person.actor })
  if (organization) {
    const { name, id, actor, country, sector } = organization
    const all = [...mentions, ...otherNames(named.readable, organization, text)]
    return { name, text, kind: 'organization', ref: id, actor, country, sector, mentions: all }
  }
  if (place) return fromPlace(place, sentence, at, text, mentions, head, side)
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
  // "Israelis", "an Iraqi", not "an ⟦Israeli⟧ air strike".
  const isPeople = token.upos !== 'ADJ' && !/^(?:NOUN|ADJ)$/.test(sentence.tokens[at + 1]?.upos ?? '')
  if (use === 'demonym' && /(?:s|ese|i)$/.test(token.lower) && isPeople)
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
