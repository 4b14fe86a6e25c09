import { fold, hashText, hashWord } from './hash.ts'
import type { LexiconTable } from './lexicon.ts'
import { type LinearModel, scoreClasses } from './linear.ts'
import { isBlank } from './tokenizer.ts'
import { MOST_WORDS, toLower } from './words.ts'

/** Room that the features of one possible end take. */
export const END_FEATURES = 48

const isCloser = (form: string): boolean => /^["'”’)\]}»]+$/.test(form) || form === "''"

/** Whether a token consists of stops alone. */
const isMark = (form: string): boolean => /^[.!?…]+$/.test(form)

/** Whether a sentence might end behind this token: a full stop, a question or exclamation mark, dots, or an abbreviation's own stop. */
const isStop = (form: string): boolean => {
  const last = form.charCodeAt(form.length - 1)
  return last === 46 || last === 33 || last === 63 || last === 0x2026
}

/** "J.": an initial with its stop. */
const isInitial = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}\.$/u.test(form)

/** "J. R. | Miller": two initials and a word with a capital are one name. */
const isNameOf = (forms: readonly string[], stop: number): boolean =>
  isInitial(forms[stop]) && isInitial(forms[stop - 1]) && /^\p{Lu}/u.test(forms[stop + 1] ?? '')

const shape = (form: string): number => {
  const unit = form.charCodeAt(0)
  if (Number.isNaN(unit)) return 0
  if (unit >= 97 && unit <= 122) return 1
  if (unit >= 65 && unit <= 90) return form.length === 1 ? 2 : form === form.toUpperCase() ? 3 : 4
  if (unit >= 48 && unit <= 57) return 5
  if (unit === 34 || unit === 0x201c || unit === 0x201d) return 6
  return unit < 128 ? 7 : 8
}

/** The tokens around a possible end: `stop` is the token that ends in a stop, `last` the closing quote or bracket behind it or the stop itself. */
export interface PossibleEnd {
  readonly stop: number
  readonly last: number
}

/** Places where a sentence might end, but for the end of the text. `opens` tells of a quotation mark that it stands before what it encloses. */
export function findPossibleEnds(
  forms: readonly string[],
  opens: (token: number) => boolean = () => false,
): PossibleEnd[] {
  const found: PossibleEnd[] = []
  for (let i = 0; i < forms.length - 1; i++) {
    if (!isStop(forms[i]!)) continue
    let last = i
    while (last + 1 < forms.length && last < i + 3) {
      const next = forms[last + 1]!
      if (!isMark(next) && (!isCloser(next) || opens(last + 1))) break
      last++
    }
    if (last < forms.length - 1) found.push({ stop: i, last })
    i = last
  }
  return found
}

/** Fills `out` with the features of a possible end; `spaced` says whether a blank follows the last token. */
export function endFeatures(
  forms: readonly string[],
  { stop, last }: PossibleEnd,
  spaced: boolean,
  lexicon: LexiconTable,
  out: Int32Array,
): number {
  const mark = hashText(forms[stop]!.toLowerCase())
  const before = forms[stop - 1] ?? ''
  const next = forms[last + 1] ?? ''
  const after = forms[last + 2] ?? ''
  const beforeWord = hashText(toLower(before))
  const nextWord = hashText(toLower(next))
  const nextRaw = hashText(next)
  const afterWord = hashText(toLower(after))
  const blank = spaced ? 1 : 0
  const closed = (last - stop) * 2 + blank
  const long = Math.min(3, forms[stop]!.length)
  const kind = closed * 8 + long
  const beforeShape = shape(before)
  const nextShape = shape(next)
  const beforeLong = Math.min(5, before.length)
  const nextCluster = lexicon.cluster(lexicon.find(hashWord(toLower(next)))) & 255
  const beforeCluster = lexicon.cluster(lexicon.find(hashWord(toLower(before)))) & 255
  let n = 0
  out[n++] = fold(301, kind)
  out[n++] = fold(302, fold(mark, blank))
  out[n++] = fold(303, fold(mark, nextShape))
  out[n++] = fold(304, fold(mark, nextWord))
  out[n++] = fold(305, fold(kind, nextShape))
  out[n++] = fold(306, fold(kind, nextRaw))
  out[n++] = fold(307, fold(kind, beforeWord))
  out[n++] = fold(308, fold(fold(kind, beforeShape), nextShape))
  out[n++] = fold(309, fold(fold(kind, beforeShape), fold(nextShape, beforeLong)))
  out[n++] = fold(310, fold(beforeWord, nextShape))
  out[n++] = fold(311, fold(beforeWord, nextWord))
  out[n++] = fold(312, fold(fold(kind, nextShape), shape(after)))
  out[n++] = fold(313, fold(nextWord, afterWord))
  out[n++] = fold(314, fold(mark, fold(nextShape, nextCluster)))
  out[n++] = fold(315, fold(mark, fold(beforeCluster, nextShape)))
  out[n++] = fold(316, fold(fold(mark, nextRaw), beforeShape * 8 + blank))
  out[n++] = fold(317, fold(mark, Math.min(stop, 6)))
  out[n++] = fold(318, fold(fold(hashText(forms[last]!), nextShape), fold(mark, blank)))
  return n
}

/** Cuts a paragraph's tokens into sentences. */
export class Splitter {
  readonly #model: LinearModel
  readonly #lexicon: LexiconTable
  readonly #titles: ReadonlySet<string>
  readonly #features = new Int32Array(END_FEATURES)
  readonly #scores = new Int32Array(2)

  /** `titles` are abbreviations in lower case that a name or number follows ("maj.", "no."), so that no sentence ends there. */
  constructor(model: LinearModel, lexicon: LexiconTable, titles: ReadonlySet<string>) {
    this.#model = model
    this.#lexicon = lexicon
    this.#titles = titles
  }

  /** Numbers of the tokens behind each sentence's last, in order; the last number is `forms.length`. */
  split(text: string, forms: readonly string[], offsets: readonly number[]): number[] {
    const ends: number[] = []
    let first = 0
    const cut = (end: number): void => {
      while (end - first > MOST_WORDS - 20) {
        first = cutLong(forms, first)
        ends.push(first)
      }
      if (end > first) ends.push(end)
      first = end
    }
    /** A straight mark behind a blank and before none opens: its form does not tell. */
    const opens = (token: number): boolean =>
      isBlank(text.charCodeAt(offsets[token * 2]! - 1)) && !isBlank(text.charCodeAt(offsets[token * 2 + 1]!))
    for (const possible of findPossibleEnds(forms, opens)) {
      const { stop, last } = possible
      const spaced = isBlank(text.charCodeAt(offsets[last * 2 + 1]!))
      if (!spaced || last === first) continue
      if (this.#titles.has(forms[stop]!.toLowerCase()) || isNameOf(forms, stop)) continue
      const count = endFeatures(forms, possible, spaced, this.#lexicon, this.#features)
      scoreClasses(this.#model, this.#features, count, this.#scores)
      if (this.#scores[1]! > this.#scores[0]!) cut(last + 1)
    }
    cut(forms.length)
    return ends
  }
}

/** Where to cut a sentence too long for the parser: behind the last mark between clauses that leaves a part of fair size. */
function cutLong(forms: readonly string[], first: number): number {
  const furthest = first + MOST_WORDS - 20
  for (let i = furthest - 1; i > first + 60; i--) if (/^[;:,—–]$|^--$/.test(forms[i]!)) return i + 1
  return furthest
}
