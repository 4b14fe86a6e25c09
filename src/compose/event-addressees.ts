import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { findOwner } from './event-words.ts'

/** Deeds that are done towards somebody whom the clause behind the verb names ("agreed to lend arms to Chad", "marched to demand …"). */
const isTowards = /^(AGREE|REJECT|REQUEST|THREATEN|PROTEST|CONSULT)$/

const isDemand = (tokens: readonly Token[], object: Phrase | null): boolean =>
  object !== null && /^(demand|demands|call|calls|appeal|request|plea|insistence)$/.test(tokens[object.head]!.lower)

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

/** "A strike in protest at ⟦the ministry's⟧ refusal": what is protested at, and whose it is. */
function findProtested(tokens: readonly Token[], phrases: readonly Phrase[], clause: Clause): readonly Phrase[] {
  return phrases.flatMap((phrase) => {
    const at = phrase.first - 2
    if (phrase.first <= clause.head || tokens[at]?.lower !== 'protest') return []
    if (!/^(at|of|against|over|about|to)$/.test(tokens[at + 1]!.lower)) return []
    const owner = findOwner(tokens, phrase)
    return owner ? [owner, phrase] : [phrase]
  })
}

/** "Threatened to end the talks if ⟦the rebels⟧ …": who may yet avert it. */
const findCondition = (tokens: readonly Token[], clauses: readonly Clause[], { head }: Clause): Phrase | undefined =>
  clauses.find(
    ({ head: later, subject }) =>
      later > head && subject && /^(if|unless)$/.test(tokens[subject.first - 1]?.lower ?? ''),
  )?.subject ?? undefined

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
  // "Repeated its demand ⟦that the town⟧ be opened"
  const next = clauses.find(({ head }) => head > clause.head)
  if (
    isDemand(tokens, from) &&
    word.type === 'REQUEST' &&
    next?.form === 'finite' &&
    next.role === 'complement' &&
    next.subject
  )
    if (tokens[next.subject.first - 1]?.lower === 'that') found.push(next.subject)
  if (word.type === 'PROTEST') found.push(...findProtested(tokens, phrases, clause))
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
  const condition = word.type === 'PROTEST' ? undefined : findCondition(tokens, clauses, clause)
  if (condition) found.push(condition)
  return found.filter(({ first, last }) => last >= first)
}
