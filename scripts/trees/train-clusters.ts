import { readFileSync } from 'node:fs'
import { hashWord } from '../../src/text/trees/hash.ts'
import type { Tokenizer } from '../../src/text/trees/tokenizer.ts'
import { toLower } from '../../src/text/trees/words.ts'

/** Running text as word numbers; 0 stands for every rare word and for the edges of texts. */
export interface Corpus {
  /** Lower-cased words with digits as 0, most frequent first; place 0 is the rare word. */
  readonly words: readonly string[]
  readonly stream: Int32Array
  /** How each word is mostly written inside sentences, by its place in `words`: see `toHabit`. */
  readonly habits: Uint8Array
}

/** Counts of a word's ways of being written: lower case, initial capital, all capitals. */
type Writings = [lower: number, initial: number, capitals: number]

/** 0 too rare to tell, 1 nearly always lower case, 2 mostly, 3 mostly with a capital, 4 nearly always, 5 mostly all in capitals. */
function toHabit([lower, initial, capitals]: Writings): number {
  const total = lower + initial + capitals
  if (total < 3) return 0
  if (capitals > total / 2) return 5
  if (lower > total * 0.9) return 1
  if (lower > total / 2) return 2
  return lower > total * 0.1 ? 3 : 4
}

function countWritings(forms: readonly string[], words: readonly string[], writings: Map<string, Writings>): void {
  for (const [i, form] of forms.entries()) {
    // Behind a stop or a quote a capital says nothing.
    if (i === 0 || !/^[\p{L}\p{N},;]/u.test(forms[i - 1]!) || !/^\p{L}/u.test(form)) continue
    const counts = writings.get(words[i]!) ?? [0, 0, 0]
    const lower = form === form.toLowerCase()
    counts[lower ? 0 : form.length > 1 && form === form.toUpperCase() ? 2 : 1]++
    writings.set(words[i]!, counts)
  }
}

/** Words of running text, one list a text; marks are words too. */
export type RunningText = readonly (readonly string[])[]

/** Reads and tokenizes the texts of JSON-lines files, each text once. */
export function readTexts(files: readonly string[], tokenizer: Tokenizer): RunningText {
  const texts: string[][] = []
  const known = new Set<string>()
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue
      const { text } = JSON.parse(line) as { text?: string }
      if (typeof text !== 'string' || known.has(text.slice(0, 200))) continue
      known.add(text.slice(0, 200))
      const offsets = tokenizer.tokenize(text, 0, text.length)
      const forms: string[] = []
      for (let i = 0; i < offsets.length; i += 2) forms.push(text.slice(offsets[i], offsets[i + 1]))
      texts.push(forms)
    }
  return texts
}

/** Whether most words of a text are written in capitals. */
const isCapitals = (forms: readonly string[]): boolean =>
  forms.filter((form) => /[A-Z]/.test(form) && form === form.toUpperCase()).length >= forms.length / 4

/** Numbers the words seen at least `least` times. */
export function toCorpus(texts: RunningText, least: number): Corpus {
  const counts = new Map<string, number>()
  const writings = new Map<string, Writings>()
  const all: string[][] = texts.map((forms) => {
    const words = forms.map((form) => toLower(form).replace(/[0-9]/g, '0'))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    if (!isCapitals(forms)) countWritings(forms, words, writings)
    return words
  })
  const words = [...counts].filter(([, count]) => count >= least)
  words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const numbers = new Map(words.map(([word], i) => [word, i + 1]))
  const stream = new Int32Array(all.reduce((sum, list) => sum + list.length + 1, 1))
  let at = 1
  for (const list of all) {
    for (const word of list) stream[at++] = numbers.get(word) ?? 0
    at++
  }
  const habits = Uint8Array.from(['', ...words.map(([word]) => word)], (word) =>
    toHabit(writings.get(word) ?? [0, 0, 0]),
  )
  return { words: ['', ...words.map(([word]) => word)], stream, habits }
}

/** Neighbours of every word, as runs of (word, count): those of word `w` from `starts[w]` to `starts[w + 1]`. */
interface Neighbours {
  readonly starts: Int32Array
  readonly others: Int32Array
  readonly counts: Int32Array
}

function findNeighbours(stream: Int32Array, size: number, right: boolean): Neighbours {
  const lists = Array.from({ length: size }, () => new Map<number, number>())
  for (let i = 1; i < stream.length; i++) {
    const word = right ? stream[i - 1]! : stream[i]!
    const other = right ? stream[i]! : stream[i - 1]!
    const list = lists[word]!
    list.set(other, (list.get(other) ?? 0) + 1)
  }
  const starts = new Int32Array(size + 1)
  for (let w = 0; w < size; w++) starts[w + 1] = starts[w]! + lists[w]!.size
  const others = new Int32Array(starts[size]!)
  const counts = new Int32Array(starts[size]!)
  let at = 0
  for (const list of lists)
    for (const [other, count] of list) {
      others[at] = other
      counts[at++] = count
    }
  return { starts, others, counts }
}

