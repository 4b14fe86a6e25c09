import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBelow, countLeading } from './ascending.ts'

test('as many as a walk from the beginning finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -10, max: 10 }), (numbers, limit) => {
      const ascending = numbers.sort((a, b) => a - b)
      const below = ascending.filter((one) => one < limit).length
      expect(countBelow(ascending, limit)).toBe(below)
      expect(countLeading(ascending, (one) => one < limit)).toBe(below)
    }),
  )
})
