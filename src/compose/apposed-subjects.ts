import type { Phrase } from '../model/clause.ts'
import { covers, type Range } from '../model/span.ts'
import { type CueSite, isComma } from './cue-site.ts'

/** So far back may the one stand whom commas part from the verb, in tokens. */
const reach = 14

/** "⟦A man⟧ known as Abu Karim said": words behind which the subject's name is told. */
const named = /^(?:known|named|called|identified|described)$/

/**
 * Who is told of between the commas right before a verb ("⟦Salma Idris⟧, 59, of Halabja, a nurse, said"; "⟦a man⟧ known as Abu Karim said"): the phrase
 * that these words hang on. The phrase itself where they hang on none.
 */
export function toApposed(site: CueSite, phrase: Phrase, verb: number): Phrase {
  const { tokens } = site.sentence
  if (phrase.last >= verb || phrase.first < 2) return phrase
  if (tokens[phrase.first - 1]!.lower === 'as' && named.test(tokens[phrase.first - 2]!.lower)) {
    const whole = endingAt(site, phrase.first - 3)
    return whole ? { ...whole, last: phrase.last } : phrase
  }
  if (!isComma(tokens[phrase.first - 1]) || !isComma(tokens[verb - 1])) return phrase
  let at = phrase.first - 1
  while (at > 0 && phrase.first - at < reach) {
    if (isComma(tokens[at]) || tokens[at]!.upos === 'NUM') {
      at--
      continue
    }
    const before = endingAt(site, at)
    if (!before) return phrase
    if (tokens[before.first - 1]?.upos !== 'ADP')
      return isAddedTo(site, before) || isTime(site, tokens[before.head]!) ? phrase : before
    at = before.first - 2
  }
  return phrase
}

const isTime = ({ times }: CueSite, head: Range): boolean => times.some((time) => covers(time, head))

/** Is the phrase one of a list, or the object of a verb before it? */
function isAddedTo({ sentence: { tokens }, clauses }: CueSite, { first, last }: Phrase): boolean {
  const before = tokens[first - 1]
  if (before && /^(?:CCONJ|VERB|AUX)$/.test(before.upos)) return true
  return clauses.some(({ object, form }) => form !== 'nominal' && object !== null && object.last === last)
}

const endingAt = ({ phrases }: CueSite, at: number): Phrase | undefined => phrases.find(({ last }) => last === at)
