import { descend, numberFeatures, toNumbers, toWeights } from '../learning/descent.ts'
import type { Example } from './examples.ts'

/** Features seen less often tell nothing. */
const rarest = 4
/** How strongly weights are pulled towards nothing, by the number of examples. */
const decay = 2e-8

/**
 * Weights under which the right reading of each word, or "it reports nothing" (score 0), is likeliest: a conditional log-linear model.
 * The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): ReadonlyMap<string, number> {
  const sets = examples.map(({ shared, readings }) => new Set([...shared, ...readings.flat()]))
  const numbers = numberFeatures(sets, rarest)
  const cases = examples.map(({ shared, readings, right }) => ({
    right,
    shared: toNumbers(numbers, shared),
    readings: readings.map((features) => toNumbers(numbers, features)),
  }))
  const descent = { rounds: 12, rate: 0.15, pull: decay * cases.length, settled: 4 }
  const weights = descend(cases, numbers.size, descent, ({ shared, readings, right }, { score, update }) => {
    const base = score(shared)
    const scores = readings.map((features) => base + score(features))
    const highest = Math.max(0, ...scores)
    const all = scores.reduce((total, one) => total + Math.exp(one - highest), Math.exp(-highest))
    const likely = scores.map((one) => Math.exp(one - highest) / all)
    const report = likely.reduce((total, share) => total + share, 0)
    for (const number of shared) update(number, (right >= 0 ? 1 : 0) - report)
    for (const [i, features] of readings.entries()) {
      const slope = (i === right ? 1 : 0) - likely[i]!
      if (Math.abs(slope) > 1e-4) for (const number of features) update(number, slope)
    }
  })
  return toWeights(numbers, weights)
}
