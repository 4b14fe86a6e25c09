import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayNumber } from './quantity.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-12345678, '-12,345,678'],
  [2.5, '2.5'],
  [1234.5678, '1,234.568'],
  [0.00001, '0'],
  [-72190583372969, '-72,190,583,372,969'],
])('%d is said as %s', (value, said) => {
  expect(sayNumber(value)).toBe(said)
})

test('whole numbers and those with few decimals are said as the language does', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => sayNumber(value) === (value || 0).toLocaleString('en')))
  const decimals = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000))
  fc.assert(fc.property(decimals, ([value, by]) => sayNumber(value / by) === ((value || 0) / by).toLocaleString('en')))
})
