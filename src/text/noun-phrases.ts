import type { Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { hedgedNumberEnd } from './hedged-numbers.ts'
import { isHiddenVerb } from './hidden-verbs.ts'

const glueMarks: ReadonlySet<string> = new Set(['-', '–', '\u2010', '\u2011', "'", '’', '/'])

/** A hyphen or apostrophe that stands between two words without a blank ("al-Hol", "US-led"): part of the words around it. */
export function isGlue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.text.length !== 1 || !glueMarks.has(token.text)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!before || !after) return false
  return before.end === token.start && token.end === after.start
}

const isPossessive = (token: Token): boolean => token.lower === "'s" || token.lower === "'"
const isNominal = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN'
const isModifier = (token: Token): boolean => token.upos === 'ADJ' || token.upos === 'NUM' || token.upos === 'SYM'

/** Tagged as a verb, but standing before a noun as its modifier ("armed men", "the wounded soldiers", "US-led forces"). */
function isPremodifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || !/(ed|ing|en)$/.test(token.lower)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!after || !(isNominal(after) || after.upos === 'ADJ')) return false
  // "Hidden cells of the group …" at the head of a sentence.
  if (!token.lower.endsWith('ing') && (at === 0 || (at === 1 && before!.upos === 'CCONJ'))) return after.upos === 'NOUN'
  if (isGlue(tokens, at - 1)) return true
  return (
    before !== undefined &&
    (before.upos === 'DET' ||
      before.upos === 'ADJ' ||
      before.upos === 'NUM' ||
      isPossessive(before) ||
      /^(my|your|his|her|its|our|their)$/.test(before.lower) ||
      // "with wounded soldiers", "reject proposed changes"
      (/^(ADP|VERB)$/.test(before.upos) && token.lower.endsWith('ed')))
  )
}

const timeNoun =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month|year|night|morning|evening|afternoon|spring|summer|autumn|winter)$/
const timeOpeners: ReadonlySet<string> = new Set(['last', 'next', 'this', 'late', 'early', 'earlier'])
const daysAway: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])

/** Does a time begin here that stands without a preposition behind a noun ("left the base ⟦next year⟧", "met aides ⟦Monday⟧ in Cairo")? */
function opensTime(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  if (daysAway.has(lower)) return true
  // "struck the rebels ⟦several times⟧"
  if (next?.lower === 'times' && (tokens[at]!.upos === 'NUM' || /^(?:several|many)$/.test(lower))) return true
  if (timeOpeners.has(lower)) return next !== undefined && timeNoun.test(next.lower)
  return lower.endsWith('day') && timeNoun.test(lower) && !(next && (isNominal(next) || isPossessive(next)))
}

/** "Attacked the village ⟦two days⟧ after the vote": a length of time behind a noun, not beside a name or a number. */
const opensLength = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.upos === 'NOUN' &&
  /^(?:second|minute|hour|day|week|month|year)s?$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:after|before|ago|earlier|later|previously)$/.test(tokens[at + 2]?.lower ?? '')

/** Does a number of things begin behind a day? "Monday three men", not "Monday 12 May". */
const opensCounted = (tokens: readonly Token[], at: number): boolean =>
  timeNoun.test(tokens[at - 1]!.lower) &&
  tokens[at + 1] !== undefined &&
  /^(NOUN|ADJ|PROPN)$/.test(tokens[at + 1]!.upos) &&
  !isMonth.test(tokens[at + 1]!.lower)
const isYear = /^(?:19|20)\d\d$/
const partOfDay = /^(?:morning|afternoon|evening|night|noon)$/

/** Is what stands between a preposition and `at` a whole time: a year, or a weekday with or without a part of the day? */
function endsTime(tokens: readonly Token[], first: number, at: number): boolean {
  const opener = tokens[first - 1]?.lower ?? ''
  const { lower } = tokens[first]!
  if (at === first + 1 && isYear.test(lower)) return /^(?:in|since|until)$/.test(opener)
  if (opener !== 'on' || !lower.endsWith('day') || !timeNoun.test(lower)) return false
  return at === first + 1
    ? !partOfDay.test(tokens[at]!.lower)
    : at === first + 2 && partOfDay.test(tokens[at - 1]!.lower)
}

const isSpanOfTime = /^(?:hours|days|weeks|months|minutes)$/
const isMonth = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|am|pm)$/

