import { type DataFiles, keep } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import { type Affixes, parseAffixes } from './repair.affixes.ts'
import { findBucket, packShares } from './word-shares.ts'

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

/** The bucket of a word that stands in the list of rare words alone. */
const rareBucket = 64

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

/** What the tables say, as plain data. @throws where one of them lacks a column. */
function parseTables({ words, joined, affixes, rare, numberLetters }: WordTables) {
  const buckets = new Map<string, number>()
  for (const row of parseTable(words, ['bucket', 'words']))
    for (const word of row.words.split(' ')) buckets.set(word, Number(row.bucket))
  for (const row of parseTable(rare, ['words']))
    for (const word of row.words.split(' ')) if (!buckets.has(word)) buckets.set(word, rareBucket)
  const names = new Set<string>()
  const prefixes = new Set<string>()
  for (const { name, kind } of parseTable(joined, ['name', 'kind']))
    if (kind === 'prefix') prefixes.add(name)
    else names.add(name.toLowerCase())
  const atNumbers = new Set(parseTable(numberLetters, ['letters']).map(({ letters }) => letters))
  return { shares: packShares(buckets), names, prefixes, atNumbers, affixes: parseAffixes(affixes) }
}

function toWordCounts({ shares, names, prefixes, atNumbers, affixes }: ReturnType<typeof parseTables>): WordCounts {
  return {
    logShare: (word) => {
      const bucket = findBucket(shares, word, 0, word.length, false)
      return bucket < 0 ? null : -bucket / bucketsPerE
    },
    isKnownAt: (text, start, end) => findBucket(shares, text, start, end, true) >= 0,
    affixes,
    isJoinedName: (name) => names.has(name.toLowerCase()),
    isNamePrefix: (part) => prefixes.has(part),
    isNumberLetters: (letters) => atNumbers.has(letters.toLowerCase()),
  }
}

/** Parses the tables that words are told by. @throws where one of them lacks a column. */
export const parseWordCounts = (tables: WordTables): WordCounts => toWordCounts(parseTables(tables))

/** The word counts of the reader's data files. @throws where a file is missing. */
export const loadWordCounts = (files: DataFiles): WordCounts =>
  toWordCounts(
    keep(files, 'word-counts', () =>
      parseTables({
        words: files.text('repair/words.tsv'),
        joined: files.text('repair/joined.tsv'),
        affixes: files.text('repair/affixes.tsv'),
        rare: files.text('repair/rare.tsv'),
        numberLetters: files.text('repair/number-letters.tsv'),
      }),
    ),
  )
