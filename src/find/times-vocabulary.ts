import type { TimeEntry } from './times-lexicon.ts'

/** A word or mark that time expressions are made of, or that tells of one beside it. */
export interface TimeWord {
  /** Place in the vocabulary, from 0. */
  readonly id: number
  /** Lower case, straight apostrophes. */
  readonly lower: string
  /** What the table knows of names that begin with it; empty for words of patterns alone. */
  readonly entries: readonly TimeEntry[]
}

/** All words that patterns and their table know, found where they stand in a text without cutting them out: most words of a text are none of them. */
export interface TimeVocabulary {
  readonly words: readonly TimeWord[]
  /** By the word in lower case; undefined where it is none. */
  find(lower: string): TimeWord | undefined
  /** The word of ASCII letters from `start` to `end`, whose letters in lower case have this hash (`hashLetter`); null where it is none. */
  findAt(text: string, start: number, end: number, hash: number): TimeWord | null
}

/** The hash of a word by its letters in lower case, one after another, from 0. */
export const hashLetter = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0

const isPlain = /^[a-z]+$/

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if ((text.charCodeAt(start + i) | 32) !== word.charCodeAt(i)) return false
  return true
}

function toHash(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashLetter(hash, word.charCodeAt(i))
  return hash
}

/** Makes the vocabulary of words in lower case. */
export function toVocabulary(
  lowers: Iterable<string>,
  entriesOf: (lower: string) => readonly TimeEntry[],
): TimeVocabulary {
  const words = [...new Set(lowers)].map((lower, id) => ({ id, lower, entries: entriesOf(lower) }))
  const byLower = new Map(words.map((word) => [word.lower, word]))
  // A power of two, several times as many as there are words.
  const slots = 2 ** Math.ceil(Math.log2(words.length * 4 + 1))
  // Ids counted from 1, each in the first free slot from that of its hash on; 0 where a slot is free.
  const table = new Uint16Array(slots)
  const hashes = Int32Array.from(words, ({ lower }) => toHash(lower))
  for (const { id, lower } of words) {
    if (!isPlain.test(lower)) continue
    let slot = hashes[id]! & (slots - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1)
    table[slot] = id + 1
  }
  return {
    words,
    find: (lower) => byLower.get(lower),
    findAt: (text, start, end, hash) => {
      for (let slot = hash & (slots - 1); table[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
        const id = table[slot]! - 1
        if (hashes[id] === hash && isAt(words[id]!.lower, text, start, end)) return words[id]!
      }
      return null
    },
  }
}