/** "A 19-year-⟦old⟧ was hurt": an age that no noun follows names who has it. */
const isAgeAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'old' &&
  isGlue(tokens, at - 1) &&
  /^(?:year|month|week|day)$/.test(tokens[at - 2]?.lower ?? '') &&
  !(
    tokens[at + 1] &&
    (isNominal(tokens[at + 1]!) || (tokens[at + 1]!.upos === 'ADJ' && isNominal(tokens[at + 2] ?? tokens[at]!)))
  )

/** The last token of the base noun phrase that begins at `first`, and its head; null where none begins there. */
function readBasePhrase(tokens: readonly Token[], first: number): { last: number; head: number } | null {
  let at = first
  let head = -1
  let fallback = -1
  const hedged = hedgedNumberEnd(tokens, at)
  if (hedged > 0) at = hedged
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    if (at > first && (isHiddenVerb(tokens, at) || (head >= 0 && opensTime(tokens, at)))) break
    // "Within hours ⟦troops⟧ captured": a span of time ends before a plain noun.
    if (at > first && /^(NOUN|NUM)$/.test(token.upos) && head === at - 1 && isSpanOfTime.test(tokens[at - 1]!.lower))
      break
    // "In 2019 ⟦Lima⟧ signed", "on Sunday evening ⟦army aircraft⟧ bombed": a time behind its preposition ends before a name or noun.
    if (at > first && isNominal(token) && endsTime(tokens, first, at)) {
      if (head < 0) fallback = at - 1
      break
    }
    // "On Wednesday three fighters were killed": a number of something behind a day opens the next phrase.
    if (at > first && head === at - 1 && token.upos === 'NUM' && (opensCounted(tokens, at) || opensLength(tokens, at)))
      break
    if (token.upos === 'PRON') {
      if (at === first && !/^(my|your|his|her|its|our|their)$/.test(token.lower)) return { last: at, head: at }
      if (at > first) break
    } else if (token.upos === 'DET') {
      if (/^(that|which)$/.test(token.lower) && at > first) break
      // "In 2021 ⟦the government⟧": an article behind a year opens the next phrase.
      if (at > first && (head >= 0 || tokens[at - 1]!.upos === 'NUM')) break
      if (/^(this|that|these|those|some|all|both|each|another|any)$/.test(token.lower)) fallback = at
    } else if (isNominal(token) || isAgeAlone(tokens, at)) head = at
    else if (isModifier(token)) {
      // A number behind a finished noun opens the next phrase ("operatives killed and 166 …"), but not in names and dates.
      if (head >= 0 && token.upos === 'ADJ' && !isGlue(tokens, at - 1) && !isNominal(tokens[at + 1] ?? token)) {
        // "the Iraqi military said": behind a name and before a verb it is the noun.
        if (tokens[at - 1]!.upos === 'PROPN' && /^(VERB|AUX)$/.test(tokens[at + 1]?.upos ?? '')) head = at
        else break
      }
      fallback = at
    } else if (isPossessive(token) && head >= 0) fallback = -1
    else if (isGlue(tokens, at)) continue
    else if (isPremodifier(tokens, at)) continue
    else if (
      token.upos === 'ADV' &&
      tokens[at + 1] &&
      (isModifier(tokens[at + 1]!) || isPremodifier(tokens, at + 1)) &&
      head < 0
    )
      continue
    else break
  }
  const end = head >= 0 ? head : fallback
  if (end < 0) return null
  // A phrase that ends in a possessive or a mark is cut back to its noun.
  return { last: head >= 0 ? head : fallback, head: end }
}

/** Base noun phrases of a sentence, left to right, without overlap: "at least 12 people", "the Iraqi Air Force", "ISIS's media wing". */
export function findNounPhrases(sentence: Sentence): readonly Phrase[] {
  const { tokens, index } = sentence
  const found: Phrase[] = []
  for (let at = 0; at < tokens.length; ) {
    const phrase = startsPhrase(tokens, at) ? readBasePhrase(tokens, at) : null
    if (phrase) {
      found.push({ sentence: index, first: at, last: phrase.last, head: phrase.head })
      at = phrase.last + 1
    } else at++
  }
  return found
}

const opensAlways: ReadonlySet<string> = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM'])

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (opensAlways.has(token.upos)) return true
  if (token.text === '$' || token.text === '€' || token.text === '£') return true
  if (hedgedNumberEnd(tokens, at) > 0) return true
  if (token.upos === 'ADV' && tokens[at + 1]?.upos === 'NUM') return true
  return isPremodifier(tokens, at)
}

/** Base noun phrases of all sentences. */
export const phrases = () =>
  defineStage({
    name: 'phrases',
    needs: ['sentences'],
    makes: 'phrases',
    run: ({ sentences }) => sentences.map(findNounPhrases),
  })
