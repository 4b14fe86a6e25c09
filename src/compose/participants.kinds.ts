import type { ParticipantKind } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { toSingular } from './figures.lexicon.ts'
import type { Named } from './named.ts'

/** On which side of a happening somebody stands: what may be acted upon is more than what may act. */
export type Side = 'agent' | 'target'

/** "A group ⟦of terrorists⟧", "a band of ten gunmen": people without a body's name. */
export function isOfPeople({ lexicon }: Named, { tokens }: Sentence, at: number, last: number): boolean {
  if (!/^(?:group|band|gang|crowd|team|bunch|number|column|squad)$/.test(tokens[at]!.lower)) return false
  if (tokens[at + 1]?.lower !== 'of') return false
  for (let i = at + 2; i <= last; i++) {
    const { lower, upos } = tokens[i]!
    if (upos === 'NUM') return true
    if (upos === 'NOUN' && lexicon.participants.get(lower)?.kind === 'group') return true
  }
  return false
}

const personEnding = /(?:ers|ors|ists|ians|ants|ees|smen|women|eers|ards)$/

/**
 * What an unlisted noun names: people by the table of counted nouns or the ending of a plural, a person or body by its capital.
 * Null where it names nobody and nothing that takes part ("violence", "the deal").
 */
export function kindOfNoun(
  named: Named,
  sentence: Sentence,
  first: number,
  at: number,
  side: Side,
): ParticipantKind | null {
  const head = sentence.tokens[at]!
  // "Wounding 176": a number alone names nobody.
  if (head.upos === 'NUM') return null
  // "The former ⟦head⟧ of the bank": whoever leads it.
  if (head.lower === 'head' && sentence.tokens[at + 1]?.lower === 'of' && at > first) return 'person'
  const singular = toSingular(head.lower)
  const kind = named.lexicon.counted.get(singular)
  if (kind === 'person' && singular !== head.lower) return 'group'
  if (kind) return kind
  const one = named.lexicon.participants.get(singular)?.kind
  if (one) return one === 'person' ? 'group' : one
  // "A drone was shot down"
  if (side === 'target' && named.lexicon.instruments.has(singular)) return 'vehicle'
  const isName = head.upos === 'PROPN' && /^\p{Lu}/u.test(head.text)
  // A weapon acts for nobody, whatever its capital.
  if (isName && side === 'agent' && named.lexicon.instruments.has(singular)) return null
  if (isName) {
    const before = sentence.tokens[at - 1]
    const isFull = at > first && before?.upos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(head.text)
    return isFull ? 'person' : 'organization'
  }
  // "Wounding 176": a number alone names nobody.
  if (personEnding.test(head.lower) && !named.lexicon.nouns.get(singular)?.own) return 'group'
  return side === 'target' && /^\p{Lu}/u.test(head.text) && at > 0 ? 'facility' : null
}
