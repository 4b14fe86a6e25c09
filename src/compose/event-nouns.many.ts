import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'

/** Nouns in the plural for what is one affair. */
const pluralOfOne = /^(talks|negotiations|discussions|hostilities|sanctions|clashes|consultations)$/

/** Plurals that count who suffered rather than deeds. */
const ofVictims = /^(?:killings|murders|assassinations|deaths|abductions|kidnappings)$/

/** Does the noun sum up many happenings: a number of them, or a plural that no verb carries out ("attacks have doubled")? */
export function isMany(
  tokens: readonly Token[],
  phrase: Phrase,
  isCarriedOut: boolean,
  words: ReadonlySet<string>,
): boolean {
  const head = tokens[phrase.head]!
  // "The killings of four people", "the murders of the nuns" are one toll.
  if (tokens[phrase.head + 1]?.lower === 'of') {
    const next = tokens[phrase.head + 2]
    if (next?.upos === 'NUM' || (next?.lower === 'the' && ofVictims.test(head.lower))) return false
  }
  // A war is many deeds.
  if (/^(war|conflict|insurgency|uprising|hostilities)$/.test(head.lower)) return true
  if (!/s$/.test(head.lower)) return false
  const counted = tokens
    .slice(Math.max(0, phrase.first - 2), phrase.head)
    .some((token) => token.upos === 'NUM' || words.has(token.lower))
  if (pluralOfOne.test(head.lower)) return counted && /^\d/.test(tokens[phrase.first]!.text)
  return counted || !isCarriedOut
}

/** "17 attacks", "a string of bombings": so many that they are told by their number alone. */
export const isCounted = (tokens: readonly Token[], phrase: Phrase): boolean =>
  (tokens[phrase.first - 1]?.lower === 'of' &&
    /^(series|string|spate|wave|run|rash|flurry|dozens|scores|hundreds|spree|chain)$/.test(
      tokens[phrase.first - 2]?.lower ?? '',
    )) ||
  tokens.slice(phrase.first, phrase.head).some(({ upos }) => upos === 'NUM')

/** "Shootings ⟦that killed two men⟧": what took so many lives and no more is one happening; "attacks that have killed 200 since May" are many. */
export const isOfOneToll = (
  { verbs }: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  last: number,
): boolean =>
  /^(that|which)$/.test(tokens[last + 1]?.lower ?? '') &&
  clauses.some(
    ({ head, lemma, tense, aspect, negated }) =>
      head === last + 2 &&
      verbs.get(lemma)?.toll === 'killed' &&
      tense === 'past' &&
      aspect === 'simple' &&
      !negated &&
      tokens[head + 1]?.upos === 'NUM',
  )
