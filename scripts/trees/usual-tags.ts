import { hashWord } from '../../src/text/trees/hash.ts'
import { PAD, toLower, type Words } from '../../src/text/trees/words.ts'

/** Fewest times that a word must have been tagged, and the least share of them that a tag of its set has. */
const FEWEST = 3
const LEAST = 0.1

/** Most tags in a set, and fewest words that share a set of its own. */
const MOST_TAGS = 3
const FEWEST_WORDS = 4

/**
 * Tags running text and numbers, for each word (by its hash), the set of tags that it mostly got, most frequent first. Sets that few words
 * share are shortened from behind.
 */
export function findUsualTags(
  sentences: Iterable<{ readonly forms: readonly string[]; readonly capitals: boolean }>,
  words: Words,
  tag: (words: Words) => void,
): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const { forms, capitals } of sentences) {
    words.clear()
    const keys: number[] = []
    for (const form of forms) {
      const lower = toLower(form)
      keys.push(hashWord(lower))
      words.add(form, lower, capitals)
    }
    words.end()
    tag(words)
    for (const [i, key] of keys.entries()) {
      const row = counts.get(key) ?? new Map<number, number>()
      const tag = words.tag[i + PAD]!
      row.set(tag, (row.get(tag) ?? 0) + 1)
      counts.set(key, row)
    }
  }
  const sets = new Map<number, readonly number[]>()
  const uses = new Map<string, number>()
  for (const [key, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0)
    if (total < FEWEST) continue
    const set = [...row]
      .filter(([, n]) => n >= total * LEAST)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_TAGS)
      .map(([tag]) => tag)
    sets.set(key, set)
    for (let length = 1; length <= set.length; length++) {
      const name = set.slice(0, length).join(' ')
      uses.set(name, (uses.get(name) ?? 0) + 1)
    }
  }
  const numbers = new Map<string, number>()
  const usual = new Map<number, number>()
  for (const [key, set] of [...sets].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    let length = set.length
    while (length > 1 && uses.get(set.slice(0, length).join(' '))! < FEWEST_WORDS) length--
    const name = set.slice(0, length).join(' ')
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1)
    usual.set(key, numbers.get(name)!)
  }
  return usual
}
