import type { Quantity } from '../model/quantity.ts'
import type { Token } from '../model/sentence.ts'
import type { HedgeEffect, NumberLexicon } from './numbers.lexicon.ts'

/** Do these words stand at a token? */
export const matches = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  at >= 0 && words.every((word, i) => tokens[at + i]?.lower === word)

/** The hedges that stand directly before token `first`, nearest first. Words that change nothing ("another") are passed over. */
export function findHedgesBefore(tokens: readonly Token[], first: number, lexicon: NumberLexicon) {
  const effects: HedgeEffect[] = []
  let start = first
  for (let at = first; effects.length < 4; ) {
    const hedge = (lexicon.before.get(tokens[at - 1]?.lower ?? '') ?? []).find((x) =>
      matches(tokens, at - x.words.length, x.words),
    )
    if (!hedge) break
    at -= hedge.words.length
    effects.push(hedge.effect)
    if (hedge.effect !== 'none') start = at
  }
  return { start, effects }
}

/** A hedge behind the noun that is counted: "three people at the least", "eight people or more". */
export function findLateHedge(tokens: readonly Token[], last: number, lexicon: NumberLexicon) {
  let at = last + 1
  while (at < last + 5 && ['NOUN', 'ADJ', 'PROPN'].includes(tokens[at]?.upos ?? '')) at++
  if (at === last + 1 || (tokens[at]?.lower !== 'or' && tokens[at]?.lower !== 'at')) return undefined
  const hedge = lexicon.after.get(tokens[at]!.lower)?.find((x) => matches(tokens, at, x.words))
  const next = hedge ? tokens[at + hedge.words.length]?.upos : 'NUM'
  return next === 'NUM' || next === 'DET' ? undefined : hedge
}

/** A number seen through its hedges: "at least" leaves the minimum, "up to" the maximum, "about" the value as a guess. */
export function toHedged(quantity: Quantity, effects: readonly HedgeEffect[]): Quantity {
  const { best, min, max } = quantity
  if (effects.includes('least')) return { best: null, min: best ?? min, max: null, approx: false }
  if (effects.includes('most')) return { best: null, min: null, max: best ?? max, approx: false }
  if (effects.includes('about'))
    return best === null ? { best, min, max, approx: true } : { best, min: null, max: null, approx: true }
  return quantity
}
