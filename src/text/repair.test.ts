import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { toReadable } from '../model/readable.ts'
import { anyCharacter } from '../testing/any-text.ts'
import { findRepairs, readable } from './repair.ts'
import { loadTrueCase } from './true-case.ts'
import { loadWordCounts } from './word-counts.ts'

const files = loadDataFiles()
const words = loadWordCounts(files)
const letters = loadTrueCase(files, words)
const repaired = (text: string): string => toReadable(text, findRepairs(text, words)).text

const clean = [
  'HAMLET, Example Valley (Example Wire) - Engineers of the US-led mission began to rebuild the northern bridge on Monday, nine days after the flood had swept it away, General Jane Hollander told reporters. “The first lorries will cross before the month is over,” she said. “Until then boats bring flour, tents and medicine to the villages.”',
  'The river rose by more than two metres in the night of March 2, 2023, and carried off the mill, two barns and most of the orchard below the monastery. Nobody was killed, although eleven people had to be taken from their roofs by helicopter. Their families have been living in the school of Upper Hamlet ever since.',
  "Mayor Tom Okonjo said the government's promise of help had been kept in part. Tents came after three days, he explained, yet the pumps which the ministry announced have not arrived. Okonjo asked for forty workers, new cables and enough fuel to keep the hospital's generators running through the winter.",
  'According to the weather service, further rain is expected in the mountains (above 1,200 metres) towards the end of the week. The army has therefore closed the eastern road and moved its camp to higher ground. General Hollander warned that the second bridge, which dates from 1934, might not survive another flood of the same strength.',
  'Farmers in the lower valley lost roughly a third of their harvest. The cooperative wants the insurers to pay before spring, because otherwise many of its members could not buy seed. A committee of the regional council will discuss the demand next Thursday, its chairwoman, Rosa Lindqvist, confirmed in a statement.',
]

/** Wraps each paragraph at a width, its first line shorter, and loses every line end, as pages do that are pasted together. */
function glue(paragraphs: readonly string[], width: number, first: number): string {
  return paragraphs
    .map((paragraph) => {
      let out = ''
      let length = 0
      let limit = first
      for (const word of paragraph.split(' ')) {
        const fits = length + 1 + word.length <= limit
        const gap = out === '' || (!fits && !/[-–]$/.test(out)) ? '' : ' '
        out += gap + word
        if (!fits) limit = width
        length = fits ? length + 1 + word.length : word.length
      }
      return out
    })
    .join('\n\n')
}

const spacesOf = (text: string): Set<number> => {
  const at = new Set<number>()
  let units = 0
  for (const unit of text)
    if (/\s/.test(unit)) at.add(units)
    else units++
  return at
}

describe('a text that lost its line ends', () => {
  test.each([
    [80, 80],
    [80, 30],
    [64, 64],
    [100, 60],
    [46, 46],
  ])('wrapped at %i, first lines at %i', (width, first) => {
    const glued = glue(clean, width, first)
    const gold = spacesOf(clean.join('\n\n'))
    const before = spacesOf(glued)
    const put = [...spacesOf(repaired(glued))].filter((at) => !before.has(at))
    const lost = [...gold].filter((at) => !before.has(at))
    expect(lost.length).toBeGreaterThan(10)
    expect(put.filter((at) => !gold.has(at))).toEqual([])
    expect(put.length / lost.length).toBeGreaterThan(0.9)
  })

  test('the same text with its spaces is left alone', () => {
    expect(findRepairs(clean.join('\n\n'), words)).toEqual([])
  })

  test('each repair names its run as received, and how it is read', () => {
    const text = glue(clean, 80, 30)
    for (const { start, end, reads, spaces } of findRepairs(text, words)) {
      const received = text.slice(start, end)
      expect(received).toMatch(/^\S+$/)
      expect(text[start - 1] ?? ' ').toMatch(/\s/)
      expect(text[end] ?? ' ').toMatch(/\s/)
      expect(reads.split(' ').length).toBe(spaces.length + 1)
      expect(reads.replaceAll(' ', '')).toBe(received)
      expect(spaces.every((at) => at > start && at < end)).toBe(true)
    }
  })

  test('set in capitals', () => {
    const glued = glue(clean, 80, 30).toUpperCase()
    expect(repaired(glued)).toContain('PEOPLE HAD TO BE TAKEN')
    expect(findRepairs(clean.join('\n\n').toUpperCase(), words)).toEqual([])
  })
})

/** A text that lost spaces here and there, and so tells no width of lines. */
const scattered = clean
  .map((paragraph) => paragraph.replace(/(\p{Ll}{4,}) (\p{L}{4,} \p{L}+ \p{L}+ )/gu, '$1$2'))
  .join('\n\n')

