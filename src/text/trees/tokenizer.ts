import type { ByteReader } from './bytes.ts'
import { fold, hashText } from './hash.ts'
import { type LinearModel, readLinear, scoreClasses } from './linear.ts'
import { toLower } from './words.ts'

/** What the tokenizer learned: where to cut a run of characters without blanks, and which plain words are cut all the same. */
export interface TokenizerModel {
  readonly cuts: LinearModel
  /** Hashes of lower-cased words of letters alone that are two words ("cannot", "gonna"). */
  readonly fused: ReadonlySet<number>
  /** Abbreviations in lower case that keep their stop ("maj."). */
  readonly abbreviations: ReadonlySet<string>
}

/** A web address without marks behind it. */
const address = /^(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]>"'”’]$/u

/** Kinds of characters, by which the tokenizer generalises. */
const LOWER = 1
const UPPER = 2
const DIGIT = 3
const OTHER_LETTER = 4

const ASCII = new Uint8Array(128)
for (let i = 33; i < 128; i++) ASCII[i] = i
for (let i = 48; i < 58; i++) ASCII[i] = DIGIT
for (let i = 65; i < 91; i++) ASCII[i] = UPPER
for (let i = 97; i < 123; i++) ASCII[i] = LOWER
ASCII[96] = 39

const letter = /\p{L}|\p{M}/u

/** Kind of a UTF-16 unit: a letter's case, a digit, or the mark itself; the two halves of a pair count as letters. */
export function kindOf(unit: number): number {
  if (unit < 128) return ASCII[unit]!
  if (unit === 0x2019 || unit === 0x2018) return 39
  if (unit === 0x2013) return 45
  if (unit === 0x201c || unit === 0x201d) return 34
  if (unit >= 0xd800 && unit < 0xe000) return 5
  return letter.test(String.fromCharCode(unit)) || isUnseen(unit) ? OTHER_LETTER : 6 + (unit & 0xff)
}

/** Whether a unit is white space, or a control or invisible character that stands for none. */
export const isBlank = (unit: number): boolean =>
  unit <= 32 ||
  (unit >= 127 && unit <= 160) ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  (unit >= 0x2028 && unit <= 0x202f) ||
  unit === 0x205f ||
  unit === 0x2060 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  unit === 0x1680

/** Whether a unit is a mark of writing direction or of joining, which shows nothing. */
const isUnseen = (unit: number): boolean =>
  (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069)

/** "Ka\u200frim": an unseen mark between two letters parts no word. */
const standsInWord = (text: string, at: number): boolean => {
  if (!isUnseen(text.charCodeAt(at))) return false
  const isLetter = (unit: number): boolean => unit > 64 && letter.test(String.fromCharCode(unit))
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))
}

/** Most features of one possible cut. */
export const CUT_FEATURES = 32

/** Fills `out` with the features of a cut before unit `at` of the run `from`–`to` of `lower`; returns how many. `kinds` is by unit of the run. */
export function cutFeatures(
  lower: string,
  from: number,
  to: number,
  at: number,
  kinds: Int32Array,
  whole: number,
  out: Int32Array,
): number {
  const i = at - from
  const length = to - from
  const k = (offset: number): number => (i + offset < 0 || i + offset >= length ? 0 : kinds[i + offset]!)
  const a = k(-1)
  const b = k(0)
  const both = fold(a, b)
  const before = hashText(lower, Math.max(from, at - 6), at)
  const after = hashText(lower, at, Math.min(to, at + 6))
  const near = fold(both, fold(k(-2), k(1)))
  let n = 0
  out[n++] = fold(1, both)
  out[n++] = fold(2, fold(both, k(1)))
  out[n++] = fold(3, fold(both, k(-2)))
  out[n++] = fold(4, near)
  out[n++] = fold(5, fold(fold(both, k(1)), k(2)))
  out[n++] = fold(6, fold(fold(both, k(-2)), k(-3)))
  out[n++] = fold(7, fold(near, fold(k(-3), k(2))))
  out[n++] = fold(8, fold(both, i))
  out[n++] = fold(9, fold(both, length - i))
  out[n++] = fold(10, fold(before, b))
  out[n++] = fold(11, fold(after, a))
  out[n++] = fold(12, fold(whole, i))
  out[n++] = fold(13, fold(hashText(lower, Math.max(from, at - 3), at), fold(b, k(1))))
  out[n++] = fold(14, fold(hashText(lower, at, Math.min(to, at + 3)), fold(a, k(-2))))
  out[n++] = fold(15, fold(hashText(lower, Math.max(from, at - 2), at), hashText(lower, at, Math.min(to, at + 2))))
  out[n++] = fold(16, fold(hashText(lower, Math.max(from, at - 1), at), hashText(lower, at, Math.min(to, at + 1))))
  out[n++] = fold(17, fold(before, to === at + 1 ? b : 0))
  out[n++] = fold(18, fold(after, i))
  out[n++] = fold(19, fold(before, after))
  out[n++] = fold(20, fold(both, fold(kinds[0]!, kinds[length - 1]!)))
  return n
}

