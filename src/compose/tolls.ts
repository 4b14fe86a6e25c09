import type { EventLexicon, TollMeasure } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { NumberMention } from '../model/quantity.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Count } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { isFatal, isToDeath, mayKill } from './event-losses.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { findLossBefore, findLossBehind } from './figures.losses.ts'
import { findLossWord } from './figures.phrase.ts'
import { diesLater, isOfFatal } from './tolls.deaths.ts'
import { joinTolls } from './tolls.joined.ts'
import { findMultiples } from './tolls.multiples.ts'
import { countedNoun, countsNobody, endOfCounted } from './tolls.numbers.ts'
import { findOthers } from './tolls.others.ts'

/** A loss as said, with the token of the number. */
export interface Toll {
  readonly measure: TollMeasure
  readonly count: Count
  readonly token: number
  /** Index of the sentence that states it. */
  readonly sentence: number
  /** Its last token, and its words, in the text as read. */
  readonly last: number
  readonly start: number
  readonly end: number
  /** Only said to be shot, stabbed or beaten: the dead may be among them. */
  readonly isStruck?: boolean
}

/** Losses that a sentence states, in the order of its `numbers`. A number is lost through its verb, the word behind it, or the noun before it. */
export function findTolls(
  readable: Readable,
  sentence: Sentence,
  clauses: readonly Clause[],
  numbers: readonly NumberMention[],
  lexicon: EventLexicon,
  losses: FigureLexicon,
): readonly Toll[] {
  const { tokens } = sentence
  const found: Toll[] = []
  const mine = numbers.filter(
    (number) => (number.kind === 'count' || number.kind === 'vague') && !countsNobody(tokens, number),
  )
  for (const [i, number] of mine.entries()) {
    const noun = countedNoun(tokens, number)
    const fate =
      fateOf(tokens, clauses, number, noun, lexicon, losses, found) ?? fateOfList(tokens, mine, i, lexicon, losses)
    const measure = fate === 'struck' ? 'injured' : fate
    const isThing = noun !== null && (lexicon.words.unhurt.has(noun) || lexicon.instruments.has(noun))
    if (!measure || isThing || isOneOfLost(tokens, number, measure)) continue
    const { best, min, max, approx } = number
    const end = tokens[endOfCounted(tokens, number)]!.end
    const evidence = toSpan(readable, { start: number.start, end })
    found.push({
      measure,
      isStruck: fate === 'struck' || (measure === 'injured' && isOnlyStruck(clauses, number)),
      token: number.first,
      sentence: sentence.index,
      last: number.last,
      start: number.start,
      end,
      count: { best, min, max, approx, verbatim: number.text, of: noun, parts: [], evidence },
    })
  }
  if (found.length > 0) {
    const isPerson = (word: string) => lexicon.participants.get(word)?.kind === 'person'
    for (const other of findOthers(sentence, isPerson)) {
      const fate = fateOf(tokens, clauses, other, null, lexicon, losses, [])
      const measure = fate === 'struck' ? 'injured' : fate
      // Beside those of another fate: "killing two and injuring another"; else he may be one of those counted.
      if (!measure || found.some((toll) => toll.measure === measure || toll.token >= other.first)) continue
      const evidence = toSpan(readable, { start: other.start, end: tokens[endOfCounted(tokens, other)]!.end })
      found.push({
        measure,
        isStruck: fate === 'struck' || (measure === 'injured' && isOnlyStruck(clauses, other)),
        token: other.first,
        sentence: sentence.index,
        last: other.last,
        start: other.start,
        end: other.end,
        count: { best: 1, min: 1, max: 1, approx: false, verbatim: other.text, of: null, parts: [], evidence },
      })
    }
  }
  return joinTolls(readable, sentence, withoutParts(tokens, found), lexicon).concat(
    findMultiples(readable, sentence),
    findZero(readable, sentence, clauses, lexicon),
  )
}

/** "13 people, including two children": a part adds nothing to the whole before it. */
const withoutParts = (tokens: readonly Token[], tolls: readonly Toll[]): Toll[] =>
  tolls.filter((toll, i) => {
    const before = tolls.slice(0, i).find((other) => other.measure === toll.measure)
    if (!before) return true
    for (let at = before.token; at < toll.token; at++)
      if (/^(including|among|of|whom|comprising)$/.test(tokens[at]!.lower) && at > toll.token - 5) return false
    // "40 suspects, two women among them"
    for (let at = toll.last + 1; at < Math.min(tokens.length, toll.last + 5); at++)
      if (/^(among|included)$/.test(tokens[at]!.lower)) return false
    return true
  })

