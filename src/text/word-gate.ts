/** Longer words count as so long: their length has a bit in 32. */
const longest = 30

/**
 * Tells by first letter and length whether a word may be one of some few: most others are turned away without a look-up.
 * True for each of the words, and for some others.
 */
export function toWordGate(words: Iterable<string>): (word: string) => boolean {
  const lengths = new Int32Array(128)
  for (const word of words) {
    const code = word.charCodeAt(0)
    if (code < 128) lengths[code]! |= 1 << Math.min(longest, word.length)
  }
  return (word) => {
    const code = word.charCodeAt(0)
    return !(code < 128) || (lengths[code]! & (1 << Math.min(longest, word.length))) !== 0
  }
}
