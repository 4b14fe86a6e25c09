import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import { hashWord } from './hash.ts'

/** What tells the numbers of a text. */
export interface Tallies {
  /** Words that count or name a day, each with its number in digits: "seven" is 7. */
  readonly values: ReadonlyMap<string, string>
  /** Units that papers translate for their readers, such as miles: what they measure is the same in other numbers. */
  readonly units: ReadonlySet<string>
}

const counting = new Set(['unit', 'tens', 'group'])
const naming = new Set(['weekday', 'month'])

const translated = new Set(['distance', 'area', 'weight', 'speed', 'volume'])

/** Number words of `en/numbers.tsv`, weekdays and months of `en/times.tsv`, units of `en/units.tsv`. */
export function loadTallies(files: DataFiles): Tallies {
  const numbers = parseTable(files.text('en/numbers.tsv'), ['word', 'kind', 'value', 'min', 'max', 'source'])
  const times = parseTable(files.text('en/times.tsv'), ['word', 'class', 'value', 'source'])
  const units = parseTable(files.text('en/units.tsv'), ['word', 'unit', 'measures', 'converts', 'source'])
  const values = new Map([
    ...times.flatMap((row) => (naming.has(row.class) ? [[row.word, row.word] as const] : [])),
    ...numbers.flatMap(({ word, kind, value }) => (counting.has(kind) ? [[word, value] as const] : [])),
  ])
  return { values, units: new Set(units.flatMap(({ word, measures }) => (translated.has(measures) ? [word] : []))) }
}

/** Of many the lowest hashes are kept, so that a text and a part of it keep the same ones. */
const kept = 32
/** Of fewer in common than this share they are other counts in one form. */
const fewestInCommon = 0.6
/** "One" and "may" stand for anything. */
const loose = new Set(['one', 'may', 'march', 'second'])

/** A number in digits with the word behind it, or a word that may count. */
const tally = /(\d+(?:[.,]\d+)*)(?:[ -]?([A-Za-z]+))?|[A-Za-z]{3,9}/g

/** Hashes of the different numbers and named days of a text, ascending; the lowest where there are many. Linear in the text. */
export function toTallies(text: string, { values, units }: Tallies): Uint32Array {
  const found = new Set<string>()
  const name = (word: string | undefined): void => {
    const told = word === undefined || loose.has(word.toLowerCase()) ? undefined : values.get(word.toLowerCase())
    if (told !== undefined) found.add(told)
  }
  for (const [all, digits, behind] of text.matchAll(tally)) {
    if (digits === undefined) name(all)
    else if (behind === undefined || !units.has(behind.toLowerCase())) {
      found.add(digits.replaceAll(',', ''))
      name(behind)
    }
  }
  return Uint32Array.from(found, hashWord).sort().slice(0, kept)
}

/** Do two texts count other things: have they hardly a number or day in common, though each has some? Symmetric. */
export function areOtherTallies(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length === 0 || b.length === 0) return false
  // Beyond the last one that is kept of many, nothing is known.
  const least = Math.min(a.length < kept ? Infinity : a.at(-1)!, b.length < kept ? Infinity : b.at(-1)!)
  let [i, j, inCommon] = [0, 0, 0]
  while (i < a.length && j < b.length && a[i]! <= least && b[j]! <= least) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) inCommon++
    if (x <= y) i++
    if (y <= x) j++
  }
  const count = (tallies: Uint32Array) => tallies.filter((hash) => hash <= least).length
  return inCommon < fewestInCommon * Math.min(count(a), count(b))
}
