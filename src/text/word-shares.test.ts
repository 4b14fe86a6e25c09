import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBucket, packShares } from './word-shares.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 1, maxLength: 6 })

describe('packed words', () => {
  test('give the bucket of each word wherever it stands in a text, and none for others', () =>
    fc.assert(
      fc.property(fc.dictionary(word, fc.nat(255)), fc.array(word), (buckets, others) => {
        const words = new Map(Object.entries(buckets))
        const packed = packShares(words)
        for (const one of [...words.keys(), ...others]) {
          const text = `-${one}-`
          expect(findBucket(packed, text, 1, text.length - 1, false)).toBe(words.get(one) ?? -1)
        }
      }),
    ))

  test('tell capitals apart only where they are asked to', () => {
    const packed = packShares(new Map([['bridge', 7]]))
    expect(findBucket(packed, 'Bridge', 0, 6, false)).toBe(-1)
    expect(findBucket(packed, 'BRIdge', 0, 6, true)).toBe(7)
    expect(findBucket(packed, 'bridges', 0, 7, true)).toBe(-1)
  })

  test('may be none', () => expect(findBucket(packShares(new Map()), 'bridge', 0, 6, true)).toBe(-1))
})
