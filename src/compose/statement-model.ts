import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import type { CueSite } from './cue-site.ts'
import { beginsAlike, describeBeginning, describeExtent, describeMention, type Emit } from './statement-features.ts'
import { findHypotheses } from './statement-hypotheses.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'
import type { Weights } from './statement-weights.ts'

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
  const emit: Emit = (feature, value, beside) => {
    score += weights.weigh(feature, value, beside)
  }
  const described = describeMention(site, mention, speakerNouns, weights, emit)
  const shared = score
  if (shared < hopeless) return null
  const hypotheses = findHypotheses(site, mention)
  let best: Hypothesis | null = null
  let highest = -Infinity
  let all = 0
  let before: Hypothesis | null = null
  let beginning = 0
  for (const hypothesis of hypotheses) {
    if (before === null || !beginsAlike(before, hypothesis)) {
      score = shared
      describeBeginning(site, described, hypothesis, speakerNouns, weights, emit)
      beginning = score
      before = hypothesis
    }
    score = beginning
    describeExtent(site, described, hypothesis, weights, emit)
    all += Math.exp(score)
    if (score > highest) {
      highest = score
      best = hypothesis
    }
  }
  return best && { hypothesis: best, probability: Math.exp(highest) / (1 + all) }
}
