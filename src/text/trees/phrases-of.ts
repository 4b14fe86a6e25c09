import type { Phrase } from '../../model/clause.ts'
import type { Sentence, Token } from '../../model/sentence.ts'

/** A sentence's tree with its arcs the other way round: what hangs on each token, in the order of the text. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Dependents of each token. */
  readonly below: readonly (readonly Token[])[]
  /** First and last token of each token's whole subtree. */
  readonly firsts: Int32Array
  readonly lasts: Int32Array
}

/** Turns the arcs of a sentence round. */
export function toTree(sentence: Sentence): Tree {
  const { tokens } = sentence
  const below: Token[][] = tokens.map(() => [])
  const firsts = Int32Array.from(tokens, ({ index }) => index)
  const lasts = Int32Array.from(tokens, ({ index }) => index)
  for (const token of tokens) if (token.head >= 0) below[token.head]!.push(token)
  // Arcs do not cross, so a subtree is a run of tokens; each token widens all above it.
  for (const token of tokens)
    for (let at = token.head, steps = 0; at >= 0 && steps < tokens.length; at = tokens[at]!.head, steps++) {
      if (firsts[at]! <= token.index && lasts[at]! >= token.index) continue
      if (token.index < firsts[at]!) firsts[at] = token.index
      if (token.index > lasts[at]!) lasts[at] = token.index
    }
  return { sentence, tokens, below, firsts, lasts }
}

/** What makes a clause of its own, or stands beside a noun without being part of its name: left out of phrases. */
const apart = /^(?:acl|advcl|parataxis|appos|punct|ccomp|csubj|nsubj|cop|aux|mark|discourse|vocative|dep|list)/

/** The noun phrase of a head without clauses, appositions, its own preposition, and marks at its edges; with coordinated phrases. */
export function toPhrase(tree: Tree, head: Token, coordinated = true): Phrase {
  const inside = tree.below[head.index]!.filter(
    ({ relation }) =>
      !apart.test(relation) && relation !== 'case' && relation !== 'cc' && (coordinated || relation !== 'conj'),
  )
  let first = head.index
  let last = head.index
  for (const token of inside) {
    if (token.relation === 'conj' && isClausal(tree, token)) continue
    first = Math.min(first, tree.firsts[token.index]!)
    last = Math.max(last, endOf(tree, token))
  }
  return { sentence: tree.sentence.index, first, last, head: head.index }
}

/** Last token of a dependent's own phrase: clauses behind it are left out. */
function endOf(tree: Tree, token: Token): number {
  let last = token.index
  for (const inner of tree.below[token.index]!)
    if (inner.index > token.index && !apart.test(inner.relation)) last = Math.max(last, endOf(tree, inner))
  return last
}

/** Whether a token heads a clause: it is a verb, or has a copula or a subject. */
export const isClausal = (tree: Tree, token: Token): boolean =>
  token.upos === 'VERB' ||
  tree.below[token.index]!.some(({ relation }) => relation === 'cop' || relation.startsWith('nsubj'))

/** Dependents of a token whose relation is one of those named; "nsubj" names "nsubj:pass" as well. */
export const findBelow = (tree: Tree, token: Token, ...relations: readonly string[]): readonly Token[] =>
  tree.below[token.index]!.filter(({ relation }) =>
    relations.some((wanted) => relation === wanted || relation.startsWith(`${wanted}:`)),
  )

/** Preposition of an oblique ("because of" in full), '' for one without. */
export function toPreposition(tree: Tree, noun: Token): string {
  const words = findBelow(tree, noun, 'case').filter(({ index, xpos }) => index < noun.index && xpos !== 'POS')
  return words
    .flatMap((word) => [word, ...findBelow(tree, word, 'fixed')])
    .map(({ lower }) => lower)
    .join(' ')
}
