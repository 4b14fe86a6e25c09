import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToWidth, toWidth } from './width.ts'

test.each([
  ['Daquq', 5],
  ['', 0],
  ['é', 1],
  ['e\u0301', 1],
  ['基地', 4],
  ['💥', 2],
  ['داقوق', 5],
  ['a\u200db', 2],
])('%j takes %i columns', (text, columns) => {
  expect(toWidth(text)).toBe(columns)
})

test.each([
  ['Daquq', 5, 'Daquq'],
  ['Daquq', 4, 'Daq…'],
  ['two words', 5, 'two…'],
  ['基地基', 5, '基地…'],
  ['Daquq', 1, '…'],
])('%j in %i columns is %j', (text, columns, cut) => {
  expect(cutToWidth(text, columns)).toBe(cut)
})

test('a cut text fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, columns) => {
      expect(toWidth(cutToWidth(text, columns))).toBeLessThanOrEqual(columns)
    }),
  )
})
