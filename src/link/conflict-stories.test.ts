import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { scoreGroups } from '../testing/groupings.ts'
import { readText } from '../testing/read.ts'
import { toGroups } from './groups.ts'
import { toLinked } from './linked.ts'
import { createLinker } from './linker.ts'
import { openMemoryStore } from './memory-store.ts'

interface Row {
  readonly id: string
  readonly story: string
  readonly published: string
  readonly title: string
  readonly text: string
}

const file = new URL('../testing/conflict-stories/articles.jsonl', import.meta.url)
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line))
const readings = rows.map(({ id, title, published, text }) => readText(text, { id, title, published }))
const linker = createLinker(loadDataFiles())

/** The story that each article is put into, whatever the order in which they come. */
function findStories(order: readonly number[]): string[] {
  const store = openMemoryStore()
  for (const node of order) linker.link(store, node, readings[node]!)
  const linked = readings
    .map((reading, node) => ({ ...linker.order(reading), reading, node }))
    .sort((a, b) => a.day - b.day || a.tie - b.tie)
    .map(({ reading, node }) => toLinked(node, reading, linker))
  const found = new Array<string>(readings.length).fill('')
  for (const { nodes } of toGroups(linked, store).stories) for (const node of nodes) found[node] = rows[nodes[0]!]!.id
  return found
}

const inOrder = [...rows.keys()]
const found = findStories(inOrder)
const idsWith = (id: string) =>
  rows.filter((_, i) => found[i] === found[rows.findIndex((row) => row.id === id)]).map((row) => row.id)

test('reporting on wars falls into its stories', () => {
  const { bCubed, precision, pairPrecision, pairs } = scoreGroups(
    found,
    rows.map(({ story }) => story),
  )
  expect(bCubed).toBeGreaterThan(0.82)
  expect(precision).toBeGreaterThan(0.88)
  expect(pairPrecision).toBeGreaterThan(0.68)
  expect(pairs).toBeGreaterThan(0.64)
})

test('round-ups and background pieces stay by themselves', () => {
  for (const id of ['iraq-roundup-1', 'syria-roundup-1', 'march-tally-1', 'bases-explainer-1', 'camp-explainer-1'])
    expect(idsWith(id), id).toEqual([id])
})

test('attacks in one town on following days are stories of their own', () => {
  for (const [one, other] of [
    ['tikrit-checkpoint-1', 'tikrit-bomb-1'],
    ['tikrit-bomb-1', 'tikrit-mortars-1'],
    ['kirkuk-funeral-1', 'kirkuk-councillor-1'],
    ['embassy-rockets-1', 'airport-rockets-1'],
    ['asad-drones-1', 'erbil-drone-1'],
  ] as const)
    expect(idsWith(one), one).not.toContain(other)
})

test('the order of arrival changes nothing', () => {
  expect(findStories(inOrder.toReversed())).toEqual(found)
  expect(findStories(inOrder.toSorted((a, b) => ((a * 37) % 82) - ((b * 37) % 82)))).toEqual(found)
})
