import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'

/** How rare words are among articles at large. Learned once from a fixed set of texts, so that it never depends on what else is in an archive. */
export interface Background {
  /** Natural logarithm of (articles : articles that hold the word), at least 0; of a word that it does not know, `unknownRarity`. */
  rarity(word: string): number
}

/** A word that stands in fewer than five of the texts. */
export const unknownRarity = 8

const bucketsPerE = 4

/** The words of a text in small letters, in order; numbers are words too; a possessive's ending is left out. */
export function toWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/gu) ?? []
  return words.map((word) => (word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word))
}

/** How rare words are, of `link/background.tsv`. */
export function loadBackground(files: DataFiles): Background {
  const rarities = new Map<string, number>()
  for (const { bucket, words } of parseTable(files.text('link/background.tsv'), ['bucket', 'words']))
    for (const word of words.split(' ')) rarities.set(word, Number(bucket) / bucketsPerE)
  return { rarity: (word) => rarities.get(word) ?? unknownRarity }
}
