import { expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { areOtherTallies, loadTallies, toTallies } from './tallies.ts'

const tallies = loadTallies(loadDataFiles())
const other = (a: string, b: string): boolean => areOtherTallies(toTallies(a, tallies), toTallies(b, tallies))

test.each([
  ['A strike on Lowford killed 3 people.', 'A strike on Lowford killed 7 people.'],
  ['Three died in Lowford on Monday.', 'Seven died in Lowford on Tuesday.'],
  ['Losses on May 3: 120 men, 4 tanks, 11 guns.', 'Losses on May 4: 95 men, 7 tanks, 18 guns.'],
])('other counts: %s | %s', (a, b) => {
  expect(other(a, b)).toBe(true)
  expect(other(b, a)).toBe(true)
})

test.each([
  ['Three died in Lowford.', '3 died in Lowford.'],
  ['Some 1,200 fled.', 'Some 1200 fled.'],
  ['A strike killed 3.', 'A strike killed many.'],
  ['It lies 30 km from 2 towns.', 'It lies 19 miles from 2 towns.'],
  ['On May 14, 6 died, 12 were hurt and 2 fled.', 'On May 14, 6 died and 12 were hurt.'],
  ['One man died; he may have been the second.', 'A man died; he was the first.'],
  ['', 'Seven died.'],
  ['😀 ٣ قتلى', 'Seven died.'],
])('the same counts: %s | %s', (a, b) => {
  expect(other(a, b)).toBe(false)
  expect(other(b, a)).toBe(false)
})

test('of many numbers a part of the text is known by the same ones', () => {
  const all = Array.from({ length: 5_000 }, (_, i) => String(i)).join(' ')
  expect(toTallies(all, tallies)).toHaveLength(32)
  expect(other(all, all.slice(0, 4_000))).toBe(false)
  expect(other(all, Array.from({ length: 5_000 }, (_, i) => String(i + 9_000)).join(' '))).toBe(true)
})
