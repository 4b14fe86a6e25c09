import { type Atom, matchEntry } from './times-captured.ts'
import type { Lexeme } from './times-lexemes.ts'

const suffixes = new Set(['st', 'nd', 'rd', 'th'])
const hasOrdinalSuffix = (lexemes: readonly Lexeme[], at: number): boolean => {
  const after = lexemes[at + 1]
  return after !== undefined && after.gap === 'glued' && suffixes.has(after.lower)
}

/** "eighth", "twenty-first", "8th", "last". */
export const ordinal: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number')
    return hasOrdinalSuffix(lexemes, at) && Number.isInteger(lexeme.number)
      ? { next: at + 2, fields: { ordinal: lexeme.number } }
      : null
  const tens = lexeme.entries.find((entry) => entry.tens !== undefined)?.tens
  const ones = lexemes[at + 1]?.entries.find((entry) => entry.ordinal !== undefined)?.ordinal
  if (tens !== undefined && ones !== undefined && ones > 0 && ones < 10)
    return { next: at + 2, fields: { ordinal: tens + ones } }
  return matchEntry(lexemes, at, (entry) => (entry.ordinal === undefined ? null : { ordinal: entry.ordinal }))
}

/** Is it a whole number written with at most so many digits? */
export const isShortNumber = (lexeme: Lexeme, digits: number): boolean =>
  lexeme.kind === 'number' && lexeme.lower.length <= digits && Number.isInteger(lexeme.number)

/** A day of a month: 1 to 31, "10th", "eighth". Days that a month does not have are for the resolver to reject. */
export const day: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number') {
    if (!isShortNumber(lexeme, 2) || lexeme.number < 1 || lexeme.number > 31) return null
    return { next: hasOrdinalSuffix(lexemes, at) ? at + 2 : at + 1, fields: { day: lexeme.number } }
  }
  const found = ordinal(lexemes, at)
  const value = found?.fields.ordinal
  return found && value !== undefined && value >= 1 && value <= 31 ? { next: found.next, fields: { day: value } } : null
}

/** A day of a month as an ordinal alone: "10th", "eighth". */
export const dayth: Atom = (lexemes, at) => {
  const found = ordinal(lexemes, at)
  const value = found?.fields.ordinal
  return found && value !== undefined && value >= 1 && value <= 31 ? { next: found.next, fields: { day: value } } : null
}

/** The number that a word names, or undefined: "twelve". */
export const numberOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme?.entries.find((entry) => entry.number !== undefined)?.number
const tensOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme?.entries.find((entry) => entry.tens !== undefined)?.tens
const scaleOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme?.entries.find((entry) => entry.scale !== undefined)?.scale

/** "twenty-four", "twelve": below a hundred, in words. */
function belowHundred(lexemes: readonly Lexeme[], at: number): { next: number; value: number } | null {
  const tens = tensOf(lexemes[at])
  const one = numberOf(lexemes[tens === undefined ? at : at + 1])
  if (tens !== undefined)
    return one !== undefined && one < 10 ? { next: at + 2, value: tens + one } : { next: at + 1, value: tens }
  return one === undefined ? null : { next: at + 1, value: one }
}

/** A year: four digits from 1000 to 2199, '84, "nineteen ninety-four", "two thousand four". */
export const year: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number') {
    const found = lexeme.lower.length === 4 && lexeme.number >= 1000 && lexeme.number < 2200
    return found && Number.isInteger(lexeme.number) ? { next: at + 1, fields: { year: lexeme.number } } : null
  }
  if (lexeme.lower === "'" || lexeme.lower === '’' || lexeme.lower === '‘') {
    const digits = lexemes[at + 1]
    if (digits?.gap !== 'glued' || digits.kind !== 'number' || !/^\d\d$/.test(digits.lower)) return null
    return { next: at + 2, fields: { year: digits.number + (digits.number < 40 ? 2000 : 1900) } }
  }
  const first = belowHundred(lexemes, at)
  if (!first) return null
  if (first.value === 2 && scaleOf(lexemes[first.next]) === 1000) {
    const and = lexemes[first.next + 1]?.lower === 'and' ? 1 : 0
    const rest = belowHundred(lexemes, first.next + 1 + and)
    return rest
      ? { next: rest.next, fields: { year: 2000 + rest.value } }
      : { next: first.next + 1, fields: { year: 2000 } }
  }
  if (first.value < 10 || first.value > 20) return null
  const second = belowHundred(lexemes, first.next)
  return second && second.value >= 10 ? { next: second.next, fields: { year: first.value * 100 + second.value } } : null
}

/** The two figures of a year of the last century, "90". */
export const shortYear: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (lexeme?.kind !== 'number' || !/^[4-9]\d$/.test(lexeme.lower)) return null
  return { next: at + 1, fields: { year: 1900 + lexeme.number } }
}

