import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import { parseTable } from '../knowledge/table.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Participant, ParticipantKind } from '../model/reading.ts'
import {
  describeHold,
  describeNear,
  describePhrase,
  describeTold,
  describeWho,
  edge,
  type FillerEmitter,
  fillerFeatures,
  joints,
  type NearDeed,
  wordFeatures,
} from './filler-features.ts'

/** What a phrase may be in a happening: a doer, a body behind it, somebody or something that it struck, what it was done with. */
export type FillerPart = 'doer' | 'body' | 'victim' | 'thing' | 'weapon'

/** The parts in the order in which weights are kept. */
const parts: readonly FillerPart[] = ['doer', 'body', 'victim', 'thing', 'weapon']
const [doer, body, victim, thing, weapon] = [0, 1, 2, 3, 4]

/** Where the weights of features of which the value is this word start in the list, by feature: of the word alone, and with what belongs to it. */
interface WordStarts {
  readonly alone: (number | undefined)[]
  readonly joined: (Map<string, number> | undefined)[]
}

/** Learned weights in natural logarithms of odds. */
export interface FillerWeights {
  /** For each feature, by value, where its weights start in the list. */
  readonly starts: readonly ReadonlyMap<string, number>[]
  /** The same of features of which the value is a word, by the word: each word of a sentence is looked up once for all of them. */
  readonly words: ReadonlyMap<string, WordStarts>
  /** As many weights in a row as there are `parts`. */
  readonly weights: Float64Array
  /** The most that can be said for each of `parts` by whom a phrase names. */
  readonly mostOfWho: Float64Array
}

/** The features that `describeWho` gives. */
const featuresOfWho = ['kind', 'sector', 'actor']

/** Weights as `scripts/train-fillers.ts` writes them. */
export function parseFillerWeights(text: string): FillerWeights {
  const starts = fillerFeatures.map(() => new Map<string, number>())
  const words = new Map<string, WordStarts>()
  const numbers = new Map<string, number>(fillerFeatures.map((name, i) => [name, i]))
  const weights: number[] = []
  const addRow = (): number => {
    for (const _ of parts) weights.push(0)
    return weights.length - parts.length
  }
  /** Where the row stands that the table means by a feature and its value; a new one where it had none before. */
  const rowOf = (feature: number, value: string): number => {
    if (value === '' || !wordFeatures.has(feature)) return getOrMake(starts[feature]!, value, addRow)
    const joint = joints.get(feature)
    const cut = joint === undefined ? value.length : value.lastIndexOf(joint)
    const { alone, joined } = getOrMake(words, value.slice(0, cut), () => ({ alone: [], joined: [] }))
    if (joint === undefined) {
      const start = alone[feature] ?? addRow()
      alone[feature] = start
      return start
    }
    const rests = joined[feature] ?? new Map<string, number>()
    joined[feature] = rests
    return getOrMake(rests, value.slice(cut + joint.length), addRow)
  }
  for (const { part, feature, value, weight } of parseTable(text, ['part', 'feature', 'value', 'weight'])) {
    const number = numbers.get(feature)
    if (number === undefined)
      throw new Error(`The weights of fillers name the feature "${feature}", which there is not.`)
    const row = rowOf(number, value)
    weights[row + parts.indexOf(part as FillerPart)] = Number(weight)
  }
  const mostOfWho = new Float64Array(parts.length)
  for (const feature of featuresOfWho) {
    const rows = [...starts[fillerFeatures.indexOf(feature)]!.values()]
    for (let i = 0; i < parts.length; i++) mostOfWho[i]! += Math.max(0, ...rows.map((start) => weights[start + i]!))
  }
  return { starts, words, weights: Float64Array.from(weights), mostOfWho }
}

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The part that somebody or something of this kind can have on this side. */
export function toPart(kind: ParticipantKind, side: 'agent' | 'target'): FillerPart {
  if (side === 'agent') return kind === 'organization' ? 'body' : 'doer'
  return kind === 'person' || kind === 'group' ? 'victim' : 'thing'
}

/** From this on a phrase has its part: those who suffer are the most often told by clauses, so that what is left is more doubtful. */
const least: Readonly<Record<FillerPart, number>> = { doer: 0.5, body: 0.5, thing: 0.5, victim: 0.65, weapon: 0.5 }
const leastScores = parts.map((part) => Math.log(least[part] / (1 - least[part])))

