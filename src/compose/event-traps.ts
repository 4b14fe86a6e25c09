import type { EventLexicon, EventTrap } from '../knowledge/event-lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import type { EventCandidate } from './event-candidate.ts'

/** Stands for any number in a trap's words. */
const anyNumber = '#'

const isAmong = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && (words.has(token.lower) || (words.has(anyNumber) && /^\d/.test(token.text)))

/** Does the trap hold for the candidate? */
function holds(
  { where, words }: EventTrap,
  { sentence, trigger, word, agents, targets, clause }: EventCandidate,
): boolean {
  const { tokens, index } = sentence
  const isHeadAmong = (phrase: Phrase | null | undefined): boolean =>
    phrase?.sentence === index && isAmong(words, tokens[phrase.head])
  const end = trigger + word.lemma.split(' ').length - 1
  switch (where) {
    case 'before':
      return isAmong(words, tokens[trigger - 1])
    case 'behind':
      return isAmong(words, tokens[end + 1])
    case 'subject':
      return agents.some(isHeadAmong) || (word.part === 'verb' && isHeadAmong(clause?.subject))
    case 'object':
      return targets.some(isHeadAmong) || (word.part === 'verb' && isHeadAmong(clause?.object))
    case 'beside':
      return word.part === 'verb' && (clause?.obliques.some(({ phrase }) => isHeadAmong(phrase)) ?? false)
    case 'alone':
      return targets.length === 0
  }
}

/** Do the words around the candidate make it tell no happening ("heart attack", "killed in a crash", "March 24")? */
export const isTrapped = ({ traps }: EventLexicon, candidate: EventCandidate): boolean =>
  traps.get(candidate.word.lemma)?.some((trap) => holds(trap, candidate)) ?? false