/** Splits runs of characters into tokens; keeps its buffers from call to call. */
export class Tokenizer {
  readonly #model: TokenizerModel
  readonly #kinds = new Int32Array(256)
  readonly #features = new Int32Array(CUT_FEATURES)
  readonly #scores = new Int32Array(2)

  constructor(model: TokenizerModel) {
    this.#model = model
  }

  /** Offsets of all tokens of `text` between `start` and `end`: starts at even places of the result, ends at odd ones. */
  tokenize(text: string, start: number, end: number): number[] {
    const part = text.slice(start, end)
    const found: number[] = []
    this.#tokenizePart(part, found)
    for (let i = 0; i < found.length; i++) found[i]! += start
    return found
  }

  #tokenizePart(text: string, found: number[]): void {
    const lowered = toLower(text)
    // A few letters grow when lowered ("İ"); offsets come first.
    const lower = lowered.length === text.length ? lowered : text
    const end = text.length
    let at = 0
    while (at < end) {
      while (at < end && isBlank(text.charCodeAt(at))) at++
      const from = at
      let plain = true
      while (at < end && at - from < 256) {
        const unit = text.charCodeAt(at)
        if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) at++
        else if (isBlank(unit) && !standsInWord(text, at)) break
        else {
          plain = false
          at++
        }
      }
      if (at - from === 256 && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at--
      if (at > from) this.#cut(text, lower, from, at, plain, found)
    }
  }

  #isWhole(lower: string, from: number, to: number): boolean {
    if (to - from < 9) return lower.charCodeAt(to - 1) === 46 && this.#model.abbreviations.has(lower.slice(from, to))
    const first = lower.charCodeAt(from)
    return (first === 104 || first === 119) && address.test(lower.slice(from, to))
  }

  #cut(text: string, lower: string, from: number, to: number, plain: boolean, found: number[]): void {
    found.push(from)
    if (to - from > 1) {
      const whole = hashText(lower, from, to)
      if (plain ? this.#model.fused.has(whole) : !this.#isWhole(lower, from, to)) {
        const kinds = this.#kinds
        for (let i = from; i < to; i++) kinds[i - from] = kindOf(text.charCodeAt(i))
        for (let i = from + 1; i < to; i++) {
          const a = kinds[i - 1 - from]!
          const b = kinds[i - from]!
          // Inside a run of digits, or before the second half of a pair, nothing is ever cut.
          if ((a === DIGIT && b === DIGIT) || (b === 5 && (text.charCodeAt(i) & 0xfc00) === 0xdc00)) continue
          const count = cutFeatures(lower, from, to, i, kinds, whole, this.#features)
          scoreClasses(this.#model.cuts, this.#features, count, this.#scores)
          if (this.#scores[1]! > this.#scores[0]!) found.push(i, i)
        }
      }
    }
    found.push(to)
  }
}

/** Reads what the tokenizer learned. */
export function readTokenizer(reader: ByteReader, abbreviations: ReadonlySet<string>): TokenizerModel {
  const fused = new Set<number>()
  for (let left = reader.varint(); left > 0; left--) fused.add(reader.varint() | 0)
  return { fused, cuts: readLinear(reader), abbreviations }
}
