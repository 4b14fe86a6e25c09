import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { toSingular } from './figures.lexicon.ts'

/** A sentence and the violence told nearest to it. */
export interface NearDeed {
  readonly sentence: Sentence
  /** Its words as they are looked up. */
  readonly words: readonly string[]
  readonly clauses: readonly Clause[]
  /** Type and mode of that happening, and the rule that found it. */
  readonly kind: string
  readonly rule: string
  /** Sentences from its telling to this one, below nought where it comes later. */
  readonly gap: number
  /** Does it say already who did it, whom it struck? */
  readonly hasAgent: boolean
  readonly hasTarget: boolean
}

/** A phrase of such a sentence that may name who did it, whom or what it struck, or with what. */
export interface FillerSite {
  readonly near: NearDeed
  readonly phrase: Phrase
  /** Who it names; null for a weapon. */
  readonly who: Participant | null
  /** As whom a clause of any happening names this phrase. */
  readonly told: 'agent' | 'target' | 'none'
}

/** The features by the names that they have in `data/en/filler-weights.tsv`, each with its place in the lists of weights. */
const feature = {
  place: 0,
  clause: 1,
  deed: 2,
  toll: 3,
  governor: 4,
  governing: 5,
  bias: 6,
  distance: 7,
  near: 8,
  rule: 9,
  has: 10,
  early: 11,
  head: 12,
  'head-near': 13,
  length: 14,
  opener: 15,
  modifier: 16,
  'word-before': 17,
  'word-after': 18,
  kind: 19,
  sector: 20,
  actor: 21,
  told: 22,
  'told-near': 23,
} as const

/** The names of the features by their numbers, as `en/filler-weights.tsv` writes them. */
export const fillerFeatures: readonly string[] = Object.keys(feature)

/** Takes features one by one. */
export interface FillerEmitter {
  /** A feature and its value. */
  value(feature: number, value: string): void
  /** A feature of which the value is a word of the sentence, by its place there (-1 and the length: its edges), with what `joint` puts behind it. */
  word(feature: number, at: number, rest: string): void
  /** A clause that holds the phrase as its subject, its object or behind a preposition: what `describeHold` says of it; is its verb a name? */
  hold(as: string, clause: Clause, isName: boolean): void
}

/** What stands between a word and what belongs to it in the values of features that have both. */
export const joints: ReadonlyMap<number, string> = new Map([
  [feature['head-near'], ':'],
  [feature.governor, ' '],
])

/** The features of which the value is a word. */
export const wordFeatures: ReadonlySet<number> = new Set([
  feature.head,
  feature['head-near'],
  feature.opener,
  feature.modifier,
  feature['word-before'],
  feature['word-after'],
  feature.governor,
])

/** The value of a word's feature as the table of weights has it. */
export const toValue = (feature: number, word: string, rest: string): string =>
  rest === '' ? word : word + joints.get(feature)! + rest

/** The words of a sentence as they are looked up, in their order. */
export const toWords = ({ tokens }: Sentence): readonly string[] => tokens.map(toWord)

/** A word of the language as it is looked up. Names and numbers are one word each, so that nothing is learned of any of them. */
function toWord({ upos, text, lower, index }: Token): string {
  const first = text.charCodeAt(0)
  if (upos === 'NUM' || (first >= 48 && first <= 57)) return '#'
  // What is lower case already, as most words are, needs no look at its letters.
  if (text !== lower && (upos === 'PROPN' || index > 0) && /^\p{Lu}/u.test(text)) return 'Name'
  return toSingular(lower)
}

/** What stands for the word before the first and behind the last. */
export const edge = '|'

const holds = ({ first, last }: Phrase, { head }: Phrase): boolean => first <= head && head <= last

/** What it says of a phrase that a clause with this verb holds it, and as what. */
export function describeHold(
  lexicon: EventLexicon,
  as: string,
  { voice, lemma }: Pick<Clause, 'voice' | 'lemma'>,
  isName: boolean,
  value: FillerEmitter['value'],
): void {
  const place = `${as}:${voice}`
  value(feature.place, place)
  value(feature.clause, `${place}:${isName ? 'Name' : lemma}`)
  const word = lexicon.verbs.get(lemma)
  if (!word) return
  value(feature.deed, `${place}:${word.type}:${word.mode ?? ''}`)
  if (word.toll) value(feature.toll, `${as}:${word.toll}`)
}

