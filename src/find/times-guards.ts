import type { Lexeme } from './times-lexemes.ts'
import type { Candidate } from './times-pattern.ts'

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''
const isTimeWord = (lexeme: Lexeme | undefined): boolean => (lexeme?.entries.length ?? 0) > 0

/** Words before a month, year or season that mark it as a time. */
const leads = new Set([
  'in', 'on', 'of', 'by', 'since', 'until', 'till', 'from', 'to', 'through', 'during', 'before', 'after', 'between', 'and',
  'or', 'for', 'at', 'as', 'late', 'early', 'mid', 'around', 'about', 'than', 'the', 'last', 'next', 'this', 'throughout',
  'pre', 'post', 'ending', 'ended', 'over', 'circa', 'ca', 'vs', 'versus', 'against', 'within', 'starting', 'beginning',
])

/** Is a month's name alone the month? Not "may" the verb, "march" the walk, and no part of a person's name. */
export function isBareMonth({ lexemes, first, next, captured }: Candidate): boolean {
  const lexeme = lexemes[first]!
  const entry = lexeme.entries.find((e) => e.month !== undefined)!
  const before = lowerAt(lexemes, first - 1)
  const after = lexemes[next]
  const led = leads.has(before) && !lexeme.opens
  if (entry.short && lowerAt(lexemes, next - 1) !== '.') return false
  if (entry.calendar === 'syriac') return false
  const named = after?.kind === 'word' && after.capital && !after.opens && !isTimeWord(after) && after.gap === 'blank'
  if (captured.calendar === 'hijri') return (led || lexeme.lower.startsWith('rama')) && !named
  if (/^(?:may|march)$/.test(lexeme.lower)) return led && !(named && before === 'the')
  const previous = lexemes[first - 1]
  if (previous?.kind === 'word' && previous.capital && !previous.opens && !isTimeWord(previous) && !led) return false
  return led || !named
}

/** Nouns that a number before them counts, and words after which a number is a name. */
const counted = /^(?:percent|per|people|men|women|troops|soldiers|dollars|pounds|euros|yen|kilometers|kilometres|km|miles|meters|metres|tons|tonnes|feet|shares|times|acres|points|others|more|square|million|billion|cubic)$/
const numbering = /^(?:no|number|resolution|flight|route|highway|article|section|room|page|boeing|least|most|some|nearly|almost|over|than|exactly|roughly|approximately|another|only|t|mi|su|mig|il|tu|an|type|mark|model|line|channel|bus|hill|area|unit|battalion|brigade)$/

