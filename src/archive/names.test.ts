import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFolded, toMatchable } from './names.ts'

test.each([
  ['Kirkuk', 'kirkuk'],
  ['Ṣalāḥ ad-Dīn', 'salah ad din'],
  ['  F-16   “jets” ', 'f 16 jets'],
  ['داقوق', 'داقوق'],
  ['%_*', ''],
  ['', ''],
])('%j is matched as %j', (name, folded) => {
  expect(toFolded(name)).toBe(folded)
})

test('folding twice is folding once, and leaves no wildcard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = toFolded(name)
      expect(toFolded(folded)).toBe(folded)
      expect(folded).not.toMatch(/[%_"'*]/)
    }),
  )
})

test.each([
  [['ISIS', 'Islamic State', null], ' isis | islamic state '],
  [['ISIS', 'isis'], ' isis '],
  [[null, '—'], ''],
])('%j stand together as %j', (names, matchable) => {
  expect(toMatchable(names)).toBe(matchable)
})
