import type { Place, PlaceMention } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { type SpeakerPlace, toSpeakerPlace } from './places-of-speakers.ts'

/** A place and the words that put the event there. */
export interface ClausePlace {
  readonly place: Place
  readonly mention: PlaceMention
}

/** A literal mention in its sentence, with what ties it to the words before. */
export interface Located extends ClausePlace {
  readonly first: number
  readonly last: number
  /** The preposition that ties it to the clause, or null. */
  readonly preposition: string | null
  /** The first name of the chain that it goes on ("in southern Turkey, 20 km outside Diyarbakir"), else itself. */
  readonly head: PlaceMention
  /** Is it where somebody speaks? Null where it is not. */
  readonly speaker: SpeakerPlace | null
}

const PLACING =
  /^(?:in|at|near|on|inside|outside|around|across|throughout|within|along|between|over|off|above|beside|by)$/
/** Stands for the preposition where the place is what the verb acts on: "shelled El Obeid". */
const HIT = 'object'
/** Stands for the preposition of a place that only tells where another one lies. */
const GLOSS = 'gloss'
const GOING = /^(?:to|into|toward|towards|onto)$/
/** Words before a place that something comes from or is compared with: nothing happens there. */
export const ORIGIN = /^(?:from|since|than|like)$/
const DIRECTION =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|central|downtown|rural)$/
/** How exact a kind is: the higher is taken of a chain such as "Daquq, Kirkuk province, Iraq". */
export const toRank = (place: Place): number => {
  if (place.kind === 'country' || place.kind === 'continent') return 0
  if (place.uncertaintyKm !== null && place.uncertaintyKm > 250) return 0.5
  if (place.kind === 'province' || place.kind === 'region' || place.kind === 'sea') return 1
  if (place.kind === 'desert' || place.kind === 'river' || place.kind === 'mountain' || place.kind === 'district')
    return 2
  return 3
}

/** The preposition before the tokens, over articles, directions and heads ("in the northern city of Mosul"); null where there is none. */
function findPreposition(tokens: readonly Token[], first: number): { word: string | null; at: number } {
  for (let i = first - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
    const { lower, upos } = tokens[i]!
    if (lower === 'of' || lower === 'the' || lower === "'s" || lower === '’s') continue
    // "north of Hatra"
    if (tokens[i + 1]?.lower === 'of' && DIRECTION.test(lower)) return { word: 'near', at: i }
    if (PLACING.test(lower) || GOING.test(lower) || ORIGIN.test(lower)) return { word: lower, at: i }
    // "In April the US …": the article begins another phrase.
    if (tokens[i + 1]?.lower === 'the' && /^(?:NOUN|PROPN|NUM)$/.test(upos)) return { word: null, at: i }
    if (upos === 'VERB' && i >= first - 6) return { word: HIT, at: i }
    if (upos === 'ADP' || upos === 'VERB' || upos === 'AUX' || upos === 'PRON' || upos === 'SCONJ')
      return { word: upos === 'ADP' ? lower : null, at: i }
    if (upos === 'PUNCT' && lower !== '-') break
  }
  return { word: null, at: -1 }
}

/** "BAGHDAD –" at the head of a story is where it was written, not where its first event happened. */
export function isDateline(
  tokens: readonly Token[],
  { first, last, mention }: Pick<Located, 'first' | 'last' | 'mention'>,
): boolean {
  if (first > 3 || mention.text !== mention.text.toUpperCase()) return false
  for (let i = last + 1; i <= last + 6 && i < tokens.length; i++)
    if (/^(?:—|–|-|--)$/.test(tokens[i]!.text)) return true
  return false
}

