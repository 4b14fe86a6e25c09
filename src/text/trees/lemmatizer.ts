import type { ByteReader } from './bytes.ts'
import { hashText, mix } from './hash.ts'

/** How a form becomes a lemma: units to take from its end, and what to put there. */
export interface LemmaRule {
  readonly strip: number
  readonly add: string
}

/** Longest ending that rules look at. */
export const LONGEST_ENDING = 6

/** Key of a whole word under a tag. */
export const wordKey = (lower: string, tag: number): number => mix(hashText(lower), tag + 1000)

/** Key of the last `length` units of a word under a tag. */
export const endingKey = (lower: string, length: number, tag: number): number =>
  mix(hashText(lower, lower.length - length), tag)

/** Whether a rule that takes `strip` units off takes one more than the ending, though it is not the second of two equal letters ("bombed", not "stopped"). */
const takesTooMuch = (lower: string, strip: number): boolean => {
  const ending = /(?:ed|ing|er|est)$/.exec(lower)?.[0].length ?? strip
  const at = lower.length - strip
  return strip === ending + 1 && lower.charCodeAt(at) !== lower.charCodeAt(at - 1)
}

/** Finds lemmas by whole words first, then by the longest ending known. */
export class Lemmatizer {
  readonly #rules: readonly LemmaRule[]
  readonly #table: ReadonlyMap<number, number>

  constructor(rules: readonly LemmaRule[], table: ReadonlyMap<number, number>) {
    this.#rules = rules
    this.#table = table
  }

  /** The lemma of a lower-cased form with straight quotes under the number of its Penn tag. */
  lemma(lower: string, tag: number): string {
    let rule = this.#table.get(wordKey(lower, tag))
    for (let length = Math.min(LONGEST_ENDING, lower.length); rule === undefined && length >= 0; length--)
      rule = this.#table.get(endingKey(lower, length, tag))
    if (rule === undefined) return lower
    const { strip: most, add } = this.#rules[rule]!
    const strip = add === '' && takesTooMuch(lower, most) ? most - 1 : most
    return strip === 0 && add === '' ? lower : lower.slice(0, Math.max(0, lower.length - strip)) + add
  }
}

/** Reads the lemmatizer as training writes it. */
export function readLemmatizer(reader: ByteReader): Lemmatizer {
  const rules: LemmaRule[] = []
  for (let left = reader.varint(); left > 0; left--) rules.push({ strip: reader.varint(), add: reader.text() })
  const table = new Map<number, number>()
  let key = 0
  for (let left = reader.varint(); left > 0; left--) {
    key = (key + reader.varint()) >>> 0
    table.set(key | 0, reader.varint())
  }
  return new Lemmatizer(rules, table)
}
