import type { Sentence, Token } from '../model/sentence.ts'

/** A sentence's dependency tree with the way from each token to its dependents. Token numbers count in the sentence. */
export interface Tree {
  readonly tokens: readonly Token[]
  /** Dependents of a token, ascending. */
  dependents(token: number): readonly number[]
  /** The first dependent with one of the relations (subtypes count only where they are named), or -1. */
  find(token: number, ...relations: readonly string[]): number
  /** First and last token of everything below a token, itself included. */
  extent(token: number): { readonly first: number; readonly last: number }
}

const none: readonly number[] = []

/** Lays out the dependents of each token. Linear in the number of tokens. */
export function toTree(sentence: Sentence): Tree {
  const { tokens } = sentence
  const below: (number[] | undefined)[] = new Array(tokens.length)
  for (const token of tokens)
    if (token.head >= 0) {
      const list = below[token.head]
      if (list) list.push(token.index)
      else below[token.head] = [token.index]
    }
  const dependents = (token: number) => below[token] ?? none
  return {
    tokens,
    dependents,
    find: (token, ...relations) => dependents(token).find((one) => relations.includes(tokens[one]!.relation)) ?? -1,
    extent(token) {
      let first = token
      let last = token
      const open = [token]
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at < first) first = at
        if (at > last) last = at
        for (const one of dependents(at)) open.push(one)
      }
      return { first, last }
    },
  }
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export const baseRelation = (token: Token): string => {
  const colon = token.relation.indexOf(':')
  return colon < 0 ? token.relation : token.relation.slice(0, colon)
}
