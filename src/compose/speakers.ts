import type { RoleSynonyms, SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Organization, Person } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Speaker } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'

/** Who is around in an article: what names, descriptions and pronouns are held against. Made once an article. */
export interface Cast {
  readonly readable: Readable
  readonly people: readonly Person[]
  readonly organizations: readonly Organization[]
  readonly speakerNouns: SpeakerNouns
  readonly named: MentionIndex<Person>
  /** People by the words that give their roles (offsets of the text as received). */
  readonly titled: MentionIndex<{ readonly person: Person; readonly mentions: readonly Range[] }>
  readonly bodies: MentionIndex<Organization>
  /** The words of a person's titles, and of a body's name, in lower case. */
  titleWords(person: Person): ReadonlySet<string>
  nameWords(body: Organization): ReadonlySet<string>
}

export const toCast = (
  readable: Readable,
  people: readonly Person[],
  organizations: readonly Organization[],
  speakerNouns: SpeakerNouns,
  synonyms: RoleSynonyms,
): Cast => ({
  readable,
  people,
  organizations,
  speakerNouns,
  named: indexMentions(people),
  titled: indexMentions(people.map((person) => ({ person, mentions: person.roles.flatMap((role) => role.evidence) }))),
  bodies: indexMentions(organizations),
  titleWords: once((one) => new Set(one.roles.flatMap(({ title }) => toTitleWords(title, synonyms)))),
  nameWords: once((one) => new Set(toWords(one.name))),
})

/** Works a value out when it is first asked for. */
function once<Key, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const before = made.get(key)
    if (before) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** The words of a title in lower case. */
const toWords = (title: string): string[] => title.toLowerCase().split(/[^\p{L}]+/u)

/** The words of a title, and other nouns for who bears it. */
function toTitleWords(title: string, synonyms: RoleSynonyms): string[] {
  const words = toWords(title)
  // Titles with synonyms have one word, two, or three ("secretary of state").
  const runs = words.flatMap((_, i) => [1, 2, 3].map((count) => words.slice(i, i + count).join(' ')))
  return [...words, ...runs.flatMap((run) => synonyms.get(run) ?? [])]
}

/** "One of its members" keeps its "one". */
const determiners = /^(the|a|an|this|that|these|those|his|her|its|their|our|one)\s+(?!of\s)/i

/** The words of a phrase without article, on one line. */
const plainText = (text: string): string => text.replace(/\s+/g, ' ').replace(determiners, '').trim()

/** The range that a phrase stands on. */
export const rangeOf = (sentence: Sentence, phrase: Phrase): Range => ({
  start: sentence.tokens[phrase.first]!.start,
  end: sentence.tokens[phrase.last]!.end,
})

const toPersonSpeaker = (person: Person, mention: Speaker['mention'], basis: Speaker['basis']): Speaker => ({
  name: person.name,
  ref: person.id,
  text: mention && plainText(mention.text),
  role: person.roles[0]?.title ?? null,
  kind: 'person',
  mention,
  basis,
})

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
  if (person && !/'s?$/.test(text.slice(0, -1)) && !isOwner(cast, sentence, phrase, person)) {
    return toPersonSpeaker(person, mention, 'stated')
  }
  const titled = cast.titled.touching(mention)
  if (titled) return toPersonSpeaker(titled.person, mention, 'stated')
  const apposed = personBehindComma(cast, sentence, phrase)
  if (apposed)
    return {
      name: apposed.name,
      ref: apposed.id,
      text: plainText(text),
      role: plainText(text),
      kind: 'person',
      mention,
      basis: 'stated',
    }
  const described = describedPerson(cast, sentence, phrase, text)
  if (described) return toPersonSpeaker(described, mention, 'inferred')
  const issuer = /^(reports?|statements?|figures|data|documents?|letter|study|sources?)$/.test(head.lower)
    ? bodyBehind(cast, sentence, phrase)
    : null
  if (issuer)
    return {
      name: issuer.name,
      ref: issuer.id,
      text: plainText(text),
      role: plainText(text),
      kind: 'organization',
      mention,
      basis: 'stated',
    }
  const headRange = { start: head.start, end: head.end }
  const organization = cast.bodies.touching(headRange)
  if (organization) {
    return {
      name: organization.name,
      ref: organization.id,
      text: plainText(text),
      role: isOwnName(organization, headRange, plainText(text)) ? null : plainText(text),
      kind: 'organization',
      mention,
      basis: 'stated',
    }
  }
  const meant = describedBody(cast, sentence, phrase)
  if (meant)
    return {
      name: meant.name,
      ref: meant.id,
      text: plainText(text),
      role: plainText(text),
      kind: 'organization',
      mention,
      basis: 'inferred',
    }
  // A noun that nobody is called by ("the presence seems …") is no person that a later "he" could stand for.
  const kind = cast.speakerNouns.get(head.lower) ?? (/[^s]s$/.test(head.lower) ? 'group' : 'organization')
  return { name: plainText(text), ref: null, text: plainText(text), role: null, kind, mention, basis: 'stated' }
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

