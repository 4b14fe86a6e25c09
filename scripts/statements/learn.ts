import type { Example } from './examples.ts'

/** Features seen less often tell nothing. */
const rarest = 4
const rounds = 12
const rate = 0.15
/** How strongly weights are pulled towards nothing. */
const decay = 2e-8

/** Numbers in an order that is the same every time. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Features by number, those that are common enough alone. */
function numberFeatures(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { shared, readings } of examples)
    for (const feature of new Set([...shared, ...readings.flat()])) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const numbers = new Map<string, number>()
  for (const [feature, count] of counts) if (count >= rarest) numbers.set(feature, numbers.size)
  return numbers
}

/**
 * Weights under which the right reading of each word, or "it reports nothing" (score 0), is likeliest: a conditional log-linear model,
 * learned by stochastic gradient with a step of its own for each weight. The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): ReadonlyMap<string, number> {
  const numbers = numberFeatures(examples)
  const toNumbers = (features: readonly string[]): readonly number[] =>
    features.map((feature) => numbers.get(feature)).filter((number) => number !== undefined)
  const cases = examples.map(({ shared, readings, right }) => ({
    right,
    shared: toNumbers(shared),
    readings: readings.map(toNumbers),
  }))
  const weights = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size).fill(1e-3)
  const pull = decay * cases.length
  const update = (number: number, slope: number): void => {
    const step = slope - pull * weights[number]!
    squares[number]! += step * step
    weights[number]! += (rate * step) / Math.sqrt(squares[number]!)
  }
  const sum = (features: readonly number[]): number => {
    let total = 0
    for (const number of features) total += weights[number]!
    return total
  }
  const random = makeRandom(12345)
  for (let round = 0; round < rounds; round++) {
    for (let i = cases.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swapped = cases[i]!
      cases[i] = cases[j]!
      cases[j] = swapped
    }
    for (const { shared, readings, right } of cases) {
      const base = sum(shared)
      const scores = readings.map((features) => base + sum(features))
      const highest = Math.max(0, ...scores)
      const all = scores.reduce((total, score) => total + Math.exp(score - highest), Math.exp(-highest))
      const likely = scores.map((score) => Math.exp(score - highest) / all)
      const report = likely.reduce((total, share) => total + share, 0)
      for (const number of shared) update(number, (right >= 0 ? 1 : 0) - report)
      for (const [i, features] of readings.entries()) {
        const slope = (i === right ? 1 : 0) - likely[i]!
        if (Math.abs(slope) > 1e-4) for (const number of features) update(number, slope)
      }
    }
  }
  return new Map([...numbers].map(([feature, number]) => [feature, weights[number]!]))
}
