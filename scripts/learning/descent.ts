/** Numbers from 0 to 1 in an order that is the same every time: committed weights were learned in it. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Puts a list in random order, in place; `random` gives numbers from 0 to 1. */
export function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = list[i]!
    list[i] = list[j]!
    list[j] = swapped
  }
  return list
}

/** How weights are learned. */
export interface Descent {
  readonly rounds: number
  readonly rate: number
  /** How strongly weights are pulled towards nothing at each step. */
  readonly pull: number
  /** Weights are the mean of those behind each round from this one on, so that what single cases moved last weighs less; the last ones where it is not given. */
  readonly settled?: number
}

/** Weights while they are learned: one a feature, by the features' numbers. */
export interface Learner {
  score(features: readonly number[]): number
  /** Moves a weight along a slope: a step of its own for each, smaller the more it has moved. */
  update(number: number, slope: number): void
}

/**
 * Weights of `size` features by stochastic gradient: `learn` is shown each case once a round, in an order that changes and is the same every
 * time. The same cases give the same weights.
 */
export function descend<Case>(
  cases: readonly Case[],
  size: number,
  { rounds, rate, pull, settled = rounds - 1 }: Descent,
  learn: (one: Case, learner: Learner) => void,
): Float64Array {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  const learner: Learner = {
    score(features) {
      let total = 0
      for (const number of features) total += weights[number]!
      return total
    },
    update(number, slope) {
      const step = slope - pull * weights[number]!
      squares[number]! += step * step
      weights[number]! += (rate * step) / Math.sqrt(squares[number]!)
    },
  }
  const random = makeRandom(12345)
  const order = [...cases]
  const sums = new Float64Array(size)
  for (let round = 0; round < rounds; round++) {
    for (const one of shuffle(order, random)) learn(one, learner)
    if (round >= settled) for (let i = 0; i < size; i++) sums[i]! += weights[i]!
  }
  return sums.map((sum) => sum / (rounds - settled))
}

/** A number, from 0, for each feature that stands in `least` of the sets at least. */
export function numberFeatures(sets: Iterable<ReadonlySet<string>>, least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const numbers = new Map<string, number>()
  for (const [feature, count] of counts) if (count >= least) numbers.set(feature, numbers.size)
  return numbers
}

/** The numbers of those features that have one. */
export const toNumbers = (numbers: ReadonlyMap<string, number>, features: readonly string[]): readonly number[] =>
  features.map((feature) => numbers.get(feature)).filter((number) => number !== undefined)

/** Weights by feature. */
export const toWeights = (numbers: ReadonlyMap<string, number>, weights: Float64Array): ReadonlyMap<string, number> =>
  new Map([...numbers].map(([feature, number]) => [feature, weights[number]!]))
