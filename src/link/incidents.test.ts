import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventRecord } from '../model/reading.ts'
import { toBombing, toTelling } from '../testing/incidents.ts'
import { quote, toArticle, toEvent, toPublished, toTestReading } from '../testing/records.ts'
import { anyTelling, featuresOf, toNode } from '../testing/tellings.ts'
import { findReport, toStanding } from './decisions.ts'
import { type Features, toFeatures } from './incident-features.ts'
import { toKeys } from './incident-keys.ts'
import { toParts } from './incident-memory.ts'
import { type Node, type NodeStore, type Place, settleParts } from './incident-partition.ts'
import { explainVerdict, toKilometres, toVerdict } from './incident-verdict.ts'

const bomb = {
  outlet: 'Example Wire',
  published: '2024-07-17',
  day: '2024-07-16',
  town: 'Northgate',
  killed: 7,
} as const

/** Does either of the two look at a list in which the other stands? */
const meet = (a: Features, b: Features): boolean => {
  const [x, y] = [toKeys(a), toKeys(b)]
  return x.asks.some((key) => y.files.includes(key)) || y.asks.some((key) => x.files.includes(key))
}

describe('two reports', () => {
  test.each([
    ['another outlet, the same toll', { outlet: 'Lakeside Monitor' }, true],
    ['a later toll', { published: '2024-07-19', killed: 11, words: ', after four of the wounded died' }, true],
    ['no day said, published the day after', { day: null }, true],
    ['another town', { town: 'Harwick' }, false],
    ['two days later', { day: '2024-07-18', published: '2024-07-18' }, false],
    ['a year later, in the same words', { day: '2025-07-16', published: '2025-07-17' }, false],
    ['foiled', { fields: { status: 'prevented' } as Partial<EventRecord> }, false],
    ['an arrest', { fields: { type: 'COERCE', mode: 'arrest' } as Partial<EventRecord> }, false],
  ])('%s', (_name, change, same) => {
    const [a, b] = [featuresOf(bomb), featuresOf({ ...bomb, ...change })]
    expect(toVerdict(a, b).same).toBe(same)
    expect(toVerdict(b, a)).toEqual(toVerdict(a, b))
    expect(explainVerdict(a, b).length).toBeGreaterThan(0)
    // What is one incident must be found to be held against.
    if (same) expect(meet(a, b)).toBe(true)
  })

  test('place, day and kind alone tie nothing', () => {
    const [a, b] = ['A man was stabbed at the market in Northgate.', 'Two boys came under fire in Northgate.'].map(
      (text) => {
        const article = toArticle(text)
        const { place } = toTelling(bomb).reading.events[0]!
        const event = toEvent('e1', quote(text, text), { place })
        return toFeatures(event, toTestReading(article, { published: toPublished('2024-07-17') }).document)
      },
    )
    expect(toVerdict(a!, b!).same).toBe(false)
    expect(explainVerdict(a!, b!)).toContain('nothing beyond place, day and kind ties them')
  })

  test('the 180th meridian parts nothing', () => {
    expect(toKilometres({ lat: 0, lon: 179.95 }, { lat: 0, lon: -179.95 })).toBeCloseTo(11.1, 0)
    const at = (lon: number): Features => ({
      ...featuresOf(bomb),
      point: { lat: -17, lon, km: 5 },
      country: null,
      killed: null,
    })
    expect(meet(at(179.98), at(-179.98))).toBe(true)
  })

  test('sentences that say nothing of their own are no copies of one another', () => {
    const said = (id: string): Node => {
      const article = toArticle(`No arrests have been made.\n\nFrom ${id}.`)
      const event = toEvent('e1', quote(article.text, 'No arrests have been made'), {
        type: 'COERCE',
        status: 'negated',
      })
      return toNode(toFeatures(event, toTestReading(article, { published: null }).document), article.id)
    }
    const [a, b] = [said('here'), said('there')]
    expect(a.signature).not.toBe(b.signature)
    expect(
      new Set(toParts([a, b].map((node, i) => ({ key: String(i), article: String(i), node }))).values()).size,
    ).toBe(2)
  })

  test.each(['', '\u0000\u0007', '👩‍👩‍👧 ‏مرحبا‎', 'x'.repeat(50_000), 'Killed. '.repeat(9_000)])(
    'hostile words %#',
    (text) => {
      const article = toArticle(`${text} fire`)
      const event = toEvent('e1', quote(article.text, 'fire'))
      const features = toFeatures(event, toTestReading(article, { published: toPublished('9999-12-31') }).document)
      expect(features.words.length).toBeLessThanOrEqual(60)
      expect(toKeys(features).files.length).toBeLessThan(40)
    },
  )
})

