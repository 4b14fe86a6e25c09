import { expect, test } from 'vitest'
import { descend, numberFeatures, toNumbers, toWeights } from './descent.ts'

const cases = Array.from({ length: 60 }, (_, i) => ({
  isRight: i % 3 === 0,
  features: i % 3 === 0 ? ['always', 'tells yes'] : ['always', 'tells no'],
}))

function learn(): ReadonlyMap<string, number> {
  const numbers = numberFeatures(
    cases.map(({ features }) => new Set(features)),
    5,
  )
  const rows = cases.map(({ isRight, features }) => ({ isRight, numbers: toNumbers(numbers, features) }))
  const weights = descend(rows, numbers.size, { rounds: 5, rate: 0.2, pull: 1e-3 }, (row, { score, update }) => {
    const slope = (row.isRight ? 1 : 0) - 1 / (1 + Math.exp(-score(row.numbers)))
    for (const number of row.numbers) update(number, slope)
  })
  return toWeights(numbers, weights)
}

test('what tells the right cases from the others weighs most, and the same cases give the same weights', () => {
  const weights = learn()
  expect(weights.get('tells yes')).toBeGreaterThan(0.5)
  expect(weights.get('tells no')).toBeLessThan(-0.5)
  expect([...learn()]).toEqual([...weights])
})

test('a feature that few sets hold has no number, however often it stands in one', () => {
  const numbers = numberFeatures([new Set(['a', 'b']), new Set(['a']), new Set(['a'])], 2)
  expect([...numbers]).toEqual([['a', 0]])
  expect(toNumbers(numbers, ['b', 'a', 'b'])).toEqual([0])
})
