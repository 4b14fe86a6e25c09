import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import { parseTable } from '../knowledge/table.ts'
import type { CueSite } from './cue-site.ts'
import { describeHypothesis, describeMention, type Emit } from './statement-features.ts'
import { findHypotheses } from './statement-hypotheses.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** Learned weights of features in natural logarithms of odds: by name, by value, by what it was found beside. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>

/** Weights as `scripts/train-statements.ts` writes them. */
export function parseWeights(text: string): Weights {
  const weights = new Map<string, Map<string, Map<string, number>>>()
  for (const { feature, value, beside, weight } of parseTable(text, ['feature', 'value', 'beside', 'weight'])) {
    const values = weights.get(feature) ?? new Map<string, Map<string, number>>()
    const besides = values.get(value) ?? new Map<string, number>()
    weights.set(feature, values.set(value, besides.set(beside, Number(weight))))
  }
  return weights
}

/** The reading of a cue that the weights hold likeliest, with its probability among all readings and "reports nothing". */
export interface Chosen {
  readonly hypothesis: Hypothesis
  readonly probability: number
}

/** A word below this score reports nothing, whatever stands around it: its readings are not even listed. */
const hopeless = -2

/** Weighs all readings of a cue; null where it has none. */
export function chooseHypothesis(
  weights: Weights,
  site: CueSite,
  mention: CueMention,
  speakerNouns: SpeakerNouns,
): Chosen | null {
  let score = 0
  const emit: Emit = (name, value, beside) => {
    score += weights.get(name)?.get(value)?.get(beside) ?? 0
  }
  describeMention(site, mention, speakerNouns, emit)
  const shared = score
  if (shared < hopeless) return null
  const hypotheses = findHypotheses(site, mention)
  if (hypotheses.length === 0) return null
  let best = 0
  let highest = -Infinity
  let all = 0
  for (const [i, hypothesis] of hypotheses.entries()) {
    score = shared
    describeHypothesis(site, mention, hypothesis, speakerNouns, emit)
    all += Math.exp(score)
    if (score > highest) {
      highest = score
      best = i
    }
  }
  return { hypothesis: hypotheses[best]!, probability: Math.exp(highest) / (1 + all) }
}