/** Is a number of four digits alone a year? */
export function isBareYear({ lexemes, first, next, captured }: Candidate): boolean {
  const lexeme = lexemes[first]!
  const before = lexemes[first - 1]
  const after = lexemes[next]
  const previous = before?.lower ?? ''
  if (before && before.kind === 'mark' && /^[$€£#%.:]$/.test(previous) && lexeme.gap === 'glued') return false
  if (lexeme.gap === 'hyphen' && before && !/^(?:pre|post|mid|late|early|then)$/.test(previous) && before.kind !== 'number') return false
  if (after && (after.lower === '%' || (after.lower === '-' && after.gap === 'glued'))) return false
  const words = lexeme.kind === 'word'
  if (words && previous === 'about') return false
  if (lexeme.kind === 'mark') return leads.has(previous) || before === undefined || /^(?:class|fall|spring|summer|winter)$/.test(previous)
  if (after && counted.test(after.lower)) return false
  if (leads.has(previous) && previous !== 'the' && previous !== 'than' && previous !== 'about' && previous !== 'over' && previous !== 'to') {
    return !isCountedPlural(after) || /^(?:in|since|of|by|until|mid|late|early|during)$/.test(previous)
  }
  if (numbering.test(previous)) return false
  const year = captured.year ?? 0
  if (/^(?:the|its|their|his)$/.test(previous) && year >= 1700 && year < 2050 && year % 100 !== 0) return true
  if (year < 1700 || year > 2100) return previous === '(' || previous === 'to'
  return !isCountedPlural(after)
}

/** A lower-cased plural right after a number: "2000 tents". */
const isCountedPlural = (after: Lexeme | undefined): boolean =>
  after !== undefined && after.kind === 'word' && !after.capital && after.gap === 'blank' && /[^su]s$/.test(after.lower) && !/^(?:was|is|has|as|this|its|his|does)$/.test(after.lower)

/** Is a season's name alone the season? "Fall" and "spring" need their words around. */
export function isBareSeason({ lexemes, first, next }: Candidate): boolean {
  const { lower, capital, opens } = lexemes[first]!
  const before = lowerAt(lexemes, first - 1)
  const after = lexemes[next]
  const dated = after?.kind === 'number' || (after?.lower === 'of' && (lexemes[next + 1]?.kind === 'number' || /^(?:last|this|next|that|the)$/.test(lowerAt(lexemes, next + 1)) && lexemes[next + 2]?.entries.some((e) => e.unit === 'Y') === true) )
  if (dated) return true
  if (after?.gap === 'hyphen' || lexemes[first]!.gap === 'hyphen') return /^(?:mid)$/.test(before)
  if (after?.kind === 'word' && after.capital && !after.opens && capital) return false
  if (/^(?:fall|spring)$/.test(lower)) {
    const two = lowerAt(lexemes, first - 2)
    if (/^(?:in|by|until|since|during|of|every|each|through|throughout|for)$/.test(before)) return after?.lower !== 'of'
    if (/^(?:early|late|mid)$/.test(before)) return true
    return before === 'the' && /^(?:in|by|until|since|during|throughout|through|for)$/.test(two) && after?.lower !== 'of'
  }
  const previous = lexemes[first - 1]
  if (capital && !opens && previous?.capital && !isTimeWord(previous)) return false
  return true
}

/** Is "morning", "night" alone a time of a day? With an article before or a weekday beside. */
export function isBarePart({ lexemes, first, next, captured }: Candidate): boolean {
  const before = lexemes[first - 1]
  const after = lexemes[next]
  if (after?.gap === 'hyphen') return false
  if (before?.entries.some((e) => e.weekday !== undefined) || /^(?:yesterday|today|tomorrow|\.)$/.test(before?.lower ?? '') && before?.lower !== '.') return true
  if (before?.kind === 'number' || before?.entries.some((e) => e.month !== undefined)) return true
  if (after?.kind === 'word' && !after.opens && !/^(?:of|on|in|and|when|as|after|before|at|to|that|the|a|he|she|they|it|with|for|by|from|had|was|were)$/.test(after.lower) && !isTimeWord(after)) return false
  const lower = before?.lower ?? ''
  const two = lowerAt(lexemes, first - 2)
  if (lower === 'at' || lower === 'by' || lower === 'until' || lower === 'before' || lower === 'after') return captured.part !== 'DT'
  if (/^(?:early|late|mid)$/.test(lower)) return true
  return lower === 'the' && /^(?:in|on|during|by|through|throughout|into|of|until|for|early|late)$/.test(two)
}

/** Durations with a number; not ages, ordinals of seconds or "a second man". */
export function isDuration({ lexemes, first, next, captured }: Candidate): boolean {
  const after = lexemes[next]
  const before = lowerAt(lexemes, first - 1)
  if (captured.unit === 'K') return false
  if (captured.unit === 'Q' && (lexemes[first]!.lower === 'a' || lexemes[next - 1]!.gap === 'hyphen' || after?.lower === 'of')) return false
  const unitWord = lexemes[next - 1]!
  if (unitWord.lower === 'second' && unitWord.gap !== 'hyphen') return false
  if ((captured.count ?? 0) >= 1000 && lexemes[first]!.lower.length === 4 && lexemes[first]!.kind === 'number') return false
  if (after?.gap === 'hyphen' && /^(?:ago|earlier)$/.test(after.lower)) return false
  if (after?.lower === 'old' || (after?.lower === 'of' && lowerAt(lexemes, next + 1) === 'age')) return false
  if (captured.unit === 'D' && lexemes[next - 1]!.lower === 'night' ) return false
  return before !== '$' && before !== '#'
}

/** "9/11" as a day: no score and no fraction. */
export const isSlash = ({ lexemes, first, next }: Candidate): boolean => {
  const after = lexemes[next]
  return lexemes[first]!.kind !== 'number' || (after?.lower !== '/' && !/^(?:points|votes|of|people)$/.test(after?.lower ?? ''))
}

/** "current", "recent", "future" before a noun, not "the current" as a noun. */
export function isUnmarkedAdjective({ lexemes, first, next }: Candidate): boolean {
  const after = lexemes[next]
  if (!after || after.kind !== 'word' || after.gap === 'hyphen' || lexemes[first]!.gap === 'hyphen') return false
  const lower = lexemes[first]!.lower
  if (lower === 'present') return false
  return !/^(?:of|is|was|in|and|or|flows|to|that)$/.test(after.lower)
}