const TABLE = Float64Array.from({ length: 1 << 20 }, (_, x) => (x === 0 ? 0 : x * Math.log(x)))
const xlogx = (x: number): number => (x < TABLE.length ? TABLE[x]! : x * Math.log(x))

/**
 * Clusters words by their neighbours with the exchange algorithm of Martin, Liermann and Ney (1998): each word in turn moves to the
 * class that makes the class bigrams of the corpus most likely. Class 0 holds the rare word alone.
 */
export function findClusters({ words, stream }: Corpus, classes: number, rounds: number): Uint8Array {
  const size = words.length
  const right = findNeighbours(stream, size, true)
  const left = findNeighbours(stream, size, false)
  const of = new Uint8Array(size)
  for (let w = 1; w < size; w++) of[w] = 1 + ((w - 1) % (classes - 1))
  const pairs = new Int32Array(classes * classes)
  const totals = new Float64Array(classes)
  const uses = new Float64Array(size)
  for (let i = 1; i < stream.length; i++) {
    pairs[of[stream[i - 1]!]! * classes + of[stream[i]!]!]!++
    totals[of[stream[i]!]!]!++
    uses[stream[i]!]!++
  }
  const after = new Int32Array(classes)
  const before = new Int32Array(classes)
  const afterList = new Int32Array(classes)
  const beforeList = new Int32Array(classes)
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (let w = 1; w < size; w++) {
      const own = of[w]!
      let afters = 0
      let befores = 0
      let self = 0
      for (let i = right.starts[w]!; i < right.starts[w + 1]!; i++) {
        if (right.others[i] === w) {
          self = right.counts[i]!
          continue
        }
        const c = of[right.others[i]!]!
        if (after[c] === 0) afterList[afters++] = c
        after[c]! += right.counts[i]!
      }
      for (let i = left.starts[w]!; i < left.starts[w + 1]!; i++) {
        if (left.others[i] === w) continue
        const c = of[left.others[i]!]!
        if (before[c] === 0) beforeList[befores++] = c
        before[c]! += left.counts[i]!
      }
      for (let j = 0; j < afters; j++) pairs[own * classes + afterList[j]!]! -= after[afterList[j]!]!
      for (let j = 0; j < befores; j++) pairs[beforeList[j]! * classes + own]! -= before[beforeList[j]!]!
      pairs[own * classes + own]! -= self
      totals[own]! -= uses[w]!
      let best = own
      let bestGain = Number.NEGATIVE_INFINITY
      for (let k = 1; k < classes; k++) {
        let gain = -2 * (xlogx(totals[k]! + uses[w]!) - xlogx(totals[k]!))
        const base = k * classes
        for (let j = 0; j < afters; j++) {
          const c = afterList[j]!
          const n = pairs[base + c]!
          gain += xlogx(n + after[c]!) - xlogx(n)
        }
        for (let j = 0; j < befores; j++) {
          const c = beforeList[j]!
          const n = pairs[c * classes + k]!
          gain += xlogx(n + before[c]!) - xlogx(n)
        }
        if (self > 0) gain += xlogx(pairs[base + k]! + self) - xlogx(pairs[base + k]!)
        if (gain > bestGain + 1e-9) {
          bestGain = gain
          best = k
        }
      }
      for (let j = 0; j < afters; j++) {
        pairs[best * classes + afterList[j]!]! += after[afterList[j]!]!
        after[afterList[j]!] = 0
      }
      for (let j = 0; j < befores; j++) {
        pairs[beforeList[j]! * classes + best]! += before[beforeList[j]!]!
        before[beforeList[j]!] = 0
      }
      pairs[best * classes + best]! += self
      totals[best]! += uses[w]!
      if (best !== own) moved++
      of[w] = best
    }
    if (moved < size / 200) break
  }
  return of
}

/** Table from the hash of a word to its fine cluster (bits 0–7), coarse cluster (8–13) and habit of being written (14–16). */
export function toClusterTable(corpus: Corpus, fine: Uint8Array, coarse: Uint8Array): Map<number, number> {
  const table = new Map<number, number>()
  for (let w = 1; w < corpus.words.length; w++)
    table.set(hashWord(corpus.words[w]!), fine[w]! | (coarse[w]! << 8) | (corpus.habits[w]! << 14))
  return table
}
