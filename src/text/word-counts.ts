import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import { type Affixes, parseAffixes } from './repair.affixes.ts'

/** How common the words of English are, and how words and names are built. */
export interface WordCounts {
  /** Natural logarithm of the share that this lower-case word has among all words of news; null where it is not known. */
  logShare(word: string): number | null
  /** Is what stands at `start`–`end` of the text a known word, in small letters or not? Its letters are all ASCII ones. */
  isKnownAt(text: string, start: number, end: number): boolean
  readonly affixes: Affixes
  /** Is this a name that is written in one with a capital inside, such as a brand's? Compared without regard to case. */
  isJoinedName(name: string): boolean
  /** Is this the first part of names such as "McDonald"? As written, with its capital. */
  isNamePrefix(part: string): boolean
  /** Are these letters written at a number without a space: a unit, an ordinal's ending, a part of the day? In any case. */
  isNumberLetters(letters: string): boolean
}

/** Buckets of the table for each power of e. */
const bucketsPerE = 4

/** The logarithm of the share that a word is given which stands in the list of rare words alone. */
const rareShare = -16

/** Places for words that were asked for lately: a few thousand make up most of any news, and stay in the processor's cache. */
const remembered = 8192
/** Longer slices may be views into their article, which they would keep in memory. */
const longestRemembered = 12
const smallLetter = 32

/** Answers for ASCII words in place what `isKnown` answers for them in small letters: most are told without making a string. */
function rememberKnown(isKnown: (word: string) => boolean): WordCounts['isKnownAt'] {
  const words = new Array<string>(remembered).fill('')
  const isAt = (word: string, text: string, start: number): boolean => {
    for (let i = 0; i < word.length; i++)
      if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | smallLetter)) return false
    return true
  }
  return (text, start, end) => {
    let hash = 0
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (text.charCodeAt(i) | smallLetter)) | 0
    const slot = hash & (remembered - 1)
    const before = words[slot]!
    if (before.length === end - start && isAt(before, text, start)) return true
    const word = text.slice(start, end).toLowerCase()
    if (!isKnown(word)) return false
    if (word.length <= longestRemembered) words[slot] = word
    return true
  }
}

/** The tables of `data/repair/`, each as its text. */
export interface WordTables {
  /** A line holds all words of one bucket of commonness: −4 times the natural logarithm of their share, rounded. */
  readonly words: string
  readonly joined: string
  readonly affixes: string
  /** Rarer words; a line holds all that begin with a letter. */
  readonly rare: string
  /** Letters that are written at a number without a space. */
  readonly numberLetters: string
}

/** Parses the tables that words are told by. @throws where one of them lacks a column. */
export function parseWordCounts({ words, joined, affixes, rare, numberLetters }: WordTables): WordCounts {
  const shares = new Map<string, number>()
  for (const row of parseTable(words, ['bucket', 'words']))
    for (const word of row.words.split(' ')) shares.set(word, -Number(row.bucket) / bucketsPerE)
  for (const row of parseTable(rare, ['words']))
    for (const word of row.words.split(' ')) if (!shares.has(word)) shares.set(word, rareShare)
  const names = new Set<string>()
  const prefixes = new Set<string>()
  for (const { name, kind } of parseTable(joined, ['name', 'kind']))
    if (kind === 'prefix') prefixes.add(name)
    else names.add(name.toLowerCase())
  const atNumbers = new Set(parseTable(numberLetters, ['letters']).map(({ letters }) => letters))
  return {
    logShare: (word) => shares.get(word) ?? null,
    isKnownAt: rememberKnown((word) => shares.has(word)),
    affixes: parseAffixes(affixes),
    isJoinedName: (name) => names.has(name.toLowerCase()),
    isNamePrefix: (part) => prefixes.has(part),
    isNumberLetters: (letters) => atNumbers.has(letters.toLowerCase()),
  }
}

/** The word counts of the reader's data files. @throws where a file is missing. */
export const loadWordCounts = (files: DataFiles): WordCounts =>
  parseWordCounts({
    words: files.text('repair/words.tsv'),
    joined: files.text('repair/joined.tsv'),
    affixes: files.text('repair/affixes.tsv'),
    rare: files.text('repair/rare.tsv'),
    numberLetters: files.text('repair/number-letters.tsv'),
  })
