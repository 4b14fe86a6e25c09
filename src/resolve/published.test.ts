import { describe, expect, test } from 'vitest'
import { toTimeFinder } from '../find/times.ts'
import { parseTimeLexicon } from '../find/times-lexicon.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Problem } from '../model/problem.ts'
import { toReadable } from '../model/readable.ts'
import type { Published } from '../model/reading.ts'
import type { Masthead } from '../model/stage.ts'
import { toArticle } from '../testing/records.ts'
import { sentencesOf } from '../testing/sentences.ts'
import { published, toWindow } from './published.ts'

const find = toTimeFinder(parseTimeLexicon(loadDataFiles().text('en/times.tsv')))
const bare: Masthead = { title: null, outlet: null, byline: null, published: null }

function infer(
  text: string,
  given: string | null = null,
  masthead: Masthead = bare,
): { found: Published | null; problems: Problem[] } {
  const article = toArticle(text, { published: given })
  const range = { start: 0, end: text.length }
  const sentences = sentencesOf(text, range)
  const expressions = find(
    text,
    range,
    sentences.map(({ start }) => start),
  )
  const problems: Problem[] = []
  const layers = { article, readable: toReadable(text, []), masthead, expressions, sentences }
  return { found: published().run(layers, (problem) => problems.push(problem)), problems }
}
const tell = (text: string): string | null => infer(text).found?.edtf ?? null
const filler = 'The river is wide. The hills are steep. The town is old. The road is bad. '

describe('stated', () => {
  test('by the input, with its precision and no evidence of the text', () => {
    const { found } = infer('They met.', '2024-12')
    expect(found).toEqual({ from: '2024-12-01', to: '2024-12-31', edtf: '2024-12', basis: 'stated', evidence: [] })
  })
  test('by the masthead, with its words', () => {
    const evidence = { start: 0, end: 12, text: '19 Dec. 2024' }
    const { found } = infer('19 Dec. 2024 They met.', null, { ...bare, published: { date: '2024-12-19', evidence } })
    expect(found).toMatchObject({ from: '2024-12-19', to: '2024-12-19', basis: 'stated', evidence: [evidence] })
  })
  test('a date that is none is passed over', () => {
    const { found, problems } = infer('They met.', '2024-02-31')
    expect(found).toBeNull()
    expect(problems.map((problem) => problem.id)).toEqual(['document/no-date'])
  })
})

describe('inferred', () => {
  test.each([
    [
      'after its latest past day, within the year that still runs',
      `${filler}Troops have stepped up raids in 2024. The minister spoke on November 23. In November 2024 he agreed.`,
      '2024-11-23/2024-12-31',
    ],
    ['soon after a day of the lead', 'Jets struck the camp on 3 May 2021. Two men died.', '2021-05-03/2021-05-16'],
    ['soon after a month of the lead', 'Attacks fell in July 2023. Nine men died.', '2023-07-01/2023-08-31'],
    [
      'by a weekday beside a date, in the first year that fits',
      'Gunmen came on Tuesday, October 26. The group was beaten in 2017.',
      '2021-10-26/2021-11-01',
    ],
    ['only after what is past', `${filler}The town was lost in 2014.`, '2014-01-01/..'],
    [
      'not after what is planned',
      `Raids have grown in 2024. ${filler}In May 2024 they met. The base will close by August 2024.`,
      '2024-05-01/2024-08-31',
    ],
    [
      'in the year whose Ramadan lasted so long',
      'Two guards died on June 3. Ramadan, which lasted from April 24 to May 23, had been calm.',
      '2020-06-03/2020-06-16',
    ],
    [
      'in the year whose Easter was on a day',
      'Shells fell on Easter Sunday, April 24, and killed two.',
      '2011-04-24/2011-05-07',
    ],
    ['in the year of a feast', 'The truce of Eid al-Fitr, on April 21, did not hold.', '2023-04-21/2023-05-04'],
  ])('%s', (_, text, expected) => expect(tell(text)).toBe(expected))

  test.each([
    'They met on November 23.',
    'During Ramadan, on April 3, two guards died.',
    'Easter was on April 2.',
    'They met last week.',
  ])('not at all: %s', (text) => {
    const { found, problems } = infer(text)
    expect(found).toBeNull()
    expect(problems.map((problem) => problem.id)).toEqual(['document/no-date'])
  })
  test('its evidence is the words that it stands on', () => {
    const { found } = infer('Gunmen came on Tuesday, October 26. The group was beaten in 2017.')
    expect(found?.evidence.map((span) => span.text)).toEqual(['Tuesday, October 26', '2017'])
  })
  test('an open end is no window', () => {
    expect(toWindow(infer(`${filler}The town was lost in 2014.`).found)).toBeNull()
  })
})

test('where all that is dated lies ahead, only the end is told', () => {
  const { found, problems } = infer(
    'Talks will open on 12 September 2031. Envoys will meet again on 20 September 2031.',
  )
  expect(found).toMatchObject({ from: null, to: '2031-09-12', edtf: '../2031-09-12', basis: 'inferred' })
  expect(found?.evidence.map(({ text }) => text)).toEqual(['12 September 2031'])
  expect(toWindow(found)).toBeNull()
  expect(problems).toEqual([])
})