/** "Iraq's air force": a country that owns what the sentence speaks of says nothing of where. */
const isOwner = (tokens: readonly Token[], { first, last, place }: Located): boolean =>
  toRank(place) === 0 && /^['’]s$/.test(tokens[last + 1]?.text ?? '') && findPreposition(tokens, first).word === null

/** What is known of one list of places: its literal mentions, in the order of the list, and what was located of each sentence. */
interface LocatedPlaces {
  readonly literal: readonly ClausePlace[]
  readonly bySentence: Map<Sentence, readonly Located[]>
}

/** Every event, figure and commitment of an article asks for the same sentences: each list of places is located in each of them once. */
const known = new WeakMap<readonly Place[], LocatedPlaces>()

function recall(places: readonly Place[]): LocatedPlaces {
  let found = known.get(places)
  if (!found) {
    const literal: ClausePlace[] = []
    for (const place of places)
      for (const mention of place.mentions) if (mention.use === 'literal') literal.push({ place, mention })
    found = { literal, bySentence: new Map() }
    known.set(places, found)
  }
  return found
}

/** Literal mentions in a sentence, each with its preposition. A name behind a comma has that of the name before it ("in Daquq, Kirkuk"). */
export function locate(places: readonly Place[], sentence: Sentence): readonly Located[] {
  const { literal, bySentence } = recall(places)
  let located = bySentence.get(sentence)
  if (!located) {
    located = locateIn(literal, sentence)
    bySentence.set(sentence, located)
  }
  return located
}

function locateIn(mentions: readonly ClausePlace[], sentence: Sentence): readonly Located[] {
  const { tokens } = sentence
  const found: Located[] = []
  for (const { place, mention } of mentions) {
    if (!covers(sentence, mention)) continue
    const first = findFirstAfter(tokens, mention.start)
    if (first === tokens.length) continue
    let last = first
    while (last + 1 < tokens.length && tokens[last + 1]!.start < mention.end) last++
    found.push({ place, mention, first, last, preposition: null, head: mention, speaker: null })
  }
  found.sort((a, b) => a.first - b.first)
  const tied: Located[] = []
  for (const item of found) {
    if (isDateline(tokens, item) || isOwner(tokens, item)) continue
    const { word, at } = findPreposition(tokens, item.first)
    const before = tied.findLast(({ last }) => last < item.first)
    const isChained =
      before !== undefined &&
      item.first - before.last <= 4 &&
      (word === null || at <= before.first) &&
      tokens[before.last + 1]?.text === ','
    // "Tora, near El Fasher" happened in Tora
    // "Tame, ⟦near Peru's border⟧": what is told by another place, too.
    const opens = tokens[item.first]!.lower === 'near' ? item.first : word === 'near' ? at : -1
    const isGloss = before !== undefined && opens === before.last + 2 && tokens[opens - 1]!.text === ','
    // "Peru: 20 raids; Chile: …"
    const isLabel = item.first === 0 && tokens[item.last + 1]?.text === ':'
    tied.push({
      ...item,
      preposition: isLabel ? 'in' : isGloss ? GLOSS : isChained ? before.preposition : word,
      head: isChained ? before.head : item.head,
      speaker: isChained && before.speaker ? before.speaker : toSpeakerPlace(tokens, item.first, item.last),
    })
  }
  return tied
}

/** How firmly a preposition puts an event at its place. */
export function toTie(preposition: string | null): number {
  if (preposition === null) return 0
  if (preposition === GLOSS) return -3
  if (PLACING.test(preposition)) return 3
  return preposition === HIT ? 2.6 : GOING.test(preposition) ? 2 : 0.5
}

/** What the place of those who tell of it loses against any other. */
const speakerLoss = 8

/**
 * The place where what a predicate tells happened: the most exact literal place that the clause ties to it. `at` is the predicate's range,
 * `clauseRange` that of its clause (the sentence where it is not given). Places "in", "at", "near" or "on" go before those that something
 * moves to, these before the sentence's first or last one; where something comes "from", or where somebody far off speaks, is no place of it. Null where the sentence names none.
 */
export function placeForClause(
  places: readonly Place[],
  sentence: Sentence,
  at: Range,
  clauseRange: Range = sentence,
): ClausePlace | null {
  const located = locate(places, sentence)
  if (located.length === 0) return null
  const { tokens } = sentence
  const behind = findFirstAfter(tokens, at.start)
  const head = behind === tokens.length ? 0 : behind
  let best: Located | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const item of located) {
    if ((item.preposition !== null && ORIGIN.test(item.preposition)) || item.speaker === 'elsewhere') continue
    const inClause = covers(clauseRange, item.mention) || covers(clauseRange, item.head)
    const isHit = item.preposition === null && item.first > head && item.first - head <= 3
    // "The US dropped …", "Turkey shelled …": a country alone acts.
    if (item.preposition === null && !isHit && toRank(item.place) === 0 && item.first < head) continue
    const tie = toTie(isHit ? HIT : item.preposition)
    const isFramed = item.first <= 3 || item.last >= tokens.length - 3
    const gap = item.first > head ? item.first - head : (head - item.last) * 1.2
    const isDirect = item.preposition === null && DIRECTION.test(tokens[item.first - 1]?.lower ?? '')
    const score =
      (inClause ? 4 : 0) +
      tie +
      (isFramed && !inClause ? 1 : 0) +
      (isDirect ? 0.5 : 0) +
      0.8 * toRank(item.place) -
      Math.min(3, gap / 8) -
      (item.speaker === null ? 0 : speakerLoss)
    if (score > most) {
      most = score
      best = item
    }
  }
  return best && { place: best.place, mention: best.mention }
}
