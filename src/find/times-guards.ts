import type { Lexeme } from './times-lexemes.ts'
import type { Candidate } from './times-pattern.ts'

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''
const isTimeWord = (lexeme: Lexeme | undefined): boolean => (lexeme?.entries.length ?? 0) > 0

/** A capitalised word that goes on a name: "April Jones", "Ramadan Offensive". */
const isNamed = (after: Lexeme | undefined): boolean =>
  after?.kind === 'word' && after.capital && !after.opens && !isTimeWord(after) && after.gap === 'blank'

/** Month names of so few letters are other words too often ("Ab", "Ayar"). */
const shortSyriac = 4

/** Is a month's name alone the month? Not "may" the verb, "march" the walk, and no part of a person's name. */
export function isBareMonth({ lexemes, first, next, captured, near }: Candidate): boolean {
  const lexeme = lexemes[first]!
  const entry = lexeme.entries.find((e) => e.month !== undefined)!
  const before = lowerAt(lexemes, first - 1)
  const after = lexemes[next]
  const led = near.lead.has(before) && !lexeme.opens
  if (entry.short && lowerAt(lexemes, next - 1) !== '.') return false
  // "Tishreen al-Awwal" is nothing else; "Nisan" and "Adhar" are names as well.
  if (entry.calendar === 'syriac') {
    const isMonthOf = before === 'of' && lowerAt(lexemes, first - 2) === 'month'
    const isLed = isMonthOf || (led && lexeme.lower.length > shortSyriac)
    return !isNamed(after) && (next - first > 1 || isLed)
  }
  if (captured.calendar === 'hijri') return (led || lexeme.lower.startsWith('rama')) && !isNamed(after)
  if (lexeme.lower === 'may' || lexeme.lower === 'march') return led && !(isNamed(after) && before === 'the')
  const previous = lexemes[first - 1]
  const isSurname = previous?.kind === 'word' && previous.capital && !previous.opens && !isTimeWord(previous)
  return led || (!isSurname && !isNamed(after))
}

/** "on the 13th", said of a day: in figures, behind a preposition, and with no noun behind. */
export function isBareDay({ lexemes, first, next }: Candidate): boolean {
  if (lexemes[first + 1]?.kind !== 'number') return false
  if (!/^(?:on|of|by|until|from|to|through|and)$/.test(lowerAt(lexemes, first - 1))) return false
  const after = lexemes[next]
  return (
    !after || after.kind === 'mark' || after.opens || /^(?:to|and|in|at|when|as|by|after|with|was)$/.test(after.lower)
  )
}

/** A number follows that is no day ("May 50%"). */
export const startsQuantity = (lexemes: readonly Lexeme[], next: number): boolean => {
  const after = lexemes[next]
  if (after === undefined) return false
  return after.lower === '%' || after.lower === 'percent' || (after.kind === 'number' && after.gap === 'glued')
}

/** "Wed" alone is a weekday only with its full stop or before a date. */
export function isWeekday({ lexemes, first, next }: Candidate): boolean {
  const short = lexemes[first]!.entries.some((entry) => entry.weekday !== undefined && entry.short)
  if (!short || lexemes[next - 1]!.lower === '.') return true
  return [0, 1, 2].some((i) => lexemes[next + i]?.entries.some((entry) => entry.month !== undefined))
}

const isPlural = (lexeme: Lexeme): boolean =>
  /[^su]s$/.test(lexeme.lower) && !/^(?:was|is|has|as|this|its|his|does)$/.test(lexeme.lower)

/** A lower-cased plural right after a number: "2000 tents". */
const isCountedPlural = (after: Lexeme | undefined): boolean =>
  after?.kind === 'word' && !after.capital && after.gap === 'blank' && isPlural(after)

/** Does a number behind "the year" count what follows, or number something else: "in the year 50 men", "the year 40 %"? */
export function isCounting(lexemes: readonly Lexeme[], next: number): boolean {
  const after = lexemes[next]
  if (after === undefined) return false
  // "480 BC" is read by itself.
  if (/^(?:bc|bce|ad|ce|b)$/.test(after.lower)) return true
  if (after.lower === '%' || after.gap === 'hyphen' || (after.kind !== 'mark' && after.gap === 'glued')) return true
  const isLong = lexemes[next - 1]!.lower.length > 2
  const isHeld = /^(?:and|or|to|of|in|on|at|by|as|when|but|with|for|was|were|is|had|it|he|she|they|we|the|a|an)$/.test(
    after.lower,
  )
  return after.kind === 'word' && !after.opens && !isHeld && (!isLong || isCountedPlural(after))
}

/** "1013 Carrie St", "the 2010 block of": a house number. */
const isAddress = (lexemes: readonly Lexeme[], next: number): boolean =>
  [0, 1, 2].some((i) => /^(?:st|street|ave|avenue|rd|road|blvd|boulevard|block)$/.test(lowerAt(lexemes, next + i)))

/** "at 2330": figures of a clock behind "at", before no noun that they would count and no name of a street. */
export const isClockFigure = ({ lexemes, first, next }: Candidate): boolean => {
  const after = lexemes[next]
  if (lowerAt(lexemes, first - 1) !== 'at' || isAddress(lexemes, next) || isCountedPlural(after)) return false
  return !(isNamed(after) && !isAllCapitals(lexemes, first, next))
}

/** In a text all in capitals a capital tells no name. */
const isAllCapitals = (lexemes: readonly Lexeme[], first: number, next: number): boolean =>
  lexemes[first - 1]?.capital === true && lexemes[next]?.capital === true

/** "USA Today", "Fox News Sunday": a name in capitals that goes on. */
export const isTitleWord = ({ lexemes, first }: Candidate): boolean => {
  const opening = lexemes[first]!
  const before = lexemes[first - 1]
  return (
    opening.capital &&
    !opening.opens &&
    before?.kind === 'word' &&
    before.capital &&
    !before.opens &&
    !isTimeWord(before)
  )
}

