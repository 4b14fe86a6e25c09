import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWordGate } from './word-gate.ts'

test('each word passes its gate, however long and in whatever letters', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })), (words) => {
      const mayBe = toWordGate(words)
      expect(words.every(mayBe)).toBe(true)
    }),
  ))

test('words that begin otherwise or are of another length do not', () => {
  const mayBe = toWordGate(['al', 'the', 'internationally'])
  expect(['at', 'tea', 'interior', 'bridge', 'a', ''].filter(mayBe)).toEqual(['at', 'tea', ''])
})