/** How each clause that holds the phrase does it: as its subject, its object, or behind a preposition. */
function emitClauses({ clauses, sentence }: NearDeed, phrase: Phrase, emit: FillerEmitter): void {
  let isHeld = false
  const hold = (as: string, clause: Clause) => {
    isHeld = true
    emit.hold(as, clause, sentence.tokens[clause.head]!.upos === 'PROPN')
  }
  for (const clause of clauses) {
    if (clause.subject && holds(clause.subject, phrase)) hold('subject', clause)
    if (clause.object && holds(clause.object, phrase)) hold('object', clause)
    for (const { preposition, phrase: oblique } of clause.obliques)
      if (holds(oblique, phrase)) hold(preposition, clause)
  }
  if (!isHeld) emit.value(feature.place, 'none')
}

/** The preposition before the phrase with the word before that: "attack on", "death of". */
function emitGovernor(near: NearDeed, phrase: Phrase, lexicon: EventLexicon, emit: FillerEmitter): void {
  const { tokens } = near.sentence
  const before = tokens[phrase.first - 1]
  const governor = tokens[phrase.first - 2]
  if (!before || !governor) return
  if (before.upos !== 'ADP' && before.upos !== 'SCONJ' && before.upos !== 'PART') return
  emit.word(feature.governor, governor.index, before.lower)
  const event = lexicon.nouns.get(toSingular(governor.lower))?.own
  if (event) emit.value(feature.governing, `${event.type}:${event.mode ?? ''} ${before.lower}`)
}

/** What is the same for all phrases of a sentence. */
export function describeNear(
  { sentence, gap, kind, rule, hasAgent, hasTarget }: NearDeed,
  emit: Pick<FillerEmitter, 'value'>,
): void {
  const distance = toDistance(gap)
  emit.value(feature.bias, '')
  emit.value(feature.distance, distance)
  emit.value(feature.near, `${distance}:${kind}`)
  emit.value(feature.rule, rule)
  emit.value(feature.has, `${hasAgent ? 'agent' : ''}${hasTarget ? 'target' : ''}`)
  emit.value(feature.early, String(Math.min(4, sentence.index >> 1)))
}

/** What the phrase itself says, and where it stands: the same whomever it is taken to name, and in whichever part. */
export function describePhrase(lexicon: EventLexicon, near: NearDeed, phrase: Phrase, emit: FillerEmitter): void {
  emit.word(feature.head, phrase.head, '')
  emit.word(feature['head-near'], phrase.head, toDistance(near.gap))
  emit.value(feature.length, String(Math.min(phrase.last - phrase.first, 4)))
  if (phrase.first < phrase.head) emit.word(feature.opener, phrase.first, '')
  else emit.value(feature.opener, '')
  for (let at = phrase.first; at < phrase.head; at++) emit.word(feature.modifier, at, '')
  emit.word(feature['word-before'], phrase.first - 1, '')
  emit.word(feature['word-after'], phrase.last + 1, '')
  emitClauses(near, phrase, emit)
  emitGovernor(near, phrase, lexicon, emit)
}

const toDistance = (gap: number): string => (gap === 0 ? 'same' : gap > 0 ? `after${gap}` : 'before')

/** What clauses say of whom a phrase names. */
export function describeTold(
  told: FillerSite['told'],
  { gap, hasAgent }: NearDeed,
  emit: Pick<FillerEmitter, 'value'>,
): void {
  emit.value(feature.told, told)
  emit.value(feature['told-near'], `${told}:${toDistance(gap)}:${hasAgent ? 'agent' : ''}`)
}

/** What whom it names says. */
export function describeWho(who: Participant | null, emit: Pick<FillerEmitter, 'value'>): void {
  if (!who) return
  emit.value(feature.kind, `${who.kind}${who.ref ? '+' : ''}`)
  emit.value(feature.sector, who.sector ?? '')
  if (who.ref) emit.value(feature.actor, who.actor ? 'known' : 'unknown')
}

/** All that speaks for or against the phrase's having a part in the violence told near it. */
export function describeFiller(lexicon: EventLexicon, site: FillerSite, emit: FillerEmitter): void {
  describeNear(site.near, emit)
  describePhrase(lexicon, site.near, site.phrase, emit)
  describeWho(site.who, emit)
  describeTold(site.told, site.near, emit)
}
