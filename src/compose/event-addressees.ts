import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { findOwner } from './event-words.ts'

/** Deeds that are done towards somebody whom the clause behind the verb names ("agreed to lend arms to Chad", "marched to demand …"). */
const isTowards = /^(AGREE|REJECT|REQUEST|THREATEN|PROTEST|CONSULT)$/

/** Prepositions behind which the one stands to whom something is promised, or of whom something is asked. */
const toWhom = /^(to|with|from|by|of|on|against|for)$/

/** Clauses in one chain with the deed: what is agreed or refused, or what is demanded by marching. */
function findSpoken(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  type: string,
): readonly Clause[] {
  const later = clauses.filter(({ head }) => head > clause.head)
  if (type !== 'PROTEST') {
    const next = later[0]
    return next && next.form === 'infinitive' && next.first - clause.last < 12 ? [next] : []
  }
  return later.filter(
    ({ lemma, form, first }) =>
      lexicon.words.demand.has(lemma) && (form !== 'finite' || tokens[first - 1]?.upos === 'CCONJ'),
  )
}

/** What stands behind the last "of" of a phrase ("the resignation of ⟦the president⟧"), or null. */
function behindOf(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  for (let at = phrase.head + 1; at < phrase.last; at++)
    if (tokens[at]!.lower === 'of') return { ...phrase, first: at + 1, head: phrase.last }
  return null
}

/**
 * Whom a deed towards somebody is for or against, where its own clause does not say: the phrases of the clause behind it, the likeliest first.
 * The caller takes the first that names somebody.
 */
export function findAddressees(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  clause: Clause,
  word: EventWord,
): readonly Phrase[] {
  if (!isTowards.test(word.type)) return []
  const found: Phrase[] = []
  const from = clause.object ?? null
  if (from && word.type !== 'PROTEST') {
    const of = behindOf(tokens, from)
    if (of) found.push(of)
  }
  for (const spoken of findSpoken(lexicon, tokens, clauses, clause, word.type)) {
    const { object, obliques } = spoken
    const of = object && behindOf(tokens, object)
    const owner = object && findOwner(tokens, object)
    // "called on the government to resign": before what is asked.
    for (const { preposition, phrase } of obliques) if (/^(on|upon)$/.test(preposition)) found.push(phrase)
    if (object) found.push(object)
    if (of) found.push(of)
    if (owner) found.push(owner)
    for (const { preposition, phrase } of obliques) if (toWhom.test(preposition)) found.push(phrase)
    const last = obliques.at(-1)?.phrase ?? object
    // "demands for greater freedom from the government": what stands behind the last of them.
    const behind = last && phrases.find(({ first }) => first === last.last + 2)
    if (behind && toWhom.test(tokens[behind.first - 1]!.lower)) found.push(behind)
  }
  return found.filter(({ first, last }) => last >= first)
}
