import { hashText, hashWord } from './hash.ts'
import type { LexiconTable } from './lexicon.ts'

/** Most words in one sentence; longer ones are cut. */
export const MOST_WORDS = 300

/** Hash that stands for "no word here": the edge of a sentence. */
export const EDGE = 0x5bd1e995

/** Word and tag of the root, which stands behind the last word. */
export const ROOT_FORM = 0x2545f491

/** How a word is written. */
export const Shape = { lower: 0, initial: 1, capitals: 2, mixed: 3, number: 4, digits: 5, mark: 6, unknown: 7 } as const

/** Lower case with straight quotes: the form that words are looked up by. */
export const toLower = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.includes('’') || lower.includes('‘') ? lower.replace(/[’‘]/g, "'") : lower
}

const shapeOf = (text: string, lower: string): number => {
  let digits = 0
  let letters = 0
  let uppers = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) digits++
    else if (unit >= 97 && unit <= 122) letters++
    else if (unit !== lower.charCodeAt(i)) uppers++
    else if (unit > 191) letters++
  }
  if (digits > 0) return letters + uppers > 0 ? Shape.digits : Shape.number
  if (letters + uppers === 0) return Shape.mark
  if (uppers === 0) return Shape.lower
  const first = text.charCodeAt(0) !== lower.charCodeAt(0)
  if (letters === 0) return uppers === 1 ? Shape.initial : Shape.capitals
  return first && uppers === 1 ? Shape.initial : Shape.mixed
}

/**
 * The words of one sentence as numbers, which tagger, parser and labeller read; one buffer serves all sentences.
 * Arrays are shifted by `PAD`, so that looking a little before the first and behind the last word needs no check.
 */
export class Words {
  count = 0
  readonly form = new Int32Array(MOST_WORDS + 8)
  readonly raw = new Int32Array(MOST_WORDS + 8)
  readonly suffix2 = new Int32Array(MOST_WORDS + 8)
  readonly suffix3 = new Int32Array(MOST_WORDS + 8)
  readonly suffix4 = new Int32Array(MOST_WORDS + 8)
  readonly prefix2 = new Int32Array(MOST_WORDS + 8)
  readonly prefix3 = new Int32Array(MOST_WORDS + 8)
  readonly last = new Int32Array(MOST_WORDS + 8)
  readonly shape = new Int32Array(MOST_WORDS + 8)
  readonly fine = new Int32Array(MOST_WORDS + 8)
  readonly coarse = new Int32Array(MOST_WORDS + 8)
  readonly habit = new Int32Array(MOST_WORDS + 8)
  readonly known = new Int32Array(MOST_WORDS + 8)
  /** Joint tag (universal and Penn) by number, filled by the tagger. */
  readonly tag = new Int32Array(MOST_WORDS + 8)
  readonly #lexicon: LexiconTable
  readonly #verbs: readonly boolean[]

  /** `verbs` says of each joint tag whether it is a verb's; training does without. */
  constructor(lexicon: LexiconTable, verbs: readonly boolean[] = []) {
    this.#lexicon = lexicon
    this.#verbs = verbs
  }

  /** Joint tag of a word; the root's is beyond all tags. */
  tagOf(index: number): number {
    return this.tag[index + PAD]!
  }

  /** Whether a word is tagged as a verb. */
  isVerb(index: number): boolean {
    return this.#verbs[this.tag[index + PAD]!] === true
  }

  /** Starts a sentence. */
  clear(): void {
    this.count = 0
    for (let i = 0; i < PAD; i++) this.#edge(i)
  }

  /** Adds a word; `capitals` says that the whole text is in capitals, so that case means nothing. */
  add(text: string, lower: string, capitals: boolean): void {
    const i = this.count++ + PAD
    const length = lower.length
    const form = hashWord(lower)
    const shape = text.length === length ? shapeOf(text, lower) : Shape.mixed
    this.form[i] = form
    this.shape[i] = capitals && shape > 0 && shape < 4 ? Shape.unknown : shape
    this.raw[i] = capitals || shape === Shape.lower ? form : hashWord(text)
    this.last[i] = lower.charCodeAt(length - 1)
    this.suffix2[i] = hashText(lower, Math.max(0, length - 2))
    this.suffix3[i] = hashText(lower, Math.max(0, length - 3))
    this.suffix4[i] = hashText(lower, Math.max(0, length - 4))
    this.prefix2[i] = hashText(lower, 0, Math.min(2, length))
    this.prefix3[i] = hashText(lower, 0, Math.min(3, length))
    const slot = this.#lexicon.find(form)
    const clusters = this.#lexicon.cluster(slot)
    this.fine[i] = clusters & 255
    this.coarse[i] = (clusters >> 8) & 63
    this.habit[i] = clusters >> 14
    this.known[i] = this.#lexicon.known(slot)
  }

  /** Ends the sentence. */
  end(): void {
    for (let i = this.count + PAD; i < this.count + 2 * PAD; i++) this.#edge(i)
  }

  #edge(i: number): void {
    this.form[i] = EDGE
    this.raw[i] = EDGE
    this.suffix2[i] = EDGE
    this.suffix3[i] = EDGE
    this.suffix4[i] = EDGE
    this.prefix2[i] = EDGE
    this.prefix3[i] = EDGE
    this.last[i] = 0
    this.shape[i] = Shape.mark
    this.fine[i] = 255
    this.coarse[i] = 255
    this.habit[i] = 0
    this.known[i] = EDGE
    this.tag[i] = 127
  }
}

/** Words before the first in the arrays of `Words`. */
export const PAD = 3
