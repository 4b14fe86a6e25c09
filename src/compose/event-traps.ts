import type { EventLexicon, EventTrap } from '../knowledge/event-lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import type { EventCandidate } from './event-candidate.ts'
import { toSingular } from './figures.lexicon.ts'

/** Stands for any number in a trap's words. */
const anyNumber = '#'

const isAmong = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && (words.has(token.lower) || (words.has(anyNumber) && /^\d/.test(token.text)))

/** Does the trap hold for the candidate? */
function holds(
  { where, words }: EventTrap,
  { sentence, trigger, word, agents, targets, clause }: EventCandidate,
  isGeneral: boolean,
): boolean {
  const { tokens, index } = sentence
  // Names are spared by what stands for all words of a type ("the Grey Wolves attacked").
  const isSpared = (at: number): boolean => isGeneral && at > 0 && tokens[at]!.upos === 'PROPN'
  const isHeadAmong = (phrase: Phrase | null | undefined): boolean =>
    phrase?.sentence === index && isAmong(words, tokens[phrase.head]) && !isSpared(phrase.head)
  switch (where) {
    case 'before':
      return isAmong(words, tokens[trigger - 1])
    case 'behind':
      return isAmong(words, tokens[trigger + word.lemma.split(' ').length])
    case 'subject':
      return agents.some(isHeadAmong) || (word.part === 'verb' && isHeadAmong(clause?.subject))
    case 'object':
      return targets.some(isHeadAmong) || (word.part === 'verb' && isHeadAmong(clause?.object))
    case 'beside':
      // "bombarded the office with letters": said of all words of a type, "after letters" would say nothing.
      return (
        word.part === 'verb' &&
        (clause?.obliques.some(
          ({ preposition, phrase }) => (!isGeneral || preposition === 'with') && isHeadAmong(phrase),
        ) ??
          false)
      )
    case 'alone':
      return targets.length === 0
  }
}

/** A price war "launched", a takeover raid "mounted": the noun that a verb tells its deed with, as a candidate of its own. */
function withObject(candidate: EventCandidate): EventCandidate | null {
  const { isPhrase, clause, sentence, word } = candidate
  if (!isPhrase || !clause?.object || clause.object.sentence !== sentence.index) return null
  const { head } = clause.object
  return {
    ...candidate,
    word: { ...word, lemma: toSingular(sentence.tokens[head]!.lower), part: 'noun' },
    trigger: head,
  }
}

const isCaught = (
  traps: EventLexicon['traps'],
  candidate: EventCandidate,
  isAsked: (where: EventTrap['where']) => boolean,
): boolean =>
  traps.get(candidate.word.lemma)?.some((trap) => isAsked(trap.where) && holds(trap, candidate, false)) ?? false

const anywhere = (): boolean => true
const isBeside = (where: EventTrap['where']): boolean => where === 'before' || where === 'behind'

/** Do the words around the candidate make it tell no happening ("heart attack", "killed in a crash", "March 24")? */
export function isTrapped({ traps }: EventLexicon, candidate: EventCandidate): boolean {
  if (isCaught(traps, candidate, anywhere)) return true
  const byObject = withObject(candidate)
  if (byObject && isCaught(traps, byObject, isBeside)) return true
  return traps.get(`@${candidate.word.type}`)?.some((trap) => holds(trap, candidate, true)) ?? false
}