/** What the words of a phrase say for its having a part that no clause tells. */
export interface Sight {
  /** For each of `parts`, whomever it names. */
  readonly scores: Float64Array
  /** Can it have a part on this side, be the weapon? */
  readonly agent: boolean
  readonly target: boolean
  readonly weapon: boolean
}

/** So many verbs are remembered at most, each with what holds a phrase. */
const mostHolds = 20_000

/** What each verb says of a phrase that it holds, for each of `parts`: summed once, then remembered. */
function createHolds({ starts, weights }: FillerWeights, lexicon: EventLexicon) {
  const byVoice = {
    active: new Map<string, Map<string, Float64Array>>(),
    passive: new Map<string, Map<string, Float64Array>>(),
  }
  let size = 0
  const sum = (as: string, clause: Clause, isName: boolean): Float64Array => {
    const row = new Float64Array(parts.length)
    describeHold(lexicon, as, clause, isName, (feature, value) => {
      const start = starts[feature]!.get(value)
      if (start !== undefined) for (let i = 0; i < row.length; i++) row[i]! += weights[start + i]!
    })
    return row
  }
  return (as: string, clause: Clause, isName: boolean): Float64Array => {
    if (isName) return sum(as, clause, isName)
    const known = byVoice[clause.voice].get(as)?.get(clause.lemma)
    if (known !== undefined) return known
    if (size++ > mostHolds) {
      byVoice.active.clear()
      byVoice.passive.clear()
      size = 0
    }
    const made = sum(as, clause, isName)
    getOrMake(byVoice[clause.voice], as, () => new Map<string, Float64Array>()).set(clause.lemma, made)
    return made
  }
}

export type Weigher = ReturnType<typeof createWeigher>

/** Weighs phrases of which no clause tells that they have a part; those of one sentence are to be looked at in turn. */
export function createWeigher(learned: FillerWeights, lexicon: EventLexicon) {
  const { starts, words, weights, mostOfWho } = learned
  const holdBy = createHolds(learned, lexicon)
  const shared = new Float64Array(parts.length)
  const ofEdge = words.get(edge)
  let scores = shared
  let ofWords: readonly (WordStarts | undefined)[] = []
  let known: NearDeed | null = null
  const addRow = (to: Float64Array, start: number | undefined): void => {
    if (start !== undefined) for (let i = 0; i < to.length; i++) to[i]! += weights[start + i]!
  }
  const addNear: Pick<FillerEmitter, 'value'> = {
    value: (feature, value) => addRow(shared, starts[feature]!.get(value)),
  }
  const add: FillerEmitter = {
    value: (feature, value) => addRow(scores, starts[feature]!.get(value)),
    word(feature, at, rest) {
      const known = at < 0 || at >= ofWords.length ? ofEdge : ofWords[at]
      if (known) addRow(scores, rest === '' ? known.alone[feature] : known.joined[feature]?.get(rest))
    },
    hold(as, clause, isName) {
      const row = holdBy(as, clause, isName)
      for (let i = 0; i < row.length; i++) scores[i]! += row[i]!
    },
  }
  const mayBe = (part: number): boolean => scores[part]! + mostOfWho[part]! >= leastScores[part]!
  return {
    /** What the words of a phrase say, before it is asked whom it names. */
    look(near: NearDeed, phrase: Phrase): Sight {
      if (near !== known) {
        shared.fill(0)
        describeNear(near, addNear)
        describeTold('none', near, addNear)
        ofWords = near.words.map((word) => words.get(word))
        known = near
      }
      scores = shared.slice()
      describePhrase(lexicon, near, phrase, add)
      return {
        scores,
        agent: mayBe(doer) || mayBe(body),
        target: mayBe(victim) || mayBe(thing),
        weapon: scores[weapon]! >= leastScores[weapon]!,
      }
    },
    /** How likely it has this part, from 0 to 1; null where that is too little to be told. */
    weigh(part: FillerPart, { scores }: Sight, who: Participant | null): number | null {
      const own = parts.indexOf(part)
      let score = scores[own]!
      describeWho(who, {
        value: (feature, value) => {
          const start = starts[feature]!.get(value)
          if (start !== undefined) score += weights[start + own]!
        },
      })
      const likely = 1 / (1 + Math.exp(-score))
      return likely < least[part] ? null : likely
    },
  }
}
