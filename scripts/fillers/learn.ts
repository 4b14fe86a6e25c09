import { descend, numberFeatures, toNumbers, toWeights } from '../learning/descent.ts'
import type { Example } from './examples.ts'

/** A feature found in fewer articles tells nothing. */
const rarest = 5
const descent = { rounds: 8, rate: 0.1, pull: 1e-2 }

/** The features of each article, in the order in which they are first met. */
function featuresByArticle(examples: readonly Example[]): Iterable<ReadonlySet<string>> {
  const articles = new Map<number, Set<string>>()
  for (const { article, features } of examples) {
    const known = articles.get(article) ?? new Set()
    articles.set(article, known)
    for (const feature of features) known.add(feature)
  }
  return articles.values()
}

/** Weights of a log-linear model of one part. The same examples give the same weights. */
export function learnPart(examples: readonly Example[]): ReadonlyMap<string, number> {
  const numbers = numberFeatures(featuresByArticle(examples), rarest)
  const cases = examples.map(({ features, isRight }) => ({ isRight, features: toNumbers(numbers, features) }))
  const weights = descend(cases, numbers.size, descent, ({ features, isRight }, { score, update }) => {
    const slope = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-score(features)))
    for (const number of features) update(number, slope)
  })
  return toWeights(numbers, weights)
}
