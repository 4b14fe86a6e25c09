import { expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { readText } from '../testing/read.ts'
import { toFigureLexicon } from './figures.lexicon.ts'
import { parseHeadlineToll } from './tolls.headline.ts'

const lexicon = toFigureLexicon(loadDataFiles())
const isPerson = (noun: string) => /^(man|woman|baby|father)$/.test(noun)
const none = { killed: null, injured: null, struck: null }

test.each([
  ['2 dead, 5 hurt in shooting at market', { killed: 2, injured: 5 }],
  ['Gunman kills six at a clinic', { killed: 6 }],
  ['Five shot, one fatally, in Tulsa', { struck: 5, killed: 1 }],
  ['Three wounded after gunfire in Tulsa - Channel 9', { injured: 3 }],
  ['Blast leaves at least 12 people dead', { killed: 12 }],
  ['12-year-old shot in Tulsa', {}],
  ['Father and two children found dead', { killed: 3 }],
  ['Baby, 4 others wounded in Tulsa', { injured: 5 }],
  ['Man killed, three others hurt in Tulsa', { injured: 3 }],
  ['Guard of bank and two clerks shot', {}],
  ['Three others wounded in Tulsa', {}],
  ['Eight dead in weekend shootings', {}],
  ['One of three suspects charged', {}],
  ['', {}],
])('%s', (title, toll) => {
  expect(parseHeadlineToll(title, lexicon, isPerson)).toEqual({ ...none, ...toll })
})

test('no headline, no toll; endless ones are read in a moment', () => {
  expect(parseHeadlineToll(null, lexicon, isPerson)).toEqual(none)
  expect(parseHeadlineToll('7, '.repeat(20_000), lexicon, isPerson)).toEqual(none)
})

test("of several numbers the headline's stands for the article's main violence, where the text states it", () => {
  const text =
    'Two people were killed when a gunman opened fire at a market in Tulsa on Friday. Later on Friday doctors said four people were killed.'
  const killed = (title: string | null) =>
    readText(text, { title }).events.find(({ type }) => type === 'ASSAULT')?.killed?.best
  expect(killed(null)).toBe(2)
  expect(killed('4 dead in Tulsa market shooting')).toBe(4)
  expect(killed('9 dead in Tulsa market shooting')).toBe(2)
})

test('people whom the text only counts have the toll that the headline states', () => {
  const text = 'A gunman opened fire on four men at a market in Tulsa on Friday. Two gunmen were seen there.'
  const injured = (title: string) => readText(text, { title }).events[0]?.injured?.best ?? null
  expect(injured('Four hurt in Tulsa market shooting')).toBe(4)
  expect(injured('Two hurt in Tulsa market shooting')).toBe(null)
})
