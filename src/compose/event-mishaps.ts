import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'

/** Does the clause tell of an accident: "the bus overturned", "their lorry fell into a ravine"? */
const isMishap = (
  { words }: EventLexicon,
  tokens: readonly Token[],
  { lemma, voice, subject, object, obliques }: Clause,
) =>
  voice === 'active' &&
  object === null &&
  subject !== null &&
  (words.mishap.has(lemma) ||
    (/^(?:fall|run|slide|go|drive)$/.test(lemma) &&
      obliques.some(
        ({ preposition, phrase }) =>
          /^(?:into|off|from)$/.test(preposition) && words.hazard.has(tokens[phrase.head]!.lower),
      )))

/**
 * "Six people died ⟦when a bus fell into a ravine⟧", "the ferry sank, ⟦drowning twelve⟧": a loss that the sentence lays to an accident and to no
 * weapon, and that nobody inflicts.
 */
export function isOfMishap(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  word: EventWord,
): boolean {
  if (word.type !== 'ASSAULT' || (word.toll !== 'killed' && word.toll !== 'injured')) return false
  const mishap = clauses.find((one) => one !== clause && isMishap(lexicon, tokens, one))
  if (!mishap) return false
  const isInflicted =
    clause.voice === 'active' &&
    clause.subject !== null &&
    word.target.has('object') &&
    clause.subject.head !== mishap.subject?.head
  return !isInflicted && !tokens.some(({ lower }) => lexicon.instruments.has(lower) || lexicon.words.force.has(lower))
}
