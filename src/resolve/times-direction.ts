import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { hasDirection } from './times-direction.rules.ts'

/** Where the clause around an expression looks: ahead, back, or it does not say. */
export type Direction = 'future' | 'past' | null

/** How far a verb governs, in tokens. */
const reachLeft = 12
const reachRight = 25
/** No verb farther off than this says anything of the expression. */
const farthest = 60

/** Longest headline, in tokens. */
const longestHeadline = 20

const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

/** A past form: tagged so, or ends in -ed, or its lemma differs and it is no -s or -ing form. */
function isPast({ lower, lemma, upos, xpos }: Token): boolean {
  if (hasDirection(lower, 'behind') || xpos === 'VBD' || xpos === 'VBN') return true
  if (xpos !== '' || upos !== 'VERB' || /(?:ing|s)$/.test(lower)) return false
  return lower.endsWith('ed') || lemma !== lower
}

/** Does one of the four tokens before tell of a past moment, seen from which the plan lay ahead ("had been due to expire Friday")? */
const isFromPast = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:had|previously|was|were|as)$/.test(lower))

function isPlanned(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const follows = /^(?:to|for)$/.test(tokens[at + 1]?.lower ?? '')
  if (!hasDirection(lower, 'planned') && !(follows && hasDirection(lower, 'planned-for'))) return false
  return !isFromPast(tokens, at)
}

/** "Opens", "talks begin", "is meeting": the present of a verb of timetables. No -ing form by itself: "starting Monday" goes with another verb. */
function isOnTimetable(tokens: readonly Token[], at: number): boolean {
  const { lower, lemma, upos } = tokens[at]!
  if (upos !== 'VERB' || !hasDirection(lemma, 'timetable')) return false
  const before = tokens[at - 1]
  if (lower.endsWith('ing')) return /^(?:is|are|am|'s|’s|'re|’re)$/.test(before?.lower ?? '')
  return (lower === lemma || lower.endsWith('s')) && before?.upos !== 'AUX' && before?.upos !== 'PART'
}

/** What an infinitive says, by the word that governs its "to" at `to`. */
function directionOfInfinitive(tokens: readonly Token[], to: number): Direction {
  let at = to - 1
  while (at > 0 && tokens[at]!.upos === 'ADV') at--
  const governor = tokens[at]
  // "guidelines to be published": a noun's passive is still to come.
  const isToBe = governor?.upos === 'NOUN' && tokens[to + 1]?.lower === 'be'
  if (!governor) return null
  // "Iraq to host summit on Friday": a headline without another verb.
  const isHeadline = /^(?:NOUN|PROPN)$/.test(governor.upos) && !tokens.slice(0, to).some(isVerb)
  if (isHeadline && tokens.length < longestHeadline && !/^[.?!]$/.test(tokens.at(-1)!.text)) return 'future'
  if (!(isToBe || hasDirection(governor.lower, 'intends'))) return null
  return isFromPast(tokens, to) ? 'past' : 'future'
}

/** What one verb and the words before it say. */
function directionOf(tokens: readonly Token[], at: number): Direction {
  const token = tokens[at]!
  if (hasDirection(token.lower, 'ahead') || isPlanned(tokens, at)) return 'future'
  if (tokens[at - 1]?.lower === 'to') return directionOfInfinitive(tokens, at - 1)
  if (token.lower !== 'be' && tokens[at - 1]?.lower === 'be' && tokens[at - 2]?.lower === 'to')
    return directionOfInfinitive(tokens, at - 2)
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const before = tokens[i]!
    if (hasDirection(before.lower, 'ahead')) return 'future'
    if (!isVerb(before) && before.upos !== 'ADV' && before.upos !== 'PART') break
  }
  if (isOnTimetable(tokens, at)) return 'future'
  return isPast(token) ? 'past' : null
}

/** `isOwner`: the expression owns a noun ("Monday's storm"), which an infinitive before it does not put ahead. */
function scanLeft(tokens: readonly Token[], first: number, isOwner: boolean): Direction {
  for (let i = first - 1; i >= Math.max(0, first - farthest); i--) {
    const token = tokens[i]!
    if (isOwner && tokens[i - 1]?.lower === 'to') continue
    const said = isVerb(token) || isPlanned(tokens, i) ? directionOf(tokens, i) : null
    if (said) return said
    if (/^[.;!?]$/.test(token.text) || (/^[,:"“”()—]$/.test(token.text) && first - i > reachLeft)) return null
  }
  return null
}

function scanRight(tokens: readonly Token[], first: number): Direction {
  for (let i = first; i < Math.min(tokens.length, first + reachRight); i++) {
    const token = tokens[i]!
    if (/^[.;!?]$/.test(token.text)) return null
    const said = isVerb(token) || hasDirection(token.lower, 'ahead') ? directionOf(tokens, i) : null
    if (said) return said
  }
  return null
}

/**
 * Which way the clause around `range` looks. Verbs before the expression in its clause count first, the nearest before others;
 * then those after it, since an adverbial may open the sentence. "By" and "until" look ahead where no verb says otherwise.
 */
export function findDirection({ tokens }: Sentence, range: Range): Direction {
  const first = findFirstAfter(tokens, range.start)
  const before = tokens[first - 1]?.lower
  const isOwner = /^['’]s$/.test(tokens[findFirstAfter(tokens, range.end)]?.text ?? '')
  if (before === 'by' || before === 'until') return scanLeft(tokens, first - 1, isOwner) ?? 'future'
  return scanLeft(tokens, first, isOwner) ?? scanRight(tokens, first)
}
