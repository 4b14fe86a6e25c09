import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { findStemShare } from './repair.affixes.ts'
import { loadWordCounts, parseWordCounts } from './word-counts.ts'

const tables = {
  words: 'bucket\twords\n12\tthe\n40\tbridge built\n',
  joined: 'name\tkind\tsource\nExampleWire\tname\tours\nMc\tprefix\tours\n',
  affixes: 'affix\tkind\tstands\tsource\nre\tbeginning\t-\tours\ns\tending\t-\tours\nies\tending\ty\tours\n',
  numberLetters: 'letters\tsource\nkm\tours\n',
  rare: 'initial\twords\tsource\nd\tdrawbridge\tours\nt\tthe\tours\n',
}

describe('parseWordCounts', () => {
  const words = parseWordCounts(tables)

  test('gives each word the logarithm of its share', () => {
    expect(words.logShare('the')).toBe(-3)
    expect(words.logShare('bridge')).toBe(-10)
    expect(words.logShare('built')).toBe(-10)
    expect(words.logShare('river')).toBeNull()
    expect(words.logShare('The')).toBeNull()
  })

  test('knows words of the list of rare words, and their share where it was learned', () => {
    expect(words.logShare('drawbridge')).toBeLessThan(-10)
    expect(words.logShare('the')).toBe(-3)
  })

  test('knows joined names in any case, prefixes as written', () => {
    expect(words.isJoinedName('examplewire')).toBe(true)
    expect(words.isJoinedName('Mc')).toBe(false)
    expect(words.isNamePrefix('Mc')).toBe(true)
    expect(words.isNamePrefix('mc')).toBe(false)
  })

  test('knows letters that stand at numbers, in any case', () => {
    expect(words.isNumberLetters('KM')).toBe(true)
    expect(words.isNumberLetters('the')).toBe(false)
  })

  test.each(Object.keys(tables))('says which column is missing in "%s"', (name) => {
    expect(() => parseWordCounts({ ...tables, [name]: 'other\n' })).toThrow(/lacks its column/)
  })
})

describe('findStemShare', () => {
  const { affixes, logShare } = loadWordCounts(loadDataFiles())

  test.each([
    ['rebuilders', 'builder'],
    ['unsearched', 'search'],
    ['bridgeless', 'bridge'],
    ['pitied', 'pity'],
    ['overrunning', 'run'],
  ])('%s is made of a known word', (word) => expect(findStemShare(word, logShare, affixes, true)).not.toBeNull())

  test.each(['xqzt', 'thebridge', 'ofs', ''])('"%s" is not', (word) =>
    expect(findStemShare(word, logShare, affixes, true)).toBeNull(),
  )

  test('beginnings count only where they are asked for', () => {
    expect(findStemShare('reopening', () => null, affixes, true)).toBeNull()
    const known = (word: string) => (word === 'stocked' ? -10 : null)
    expect(findStemShare('overstocked', known, affixes, true)).toBe(-10)
    expect(findStemShare('overstocked', known, affixes, false)).toBeNull()
  })
})

describe('the tables', () => {
  const words = loadWordCounts(loadDataFiles())

  test.each(['the', 'security', 'operations', 'ceasefire', 'withstand', 'january', 'monday'])('know "%s"', (word) =>
    expect(words.logShare(word)).not.toBeNull(),
  )

  test.each(['ofthe', 'inthe', 'tothe', 'x', 'qu', 'baghdad'])('do not know "%s"', (word) =>
    expect(words.logShare(word)).toBeNull(),
  )

  test('order words by how common they are', () => {
    const shares = ['the', 'said', 'bridge', 'drawbridge'].map((word) => words.logShare(word) ?? 0)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })
})
