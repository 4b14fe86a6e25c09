import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventRecord } from '../model/reading.ts'
import { toBombing, toTelling } from '../testing/incidents.ts'
import { quote, toArticle, toEvent, toPublished, toTestReading } from '../testing/records.ts'
import { findReport, toStanding } from './decisions.ts'
import { type Features, toFeatures, toSignature } from './incident-features.ts'
import { toKeys } from './incident-keys.ts'
import { toParts } from './incident-memory.ts'
import { type Node, type NodeStore, settleParts } from './incident-partition.ts'
import { explainVerdict, toKilometres, toVerdict } from './incident-verdict.ts'

const featuresOf = (telling: Parameters<typeof toTelling>[0]): Features => {
  const { reading } = toTelling(telling)
  return toFeatures(reading.events[0]!, reading.document)
}
const bomb = {
  outlet: 'Example Wire',
  published: '2024-07-17',
  day: '2024-07-16',
  town: 'Northgate',
  killed: 7,
} as const

const toNode = (features: Features, article: string): Node => ({
  signature: toSignature(features, article),
  features,
  keys: toKeys(features),
  aside: null,
})

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
    if (same) expect(toKeys(a).some((key) => toKeys(b).includes(key))).toBe(true)
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
    expect(toKeys(at(179.98)).some((key) => toKeys(at(-179.98)).includes(key))).toBe(true)
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
      expect(toKeys(features).length).toBeLessThan(40)
    },
  )
})

/** A store that is filled and emptied a node at a time, as an archive is. */
function toStore(): NodeStore & { put(node: Node): void; drop(signature: string): void; parts(): string } {
  const nodes = new Map<string, Node>()
  const parts = new Map<string, string>()
  const all = (key: string) =>
    [...nodes.values()]
      .filter(({ keys }) => keys.includes(key))
      .map(({ signature }) => signature)
      .sort()
  const store: NodeStore = {
    node: (signature) => nodes.get(signature) ?? null,
    under: (key, limit) => all(key).slice(0, limit),
    all,
    part: (signature) => parts.get(signature) ?? null,
    setPart: (signature, part) => parts.set(signature, part),
    parted: () => false,
    together: () => false,
  }
  return {
    ...store,
    put(node) {
      nodes.set(node.signature, node)
      settleParts(store, [node.signature])
    },
    drop(signature) {
      const node = nodes.get(signature)
      if (!node) return
      nodes.delete(signature)
      parts.delete(signature)
      settleParts(store, [signature], node.keys)
    },
    parts: () => JSON.stringify([...parts].sort()),
  }
}

const anyTelling = fc.record({
  outlet: fc.constantFrom('Example Wire', 'Lakeside Monitor', 'Riverton Post'),
  published: fc.constantFrom('2024-07-16', '2024-07-17', '2024-07-18', '2024-07-19'),
  day: fc.constantFrom(null, '2024-07-16', '2024-07-17', '2024-07-18'),
  town: fc.constantFrom('Northgate', 'Millbrook'),
  killed: fc.constantFrom(null, 2, 7, 9),
  words: fc.constantFrom(
    '',
    ', police said',
    ' near the Green mosque',
    ' again, officials of the Health Ministry said on the radio',
  ),
})

describe('parts', () => {
  test('a function of the set: a node at a time in any order, with others coming and going', () => {
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
          const straight = toStore()
          for (const node of nodes) straight.put(node)
          const shuffled = toStore()
          for (const [n, i] of order.entries()) {
            const guest = passing[n] === undefined ? null : toNode(featuresOf(passing[n]), 'guest')
            if (guest) shuffled.put(guest)
            shuffled.put(nodes[i]!)
            if (guest && !nodes.some(({ signature }) => signature === guest.signature)) shuffled.drop(guest.signature)
          }
          expect(shuffled.parts()).toBe(straight.parts())
        },
      ),
      { numRuns: 150 },
    )
  })

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