/** The body that a paper is from ("reports from the Observatory", "a statement by the ministry"). */
function bodyBehind(cast: Cast, { tokens }: Sentence, phrase: Phrase): Organization | null {
  if (!/^(from|by|of)$/.test(tokens[phrase.head + 1]?.lower ?? '')) return null
  const behind = tokens.slice(phrase.head + 2, phrase.head + 5)
  if (behind.length === 0) return null
  const range = { start: behind[0]!.start, end: behind.at(-1)!.end }
  return cast.bodies.touching(range)
}

/** The person whom an apposition names ("the town's mayor, Rizgar Ali, said"). */
function personBehindComma(cast: Cast, sentence: Sentence, phrase: Phrase): Person | null {
  const { tokens } = sentence
  let at = phrase.last + 1
  // The rest of the description ("the mayor of the town, …") may stand outside a short phrase.
  while (tokens[at] && at - phrase.last < 10 && /^(ADP|DET|NOUN|PROPN|ADJ|PART|CCONJ)$/.test(tokens[at]!.upos)) at++
  if (tokens[at]?.text !== ',' || !tokens[at + 1]) return null
  // "The leader, whose real name is Omar Hadi, said"
  if (tokens[at + 1]!.lower === 'whose' && /^(?:is|was)$/.test(tokens[at + 4]?.lower ?? '')) {
    if (tokens[at + 3]!.lower === 'name' && tokens[at + 5]) at += 4
  }
  const name = { start: tokens[at + 1]!.start, end: tokens[Math.min(at + 3, tokens.length - 1)]!.end }
  return cast.named.touching(name)
}

/** Is the person named only as the owner of the head ("Blinken's office said")? */
function isOwner(_cast: Cast, sentence: Sentence, phrase: Phrase, person: Person): boolean {
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

/** A definite description ("the ambassador", "the Iraqi Foreign Minister") of somebody whose role was given, the latest such. */
function describedPerson(cast: Cast, sentence: Sentence, phrase: Phrase, text: string): Person | null {
  const first = sentence.tokens[phrase.first]!.lower
  const head = sentence.tokens[phrase.head]!
  if (!/^(the|this|that)$/.test(first) || !/^(NOUN|PROPN)$/.test(head.upos)) return null
  const at = sentence.tokens[phrase.first]!.start
  const candidates = cast.people.filter(
    (person) => cast.titleWords(person).has(head.lower) && person.mentions.some((m) => m.start < at),
  )
  if (candidates.length === 0) return null
  const wanted = toWords(plainText(text)).filter((word) => word.length > 2)
  const score = (person: Person) => {
    const roles = person.roles.map((role) => role.title.toLowerCase()).join(' ')
    const shared = wanted.filter((word) => roles.includes(word)).length
    const latest = Math.max(...person.mentions.filter((m) => m.start < at).map((m) => m.start))
    return shared * 1e7 + latest
  }
  return candidates.sort((a, b) => score(b) - score(a))[0] ?? null
}

/** Sectors of the bodies that a common noun may stand for. */
const sectorsOf: Readonly<Record<string, RegExp>> = {
  group: /^(REB|PRM|CRM|PTY)$/,
  militants: /^(REB|PRM)$/,
  monitor: /^(SOC)$/,
  watchdog: /^(SOC)$/,
  ngo: /^(SOC|MED)$/,
  organization: /^(SOC|MED|REB)$/,
  organisation: /^(SOC|MED|REB)$/,
  movement: /^(REB|PTY|PRM)$/,
  militia: /^(PRM|REB)$/,
  party: /^(PTY)$/,
}

/** Words for groups that no list knows: their names tell what they are. */
const fightingHeads = ['front', 'brigade', 'brigades', 'movement', 'resistance', 'militia', 'column', 'faction']

/** What may stand between "the" and "group" without naming another one. */
const describesGroup = ({ lower, upos }: Token): boolean =>
  upos === 'PUNCT' ||
  /^(?:militant|armed|rebel|insurgent|jihadist|islamist|extremist|opposition|rights|monitoring|aid|terrorist|based)$|-based$/.test(
    lower,
  )

/**
 * The body that a definite description of one or two words stands for ("the command", "the monitor"): the latest one named before whose name holds the
 * noun, or whose sector it names. Null where two sectors' bodies are as near or none fits.
 */
function describedBody(cast: Cast, sentence: Sentence, phrase: Phrase): Organization | null {
  const { tokens } = sentence
  const first = tokens[phrase.first]!.lower
  const noun = tokens[phrase.head]!.lower
  if (!/^(the|this|that)$/.test(first) || tokens[phrase.head]!.upos !== 'NOUN' || phrase.last > phrase.head) return null
  // "the militant group", "the London-based monitor" stand for one; "the river police" names another.
  const between = tokens.slice(phrase.first + 1, phrase.head)
  if (between.length > 0 && (sectorsOf[noun] === undefined || !between.every(describesGroup))) return null
  const at = tokens[phrase.first]!.start
  const sectors = sectorsOf[noun]
  let latest: Organization | null = null
  let nearest = -1
  for (const one of cast.organizations) {
    const words = cast.nameWords(one)
    const fits =
      words.has(noun) ||
      (sectors !== undefined &&
        (one.sector === null ? fightingHeads.some((head) => words.has(head)) : sectors.test(one.sector)))
    if (!fits) continue
    for (const { start } of one.mentions)
      if (start < at && start > nearest) {
        nearest = start
        latest = one
      }
  }
  return latest
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
