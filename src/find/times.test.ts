import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { anyCharacter } from '../testing/any-text.ts'
import { parseMarked } from '../testing/marked.ts'
import { timeRules } from './times.rules.ts'
import { toTimeFinder } from './times.ts'
import { parseTimeLexicon } from './times-lexicon.ts'

const find = toTimeFinder(parseTimeLexicon(loadDataFiles().text('en/times.tsv')))
const findIn = (text: string) => find(text, { start: 0, end: text.length }, [0])

const unmark = (marked: string): { text: string; expected: string[] } => {
  const { text, ranges } = parseMarked(marked)
  return { text, expected: ranges.map(({ start, end }) => text.slice(start, end)) }
}

describe('examples of the rules', () => {
  test.each(timeRules.flatMap((rule) => rule.finds.map((example) => [rule.id, example] as const)))(
    '%s finds: %s',
    (_, example) => {
      const { text, expected } = unmark(example)
      expect(findIn(text).map((found) => found.text)).toEqual(expected)
    },
  )
  test.each(timeRules.flatMap((rule) => (rule.ignores ?? []).map((example) => [rule.id, example] as const)))(
    '%s ignores: %s',
    (id, example) => {
      expect(findIn(example).filter((found) => found.rule === id)).toEqual([])
    },
  )
  test('every rule has an example and an id of its own', () => {
    expect(timeRules.filter((rule) => rule.finds.length === 0).map((rule) => rule.id)).toEqual([])
    expect(new Set(timeRules.map((rule) => rule.id)).size).toBe(timeRules.length)
  })
})

describe('spans', () => {
  test.each([
    'Shells fell ⟦late on Thursday⟧ near the bridge.',
    'The depot burned at ⟦10 p.m. Wednesday⟧.',
    'It began on ⟦Saturday, April 25⟧ and ended ⟦the following day⟧.',
    'Between ⟦2014⟧ and ⟦2017⟧ the town was held by others.',
    'They fought there from ⟦6⟧-⟦7 January 1916⟧.',
    'The camp was shut on ⟦May 6⟧ and ⟦7th⟧.',
    'On ⟦May 6⟧ and 7 people died.',
    'The talks of ⟦June last year⟧ led to nothing.',
    'It must close by ⟦the end of September 2025⟧.',
    'The truce held for ⟦more than two weeks⟧ and broke ⟦three days ago⟧.',
    'They had met ⟦about two years earlier⟧.',
    'Over ⟦the past two weeks⟧ attacks rose.',
    'Attacks doubled in ⟦the first half of the 1980s⟧.',
    'In ⟦the last week of October⟧ they left.',
    'In ⟦the first ten months of 2015⟧ the toll rose.',
    'On the night of ⟦Tuesday, October 26⟧ they came.',
    'Police said it happened ⟦this morning⟧ and not ⟦last night⟧.',
    'He spoke at ⟦14:30 GMT on 5 May 2021⟧.',
    'On ⟦15 Tishreen al-Thani 2019⟧ crowds gathered.',
    'They fasted until ⟦the end of Ramadan⟧.',
    'The mid-range missile flew for ⟦two hours⟧.',
    'A 45-year-old man and his son, 12 years old, were hurt.',
    'F16s and 1989x and x1990 and 2,014 men.',
  ])('%s', (marked) => {
    const { text, expected } = unmark(marked)
    const found = findIn(text).map((expression) => expression.text.replace(/^the night of /, ''))
    expect(found).toEqual(expected)
  })

  test('a bound is what stands before, and both ends of a span know that they are', () => {
    const bounds = (text: string) => findIn(text).map((found) => found.bound ?? null)
    expect(bounds('It has been so since 2017.')).toEqual(['since'])
    expect(bounds('It will close by September 2025.')).toEqual(['by'])
    expect(bounds('It was held between 2014 and 2017.')).toEqual(['span', 'span'])
    expect(bounds('It was held from May to July 2019.')).toEqual(['span', 'span'])
    expect(bounds('In 2014 and 2017 it was held.')).toEqual([null, null])
  })

  test('offsets count from the start of the text, not of the range', () => {
    const text = 'Yesterday is not read.\n\nThey left on Friday.'
    const [found] = find(text, { start: 24, end: text.length }, [24])
    expect(text.slice(found!.start, found!.end)).toBe('Friday')
  })
})

describe('hostile input', () => {
  const words = fc.constantFrom(
    'the',
    'a',
    'last',
    'May',
    'of',
    'year',
    '-',
    '31',
    'February',
    "'",
    '9',
    '/',
    '11',
    '2024',
    ',',
    'ago',
    'half',
    '.',
    'first',
    'two',
    'hundred',
    '9'.repeat(40),
    'Friday',
    'p',
    'm',
    ':',
    'end',
    '\u202b',
    '😀',
    'رمضان',
    '\0',
    '\n',
    'Kanun',
  )
  test('anything is read without throwing, in order, with exact offsets and no overlap', () => {
    const noise = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      fc.array(words).map((x) => x.join(' ')),
    )
    fc.assert(
      fc.property(noise, (text) => {
        let last = 0
        for (const found of findIn(text)) {
          expect(found.start).toBeGreaterThanOrEqual(last)
          expect(found.end).toBeGreaterThan(found.start)
          expect(text.slice(found.start, found.end)).toBe(found.text)
          last = found.end
        }
      }),
    )
  })
  test('a long run of the same word is read to its end', () => {
    const found = findIn('the last day of '.repeat(5_000))
    expect(found.at(-1)!.end).toBeGreaterThan(79_000)
  })
  test('no words, no times', () => {
    expect(findIn('')).toEqual([])
  })
})

test('a table with an unknown class is refused', () => {
  expect(() => parseTimeLexicon('word\tclass\tvalue\nsoonish\tguess\t1\n')).toThrow('guess')
})