/** A store that is filled and emptied a node at a time, as an archive is; `steps` counts what was looked at. */
function toStore(landmarks: number) {
  const nodes = new Map<string, Node>()
  const places = new Map<string, Place>()
  const lists = new Map<string, string[]>()
  let steps = 0
  const store: NodeStore = {
    node: (signature) => {
      steps++
      return nodes.get(signature) ?? null
    },
    under: (key, limit) => {
      const list = (lists.get(key) ?? []).slice(0, limit)
      steps += list.length
      return list
    },
    landmarks: () => landmarks,
    place: (signature) => places.get(signature) ?? null,
    setPlace: (signature, place) => places.set(signature, place),
    parted: () => false,
    together: () => false,
  }
  return {
    put(node: Node): void {
      if (!nodes.has(node.signature))
        for (const key of node.files) lists.set(key, [...(lists.get(key) ?? []), node.signature].sort())
      nodes.set(node.signature, node)
      settleParts(store, [node.signature])
    },
    drop(signature: string): void {
      const node = nodes.get(signature)
      if (!node) return
      nodes.delete(signature)
      places.delete(signature)
      for (const key of node.files)
        lists.set(
          key,
          lists.get(key)!.filter((one) => one !== signature),
        )
      settleParts(store, [signature], node.files)
    },
    parts: () => JSON.stringify([...places].map(([signature, { part }]) => [signature, part]).sort()),
    steps: () => steps,
  }
}

describe('parts', () => {
  test.each([40, 3, 1])(
    'a function of the set with %i landmarks: a node at a time in any order, with others coming and going',
    (landmarks) => {
      fc.assert(
        fc.property(
          fc.array(anyTelling, { minLength: 2, maxLength: 14 }).chain((tellings) =>
            fc.tuple(
              fc.constant(tellings),
              fc.shuffledSubarray(
                tellings.map((_, i) => i),
                { minLength: tellings.length },
              ),
              fc.array(anyTelling, { maxLength: 4 }),
            ),
          ),
          ([tellings, order, passing]) => {
            const nodes = tellings.map((telling) => toNode(featuresOf(telling), telling.outlet))
            const straight = toStore(landmarks)
            for (const node of nodes) straight.put(node)
            const shuffled = toStore(landmarks)
            for (const [n, i] of order.entries()) {
              const guest = passing[n] === undefined ? null : toNode(featuresOf(passing[n]), 'guest')
              if (guest) shuffled.put(guest)
              shuffled.put(nodes[i]!)
              if (guest && !nodes.some(({ signature }) => signature === guest.signature)) shuffled.drop(guest.signature)
            }
            expect(shuffled.parts()).toBe(straight.parts())
          },
        ),
        { numRuns: 250 },
      )
    },
  )

  test('the bombing is one, the second bombing another', () => {
    const reports = toBombing().map(({ article, reading }) => ({
      key: article.id,
      article: article.id,
      node: toNode(toFeatures(reading.events[0]!, reading.document), article.id),
    }))
    const parts = [...toParts(reports).values()]
    expect(new Set(parts.slice(0, 5)).size).toBe(1)
    expect(parts[5]).not.toBe(parts[0])
  })

  test('one article that tells two attacks in the same way tells two', () => {
    const node = toNode(featuresOf(bomb), 'a')
    const other = toNode(featuresOf({ ...bomb, words: ', police said' }), 'a')
    expect(toVerdict(node.features, other.features).same).toBe(true)
    expect(
      new Set(
        toParts([
          { key: '1', article: 'a', node },
          { key: '2', article: 'a', node: other },
        ]).values(),
      ).size,
    ).toBe(2)
  })

  test('a thousand ways to tell one incident stay one', () => {
    const reports = Array.from({ length: 1000 }, (_, i) => {
      const features = featuresOf({ ...bomb, words: ` as witness number${i} told` })
      return { key: String(i), article: String(i), node: toNode(features, String(i)) }
    })
    const parts = toParts(reports)
    expect(new Set(parts.values()).size).toBe(1)
  })
})

describe('many tellings of one incident', () => {
  const nodes = Array.from({ length: 600 }, (_, i) =>
    toNode(featuresOf({ ...bomb, words: ` as witness number${i} told` }), String(i)),
  )

  test('each costs the same, whatever came before', () => {
    const store = toStore(10)
    const costs = nodes.map((node) => {
      const before = store.steps()
      store.put(node)
      return store.steps() - before
    })
    expect(new Set(JSON.parse(store.parts()).map(([, part]: [string, string]) => part)).size).toBe(1)
    const mean = (from: number, to: number) => costs.slice(from, to).reduce((a, b) => a + b, 0) / (to - from)
    // One that comes among the landmarks is held against all behind it, which is ever more seldom: on the whole it costs the same.
    expect(mean(300, 600)).toBeLessThan(mean(50, 300) * 1.5)
    expect(mean(0, 600)).toBeLessThan(1500)
  })
})

describe('decisions', () => {
  test('an undo that is undone leaves the decision in force', () => {
    const undo = (number: number, undoes: number) => ({ number, kind: 'undo' as const, undoes })
    const merge = { number: 1, kind: 'merge' as const, undoes: null }
    expect([...toStanding([merge, undo(2, 1)])]).toEqual([2])
    expect([...toStanding([merge, undo(2, 1), undo(3, 2)])].sort()).toEqual([1, 3])
  })

  test('a report is found again where reading changed its evidence a little', () => {
    const rows = [
      { start: 0, end: 40, type: 'ASSAULT' },
      { start: 30, end: 90, type: 'ASSAULT' },
      { start: 35, end: 80, type: 'COERCE' },
    ]
    expect(findReport({ start: 35, end: 80, type: 'ASSAULT' }, rows)).toBe(rows[1])
    expect(findReport({ start: 0, end: 40, type: 'ASSAULT' }, rows)).toBe(rows[0])
    expect(findReport({ start: 200, end: 240, type: 'ASSAULT' }, rows)).toBeNull()
  })
})
