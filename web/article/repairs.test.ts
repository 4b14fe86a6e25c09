import { expect, test } from 'vitest'
import { findInsertions } from './repairs.ts'

test.each([
  ['thecity', 'the city', [3]],
  ['inthecity', 'in the city', [2, 5]],
  ['the city', 'the city', []],
  ['said.He', 'said. He', [5]],
  ['abc', 'xyz', []],
  ['', ' ', []],
  ['👩a', '👩 a', [2]],
  ['منالمدينة', 'من المدينة', [2]],
])('%j read as %j', (text, reads, expected) => {
  expect(findInsertions({ start: 0, end: text.length, reads }, text)).toEqual(expected)
})

test('offsets count in the whole text', () => {
  expect(findInsertions({ start: 4, end: 11, reads: 'the city' }, 'in, thecity')).toEqual([7])
})
