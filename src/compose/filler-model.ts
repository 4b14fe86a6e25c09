import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import { parseTable } from '../knowledge/table.ts'
import type { ParticipantKind } from '../model/reading.ts'
import { describeFiller, type FillerSite } from './filler-features.ts'

/** What a phrase may be in a happening: a doer, a body behind it, somebody or something that it struck, what it was done with. */
export type FillerPart = 'doer' | 'body' | 'victim' | 'thing' | 'weapon'

/** Learned weights in natural logarithms of odds: by part, feature and value. */
export type FillerWeights = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>

/** Weights as `scripts/train-fillers.ts` writes them. */
export function parseFillerWeights(text: string): FillerWeights {
  const weights = new Map<string, Map<string, Map<string, number>>>()
  for (const { part, feature, value, weight } of parseTable(text, ['part', 'feature', 'value', 'weight'])) {
    const features = weights.get(part) ?? new Map<string, Map<string, number>>()
    const values = features.get(feature) ?? new Map<string, number>()
    weights.set(part, features.set(feature, values.set(value, Number(weight))))
  }
  return weights
}

/** The part that somebody or something of this kind can have on this side. */
export function toPart(kind: ParticipantKind, side: 'agent' | 'target'): FillerPart {
  if (side === 'agent') return kind === 'organization' ? 'body' : 'doer'
  return kind === 'person' || kind === 'group' ? 'victim' : 'thing'
}

/** How likely the phrase has this part, from 0 to 1. */
export function weighFiller(weights: FillerWeights, lexicon: EventLexicon, part: FillerPart, site: FillerSite): number {
  const features = weights.get(part)
  if (!features) return 0
  let score = 0
  describeFiller(lexicon, site, (name, value) => {
    score += features.get(name)?.get(value) ?? 0
  })
  return 1 / (1 + Math.exp(-score))
}