/** What befell those counted. `struck`: they were hit, and may have died of it. */
type Fate = TollMeasure | 'struck'

const isTollMeasure = (measures: string): measures is TollMeasure =>
  /^(killed|injured|detained|abducted|displaced)$/.test(measures)

/** What a loss word says of those before it: who is treated in hospital is hurt. */
const toFate = (measures: string): Fate | null =>
  measures === 'treated' ? 'injured' : measures === 'casualties' ? 'struck' : isTollMeasure(measures) ? measures : null

/** "Hacked ⟦14 villagers⟧ to death", "stabbed to death ⟦two guards⟧" */
const isDoneToDeath = (tokens: readonly Token[], clauses: readonly Clause[], { first, last }: NumberMention): boolean =>
  (tokens[first - 1]?.lower === 'death' && tokens[first - 2]?.lower === 'to') ||
  clauses.some(
    ({ object, head }) =>
      object !== null && head < first && object.first <= last && first <= object.last && isToDeath(tokens, head),
  )

const isOnlyStruck = (clauses: readonly Clause[], { first, last }: NumberMention): boolean =>
  clauses.some(
    ({ object, lemma }) => object !== null && object.first <= last && first <= object.last && mayKill.test(lemma),
  )

function fateOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  number: NumberMention,
  noun: string | null,
  lexicon: EventLexicon,
  losses: FigureLexicon,
  before: readonly Toll[],
): Fate | null {
  const governed = findLossBefore(tokens, number.first, losses, false)
  if (governed && isTollMeasure(governed.measures)) return governed.measures
  if (isOfFatal(tokens, number.first) || isDoneToDeath(tokens, clauses, number)) return 'killed'
  if (/^(lives|bodies|corpses)$/.test(noun ?? '') && clauses.some((clause) => takesLives(clause, number)))
    return 'killed'
  const end = endOfCounted(tokens, number)
  if (diesLater(tokens, end, losses)) return 'killed'
  for (const clause of clauses) {
    const word = lexicon.verbs.get(clause.lemma)
    const counted = /^(die|perish)$/.test(clause.lemma) ? clause.subject : clause.object
    if (!word || !counted || counted.first > number.last || number.first > counted.last) continue
    if (word.toll) return mayKill.test(word.lemma) && isFatal(tokens, clause.head) ? 'killed' : word.toll
    const isHit = mayKill.test(word.lemma) && (noun === null ? clause.voice === 'passive' : isPeople(lexicon, noun))
    if (isHit) return isFatal(tokens, clause.head) ? 'killed' : 'struck'
  }
  // "17 wounded", "two other people injured": what stands right behind, or behind the noun alone.
  const at = /^(more|others?)$/.test(tokens[number.last + 1]?.lower ?? '') ? number.last + 2 : number.last + 1
  const state = findLossWord(tokens, at, losses, 'state')
  const stated = state && tokens[state.last + 1]?.upos !== 'NOUN' ? toFate(state.loss.measures) : null
  if (stated) return stated
  // "leaving ⟦22 traders and shoppers⟧ dead"
  if (tokens[end + 1]?.lower === 'and' && tokens[end + 2]?.upos === 'NOUN') {
    const behind = findLossWord(tokens, end + 3, losses, 'state')
    const fate = behind && tokens[behind.last + 1]?.upos !== 'NOUN' ? toFate(behind.loss.measures) : null
    if (fate) return fate
  }
  if (isBroughtToHospital(lexicon, tokens, number)) return 'injured'
  const befell = findLossBehind(tokens, end, losses)
  const fate = befell && toFate(befell.measures)
  if (fate) return fate
  // "killing 3 soldiers and two policemen": the second number shares the first one's fate.
  const last = before.at(-1)
  const joined =
    /^(and|,)$/.test(tokens[number.first - 1]?.lower ?? '') &&
    last !== undefined &&
    number.first - last.token < 6 &&
    // "left one person dead and three others …": the first one's fate is told, the second's is to come.
    !findLossWord(tokens, number.first - 2, losses, 'state')
  return joined && noun !== null && lexicon.participants.get(noun)?.kind === 'group' ? last.measure : null
}

/** Does the counted noun name people? A number without a noun counts people here, as "others" does. */
const isPeople = ({ participants }: EventLexicon, noun: string | null): boolean =>
  noun === null ||
  /^(person|group)$/.test(participants.get(noun)?.kind ?? '') ||
  /^(others?|people|victims?)$/.test(noun)