/** Words in a text that has lost spaces elsewhere: `|` is a space to be found. */
const inGlued = (sentence: string): string => {
  const text = repaired(`${scattered}\n\n${sentence.replaceAll('|', '')}`)
  return text.slice(text.lastIndexOf('\n') + 1)
}

describe('kinds of places', () => {
  test.each([
    'The bridge was|rebuilt by the army.',
    'The army left the valley.|The people stayed.',
    'The people stayed.|“The army left,” he said.',
    'He said,|“The army left.”',
    'The army|(EXA) left the valley.',
    'The army (EXA)|left the valley.',
    'A report described it as|"largely rebuilt" by now.',
    'It said "largely rebuilt"|and nothing else.',
    'It fell in March|2023 and again.',
    'About 14|soldiers came.',
    'It fell on March 2,|2023, and again.',
    'Prices rose from|$29.75 to $30.',
    'The government’s|promise was kept.',
    'The army asked Mayor Tom|Okonjo for help.',
    'He told|Hollander that it was over.',
    'Soldiers of the US|army came.',
    'The US-led|Mission left.',
    'Soldiers of al-Shamari|explained the plan, and al-Shamari left.',
  ])('%s', (marked) => expect(inGlued(marked)).toBe(marked.replaceAll('|', ' ')))
})

describe('what must not be broken, even in a text that lost spaces', () => {
  test.each([
    'McDonald, MacArthur and DeVries met O’Brien and Fitzgerald.',
    'Al-Bayati, al-Sudani and Abdul-Khaleq spoke.',
    'She wrote it on an iPhone, and eBay, YouTube, WhatsApp and WikiLeaks had it at once.',
    'Write to jane.doe@example.org or see https://example.org/NewBridge and example.com.',
    'They wrote #RebuildTheBridge and @HamletMayor.',
    'It is 45km away, at 10am or 6.30pm, with F-16s, a T-72 and 500lb bombs.',
    'In the 1990s the 3rd and 20th came, 12th among equals.',
    'The MPs, NGOs and IEDs were counted by the U.S. and U.S.-backed units.',
    'A man (or men) came at 10:30 a.m. on Monday.',
    'Prices rose by 3.5% to $1.2bn, some 1,200,000 in all.',
    'It was a counter-offensive in the north-east, an on-and-off affair.',
    'The redeployment, resettlement and demilitarisation went on.',
    'Floodwaters, sandbags, warplanes, gunmen and policymakers.',
    'He spoke of the Rhineland, Switzerland, Anderson and Washington.',
  ])('%s', (sentence) => expect(inGlued(sentence)).toBe(sentence))
})

test('paragraphs run together are parted, and no word with them', () => {
  const text =
    'The bridge fell in the night.The mayor asked for boats.Help came from Northtown by noon.The army sent ten lorries, the CrossRiver trust tents.'
  expect(repaired(text)).toBe(
    'The bridge fell in the night. The mayor asked for boats. Help came from Northtown by noon. The army sent ten lorries, the CrossRiver trust tents.',
  )
})

test('a slip or two do not make a text one that lost spaces', () => {
  const text = `${clean.join('\n\n')}\n\nThe bridge was rebuiltby the army.`
  expect(repaired(text)).toBe(text)
})

test.each([
  ['', 'nothing'],
  ['   \n\n', 'white space'],
  [`${'x'.repeat(100_000)}`, 'one long word'],
  [
    'Die Brücke wurdevon der Armeewieder aufgebaut,und der Bürgermeisterdankte ihr.Das Wasserstand hoch.',
    'another language',
  ],
  ['الجسر سقط في الليل،والجيش جاء.', 'another script'],
])('%# nothing is put into %s', (text) => expect(findRepairs(text, words)).toEqual([]))

test('an article in another language is not read apart', () => {
  const run = (language: string | null) =>
    readable(words, letters).run({ article: { text: glue(clean, 80, 30), language } as never }, () => {}).repairs.length
  expect(run('de')).toBe(0)
  expect(run('en')).toBeGreaterThan(10)
  expect(run(null)).toBe(run('en'))
})

test('any text keeps its units and their order, and reads the same twice', () => {
  const parts = fc.constantFrom(
    'bridge',
    'river',
    'the',
    'of',
    'Okonjo',
    'US',
    '.',
    ',',
    '“',
    '”',
    '"',
    ' ',
    '\n',
    "'s",
    '2023',
    '-',
    '(',
    ')',
    '😀',
    'نهر',
  )
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(parts, { maxLength: 120 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const repairs = findRepairs(text, words)
      expect(toReadable(text, repairs).text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const [i, { start }] of repairs.entries()) expect(start).toBeGreaterThanOrEqual(repairs[i - 1]?.end ?? 0)
      expect(findRepairs(text, words)).toEqual(repairs)
    }),
  )
})
