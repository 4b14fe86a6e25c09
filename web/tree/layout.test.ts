import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LaidWord, layOut, toOrder } from './layout.ts'

const word = (text: string, head: number, relation = 'obj'): LaidWord => ({ text, upos: 'NOUN', relation, head })

/** "Soldiers killed two gunmen ." */
const sentence = [
  word('Soldiers', 1, 'nsubj'),
  word('killed', -1, 'root'),
  word('two', 3, 'nummod'),
  word('gunmen', 1, 'obj'),
  word('.', 1, 'punct'),
]

/** Sentences whose arcs form a tree: every word hangs on one before it, the first on none. */
const trees = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.nat()), { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map(([text, at], i) => word(text, i === 0 ? -1 : at % i)))

test('a longer arc lies above those that it spans', () => {
  const levels = new Map(layOut(sentence).arcs.map(({ dependent, level }) => [dependent, level]))
  expect(levels).toEqual(
    new Map([
      [0, 1],
      [2, 1],
      [3, 2],
      [4, 3],
    ]),
  )
  expect(layOut(sentence).levels).toBe(3)
})

test('a short word makes room for the name of its arc to a neighbour', () => {
  const { words } = layOut([word('a', 1, 'compound:prt'), word('b', -1, 'root')])
  expect(words[1]!.x - words[0]!.x).toBeGreaterThan('compound:prt'.length * 6)
})

test('words never overlap, and no two arcs of one row share ground', () => {
  fc.assert(
    fc.property(trees, (words) => {
      const { words: placed, arcs, width } = layOut(words)
      for (const [i, { x, width: own }] of placed.entries()) {
        expect(x - own / 2).toBeCloseTo(i === 0 ? 0 : placed[i - 1]!.x + placed[i - 1]!.width / 2)
        expect(x + own / 2).toBeLessThanOrEqual(width + 0.001)
      }
      expect(arcs).toHaveLength(words.length - 1)
      for (const one of arcs)
        for (const other of arcs) {
          if (one === other || one.level !== other.level) continue
          const [a, b] = [one, other].map(({ dependent, head }) => [
            Math.min(dependent, head),
            Math.max(dependent, head),
          ])
          expect(a![1]! <= b![0]! || b![1]! <= a![0]!).toBe(true)
        }
    }),
  )
})

test('the order begins at the root and has each word once, behind its head', () => {
  expect(toOrder(sentence).map(({ index, depth }) => `${'-'.repeat(depth)}${sentence[index]!.text}`)).toEqual([
    'killed',
    '-Soldiers',
    '-gunmen',
    '--two',
    '-.',
  ])
  fc.assert(
    fc.property(trees, (words) => {
      const order = toOrder(words).map(({ index }) => index)
      expect([...order].sort((a, b) => a - b)).toEqual(words.map((_, i) => i))
      for (const [i, { head }] of words.entries())
        if (head >= 0) expect(order.indexOf(head)).toBeLessThan(order.indexOf(i))
    }),
  )
})

test('no words, no drawing', () => {
  expect(layOut([])).toEqual({ words: [], arcs: [], width: 0, levels: 0 })
  expect(toOrder([])).toEqual([])
})