/** "Left ⟦three women⟧ and one man injured": the state behind a list of people holds for all of it. */
function fateOfList(
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  at: number,
  lexicon: EventLexicon,
  losses: FigureLexicon,
): Fate | null {
  const isGroup = (noun: string | null) => noun !== null && lexicon.participants.has(noun)
  const isOfPeople = (number: NumberMention) => isGroup(countedNoun(tokens, number))
  const next = numbers[at + 1]
  if (!next || !isOfPeople(numbers[at]!) || !isOfPeople(next)) return null
  const between = tokens.slice(endOfCounted(tokens, numbers[at]!) + 1, next.first)
  if (between.length === 0 || !between.every(({ lower }) => /^(and|,)$/.test(lower))) return null
  const state = findLossWord(tokens, endOfCounted(tokens, next) + 1, losses, 'state')
  const fate = state && toFate(state.loss.measures)
  if (fate) return fate
  return fateOfList(tokens, numbers, at + 1, lexicon, losses)
}

/** "Has taken at least 900 ⟦lives⟧", "found ten ⟦bodies⟧" */
const takesLives = ({ object, lemma }: Clause, { first, last }: NumberMention): boolean =>
  /^(take|claim|cost|find|discover|recover|exhume)$/.test(lemma) &&
  object !== null &&
  object.first <= last &&
  first <= object.last

/** "One of the victims was a guard": some of those lost, who are counted already; not "two of the victims died". */
function isOneOfLost(tokens: readonly Token[], { first, last }: NumberMention, measure: TollMeasure): boolean {
  if (tokens[last + 1]?.lower !== 'of' || tokens[first]!.lower === 'all') return false
  const noun = tokens.slice(last + 2, last + 5).find(({ upos }) => upos !== 'DET' && upos !== 'NUM')?.lower ?? ''
  if (measure === 'killed' && /^(victims|wounded|injured|casualties)$/.test(noun)) {
    const at = tokens.findIndex(({ lower }, i) => i > last && lower === noun)
    return !saysDeath(tokens, at + 1)
  }
  return /^(victims|dead|wounded|injured|casualties|survivors|deceased|killed)$/.test(noun)
}

/** Is it said behind `at` that they died, before the sentence turns to others? */
function saysDeath(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 8); i++) {
    if (/^(died|dead|succumbed)$/.test(tokens[i]!.lower)) return true
    if (/^[.;:]$/.test(tokens[i]!.text)) return false
  }
  return false
}

/** "Sent four people to the hospital", "four were taken to area hospitals": hurt, though no word says so. */
function isBroughtToHospital(
  { words }: EventLexicon,
  tokens: readonly Token[],
  { first, last }: NumberMention,
): boolean {
  let brought = words.bringing.has(tokens[first - 1]?.lower ?? '')
  for (let i = last + 1; i < Math.min(tokens.length, last + 12); i++) {
    const { lower, text } = tokens[i]!
    if (text === '.' || text === ';' || text === ':') return false
    if (words.bringing.has(lower)) brought = true
    if (lower === 'hospital' || lower === 'hospitals') return brought
  }
  return false
}

/** "No one was killed", "no casualties": a loss said to be none. */
function findZero(readable: Readable, sentence: Sentence, clauses: readonly Clause[], lexicon: EventLexicon): Toll[] {
  const found: Toll[] = []
  const { tokens } = sentence
  const zero = (measure: TollMeasure, first: number, last: number): Toll => {
    const range = { start: tokens[first]!.start, end: tokens[last]!.end }
    return {
      measure,
      token: first,
      sentence: sentence.index,
      last,
      ...range,
      count: {
        best: 0,
        min: 0,
        max: 0,
        approx: false,
        verbatim: readable.text.slice(range.start, range.end),
        of: null,
        parts: [],
        evidence: toSpan(readable, range),
      },
    }
  }
  for (const clause of clauses) {
    const toll = lexicon.verbs.get(clause.lemma)?.toll
    const first = clause.object?.first
    if (
      toll &&
      first !== undefined &&
      tokens[first]!.lower === 'no' &&
      /^(one|casualties|people|soldiers|civilians)$/.test(tokens[first + 1]?.lower ?? '')
    )
      found.push(zero(toll, first, clause.last > first ? clause.last : first + 1))
  }
  for (let i = 0; i + 1 < tokens.length; i++)
    if (tokens[i]!.lower === 'no' && tokens[i + 1]!.lower === 'casualties')
      found.push(zero('killed', i, i + 1), zero('injured', i, i + 1))
  return found
}
