import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import { toWords } from './words.ts'

/** Tells the news on a page from what stands on every page of its kind: calls to subscribe, notes on rights and cookies, lists of other stories. */
export interface Furniture {
  /** The text without the sentences that are furniture, one sentence a line. */
  strip(text: string): string
  /** How many letters are left without it; counted up to `enough`. */
  countLetters(text: string, enough: number): number
}

/** Longer ones are no slogan: a phrase in them was said in the news. */
const longestSentence = 400

/** Letters of a text, digits left out. */
export const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** The sentences of a text, roughly: by line and by closing marks. */
const toRoughSentences = (text: string): string[] => text.split(/\n+|(?<=[.!?]) +/)

/** Phrases of `en/furniture.tsv`, found by their first word. */
export function loadFurniture(files: DataFiles): Furniture {
  const byFirst = new Map<string, string[][]>()
  for (const { phrase } of parseTable(files.text('en/furniture.tsv'), ['phrase'])) {
    const words = phrase.split(' ')
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words])
  }
  const isFurniture = (sentence: string): boolean => {
    if (sentence.length > longestSentence) return false
    const words = toWords(sentence)
    return words.some((word, i) =>
      byFirst.get(word)?.some((phrase) => phrase.every((part, offset) => words[i + offset] === part)),
    )
  }
  return {
    strip: (text) =>
      toRoughSentences(text)
        .filter((sentence) => !isFurniture(sentence))
        .join('\n'),
    countLetters(text, enough) {
      let letters = 0
      for (const sentence of toRoughSentences(text)) {
        if (letters >= enough) break
        if (!isFurniture(sentence)) letters += countLetters(sentence)
      }
      return Math.min(letters, enough)
    },
  }
}
