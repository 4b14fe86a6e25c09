import { expect, test } from 'vitest'
import type { Copy } from '../../src/api/envelopes.ts'
import { countBelow, type OriginNode, toCopyTrees, toOriginTrees } from './origins.ts'

const article = (id: string) => ({ id }) as Copy['article']
const copy = (id: string, of: string | null = null, grade: Copy['grade'] = of ? 'reprint' : null): Copy => ({
  article: article(id),
  of,
  grade,
  likeness: 1,
  printings: [],
})
const print = (nodes: readonly OriginNode[]): string =>
  nodes
    .map(({ article: { id }, grade, below }) => `${grade ?? ''}:${id}${below.length > 0 ? `(${print(below)})` : ''}`)
    .join(' ')

test.each([
  ['nothing', [], [], ''],
  ['no copies', [copy('a'), copy('b')], [], ':a :b'],
  [
    'several levels',
    [copy('a'), copy('b', 'a', 'identical'), copy('c', 'b'), copy('d', 'a', 'rewrite')],
    [],
    ':a(identical:b(reprint:c) rewrite:d)',
  ],
  [
    'a text that quotes stands under what it quotes, with its own copies',
    [copy('a'), copy('b'), copy('c', 'b')],
    [{ document: 'b', of: 'a', likeness: 0.5 }],
    ':a(quotation:b(reprint:c))',
  ],
  ['the one above is left out', [copy('b', 'a'), copy('c', 'b')], [], ':b(reprint:c)'],
  ['in a circle, nothing is lost', [copy('a', 'b'), copy('b', 'a')], [], ':a(reprint:b)'],
] as const)('%s', (_, copies, quotations, expected) => {
  const trees = toOriginTrees(copies, quotations)
  expect(print(trees)).toBe(expected)
  expect(trees.reduce((sum, tree) => sum + 1 + countBelow(tree), 0)).toBe(copies.length)
})

test('the tree of an article holds what its text quotes, and what quotes it', () => {
  const trees = toCopyTrees({
    origin: { kind: 'article', key: 'article:b', name: '', document: 'b', basis: 'earliest' },
    count: 2,
    copies: [copy('b'), copy('c', 'b')],
    quotations: [
      { article: article('a'), of: 'a', likeness: 0.4 },
      { article: article('d'), of: 'b', likeness: 0.3 },
    ],
  })
  expect(print(trees)).toBe(':a(quotation:b(reprint:c quotation:d))')
})
