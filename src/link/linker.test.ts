import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Reading } from '../model/reading.ts'
import { toArticle, toPublished, toTestReading } from '../testing/records.ts'
import { toGroups } from './groups.ts'
import { toLinked } from './linked.ts'
import { createLinker } from './linker.ts'
import { openMemoryStore } from './memory-store.ts'

const files = loadDataFiles()
const linker = createLinker(files)

const toReading = (
  text: string,
  day: string | null,
  title: string | null = null,
  outlet: string | null = null,
): Reading => toTestReading(toArticle(text, { title, outlet }), { published: day === null ? null : toPublished(day) })

/** Everything that linking makes of articles in this order, told by their ids. */
function linkAll(readings: readonly Reading[], gone: readonly Reading[] = []): string {
  const store = openMemoryStore()
  const all = [...readings, ...gone]
  for (const [node, reading] of all.entries()) linker.link(store, node, reading)
  for (const node of all.keys()) if (node >= readings.length) linker.unlink(store, node)
  const ordered = readings
    .map((reading, node) => ({ ...linker.order(reading), article: toLinked(node, reading, linker) }))
    .sort((a, b) => a.day - b.day || a.tie - b.tie)
  const { copies, stories } = toGroups(
    ordered.map(({ article }) => article),
    store,
  )
  // The numbers of groups tell the same copies apart.
  const numbered = copies.map(({ nodes }) => [...new Set(nodes.map((node) => store.copies(node)))])
  expect(numbered.every((numbers) => numbers.length === 1)).toBe(true)
  expect(new Set(numbered.flat()).size).toBe(copies.length)
  const lines = [...copies, ...stories].map(({ nodes: _nodes, ...group }) => JSON.stringify(group))
  return lines.join('\n')
}

const syllables = ['bar', 'dun', 'fen', 'gar', 'hol', 'kes', 'lor', 'mar', 'nor', 'pel', 'rud', 'sar', 'tol', 'wick']
/** A word of no language, the same for the same number. */
const toWord = (number: number): string =>
  syllables[number % 14]! + syllables[Math.floor(number / 14) % 14]! + syllables[Math.floor(number / 196) % 14]!

/** Articles out of few words, so that many of them are alike: as copies, as stories, or by single words. */
const reading = fc
  .record({
    seed: fc.nat(6),
    cut: fc.nat(3),
    extra: fc.array(fc.nat(40), { maxLength: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ seed, cut, extra, day }) => {
    const words = Array.from({ length: 40 }, (_, i) => toWord(seed * 101 + i * 7)).slice(cut * 6)
    return toReading(
      [...words, ...extra.map((n) => toWord(n * 13))].join(' '),
      day === null ? null : `2024-03-${String(day).padStart(2, '0')}`,
    )
  })
const setOf = fc.uniqueArray(reading, {
  maxLength: 40,
  selector: (made) => `${made.document.id} ${made.document.published?.from}`,
})

describe('linking', () => {
  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        setOf.chain((readings) =>
          fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
        ),
        ([readings, shuffled]) => {
          expect(linkAll(shuffled)).toBe(linkAll(readings))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('an article that went again leaves nothing behind', () => {
    fc.assert(
      fc.property(setOf, fc.nat(), (readings, at) => {
        const cut = readings.length === 0 ? 0 : at % readings.length
        expect(linkAll(readings.slice(0, cut), readings.slice(cut))).toBe(linkAll(readings.slice(0, cut)))
      }),
      { numRuns: 60 },
    )
  })
})
