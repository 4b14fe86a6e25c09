import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import { parseTable } from '../knowledge/table.ts'
import type { Phrase } from '../model/clause.ts'
import type { ParticipantKind } from '../model/reading.ts'
import {
  describeNear,
  describePhrase,
  describeWho,
  type EmitFiller,
  type FillerSite,
  fillerFeatures,
  type NearDeed,
} from './filler-features.ts'

/** What a phrase may be in a happening: a doer, a body behind it, somebody or something that it struck, what it was done with. */
export type FillerPart = 'doer' | 'body' | 'victim' | 'thing' | 'weapon'

/** The parts in the order in which weights are kept. */
const parts: readonly FillerPart[] = ['doer', 'body', 'victim', 'thing', 'weapon']

/** Learned weights in natural logarithms of odds. */
export interface FillerWeights {
  /** For each feature, by value, where its weights start in the list. */
  readonly starts: readonly ReadonlyMap<string, number>[]
  /** As many weights in a row as there are `parts`. */
  readonly weights: Float64Array
  /** The most that can be said for each of `parts` by whom a phrase names, where no clause tells his part. */
  readonly mostOfWho: Float64Array
}

/** The features that `describeWho` gives. */
const featuresOfWho = ['kind', 'sector', 'actor', 'told', 'told-near']

/** Weights as `scripts/train-fillers.ts` writes them. */
export function parseFillerWeights(text: string): FillerWeights {
  const starts = fillerFeatures.map(() => new Map<string, number>())
  const numbers = new Map<string, number>(fillerFeatures.map((name, i) => [name, i]))
  const weights: number[] = []
  for (const { part, feature, value, weight } of parseTable(text, ['part', 'feature', 'value', 'weight'])) {
    const values = starts[numbers.get(feature) ?? -1]
    if (!values) throw new Error(`The weights of fillers name the feature "${feature}", which there is not.`)
    const start = values.get(value) ?? weights.length
    if (start === weights.length) {
      values.set(value, start)
      for (const _ of parts) weights.push(0)
    }
    weights[start + parts.indexOf(part as FillerPart)] = Number(weight)
  }
  const mostOfWho = new Float64Array(parts.length)
  for (const feature of featuresOfWho) {
    const rows = [...starts[fillerFeatures.indexOf(feature)]!].filter(([value]) => !/^(?:agent|target)\b/.test(value))
    for (let i = 0; i < parts.length; i++) mostOfWho[i]! += Math.max(0, ...rows.map(([, start]) => weights[start + i]!))
  }
  return { starts, weights: Float64Array.from(weights), mostOfWho }
}

/** The part that somebody or something of this kind can have on this side. */
export function toPart(kind: ParticipantKind, side: 'agent' | 'target'): FillerPart {
  if (side === 'agent') return kind === 'organization' ? 'body' : 'doer'
  return kind === 'person' || kind === 'group' ? 'victim' : 'thing'
}

/** From this on a phrase has its part: those who suffer are the most often told by clauses, so that what is left is more doubtful. */
const least: Readonly<Record<FillerPart, number>> = { doer: 0.5, body: 0.5, thing: 0.5, victim: 0.65, weapon: 0.5 }
const leastScores = parts.map((part) => Math.log(least[part] / (1 - least[part])))

/** Weighs the phrases of an article; what a phrase says by itself is weighed once, as long as it is asked for in turn. */
export function createWeigher({ starts, weights, mostOfWho }: FillerWeights, lexicon: EventLexicon) {
  const sums = new Float64Array(parts.length)
  const shared = new Float64Array(parts.length)
  let known: NearDeed | null = null
  let weighed: Phrase | null = null
  const addTo =
    (to: Float64Array): EmitFiller =>
    (feature, value) => {
      const start = starts[feature]!.get(value)
      if (start !== undefined) for (let i = 0; i < to.length; i++) to[i]! += weights[start + i]!
    }
  const addNear = addTo(shared)
  const add = addTo(sums)
  const weighPhrase = (near: NearDeed, phrase: Phrase): void => {
    if (phrase === weighed && near === known) return
    if (near !== known) {
      shared.fill(0)
      describeNear(near, addNear)
    }
    sums.set(shared)
    describePhrase(lexicon, near, phrase, add)
    known = near
    weighed = phrase
  }
  return {
    /** Can this phrase have any part that no clause tells, whomever it names? A weapon (or not) it is by its head. */
    mayFill(near: NearDeed, phrase: Phrase, isWeapon: boolean): boolean {
      weighPhrase(near, phrase)
      return leastScores.some((score, i) => (parts[i] === 'weapon') === isWeapon && sums[i]! + mostOfWho[i]! >= score)
    },
    /** How likely it has this part, from 0 to 1; null where that is too little to be told. */
    weigh(part: FillerPart, site: FillerSite): number | null {
      weighPhrase(site.near, site.phrase)
      const own = parts.indexOf(part)
      let score = sums[own]!
      describeWho(site, (feature, value) => {
        const start = starts[feature]!.get(value)
        if (start !== undefined) score += weights[start + own]!
      })
      const likely = 1 / (1 + Math.exp(-score))
      return likely < least[part] ? null : likely
    },
  }
}
