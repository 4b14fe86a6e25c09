import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventRecord, Participant } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { MergedEvent } from './event-merge.ts'
import { type FillerSite, type NearDeed, toWords } from './filler-features.ts'
import { type FillerPart, type Sight, toPart } from './filler-model.ts'
import type { Named } from './named.ts'
import type { Side } from './participants.kinds.ts'
import { toParticipants } from './participants.ts'

/** A phrase that may have a part in the happening told nearest to it, given by its place in the list. */
export interface Filler {
  readonly part: FillerPart
  readonly site: FillerSite
  readonly event: number
  /** What its words say; null where nobody weighed them. */
  readonly sight: Sight | null
}

/** A phrase near violence that may have a part in it, or be the weapon. */
interface NearPhrase {
  readonly near: NearDeed
  readonly phrase: Phrase
  readonly isWeapon: boolean
  readonly event: number
}

/** What is known of the article where fillers are looked for. */
export interface FillerScene {
  readonly lexicon: EventLexicon
  readonly named: Named
  readonly sentences: readonly Sentence[]
  readonly phrases: readonly (readonly Phrase[])[]
  readonly clausesOf: (sentence: number) => readonly Clause[]
}

/** Sentences behind a telling, and before it, in which those who had a part in it are looked for. */
const behind = 2
const before = 1

/** Violence and abduction told as real. */
const isDeed = ({ type, mode, status, aggregate, attribution }: EventRecord): boolean =>
  (type === 'ASSAULT' || (type === 'COERCE' && mode === 'seize')) &&
  !aggregate &&
  (status === 'happened' || status === 'ongoing') &&
  attribution.kind !== 'denied'

/** For each sentence near a telling the happening told nearest, and how far off. */
function findNearest(events: readonly MergedEvent[]) {
  const nearest = new Map<number, { readonly event: number; readonly gap: number }>()
  for (const [event, { record, sentences }] of events.entries()) {
    if (!isDeed(record)) continue
    for (const told of sentences)
      for (let gap = -before; gap <= behind; gap++) {
        const known = nearest.get(told + gap)
        if (!known || Math.abs(gap) < Math.abs(known.gap)) nearest.set(told + gap, { event, gap })
      }
  }
  return nearest
}

const startsOf = (list: readonly Participant[]): readonly number[] =>
  list.flatMap(({ mentions }) => mentions.map(({ start }) => start))

/** "In the heart of ⟦the town⟧", "near ⟦the border⟧": a place that only says where. */
const isInside = ({ tokens }: Sentence, { first }: Phrase): boolean =>
  /^(in|near|around|outside|across|throughout|of|from|at)$/.test(tokens[first - 1]?.lower ?? '')

const sides: readonly Side[] = ['agent', 'target']

const canAct = ({ kind }: Participant): boolean => kind === 'person' || kind === 'group' || kind === 'organization'

/** All phrases near violence that are no pronouns. */
function findNearPhrases(
  { lexicon, sentences, phrases, clausesOf }: FillerScene,
  events: readonly MergedEvent[],
): readonly NearPhrase[] {
  const found: NearPhrase[] = []
  for (const [index, { event, gap }] of findNearest(events)) {
    const sentence = sentences[index]
    if (!sentence) continue
    const { record } = events[event]!
    const near: NearDeed = {
      sentence,
      words: toWords(sentence),
      clauses: clausesOf(index),
      gap,
      kind: `${record.type}:${record.mode ?? ''}`,
      rule: record.rule,
      hasAgent: record.agents.length > 0,
      hasTarget: record.targets.length > 0,
    }
    for (const phrase of phrases[index] ?? []) {
      const head = sentence.tokens[phrase.head]!
      const isWeapon = lexicon.instruments.has(head.lower)
      if (isWeapon || head.upos !== 'PRON') found.push({ near, phrase, isWeapon, event })
    }
  }
  return found
}

/**
 * All phrases near violence that may have a part in it, each once for every part that its kind allows; `look` tells at sight which cannot,
 * before it is asked whom they name. Each step goes over all phrases before the next.
 */
export function findFillers(
  scene: FillerScene,
  events: readonly MergedEvent[],
  look: ((near: NearDeed, phrase: Phrase) => Sight) | null = null,
): readonly Filler[] {
  const agents = new Set(events.flatMap(({ record }) => startsOf(record.agents)))
  const targets = new Set(events.flatMap(({ record }) => startsOf(record.targets)))
  const toldOf = ({ mentions }: Participant): FillerSite['told'] => {
    const start = mentions[0]!.start
    return agents.has(start) ? 'agent' : targets.has(start) ? 'target' : 'none'
  }
  const all = findNearPhrases(scene, events)
  const sights = look && all.map(({ near, phrase }) => look(near, phrase))
  const found: Filler[] = []
  for (const [i, { near, phrase, isWeapon, event }] of all.entries()) {
    const sight = sights && sights[i]!
    if (isWeapon) {
      if (sight?.weapon !== false)
        found.push({ part: 'weapon', site: { near, phrase, who: null, told: 'none' }, event, sight })
      continue
    }
    const isWhere = isInside(near.sentence, phrase)
    for (const side of sides) {
      if (sight?.[side] === false) continue
      for (const who of toParticipants(scene.named, near.sentence, phrase, side))
        if ((side === 'target' || canAct(who)) && (who.kind !== 'place' || !isWhere))
          found.push({ part: toPart(who.kind, side), site: { near, phrase, who, told: toldOf(who) }, event, sight })
    }
  }
  return found
}
