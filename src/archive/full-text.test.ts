import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-text.ts'
import { parseQuery } from './full-text.ts'

test.each([
  ['killed', [['killed', false]]],
  [
    'roadside bomb',
    [
      ['roadside', false],
      ['bomb', false],
    ],
  ],
  [
    '"roadside bomb" blast',
    [
      ['roadside bomb', false],
      ['blast', false],
    ],
  ],
  ['bomb*', [['bomb', true]]],
  ['"road si"*', [['road si', true]]],
  ['F-16', [['F 16', false]]],
  ['"not closed', [['not closed', false]]],
  ['داقوق', [['داقوق', false]]],
  [
    'NEAR(a b) OR c:d',
    [
      ['NEAR a', false],
      ['b', false],
      ['OR', false],
      ['c d', false],
    ],
  ],
  ['"" * - !', []],
] as const)('%j asks for %j', (query, phrases) => {
  expect(parseQuery(query).map(({ words, prefix }) => [words.join(' '), prefix])).toEqual(phrases)
})

test('whatever is typed, words hold no mark that a query language could read', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (query) => {
      for (const { words } of parseQuery(query)) {
        expect(words.length).toBeGreaterThan(0)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }
    }),
  )
})
