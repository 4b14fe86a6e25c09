import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader, ByteWriter } from '../../src/text/trees/bytes.ts'
import { LONGEST_CODE, toCodes, toCodeTable } from '../../src/text/trees/codes.ts'
import { readLinear, scoreClasses, toWeight } from '../../src/text/trees/linear.ts'
import { packRows, toLengths } from './pack.ts'

const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(2 ** 30)), { minLength: 2, maxLength: 256 })

test('no code is the beginning of another, and frequent symbols have the shorter ones', () => {
  fc.assert(
    fc.property(counts, (occurring) => {
      const lengths = toLengths(occurring)
      const codes = toCodes(lengths)
      const written = [...codes].map((code, i) => code.toString(2).padStart(lengths[i]!, '0'))
      for (const [i, a] of written.entries()) {
        if (lengths[i] === 0) {
          expect(occurring[i]).toBe(0)
          continue
        }
        expect(lengths[i]).toBeLessThanOrEqual(LONGEST_CODE)
        for (const [j, b] of written.entries()) if (j !== i && lengths[j]! > 0) expect(b.startsWith(a)).toBe(false)
      }
    }),
    { numRuns: 30 },
  )
  expect([...toLengths([8, 1, 1, 0])]).toEqual([1, 2, 2, 0])
})

test('a very uneven count of symbols needs no code beyond the longest', () => {
  const lengths = toLengths(Array.from({ length: 40 }, (_, i) => 2 ** i))
  expect(Math.max(...lengths)).toBe(LONGEST_CODE)
  const table = toCodeTable(lengths)
  expect(table[0]! & 15).toBeGreaterThan(0)
})

const entry = fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: -127, max: 127 }))
const row = fc.record({
  key: fc.nat(2 ** 32 - 1),
  entries: fc.uniqueArray(entry, { selector: ([c]) => c, minLength: 1, maxLength: 20 }),
})

test('what is packed is read again, whatever the hashes and weights', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 60 }), fc.nat(3), (unsorted, before) => {
      const rows = unsorted
        .map(({ key, entries }) => ({ key, entries: entries.toSorted((a, b) => a[0] - b[0]) }))
        .sort((a, b) => a.key - b.key)
      const writer = new ByteWriter()
      writer.bytes(new Uint8Array(before))
      packRows(writer, 20, rows)
      writer.byte(77)
      const reader = new ByteReader(writer.done(), before)
      const model = readLinear(reader)
      expect(reader.byte()).toBe(77)
      const scores = new Int32Array(20)
      for (const { key, entries } of rows) {
        scoreClasses(model, Int32Array.of(key | 0), 1, scores)
        const wanted = new Array<number>(20).fill(0)
        for (const [c, code] of entries) wanted[c] = toWeight(code)
        expect([...scores]).toEqual(wanted)
      }
    }),
  )
})
