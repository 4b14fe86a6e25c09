import { expect, test } from 'vitest'
import { addDays, describeDistance, isDay, toDueFilter, toDueState } from './due.ts'

const due = (from: string | null, to: string | null) => ({ from, to })

test.each([
  [due(null, '2024-12-18'), 'passed', 'passed 1 day ago'],
  [due(null, '2024-12-19'), 'soon', 'due today'],
  [due('2025-01-01', '2025-01-18'), 'soon', 'due in 30 days'],
  [due('2025-01-01', '2025-01-19'), 'open', 'due in 31 days'],
  [due('2024-01-01', null), 'open', 'no last day'],
  [due(null, null), 'none', 'no date stated'],
  [due(null, '2014-12-19T18:00'), 'passed', 'passed 10 years ago'],
])('%j on 2024-12-19 is %s: %s', (days, state, words) => {
  expect(toDueState(days, '2024-12-19')).toBe(state)
  expect(describeDistance(days, '2024-12-19')).toBe(words)
})

test('the states asked for meet without gap', () => {
  const today = '2024-02-28'
  expect(toDueFilter('passed', today)).toEqual(['../2024-02-27'])
  expect(toDueFilter('soon', today)).toEqual(['2024-02-28/2024-03-29'])
  expect(toDueFilter('open', today)).toEqual(['2024-03-30/..', 'open'])
  expect(toDueFilter('none', today)).toEqual(['unstated'])
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
})

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})
