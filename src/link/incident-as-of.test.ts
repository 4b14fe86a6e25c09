import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTelling, featuresOf, toNode } from '../testing/tellings.ts'
import { type NodesThen, openPartsThen } from './incident-as-of.ts'
import { countLandmarks } from './incident-keys.ts'
import { type NodeReport, toParts } from './incident-memory.ts'

/** The tellings of these reports, as an archive lists them. */
function toNodes(reports: readonly NodeReport[]): NodesThen {
  const nodes = new Map(reports.map(({ node }) => [node.signature, node]))
  const lists = new Map<string, string[]>()
  for (const { signature, files } of nodes.values())
    for (const key of files) lists.set(key, [...(lists.get(key) ?? []), signature].sort())
  const articlesOf = (signature: string) =>
    new Set(reports.filter(({ node }) => node.signature === signature).map(({ article }) => article))
  return {
    node: (signature) => nodes.get(signature) ?? null,
    under: (key, limit) => (lists.get(key) ?? []).slice(0, limit),
    landmarks: countLandmarks,
    parted: () => false,
    together: (a, b) => [...articlesOf(a)].some((article) => articlesOf(b).has(article)),
    placeNow: () => null,
    besideNow: () => [],
    asideIn: () => [],
  }
}

test('as of a day the parts are those of an archive of these articles alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyTelling, fc.nat(9)), { minLength: 2, maxLength: 18 }),
      fc.constantFrom('2024-07-16', '2024-07-17', '2024-07-18', '2024-07-19'),
      (told, day) => {
        const then = told
          .filter(([{ published }]) => published <= day)
          .map(([telling, article], i): NodeReport => {
            const name = `${telling.published} ${article}`
            return { key: String(i), article: name, node: toNode(featuresOf(telling), name) }
          })
        const expected = new Map<string, Set<string>>()
        for (const [key, part] of toParts(then)) {
          const { signature } = then[Number(key)]!.node
          expected.set(part, (expected.get(part) ?? new Set()).add(signature))
        }
        const parts = openPartsThen(toNodes(then))
        for (const { node } of then) {
          const part = parts.partOf(node.signature)!
          expect(parts.membersOf(part)).toEqual([...expected.get(part)!].sort())
        }
      },
    ),
    { numRuns: 250 },
  )
})

test('nobody had told it', () => {
  const parts = openPartsThen(toNodes([]))
  expect(parts.partOf('nothing')).toBeNull()
  expect(parts.membersOf('nothing')).toEqual([])
})

test('of thousands of tellings of one day no more are looked at than the bound', () => {
  const reports = Array.from({ length: 3_000 }, (_, i): NodeReport => {
    const telling = { outlet: 'Wire', published: '2024-07-17', day: '2024-07-16', town: 'Northgate', killed: 7 }
    return {
      key: String(i),
      article: String(i),
      node: toNode(featuresOf({ ...telling, words: ` as witness n${i} told` }), String(i)),
    }
  })
  const nodes = toNodes(reports)
  let asked = 0
  const parts = openPartsThen({
    ...nodes,
    parted: () => {
      asked++
      return false
    },
    together: () => false,
  })
  const part = parts.partOf(reports[2_000]!.node.signature)!
  expect(parts.membersOf(part).length).toBeGreaterThan(100)
  expect(asked).toBeLessThan(200_000)
})
