import { parseTable } from '../knowledge/table.ts'

/** How common the words of English are, and which names are written with a capital inside. */
export interface WordCounts {
  /** Natural logarithm of the share that this lower-case word has among all words of news; null where it is not known. */
  logShare(word: string): number | null
  /** Is this a name that is written in one with a capital inside, such as a brand's? Compared without regard to case. */
  isJoinedName(name: string): boolean
  /** Is this the first part of names such as "McDonald"? As written, with its capital. */
  isNamePrefix(part: string): boolean
}

/** Buckets of the table for each power of e. */
const bucketsPerE = 4

/**
 * Parses `repair/words.tsv`, whose lines hold all words of one bucket of commonness (−4 times the natural logarithm of their share,
 * rounded), and `repair/joined.tsv`.
 *
 * @throws where one of them lacks a column.
 */
export function parseWordCounts(words: string, joined: string): WordCounts {
  const shares = new Map<string, number>()
  for (const row of parseTable(words, ['bucket', 'words']))
    for (const word of row.words.split(' ')) shares.set(word, -Number(row.bucket) / bucketsPerE)
  const names = new Set<string>()
  const prefixes = new Set<string>()
  for (const { name, kind } of parseTable(joined, ['name', 'kind']))
    if (kind === 'prefix') prefixes.add(name)
    else names.add(name.toLowerCase())
  return {
    logShare: (word) => shares.get(word) ?? null,
    isJoinedName: (name) => names.has(name.toLowerCase()),
    isNamePrefix: (part) => prefixes.has(part),
  }
}
