import { expect, test } from 'vitest'
import type { FigureRecord, StatementRecord } from '../../src/model/reading.ts'
import { summarizeFigure } from './figure/values.ts'
import { describeContent } from './statement/values.ts'
import { describeDays, describeNames, describeQuantity, printCount, printDays } from './words.ts'

const days = (from: string | null, to: string | null) => ({ from, to })

test.each([
  [days('2024-12-19', '2024-12-19'), '2024-12-19', '19 Dec 2024'],
  [days('2024-12-01', '2024-12-31'), '2024-12', 'Dec 2024'],
  [days('2024-02-01', '2024-02-29'), '2024-02', 'Feb 2024'],
  [days('2024-01-01', '2024-12-31'), '2024', '2024'],
  [days('2024-12-09', '2024-12-15'), '2024-12-09/15', '9–15 Dec 2024'],
  [days('2024-11-28', '2024-12-03'), '2024-11-28/12-03', '28 Nov 2024 – 3 Dec 2024'],
  [days('2024-12-28', '2025-01-03'), '2024-12-28/2025-01-03', '28 Dec 2024 – 3 Jan 2025'],
  [days(null, '2024-09-30'), '…/2024-09-30', 'until 30 Sep 2024'],
  [days('2024-09-01', null), '2024-09-01/…', 'since 1 Sep 2024'],
  [days('2024-12-19T06:00', '2024-12-19T06:00'), '2024-12-19', '19 Dec 2024'],
  [null, 'not stated', 'not stated'],
])('%j in tables and in prose', (interval, table, prose) => {
  expect(printDays(interval)).toBe(table)
  expect(describeDays(interval)).toBe(prose)
})

test.each([
  [5, 5, 5, false, '5', '5', '5'],
  [0, 0, 0, false, 'no one', '0', '0'],
  [20, null, null, true, 'about 20', 'about 20', '~20'],
  [null, 150, null, false, 'at least 150', 'at least 150', '150+'],
  [null, null, 40, false, 'up to 40', 'up to 40', '≤ 40'],
  [null, 10, 15, false, '10 to 15', '10–15', '10–15'],
  [null, 3, 10, false, 'several', 'several (3–10)', '3–10'],
  [12500, 12500, 12500, false, '12,500', '12,500', '12,500'],
])('best %s, min %s, max %s', (best, min, max, approx, verbatim, words, cell) => {
  const quantity = { best, min, max, approx }
  expect(describeQuantity(quantity, verbatim)).toBe(words)
  const evidence = { start: 0, end: 1, text: 'x' }
  expect(printCount({ ...quantity, verbatim, of: null, parts: [], evidence })).toBe(cell)
})

test('numbers with what they count', () => {
  const figure = {
    value: { best: null, min: 3, max: null, approx: false },
    verbatim: 'more than three times',
    unit: 'figure',
  }
  const sayAs = (measures: string) =>
    summarizeFigure({ ...figure, measures, places: [], of: null, period: null } as unknown as FigureRecord).title
  expect([sayAs('multiple'), sayAs('percent'), sayAs('other')]).toEqual([
    'at least 3 times',
    'at least 3 %',
    'at least 3 figure',
  ])
})

test('words said in parts leave out what parts them', () => {
  const content = {
    start: 0,
    end: 40,
    text: 'Oil flows, a ministry said, at last',
    parts: [
      { start: 0, end: 9, text: 'Oil flows' },
      { start: 28, end: 35, text: 'at last' },
    ],
  }
  expect(describeContent({ content, form: 'indirect' } as unknown as StatementRecord)).toBe('Oil flows … at last')
  expect(describeContent({ content, form: 'direct' } as unknown as StatementRecord)).toBe('“Oil flows … at last”')
})

test('names in one line', () => {
  expect(describeNames(['ISIS', 'ISIS', 'guards'])).toBe('ISIS, guards')
  expect(describeNames(['a', 'b', 'c', 'd'])).toBe('a, b +2')
  expect(describeNames([])).toBe('')
})