/** Is a number of four digits, an apostrophe with two, or a year in words a year? */
export function isBareYear({ lexemes, first, next, captured, near }: Candidate): boolean {
  const lexeme = lexemes[first]!
  const before = lexemes[first - 1]
  const after = lexemes[next]
  const previous = before?.lower ?? ''
  if (before?.kind === 'mark' && lexeme.gap === 'glued' && /^[$€£#%.:]$/.test(previous)) return false
  const isCompound = lexeme.gap === 'hyphen' && before !== undefined && before.kind !== 'number'
  if (isCompound && !/^(?:pre|post|mid|late|early|then)$/.test(previous)) return false
  if (after && (after.lower === '%' || (after.lower === '-' && after.gap === 'glued'))) return false
  if (lexeme.kind === 'word' && previous === 'about') return false
  if (previous === 'at' || isAddress(lexemes, next)) return false
  if (lexeme.kind === 'mark') return before === undefined || near.lead.has(previous) || previous === 'class'
  if (after && near.counted.has(after.lower)) return false
  if (/^(?:in|since|of|by|until|mid|late|early|during)$/.test(previous)) return true
  const isVague = /^(?:the|than|about|over|to)$/.test(previous)
  if (near.lead.has(previous) && !isVague) return !isCountedPlural(after)
  if (near.numbering.has(previous)) return false
  const year = captured.year ?? 0
  // "the 1777 campaigns": a round number would rather be a count.
  if (/^(?:the|its|their|his)$/.test(previous) && year >= 1700 && year < 2050 && year % 100 !== 0) return true
  if (year < 1700 || year > 2100) return previous === '(' || previous === 'to'
  return !isCountedPlural(after)
}

/** Is "of" or nothing before it and a year behind it: "the fall of 2003", "spring of last year"? */
function isDatedAhead(lexemes: readonly Lexeme[], next: number): boolean {
  if (lexemes[next]?.kind === 'number') return true
  if (lowerAt(lexemes, next) !== 'of') return false
  if (lexemes[next + 1]?.kind === 'number') return true
  const isPointed = /^(?:last|this|next|that|the)$/.test(lowerAt(lexemes, next + 1))
  return isPointed && lexemes[next + 2]?.entries.some((e) => e.unit === 'Y') === true
}

/** Is a season's name alone the season? "Fall" and "spring" need their words around. */
export function isBareSeason({ lexemes, first, next }: Candidate): boolean {
  const { lower, capital, opens, gap } = lexemes[first]!
  const before = lowerAt(lexemes, first - 1)
  const after = lexemes[next]
  if (isDatedAhead(lexemes, next)) return true
  if (after?.gap === 'hyphen' || gap === 'hyphen') return before === 'mid'
  if (after?.kind === 'word' && after.capital && !after.opens && capital) return false
  if (lower === 'fall' || lower === 'spring') {
    if (after?.lower === 'of') return false
    if (/^(?:in|by|until|since|during|of|every|each|through|throughout|for)$/.test(before)) return true
    if (/^(?:early|late|mid)$/.test(before)) return true
    const two = lowerAt(lexemes, first - 2)
    return before === 'the' && /^(?:in|by|until|since|during|throughout|through|for)$/.test(two)
  }
  const previous = lexemes[first - 1]
  return !(capital && !opens && previous?.capital && !isTimeWord(previous))
}

/** Is "morning", "night" alone a time of a day? With an article before or a day beside. */
export function isBarePart({ lexemes, first, next, captured }: Candidate): boolean {
  const before = lexemes[first - 1]
  const after = lexemes[next]
  if (after?.gap === 'hyphen') return false
  if (before?.kind === 'number' || /^(?:yesterday|today|tomorrow)$/.test(before?.lower ?? '')) return true
  if (before?.entries.some((e) => e.weekday !== undefined || e.month !== undefined)) return true
  const isNounAhead =
    after?.kind === 'word' &&
    !after.opens &&
    !isTimeWord(after) &&
    !/^(?:of|on|in|and|when|as|after|before|at|to|that|the|a|he|she|they|it|with|for|by|from|had|was|were)$/.test(
      after.lower,
    )
  if (isNounAhead) return false
  const lower = before?.lower ?? ''
  if (/^(?:at|by|until|before|after)$/.test(lower)) return captured.part !== 'DT'
  if (/^(?:early|late|mid)$/.test(lower)) return true
  return (
    lower === 'the' &&
    /^(?:in|on|during|by|through|throughout|into|of|until|for|early|late)$/.test(lowerAt(lexemes, first - 2))
  )
}

/** "9/11" as a day: no score and no fraction. */
export const isSlash = ({ lexemes, first, next }: Candidate): boolean =>
  lexemes[first]!.kind !== 'number' || !/^(?:\/|points|votes|of|people)$/.test(lowerAt(lexemes, next))

/** "2024", "last year", "the decade", "the year": what a half, a week or a period may be a part of. */
export function isSpanAhead(lexemes: readonly Lexeme[], at: number): boolean {
  const first = lexemes[at]
  if (!first) return false
  if (first.kind === 'number') return first.lower.length === 4
  if (first.entries.some((e) => e.which || e.month !== undefined || e.decade !== undefined)) return true
  if (first.lower === 'fiscal' || first.lower === "'" || first.lower === '’') return true
  if (first.lower !== 'the' && first.lower !== 'a') return false
  const second = lexemes[at + 1]
  if (second === undefined) return false
  if (second.kind === 'number' || second.lower === "'") return true
  return second.entries.some((e) => e.which || e.unit || e.ordinal || e.decade !== undefined)
}
