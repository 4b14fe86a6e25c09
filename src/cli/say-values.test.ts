import { describe, expect, test } from 'vitest'
import { quote, toCount, toEvent } from '../testing/records.ts'
import { sayDate, sayInterval, sayQuantity, sayToll } from './say-values.ts'

test.each([
  ['2024-07-20', '2024-07-20', '20 Jul 2024'],
  ['2024-07-20T15:20:00', '2024-07-20T15:20:00', '20 Jul 2024 15:20'],
  ['2024-07-20T08:00:00', '2024-07-20T12:00:00', '20 Jul 2024'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2023-02-01', '2023-02-28', 'Feb 2023'],
  ['2024-01-01', '2024-06-30', 'Jan – Jun 2024'],
  ['2023-11-01', '2024-01-31', 'Nov 2023 – Jan 2024'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2024-07-18', '2024-07-20', '18 Jul 2024 – 20 Jul 2024'],
  ['2024-07-18', null, 'since 18 Jul 2024'],
  [null, '2024-07-18', 'until 18 Jul 2024'],
  [null, null, ''],
])('sayInterval: %s to %s', (from, to, said) => {
  expect(sayInterval({ from, to })).toBe(said)
})

test('a date that was worked out is marked', () => {
  const day = { from: '2024-07-20', to: '2024-07-20', edtf: '2024-07-20' }
  expect(sayDate({ ...day, basis: 'stated' })).toBe('20 Jul 2024')
  expect(sayDate({ ...day, basis: 'inferred' })).toBe('20 Jul 2024 (inferred)')
  expect(sayDate(null)).toBe('')
})

test.each([
  [{ best: 5, min: 5, max: 5, approx: false }, '5'],
  [{ best: 20, min: null, max: null, approx: true }, 'about 20'],
  [{ best: null, min: 1500, max: null, approx: false }, 'at least 1,500'],
  [{ best: null, min: null, max: 40, approx: false }, 'up to 40'],
  [{ best: null, min: 10, max: 15, approx: false }, '10 to 15'],
  [{ best: null, min: null, max: null, approx: false }, ''],
])('sayQuantity: %j', (quantity, said) => {
  expect(sayQuantity(quantity)).toBe(said)
})

describe('sayToll', () => {
  const text = 'A bomb killed 3 and wounded 5.'
  const evidence = quote(text, 'killed 3')
  test('names what is said, and none where none is', () => {
    expect(sayToll(toEvent('e1', evidence, { killed: toCount(3, evidence), injured: toCount(5, evidence) }))).toBe(
      '3 killed, 5 injured',
    )
    expect(sayToll(toEvent('e1', evidence, { killed: toCount(0, evidence) }))).toBe('none killed')
    expect(sayToll(toEvent('e1', evidence))).toBe('')
  })
})
