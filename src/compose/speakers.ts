import type { Organization, Person } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import { toSpan } from '../model/readable.ts'
import type { Speaker } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import type { Cast } from './cast.ts'
import { plainText, rangeOf } from './phrase-words.ts'
import {
  bodyBehind,
  describedBody,
  describedPerson,
  personBehindComma,
  personNamedBehind,
} from './speakers.described.ts'

const toPersonSpeaker = (person: Person, mention: Speaker['mention'], basis: Speaker['basis']): Speaker => ({
  name: person.name,
  ref: person.id,
  text: mention && plainText(mention.text),
  role: person.roles[0]?.title ?? null,
  kind: 'person',
  mention,
  basis,
})

const toBodySpeaker = (
  { name, id }: Organization,
  text: string,
  role: string | null,
  mention: Speaker['mention'],
  basis: Speaker['basis'],
): Speaker => ({ name, ref: id, text, role, kind: 'organization', mention, basis })

/** What a pronoun may stand for. */
const pronounKinds: Readonly<Record<string, readonly Speaker['kind'][]>> = {
  he: ['person'],
  she: ['person'],
  it: ['organization'],
  they: ['group', 'organization', 'person'],
}

/**
 * Makes the speaker that a phrase names. `recent` are the speakers so far, the latest last. Null where the phrase is a pronoun
 * with no antecedent.
 */
export function toSpeaker(cast: Cast, sentence: Sentence, phrase: Phrase, recent: readonly Speaker[]): Speaker | null {
  const range = rangeOf(sentence, phrase)
  const head = sentence.tokens[phrase.head]!
  const mention = toSpan(cast.readable, range)
  // "No group has claimed the raid": nobody speaks.
  if (/^(?:no|none|nobody|neither)$/.test(sentence.tokens[phrase.first]!.lower)) return null
  // "37 of them", "most of those": nobody is named.
  if (head.upos === 'PRON' && phrase.first < phrase.head) return null
  if (head.upos === 'PRON' || owners[head.lower]) return resolvePronoun(head.lower, recent, mention)
  const text = cast.readable.text.slice(range.start, range.end)
  if (/ of (them|us|you|those|these|whom)$/i.test(text)) {
    // "One of them, Salma Yusuf, said": the name behind the comma.
    const one = phrase.first < phrase.last ? personBehindComma(cast, sentence, phrase) : null
    return one && toPersonSpeaker(one, mention, 'stated')
  }
  // The first person named in the phrase speaks: "Michael Kurilla, commander of CENTCOM", "US CENTCOM Commander Gen. Kurilla".
  const person = cast.named.touching(range)
  if (person && !/'s?$/.test(text.slice(0, -1)) && !isOwner(sentence, phrase, person)) {
    return toPersonSpeaker(person, mention, 'stated')
  }
  const titled = cast.titled.touching(mention)
  if (titled) return toPersonSpeaker(titled.person, mention, 'stated')
  const words = plainText(text)
  const called = personNamedBehind(cast, sentence, phrase)
  if (called) return toPersonSpeaker(called, mention, 'stated')
  const apposed = personBehindComma(cast, sentence, phrase)
  if (apposed) return { ...toPersonSpeaker(apposed, mention, 'stated'), text: words, role: words }
  const described = describedPerson(cast, sentence, phrase, text)
  if (described) return toPersonSpeaker(described, mention, 'inferred')
  const issuer = /^(reports?|statements?|figures|data|documents?|letter|study|sources?)$/.test(head.lower)
    ? bodyBehind(cast, sentence, phrase)
    : null
  if (issuer) return toBodySpeaker(issuer, words, words, mention, 'stated')
  const headRange = { start: head.start, end: head.end }
  const organization = cast.bodies.touching(headRange)
  if (organization) {
    const role = isOwnName(organization, headRange, words) ? null : words
    return toBodySpeaker(organization, words, role, mention, 'stated')
  }
  const meant = describedBody(cast, sentence, phrase)
  if (meant) return toBodySpeaker(meant, words, words, mention, 'inferred')
  // A noun that nobody is called by ("the presence seems …") is no person that a later "he" could stand for.
  const kind = cast.speakerNouns.get(head.lower) ?? (/[^s]s$/.test(head.lower) ? 'group' : 'organization')
  return { name: words, ref: null, text: words, role: null, kind, mention, basis: 'stated' }
}

/** The person or body that a phrase names outright; null for descriptions, pronouns and others. */
export const toNamed = (cast: Cast, sentence: Sentence, phrase: Phrase): Speaker | null => {
  const isNamed =
    cast.named.touching(rangeOf(sentence, phrase)) ||
    cast.bodies.touching(sentence.tokens[phrase.head]!) ||
    personBehindComma(cast, sentence, phrase)
  if (!isNamed) return null
  const speaker = toSpeaker(cast, sentence, phrase, [])
  return speaker && speaker.ref !== null && speaker.basis === 'stated' ? speaker : null
}

/** Is the person named only as the owner of the head ("Blinken's office said")? */
function isOwner(sentence: Sentence, phrase: Phrase, person: Person): boolean {
  const { tokens } = sentence
  for (let i = phrase.first; i < phrase.head; i++) {
    const token = tokens[i]!
    if (token.lower !== "'s" && token.lower !== "'") continue
    if (person.mentions.some((m) => m.end === token.start)) return true
  }
  return false
}

/** Do the words say nothing but what a body is called there ("OCHA", "⟦Doctors⟧ Without Borders")? They are no role of it. */
function isOwnName({ name, aliases, mentions }: Organization, head: Range, words: string): boolean {
  const here = mentions.find((mention) => touches(mention, head))
  return name === words || aliases.includes(words) || here?.text.includes(words) === true
}

/** Owners by the pronoun that they would be subjects with ("his claim": he). */
const owners: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' }

/** The latest speaker that a pronoun may stand for; where there is none it stays unresolved. Null for "I", "you" and their like. */
function resolvePronoun(word: string, recent: readonly Speaker[], mention: Speaker['mention']): Speaker | null {
  const pronoun = owners[word] ?? word
  const kinds = pronounKinds[pronoun]
  if (!kinds) return null
  for (let i = recent.length - 1; i >= 0; i--) {
    const speaker = recent[i]!
    if (/^(he|she|it|they)$/.test(speaker.name) || !kinds.includes(speaker.kind)) continue
    return { ...speaker, mention, basis: 'inferred' }
  }
  return { name: pronoun, ref: null, text: pronoun, role: null, kind: kinds[0]!, mention, basis: 'stated' }
}
