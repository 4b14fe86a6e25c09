import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import type { LinkStore } from '../model/link-store.ts'
import type { Reading } from '../model/reading.ts'
import { toDraw } from '../testing/draw.ts'
import { toArticle, toPublished, toTestReading } from '../testing/records.ts'
import { createLinker } from './linker.ts'
import { openMemoryStore } from './memory-store.ts'

const linker = createLinker(loadDataFiles())

/** A store that counts what is asked of it: work that a clock would measure differently at every run. */
function openCountingStore(): { store: LinkStore; count: () => number } {
  const inner = openMemoryStore()
  let asked = 0
  const counted = Object.fromEntries(
    Object.entries(inner).map(([name, method]) => [
      name,
      (...given: unknown[]) => {
        asked++
        return (method as (...given: unknown[]) => unknown)(...given)
      },
    ]),
  )
  // The same methods under the same names.
  return { store: counted as unknown as LinkStore, count: () => asked }
}

const toReading = (text: string, day: number, title: string): Reading =>
  toTestReading(toArticle(text, { title }), {
    published: toPublished(new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)),
  })

const words =
  'amber basin cedar delta ember fjord grove heron inlet jetty knoll ledge marsh north orbit plain quarry ridge'.split(
    ' ',
  )

/** A text of its own for each number, out of the same few words. */
function toText(number: number, length: number): string {
  const draw = toDraw(number)
  return Array.from({ length }, () => words[Math.floor(draw() * words.length)]!).join(' ')
}

const wire = toText(1, 160)

/** What a store is asked for the last of so many articles, at most. */
function findMostAsked(readings: readonly Reading[]): number {
  const { store, count } = openCountingStore()
  let most = 0
  for (const [node, reading] of readings.entries()) {
    const before = count()
    linker.link(store, node, reading)
    if (node >= readings.length - 20) most = Math.max(most, count() - before)
  }
  return most
}

describe('work on one more article is bounded', () => {
  const many = 600
  test.each<[string, (i: number) => Reading]>([
    ['copies of one text, one after another', (i) => toReading(wire, i % 300, `Copy ${i}`)],
    ['copies of one text, the latest first', (i) => toReading(wire, many - i, `Copy ${i}`)],
    ['edited copies on one day', (i) => toReading(`${wire} ${toText(i, 6)}`, 3, `Copy ${i}`)],
    ['edited copies, the latest first', (i) => toReading(`${wire} ${toText(i, 6)}`, many - i, `Copy ${i}`)],
    ['articles of one word', (i) => toReading(words[i % words.length]!, i % 30, `Word ${i}`)],
    [
      'one endless story',
      (i) => toReading(`Qarabask Zintholm Velmoor ${toText(i, 60)}`, i % 40, 'Qarabask Zintholm Velmoor'),
    ],
    [
      'undated articles and some of the year 2999',
      (i) =>
        i % 2
          ? toTestReading(toArticle(`${wire} ${toText(i, 9)}`, { title: `Copy ${i}` }))
          : toReading(toText(i, 50), 356_000 + i, 'Later'),
    ],
  ])('%s', (_, make) => {
    const few = Array.from({ length: 200 }, (_, i) => make(i))
    const more = Array.from({ length: many }, (_, i) => make(i))
    expect(findMostAsked(more)).toBeLessThan(Math.max(4_000, 2 * findMostAsked(few)))
  })
})
