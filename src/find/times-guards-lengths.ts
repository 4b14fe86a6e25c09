import { isSpanAhead } from './times-guards.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { Candidate } from './times-pattern.ts'

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''

/** Lengths with a number; not ages ("25-year-old"), not "a second man", no fraction ("three-quarters of"). */
export function isDuration({ lexemes, first, next, captured }: Candidate): boolean {
  const { unit } = captured
  const after = lexemes[next]
  const head = lexemes[next - 1]!
  const opening = lexemes[first]!
  if (unit === 'K') return false
  if (unit === 'Q' && (opening.lower === 'a' || head.gap === 'hyphen' || after?.lower === 'of')) return false
  if (head.lower === 'second' && head.gap !== 'hyphen') return false
  if (head.lower === 'night') return false
  // "the 1988 second", "2003 days": a year.
  if (opening.kind === 'number' && opening.lower.length === 4) return false
  if (after?.gap === 'hyphen' && /^(?:ago|earlier)$/.test(after.lower)) return false
  if (after?.lower === 'old' || (after?.lower === 'of' && lowerAt(lexemes, next + 1) === 'age')) return false
  return !/^[$#]$/.test(lowerAt(lexemes, first - 1))
}

const isEdge = /^(?:first|early|opening|last|final|closing|late|dying)$/

/** "of July 2014", "of Thursday", "of last year" behind the words. */
function isPointAhead(lexemes: readonly Lexeme[], next: number): boolean {
  if (lowerAt(lexemes, next) !== 'of') return false
  const head = lexemes[next + 1]
  return (
    head?.entries.some((e) => e.month !== undefined || e.weekday !== undefined) === true ||
    isSpanAhead(lexemes, next + 1)
  )
}

/** "for months", "weeks", "years": units without a number where they stand for a length. */
export function isBareUnits({ lexemes, first, next, captured }: Candidate): boolean {
  const { unit } = captured
  if (unit === 'T' || unit === 'N' || unit === 'Q' || unit === 'K') return false
  const before = lexemes[first - 1]
  if (lexemes[first]!.gap === 'hyphen' || before?.kind === 'number') return false
  if (before?.lower === 'of') return /^(?:after|before|because|course|number|couple)$/.test(lowerAt(lexemes, first - 2))
  // "The last days of July", "the early hours of Thursday": an end of it.
  if (isEdge.test(before?.lower ?? '') && isPointAhead(lexemes, next)) return false
  const isOwned = /^(?:his|her|their|its|our|my|old|office|school|business|working|opening|light|man|those|these|all)$/
  return !isOwned.test(before?.lower ?? '') && lowerAt(lexemes, next) !== 'old'
}

/** "the year", "the quarter", and "of the day": "the minute" and "the day" alone mean too many other things. */
export function isDefiniteUnit({ lexemes, first, next, captured }: Candidate): boolean {
  const { unit } = captured
  const before = lowerAt(lexemes, first - 1)
  if (unit === 'T' || unit === 'N' || unit === 'H') return false
  if (unit === 'C' || unit === 'E') return before === 'of'
  const after = lexemes[next]
  // "the year 0", "the year 480 BC": another expression, or none.
  if (after?.gap === 'hyphen' || (after?.kind === 'number' && after.gap === 'blank')) return false
  if (unit === 'D' && !/^(?:of|in|during|for)$/.test(before)) return false
  if (unit === 'Q') return after?.lower !== 'of'
  return unit === 'Y' || !/^(?:of|that|when|before|after|he|she|they|it|we|the|in)$/.test(after?.lower ?? '')
}

/** Does "will", "would" or "to" stand in the words before? In a story told, "soon" is counted from the story. */
const isAheadBefore = (lexemes: readonly Lexeme[], first: number): boolean =>
  lexemes
    .slice(Math.max(0, first - 5), first)
    .some(({ lower }) => /^(?:will|would|to|could|may|can|expected|is|are|very)$/.test(lower))

/** Adverbs and phrases that refer to now, past or future, unless the words go on to mean something else. */
export function isReference({ lexemes, first, next }: Candidate): boolean {
  const opening = lexemes[first]!.lower
  const after = lexemes[next]
  const before = lowerAt(lexemes, first - 1)
  if (after?.gap === 'hyphen') return false
  if (opening === 'soon')
    return isAheadBefore(lexemes, first) && !/^(?:as|how)$/.test(before) && !/^(?:as|after)$/.test(after?.lower ?? '')
  const isLength =
    after?.kind === 'number' || after?.entries.some((e) => e.unit || e.season || e.vague || e.number || e.weekday)
  if (opening === 'the' && isLength) return false
  const closing = lexemes[next - 1]!.lower
  if (closing === 'time') return before === 'at' && !/^(?:of|that|when|the|a)$/.test(after?.lower ?? '')
  if (closing !== 'past' && closing !== 'future' && closing !== 'present') return true
  if (!after || after.kind === 'mark') return true
  return /^(?:and|or|but|to|for|as|is|was|will|with|when|by|of|that|we|has|have)$/.test(after.lower)
}

/** "current" and "recent" before a noun, not "the current" as a noun. */
export function isAdjective({ lexemes, first, next }: Candidate): boolean {
  const after = lexemes[next]
  if (after?.kind !== 'word' || after.gap === 'hyphen' || lexemes[first]!.gap === 'hyphen') return false
  return lexemes[first]!.lower !== 'present' && !/^(?:of|is|was|in|and|or|flows|to|that)$/.test(after.lower)
}
