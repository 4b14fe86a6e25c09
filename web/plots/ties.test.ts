import { expect, test } from 'vitest'
import type { ClaimMark } from './marks.ts'
import { type Finding, toTies } from './ties.ts'

const toClaim = (id: string, best: number, from = 0): ClaimMark => ({
  id,
  claimant: 'the army',
  from,
  to: from + 1,
  stated: true,
  best,
  min: best,
  max: best,
  told: id,
})

const marks = [toClaim('a-f1', 10, 5), toClaim('a-f2', 4, 1), toClaim('a-f3', 6, 3)]
const toFinding = (kind: Finding['kind'], figures: readonly string[], total?: number): Finding => ({
  id: kind,
  kind,
  holds: true,
  explain: kind,
  figures,
  ...(total === undefined ? {} : { total }),
})

const toPairs = (finding: Finding) =>
  toTies(marks, [finding]).flatMap(({ lines }) => lines.map(([a, b]) => `${a.id} ${b.id}`))

test('of a sum, each part is tied to its total', () => {
  expect(toPairs(toFinding('sum', ['a-f2', 'a-f3', 'a-f1'], 10))).toEqual(['a-f2 a-f1', 'a-f3 a-f1'])
})

test('other findings go from claim to claim in time', () => {
  expect(toPairs(toFinding('running', ['a-f1', 'a-f3', 'a-f2', 'a-f1']))).toEqual(['a-f2 a-f3', 'a-f3 a-f1'])
})

test('a finding of which fewer than two claims are drawn has no lines', () => {
  expect(toTies(marks, [toFinding('conflict', ['a-f1', 'z-f9']), toFinding('rate', [])])).toEqual([])
})
