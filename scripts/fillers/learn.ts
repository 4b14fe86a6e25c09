import type { Example } from './examples.ts'

/** A feature found in fewer articles tells nothing. */
const rarest = 5
const rounds = 8
const rate = 0.1
/** How strongly weights are pulled towards nothing. */
const decay = 1e-2

/** Numbers in an order that is the same every time. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function numberFeatures(examples: readonly Example[]): ReadonlyMap<string, number> {
  const articles = new Map<string, Set<number>>()
  for (const { article, features } of examples)
    for (const feature of features) {
      const known = articles.get(feature)
      if (known) known.add(article)
      else articles.set(feature, new Set([article]))
    }
  const numbers = new Map<string, number>()
  for (const [feature, { size }] of articles) if (size >= rarest) numbers.set(feature, numbers.size)
  return numbers
}

/** Weights of a log-linear model of one part, by stochastic gradient with a step of its own for each weight. The same examples give the same weights. */
export function learnPart(examples: readonly Example[]): ReadonlyMap<string, number> {
  const numbers = numberFeatures(examples)
  const cases = examples.map(({ features, isRight }) => ({
    isRight,
    features: features.map((feature) => numbers.get(feature)).filter((number) => number !== undefined),
  }))
  const weights = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size).fill(1e-3)
  const random = makeRandom(12345)
  for (let round = 0; round < rounds; round++) {
    for (let i = cases.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swapped = cases[i]!
      cases[i] = cases[j]!
      cases[j] = swapped
    }
    for (const { features, isRight } of cases) {
      const score = features.reduce((sum, number) => sum + weights[number]!, 0)
      const slope = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-score))
      for (const number of features) {
        const step = slope - decay * weights[number]!
        squares[number]! += step * step
        weights[number]! += (rate * step) / Math.sqrt(squares[number]!)
      }
    }
  }
  return new Map([...numbers].map(([feature, number]) => [feature, weights[number]!]))
}
