import { findStemShare } from './repair.affixes.ts'
import { hasCapitals, type Run, type Tally } from './repair.atoms.ts'
import type { WordCounts } from './word-counts.ts'

/** What is known of words while one article is read: the general counts, and what the article itself writes apart. */
export interface Vocabulary {
  readonly words: WordCounts
  /** How often the article has this word by itself, in any case. */
  count(lower: string): number
  /** Logarithm of the share that the word has in English news or in this article, the greater of the two; null where neither knows it. */
  logShare(lower: string): number | null
  /** The same for a word that a known one is the stem of; null where there is no such stem. */
  stemLogShare(lower: string, withBeginnings: boolean): number | null
  /** Does the article have these two words beside each other, written apart? */
  hasPair(left: string, right: string): boolean
  /** Is the article set in capitals, so that they tell nothing? */
  readonly inCapitals: boolean
  /** Share of the article's words that are known. */
  readonly known: number
}

/** An article's own words count as if it had at least so many, so that a short one does not overrate them. */
const smallestArticle = 400

const nothing: Tally = { words: 0, known: 0, capitals: 0 }

/**
 * Counts an article's own words. The pairs that they stand in are left out: see `withPairs`.
 *
 * @param passed words of the article that are not in `runs`: they count for its size alone
 */
export function countWords(runs: readonly Run[], words: WordCounts, passed: Tally = nothing): Vocabulary {
  const counts = new Map<string, number>()
  let total = passed.words
  let known = passed.known
  let capitals = passed.capitals
  for (const { atoms } of runs)
    for (const { kind, text, base } of atoms) {
      if (kind !== 'word') continue
      counts.set(base, (counts.get(base) ?? 0) + 1)
      total++
      if (hasCapitals(text)) capitals++
      if (words.logShare(base) !== null) known++
    }
  const size = Math.log(Math.max(total, smallestArticle))
  const logShare = (lower: string): number | null => {
    const general = words.logShare(lower)
    const here = counts.get(lower)
    if (here === undefined) return general
    return Math.max(general ?? Number.NEGATIVE_INFINITY, Math.log(here) - size)
  }
  const stems = new Map<string, number | null>()
  return {
    words,
    count: (lower) => counts.get(lower) ?? 0,
    logShare,
    stemLogShare: (lower, withBeginnings) => {
      const key = withBeginnings ? `+${lower}` : lower
      const before = stems.get(key)
      if (before !== undefined) return before
      const stem = findStemShare(lower, logShare, words.affixes, withBeginnings)
      stems.set(key, stem)
      return stem
    },
    hasPair: () => false,
    inCapitals: capitals > 0.8 * total,
    known: total === 0 ? 0 : known / total,
  }
}

/** The same vocabulary, with the article's pairs of neighbours. */
export function withPairs(vocabulary: Vocabulary, runs: readonly Run[]): Vocabulary {
  const pairs = new Set<string>()
  let before = ''
  for (const { atoms } of runs)
    for (const { base } of atoms) {
      if (before !== '' && base !== '') pairs.add(`${before} ${base}`)
      before = base
    }
  return { ...vocabulary, hasPair: (left, right) => pairs.has(`${left} ${right}`) }
}