/** A whole or broken number in digits or words: "12", "2 1/2", "twenty-four", "a hundred", "two thousand". */
export const number: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number') {
    if (lexeme.lower.length > 9) return null
    const [top, bar, bottom] = [lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]]
    if (top?.number === 1 && bar?.lower === '/' && bottom && (bottom.number === 2 || bottom.number === 4))
      return { next: at + 4, fields: { count: lexeme.number + 1 / bottom.number } }
    if (lexemes[at + 1]?.lower === '½') return { next: at + 2, fields: { count: lexeme.number + 0.5 } }
    const scale = scaleOf(lexemes[at + 1])
    return scale
      ? { next: at + 2, fields: { count: lexeme.number * scale } }
      : { next: at + 1, fields: { count: lexeme.number } }
  }
  const article = lexeme.lower === 'a' || lexeme.lower === 'one'
  let found = article && scaleOf(lexemes[at + 1]) ? { next: at + 1, value: 1 } : belowHundred(lexemes, at)
  if (!found) return null
  for (let scale = scaleOf(lexemes[found.next]); scale; scale = scaleOf(lexemes[found.next]))
    found = { next: found.next + 1, value: found.value * scale }
  return { next: found.next, fields: { count: found.value } }
}

/** How many: a number, "a", "a few", "several", "a couple of", "two to three", "half a". Null count: vague. */
export const quantity: Atom = (lexemes, at) => {
  const lower = lexemes[at]?.lower
  const vague = (i: number): boolean => lexemes[i]?.entries.some((entry) => entry.vague) === true
  if (lower === 'a' || lower === 'an' || lower === 'the') {
    if (lower === 'the' && !vague(at + 1)) return null
    if (lexemes[at + 1]?.lower === 'couple')
      return { next: at + (lexemes[at + 2]?.lower === 'of' ? 3 : 2), fields: { count: 2, approx: true } }
    if (lexemes[at + 1]?.lower === 'dozen') return { next: at + 2, fields: { count: 12 } }
    if (lexemes[at + 1]?.lower === 'good' && vague(at + 2)) return { next: at + 3, fields: { count: null } }
    if (vague(at + 1)) return { next: at + 2, fields: { count: null } }
    return number(lexemes, at) ?? { next: at + 1, fields: { count: 1 } }
  }
  if (lower === 'half' && /^an?$/.test(lexemes[at + 1]?.lower ?? '')) return { next: at + 2, fields: { count: 0.5 } }
  if (lower === 'couple')
    return { next: at + (lexemes[at + 1]?.lower === 'of' ? 2 : 1), fields: { count: 2, approx: true } }
  if (vague(at)) {
    const of = lexemes[at + 1]?.lower
    if (of === 'hundred' || of === 'thousand' || of === 'dozen' || of === 'more')
      return { next: at + 2, fields: { count: null } }
    return { next: at + 1, fields: { count: null } }
  }
  if (lower === 'dozens' || lower === 'hundreds' || lower === 'thousands' || lower === 'scores')
    return lexemes[at + 1]?.lower === 'of' ? { next: at + 2, fields: { count: null } } : null
  const first = number(lexemes, at)
  if (!first) return null
  const joint = lexemes[first.next]
  const range = joint && (joint.lower === 'to' || joint.lower === 'or' || joint.gap === 'hyphen')
  if (range) {
    const second = number(lexemes, joint.gap === 'hyphen' ? first.next : first.next + 1)
    if (second && (second.fields.count ?? 0) > (first.fields.count ?? 0))
      return { next: second.next, fields: { ...first.fields, approx: true } }
  }
  if (joint?.lower === 'more' || joint?.lower === 'additional') return { next: first.next + 1, fields: first.fields }
  return first
}

/** "1990s", "the '80s", "nineties". */
export const decade: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'word')
    return matchEntry(lexemes, at, (entry) => (entry.decade === undefined ? null : { decade: 1900 + entry.decade }))
  const apostrophe = lexeme.kind === 'mark' && /['’‘]/.test(lexeme.lower)
  const digits = lexemes[apostrophe ? at + 1 : at]
  if (digits?.kind !== 'number' || (apostrophe && digits.gap !== 'glued')) return null
  let after = (apostrophe ? at + 1 : at) + 1
  if (/^['’]$/.test(lexemes[after]?.lower ?? '') && lexemes[after]!.gap === 'glued') after++
  const s = lexemes[after]
  if (s?.lower !== 's' || s.gap !== 'glued') return null
  const isShort = digits.lower.length === 2 && apostrophe
  if (!isShort && digits.lower.length !== 4) return null
  if (digits.number % 10 !== 0 || (!isShort && (digits.number < 1000 || digits.number > 2190))) return null
  return { next: after + 1, fields: { decade: isShort ? 1900 + digits.number : digits.number } }
}
