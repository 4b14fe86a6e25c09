import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { findOwner } from './event-words.ts'

/** Prepositional phrases that follow a noun phrase at once: what belongs to the noun. */
export function obliquesBehind(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  phrase: Phrase,
): { readonly obliques: readonly Oblique[]; readonly last: number } {
  const obliques: Oblique[] = []
  let last = phrase.last
  for (let i = 0; i < 4; i++) {
    let at = last + 1
    // "the attack Monday on a checkpoint"
    const time = phrases.find((one) => one.first === at)
    if (time && /^(?:\w+day|today|yesterday|week|month|year|night|morning)$/.test(tokens[time.head]!.lower))
      at = time.last + 1
    const token = tokens[at]
    if (!token || !/^(ADP|PART|SCONJ)$/.test(token.upos)) break
    const next = phrases.find((one) => one.first === at + 1)
    if (!next) break
    let end = next.last
    const and = tokens[end + 1]?.lower === 'and' ? phrases.find((one) => one.first === end + 2) : undefined
    if (and && token.lower === 'between') end = and.last
    obliques.push({ preposition: token.lower, phrase: { ...next, last: end } })
    last = end
  }
  return { obliques, last }
}

/** "A shooting on ⟦Sunday⟧": a day is not what was hit. */
export const isWeekday = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Where the one acted upon stands for this word: as object, receiver or owner of the object, or behind one of its prepositions. */
export function targetsOf(
  word: EventWord,
  tokens: readonly Token[],
  object: Phrase | null,
  indirect: Phrase | null,
  obliques: readonly Oblique[],
): Phrase[] {
  const found: Phrase[] = []
  if ((word.target.has('object') || word.target.has('place')) && object) found.push(object)
  if (word.target.has('indirect') && indirect) found.push(indirect)
  for (const { preposition, phrase } of obliques)
    if (
      word.target.has(preposition) &&
      // "Fighting ⟦along with⟧ the rebels": who does it too; "training ⟦together⟧ with them" is a word of its own.
      !(
        preposition === 'with' &&
        !word.lemma.endsWith(' together') &&
        /^(along|together|alongside)$/.test(tokens[phrase.first - 2]?.lower ?? '')
      ) &&
      !isWeekday.test(tokens[phrase.head]!.lower) &&
      // "An assault on the town ⟦of Bria⟧": what the one acted upon is called.
      !(preposition === 'of' && found.at(-1)?.last === phrase.first - 2) &&
      !found.some((one) => one.head === phrase.head)
    )
      found.push(phrase)
  const owner = found.length === 0 && word.target.has('owner') && object ? findOwner(tokens, object) : null
  if (owner) found.push(owner)
  return found
}

/** What the clause says the deed was done with: weapons and tools behind its prepositions. */
export const instrumentsOf = (lexicon: EventLexicon, sentence: Sentence, clause: Clause): Phrase[] =>
  clause.obliques
    .filter(
      ({ preposition, phrase }) =>
        /^(with|by|using|in|from)$/.test(preposition) && lexicon.instruments.has(sentence.tokens[phrase.head]!.lower),
    )
    .map(({ phrase }) => phrase)
