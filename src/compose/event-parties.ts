import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { findOwner } from './event-words.ts'

/** A noun for what two sides do to one another ("a clash with", "fighting between"). */
const isFight = ({ type, part, target }: EventWord): boolean =>
  type === 'ASSAULT' && part === 'noun' && target.has('with') && target.has('between')

/** "Three men were killed ⟦in a clash⟧ with the army": who fell in the fight that this noun tells, where its clause names nobody who did it; or null. */
export function findFallen(
  { verbs }: EventLexicon,
  tokens: readonly Token[],
  word: EventWord,
  clause: Clause | null,
  { first }: Phrase,
): Phrase | null {
  if (!clause || !isFight(word) || !/^(in|during|after|amid)$/.test(tokens[first - 1]?.lower ?? '')) return null
  if (clause.head > first || !verbs.get(clause.lemma)?.toll) return null
  if (clause.voice === 'passive') return clause.subject ? null : clause.object
  return /^(die|perish)$/.test(clause.lemma) ? clause.subject : null
}

/** Nouns for what a country does in another ("the war in …"). */
const waged = /^(war|invasion|offensive|incursion|occupation|campaign|bombardment|onslaught|intervention)$/

export const isWaged = ({ part, lemma }: EventWord): boolean =>
  part === 'noun' && waged.test(lemma.slice(lemma.lastIndexOf(' ') + 1))

/** "Russia's war ⟦in Ukraine⟧": the country or place that a deed of another country is done to, though "in" stands before it. */
export const isWagedThere = (word: EventWord, agents: readonly Participant[], { country }: Participant): boolean =>
  isWaged(word) &&
  country !== null &&
  agents.length > 0 &&
  agents.every((agent) => agent.country !== null && agent.country !== country)

/** States and bodies: who may own a force, where a town only says where it is. */
export const isOwning = ({ kind, sector, ref, country }: Participant): boolean =>
  (kind === 'group' && country !== null) ||
  (kind === 'organization' && (sector !== null || ref?.startsWith('o') === true))

/** "⟦Israeli⟧ fire killed two", "by ⟦Iraqi⟧ sacrifices": whose it is that acts, where what acts is nobody. */
export const toOwners = ({ tokens, index }: Sentence, phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.flatMap((phrase) => {
    const owner = phrase.sentence === index ? findOwner(tokens, phrase) : null
    return owner && owner.last < phrase.head ? [owner] : []
  })

/** Is it a number with no noun ("30 were held", "28 others", "five more")? */
function isElliptic(tokens: readonly Token[], { first, last }: Phrase): boolean {
  let counted = false
  for (let at = first; at <= last; at++) {
    const { upos, lower } = tokens[at]!
    if (upos === 'NUM' || /^(several|dozens|many)$/.test(lower)) counted = true
    else if (!/^(others?|more|another|at|least|than|about|some|around)$/.test(lower)) return false
  }
  return counted
}

/**
 * "Five militants were killed and ⟦30⟧ were held", "⟦five more⟧ were hurt": the people that a number without a noun counts, by the losses told
 * before it in its sentence or the one before; the phrase itself where it names its own or nothing fits.
 */
export function toCounted(
  { verbs, participants }: EventLexicon,
  phrase: Phrase,
  sentences: readonly Sentence[],
  clausesOf: (sentence: number) => readonly Clause[],
): Phrase {
  const sentence = sentences[phrase.sentence]!
  if (!isElliptic(sentence.tokens, phrase)) return phrase
  const before = [
    ...clausesOf(phrase.sentence - 1),
    ...clausesOf(phrase.sentence).filter(({ head }) => head < phrase.first),
  ]
  for (let i = before.length - 1; i >= 0; i--) {
    const { lemma, object, subject } = before[i]!
    const isLoss = verbs.get(lemma)?.toll != null
    const lost = isLoss && lemma !== 'die' ? object : isLoss || lemma === 'lose' ? subject : null
    if (!lost) continue
    const { tokens } = sentences[lost.sentence]!
    const noun = tokens[lost.head]!
    if (noun.upos === 'NOUN' && participants.get(noun.lower)?.kind === 'group') return lost
  }
  return phrase
}

/** Who comes to do harm, by the noun or by how he looks. */
const isArmedLook = /^(armed|masked|hooded|heavily|suspected)$/
const comes =
  /^(ride|drive|burst|break|walk|enter|come|arrive|move|rush|pour|go|climb|sneak|force|show|turn|descend|appear|surround|pull)$/

/**
 * "Six people were killed ⟦when gunmen rode into the village⟧": the clause behind a loss in which armed people come, though its verb tells no
 * violence itself; null where none does.
 */
export function findComing(
  { participants }: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
): Clause | null {
  const next = clauses.find(({ head, form }) => head > clause.head && form === 'finite' && hasOpener(tokens, head))
  if (!next?.subject || next.voice === 'passive' || next.negated) return null
  const marker = tokens[next.subject.first - 1]?.lower ?? ''
  if (!/^(when|as|after)$/.test(marker) || !comes.test(next.lemma.split(' ', 1)[0]!)) return null
  const { first, head } = next.subject
  const isArmed =
    participants.get(tokens[head]!.lower)?.sector === 'REB' ||
    tokens.slice(first, head).some(({ lower }) => isArmedLook.test(lower))
  return isArmed ? next : null
}

/** Does a word that opens a clause of time stand before this verb, within reach? */
function hasOpener(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at--)
    if (/^(when|as|after)$/.test(tokens[at]!.lower)) return true
  return false
}
