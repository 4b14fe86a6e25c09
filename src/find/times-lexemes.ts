import { countBelow } from '../model/ascending.ts'
import type { TimeEntry } from './times-lexicon.ts'
import { hashLetter, type TimeVocabulary, type TimeWord } from './times-vocabulary.ts'

/** What stands before a lexeme: nothing, a hyphen or a dash without blanks, or anything else. */
type Gap = 'glued' | 'hyphen' | 'blank'

const none: readonly TimeEntry[] = []

/** A run of letters, a number, or one mark: finer than a token, so that "mid-1996", "10th" and "5pm" come apart. */
export class Lexeme {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  readonly gap: Gap
  /** Does it begin with a capital? */
  readonly capital: boolean
  /** Does a sentence begin here? */
  readonly opens: boolean
  /** Value of a number, NaN for the rest. */
  readonly number: number
  /** What the vocabulary knows of it; null for most words. */
  readonly word: TimeWord | null
  private readonly text: string
  /** Worked out when it is asked for: most words of a text are no part of a time. */
  private said: string | null = null

  constructor(
    text: string,
    start: number,
    end: number,
    kind: Lexeme['kind'],
    gap: Gap,
    capital: boolean,
    opens: boolean,
    word: TimeWord | null,
  ) {
    this.text = text
    this.start = start
    this.end = end
    this.kind = kind
    this.gap = gap
    this.capital = capital
    this.opens = opens
    this.word = word
    this.number = Number.NaN
    if (kind === 'number') {
      this.said = text.slice(start, end)
      this.number = Number(this.said.includes(',') ? this.said.replaceAll(',', '') : this.said)
    }
  }

  /** Lower case, straight apostrophes. */
  get lower(): string {
    this.said ??= this.word?.lower ?? toLower(this.text.slice(this.start, this.end))
    return this.said
  }

  /** Is it written in capitals alone? */
  get isAllCapitals(): boolean {
    const form = this.text.slice(this.start, this.end)
    return form === form.toUpperCase()
  }

  /** What the table knows of names that begin here; empty for most words. */
  get entries(): readonly TimeEntry[] {
    return this.word === null ? none : this.word.entries
  }
}

function toLower(form: string): string {
  const lower = form.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

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

/** Is the word from `start` to `end` written with a first letter that is not the small one? */
const isCapital = (text: string, start: number): boolean => {
  const code = text.charCodeAt(start)
  if (code < 128) return code >= 65 && code <= 90
  const first = text.charAt(start)
  return first.toLowerCase() !== first
}

/** A run of letters as far as it was read, and the hash of its letters. */
interface Scan {
  at: number
  hash: number
  /** Is it of ASCII letters alone? */
  isPlain: boolean
}

function scanLetters(text: string, end: number, scan: Scan): void {
  let { at, hash, isPlain } = scan
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) break
    if (code >= 128) isPlain = false
    hash = hashLetter(hash, code)
  }
  scan.at = at
  scan.hash = hash
  scan.isPlain = isPlain
}

/** Reads the word that begins at `at`, over an apostrophe inside it. */
function scanWord(text: string, at: number, end: number, scan: Scan): void {
  scan.at = at
  scan.hash = 0
  scan.isPlain = true
  scanLetters(text, end, scan)
  const inner = scan.at + 1
  if (inner >= end || !isApostrophe(text.charCodeAt(scan.at)) || !isLetter(text.charCodeAt(inner))) return
  const isPossessive = (text.charCodeAt(inner) | 32) === 115 && !isLetter(text.charCodeAt(inner + 1))
  if (isPossessive) return
  scan.at = inner
  scanLetters(text, end, scan)
  scan.isPlain = false
}

/**
 * Lexemes of `text` from `start` to `end`. Hyphens between letters or digits are no lexemes but the gap before the next one;
 * an apostrophe inside a word ("o'clock", "sha'ban") belongs to it, save for the possessive 's, which is a word of its own.
 * `sentenceStarts`: offsets at which sentences begin, ascending.
 */
export function toLexemes(
  text: string,
  start: number,
  end: number,
  vocabulary: TimeVocabulary,
  sentenceStarts: readonly number[],
): Lexeme[] {
  const out: Lexeme[] = []
  const scan: Scan = { at: 0, hash: 0, isPlain: true }
  let at = start
  let gap = 'blank' as Gap
  let opening = countBelow(sentenceStarts, start)
  const push = (to: number, kind: Lexeme['kind'], capital: boolean, word: TimeWord | null): void => {
    while (sentenceStarts[opening]! < at) opening++
    out.push(new Lexeme(text, at, to, kind, gap, capital, sentenceStarts[opening] === at, word))
    at = to
    gap = 'glued'
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      at++
      gap = 'blank'
    } else if (isDigit(code)) push(findNumberEnd(text, at, end), 'number', false, null)
    else if (isLetter(code)) {
      scanWord(text, at, end, scan)
      const word = scan.isPlain
        ? vocabulary.findAt(text, at, scan.at, scan.hash)
        : (vocabulary.find(toLower(text.slice(at, scan.at))) ?? null)
      push(scan.at, 'word', isCapital(text, at), word)
    } else {
      if (isHyphen(code) && gap === 'glued' && at + 1 < end && out.length > 0 && out.at(-1)!.kind !== 'mark') {
        const after = text.charCodeAt(at + 1)
        if (isDigit(after) || isLetter(after)) {
          at++
          gap = 'hyphen'
          continue
        }
      }
      push(at + 1, 'mark', false, vocabulary.find(code === 0x2019 ? "'" : text.charAt(at)) ?? null)
    }
  }
  return out
}
