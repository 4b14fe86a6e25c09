import type { Organization, Person } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Cast, toWords } from './cast.ts'
import { plainText } from './phrase-words.ts'

/** The body that a paper is from ("reports from the Observatory", "a statement by the ministry"). */
export function bodyBehind(cast: Cast, { tokens }: Sentence, phrase: Phrase): Organization | null {
  if (!/^(from|by|of)$/.test(tokens[phrase.head + 1]?.lower ?? '')) return null
  const behind = tokens.slice(phrase.head + 2, phrase.head + 5)
  if (behind.length === 0) return null
  const range = { start: behind[0]!.start, end: behind.at(-1)!.end }
  return cast.bodies.touching(range)
}

/** "A man ⟦known as Abu Zaynab⟧", "a woman named Salma Idris": the person whom the words right behind a description name. */
export function personNamedBehind(cast: Cast, { tokens }: Sentence, phrase: Phrase): Person | null {
  const at = phrase.last + 1
  if (!/^(?:known|named|called|identified)$/.test(tokens[at]?.lower ?? '')) return null
  const name = tokens[/^(?:as|only)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1]
  return name ? cast.named.touching(name) : null
}

/** The person whom an apposition names ("the town's mayor, Rizgar Ali, said"). */
export function personBehindComma(cast: Cast, sentence: Sentence, phrase: Phrase): Person | null {
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

/** A definite description ("the ambassador", "the Iraqi Foreign Minister") of somebody whose role was given, the latest such. */
export function describedPerson(cast: Cast, sentence: Sentence, phrase: Phrase, text: string): Person | null {
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
export function describedBody(cast: Cast, sentence: Sentence, phrase: Phrase): Organization | null {
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
