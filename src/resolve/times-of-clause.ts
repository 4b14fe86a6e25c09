import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { isOffset } from './times-offset.ts'

/** Can the time date something: a point or period that was told, no length and nothing that recurs? */
const isDating = (time: TimeMention): boolean =>
  ((time.type === 'DATE' || time.type === 'TIME') && time.from !== null) || isOffset(time)

/** Does the expression open its sentence, behind no more than a preposition and an article ("On Monday, …")? */
export function isOpening({ tokens }: Sentence, time: Range): boolean {
  const count = findFirstAfter(tokens, time.start)
  return count <= 3 && tokens.slice(0, count).every(({ upos }) => upos !== 'VERB' && upos !== 'AUX' && upos !== 'NOUN')
}

/** Does the time stand in a phrase that opens its sentence: "During a raid on Saturday night, …", "Speaking in Basra on Monday, …"? */
function isInOpeningPhrase({ tokens }: Sentence, time: Range): boolean {
  const count = findFirstAfter(tokens, time.start)
  const opening = tokens[0]
  const isParticiple = opening?.upos === 'VERB' && opening.lower.endsWith('ing')
  if (count > phraseTokens || !(opening?.upos === 'ADP' || isParticiple)) return false
  return tokens.slice(1, count).every(({ upos, text }) => upos !== 'VERB' && upos !== 'AUX' && text !== ',')
}

/** Longest opening phrase, in tokens. */
const phraseTokens = 10

/** Words and marks with which another clause begins. */
const opensClause =
  /^(?:that|which|who|whom|whose|while|after|before|because|although|though|if|where|but|he|she|they|it|we|i|you|[;:"“”])$/

/** A verb that shares what follows with the one before: "were killed and 17 wounded on Sunday", "and three people were hurt". */
function isCoordinated(tokens: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - 4)
  const before = tokens.slice(from, at)
  const joint = before.findLastIndex(({ upos }) => upos === 'CCONJ')
  if (joint < 0) return false
  const counted = before[joint + 1]?.upos === 'NUM'
  return before
    .slice(joint + 1)
    .every(({ upos }) => upos === 'NUM' || upos === 'ADV' || upos === 'AUX' || (counted && upos === 'NOUN'))
}

/**
 * Does the clause that ends at `end` run on to the time, with no other predicate in between?
 * What happened "when gunfire broke out on Friday", or is "a raid that killed two on Friday", happened then too: one verb may follow these.
 */
function runsOn({ tokens }: Sentence, at: Range, end: number, time: TimeMention): boolean {
  const isNominal = tokens[findFirstAfter(tokens, at.start)]?.upos === 'NOUN'
  const first = findFirstAfter(tokens, end)
  const isRelative = (i: number): boolean => isNominal && /^(?:that|which)$/.test(tokens[i]?.lower ?? '')
  let verbs = isRelative(first - 1) ? 1 : 0
  for (let i = first; i < tokens.length && tokens[i]!.end <= time.start; i++) {
    const { lower, upos } = tokens[i]!
    if (lower === 'when' || lower === 'as' || (i === first && isRelative(i))) verbs = 1
    else if (opensClause.test(lower)) return false
    else if (upos === 'VERB' && !isCoordinated(tokens, i) && verbs-- <= 0) return false
    else if (upos === 'AUX' && verbs === 0 && !isCoordinated(tokens, i)) return false
  }
  return true
}

/** Units that a time is set back that belongs to a verb before it. */
const behindVerb = 90

/** Is there a verb shortly before the time, with no mark between? */
function followsVerb({ tokens }: Sentence, time: Range): boolean {
  const first = findFirstAfter(tokens, time.start)
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    if (tokens[i]!.upos === 'VERB') return true
    if (tokens[i]!.upos === 'PUNCT') return false
  }
  return false
}

/** So many tokens before a time its verb is looked for. */
const verbTokens = 6

/**
 * Does the verb before the time, with no mark between, say something ("police said Thursday")? Then it is the day of speaking.
 * `cueStarts`: where words of saying begin, offsets into the text as read.
 */
export function isOfSpeech({ tokens }: Sentence, time: Range, cueStarts: ReadonlySet<number>): boolean {
  const first = findFirstAfter(tokens, time.start)
  for (let i = first - 1; i >= Math.max(0, first - verbTokens); i--) {
    const { upos, start, text } = tokens[i]!
    if (cueStarts.has(start)) return true
    if (upos === 'VERB' || /^[,;:()—–"“”]$/.test(text)) return false
  }
  return false
}

/**
 * The time of the predicate at `at`: one in its own clause, that right after the predicate before others;
 * else the next one that its clause runs on to; else one that opens the sentence.
 * Null where none of these is there: the nearest time of another clause is no evidence. `times` are ascending.
 */
export function timeForClause(
  times: readonly TimeMention[],
  sentence: Sentence,
  at: Range,
  clauseRange: Range = sentence,
): TimeMention | null {
  // A full stop inside a date ("Friday, Nov. 7") may have ended the sentence: a time belongs to where it begins.
  const begins = (range: Range, time: TimeMention): boolean => range.start <= time.start && time.start < range.end
  const inside: TimeMention[] = []
  for (let i = findFirstAfter(times, sentence.start); i < times.length && times[i]!.start < sentence.end; i++)
    // The day that another is counted from dates nothing itself ("a day after the vote on 7 December").
    if (isDating(times[i]!) && begins(sentence, times[i]!) && !(times[i - 1] && isOffset(times[i - 1]!)))
      inside.push(times[i]!)
  // An adverbial follows its verb more often than it stands before it.
  // Behind another verb before it, it is that one's ("who lost his job last week shot …").
  const far = (time: TimeMention): number =>
    time.start >= at.end
      ? time.start - at.end
      : (at.start - time.end) * 1.5 + 3 + (followsVerb(sentence, time) ? behindVerb : 0)
  const own = inside.filter((time) => begins(clauseRange, time)).sort((a, b) => far(a) - far(b))
  if (own[0]) return own[0]
  const next = inside.find((time) => time.start >= clauseRange.end)
  if (next && runsOn(sentence, at, clauseRange.end, next)) return next
  return inside.find((time) => isOpening(sentence, time) || isInOpeningPhrase(sentence, time)) ?? null
}
