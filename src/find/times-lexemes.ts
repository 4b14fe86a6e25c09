import type { TimeEntry, TimeLexicon } from './times-lexicon.ts'

/** What stands before a lexeme: nothing, a hyphen or a dash without blanks, or anything else. */
type Gap = 'glued' | 'hyphen' | 'blank'

/** A run of letters, a number, or one mark: finer than a token, so that "mid-1996", "10th" and "5pm" come apart. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  /** Lower case, straight apostrophes. */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly gap: Gap
  /** Does it begin with a capital? */
  readonly capital: boolean
  /** Value of a number, NaN for the rest. */
  readonly number: number
  /** What the table knows of names that begin here; empty for most words. */
  readonly entries: readonly TimeEntry[]
  /** Does a sentence begin here? */
  readonly opens: boolean
}

const none: readonly TimeEntry[] = []

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x202f
/** Letters of all scripts: outside ASCII everything is taken for one that is no punctuation, blank or symbol block. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && code < 0xfe00)
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const isHyphen = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2014)

/** End of the number that begins at `at`: digits, thousands with commas ("2,500"), one decimal point ("22.8"), not the dots of "13.10.2024". */
function findNumberEnd(text: string, at: number, limit: number): number {
  let end = at
  const run = (from: number): number => {
    let i = from
    while (i < limit && isDigit(text.charCodeAt(i))) i++
    return i
  }
  end = run(at)
  if (text.charCodeAt(at - 1) === 46 && isDigit(text.charCodeAt(at - 2))) return end
  if (end - at <= 3) while (text.charCodeAt(end) === 44 && run(end + 1) === end + 4 && end + 4 <= limit) end += 4
  if (text.charCodeAt(end) === 46 && end + 1 < limit) {
    const decimals = run(end + 1)
    const dotted = text.charCodeAt(decimals) === 46 && isDigit(text.charCodeAt(decimals + 1))
    if (decimals > end + 1 && !dotted) end = decimals
  }
  return end
}

/**
 * Lexemes of `text` from `start` to `end`. Hyphens between letters or digits are no lexemes but the gap before the next one;
 * an apostrophe inside a word ("o'clock", "sha'ban") belongs to it, save for the possessive 's, which is a word of its own.
 */
export function toLexemes(
  text: string,
  start: number,
  end: number,
  lexicon: TimeLexicon,
  sentenceStarts: ReadonlySet<number>,
): Lexeme[] {
  const out: Lexeme[] = []
  let at = start
  let gap: Gap = 'blank'
  const push = (to: number, kind: Lexeme['kind']): Gap => {
    const form = text.slice(at, to)
    let lower = form
    let entries = none
    let capital = false
    if (kind === 'word') {
      lower = form.toLowerCase()
      capital = lower !== form && lower[0] !== form[0]
      if (lower.includes('’')) lower = lower.replaceAll('’', "'")
      entries = lexicon.names.get(lower) ?? none
    }
    if (kind === 'mark' && form === '’') lower = "'"
    const number = kind === 'number' ? Number(form.replaceAll(',', '')) : Number.NaN
    out.push({ start: at, end: to, lower, kind, gap, capital, number, entries, opens: sentenceStarts.has(at) })
    at = to
    return 'glued'
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      at++
      gap = 'blank'
    } else if (isDigit(code)) gap = push(findNumberEnd(text, at, end), 'number')
    else if (isLetter(code)) {
      let to = at + 1
      while (to < end && isLetter(text.charCodeAt(to))) to++
      const possessive = (text[to + 1] === 's' || text[to + 1] === 'S') && !isLetter(text.charCodeAt(to + 2))
      if (to + 1 < end && isApostrophe(text.charCodeAt(to)) && isLetter(text.charCodeAt(to + 1)) && !possessive) {
        to += 2
        while (to < end && isLetter(text.charCodeAt(to))) to++
      }
      gap = push(to, 'word')
    } else if (isHyphen(code) && gap === 'glued' && at + 1 < end && out.length > 0 && out.at(-1)!.kind !== 'mark') {
      const after = text.charCodeAt(at + 1)
      if (isDigit(after) || isLetter(after)) {
        at++
        gap = 'hyphen'
      } else gap = push(at + 1, 'mark')
    } else gap = push(at + 1, 'mark')
  }
  return out
}
