import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import { parseTable } from '../knowledge/table.ts'
import type { CueSite } from './cue-site.ts'
import { describeHypothesis, describeMention } from './statement-features.ts'
import { type CueMention, findHypotheses, type Hypothesis } from './statement-hypotheses.ts'

/** Learned weights of features, in natural logarithms of odds. */
export type Weights = ReadonlyMap<string, number>

/** Weights as `scripts/train-statements.ts` writes them. */
export const parseWeights = (text: string): Weights =>
  new Map(parseTable(text, ['feature', 'weight']).map((row) => [row.feature, Number(row.weight)]))

/** The reading of a cue that the weights hold likeliest, with its probability among all readings and "reports nothing". */
export interface Chosen {
  readonly hypothesis: Hypothesis
  readonly probability: number
  /** How likely it is that the word reports anything. */
  readonly report: number
}

const sum = (weights: Weights, features: readonly string[]): number => {
  let total = 0
  for (const feature of features) total += weights.get(feature) ?? 0
  return total
}

/** Weighs all readings of a cue; null where it has none. */
export function chooseHypothesis(
  weights: Weights,
  site: CueSite,
  mention: CueMention,
  speakerNouns: SpeakerNouns,
): Chosen | null {
  const hypotheses = findHypotheses(site, mention)
  if (hypotheses.length === 0) return null
  const shared = sum(weights, describeMention(site, mention, speakerNouns))
  let best = 0
  let highest = -Infinity
  let all = 0
  for (const [i, hypothesis] of hypotheses.entries()) {
    const score = shared + sum(weights, describeHypothesis(site, mention, hypothesis, speakerNouns))
    all += Math.exp(score)
    if (score > highest) {
      highest = score
      best = i
    }
  }
  return { hypothesis: hypotheses[best]!, probability: Math.exp(highest) / (1 + all), report: all / (1 + all) }
}
