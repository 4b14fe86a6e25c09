/** Words in small letters with how common each is, packed into lists of numbers: ready as soon as its bytes are, and asked without making a string. */
export interface WordShares {
  /** The letters of all words, one behind the other. */
  readonly letters: Uint16Array
  /** Where the letters of each word start; one more for the end. */
  readonly starts: Uint32Array
  /** The bucket of commonness of each word. */
  readonly buckets: Uint8Array
  /** By hash, in the first free slot from there on: the word's number plus one; 0 where a slot is free. As many slots as a power of two. */
  readonly slots: Uint32Array
}

/** Where capitals are not told from small letters, this bit is set in each unit. */
const smallLetter = 32

const stir = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const seed = 0x811c9dc5

/** Packs words, each with its bucket (0 to 255). */
export function packShares(words: ReadonlyMap<string, number>): WordShares {
  const list = [...words.keys()]
  const text = list.join('')
  const starts = new Uint32Array(list.length + 1)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(list.length * 2 + 1)))
  for (const [i, word] of list.entries()) {
    starts[i + 1] = starts[i]! + word.length
    let hash = seed
    for (let k = 0; k < word.length; k++) hash = stir(hash, word.charCodeAt(k))
    let slot = toSlot(hash, slots)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = i + 1
  }
  return {
    letters: Uint16Array.from(text, (_, i) => text.charCodeAt(i)),
    starts,
    buckets: Uint8Array.from(words.values()),
    slots,
  }
}

const toSlot = (hash: number, slots: Uint32Array): number => (hash ^ (hash >>> 15)) & (slots.length - 1)

/**
 * The bucket of the word from `start` to `end` of a text, or -1 where it is not known.
 *
 * @param anyCase are ASCII letters to be taken as small ones? All units of the word must be ASCII letters then
 */
export function findBucket(
  { letters, starts, buckets, slots }: WordShares,
  text: string,
  start: number,
  end: number,
  anyCase: boolean,
): number {
  const bit = anyCase ? smallLetter : 0
  let hash = seed
  for (let i = start; i < end; i++) hash = stir(hash, text.charCodeAt(i) | bit)
  for (let slot = toSlot(hash, slots); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const word = slots[slot]! - 1
    let at = starts[word]!
    if (starts[word + 1]! - at !== end - start) continue
    let i = start
    while (i < end && letters[at] === (text.charCodeAt(i) | bit)) {
      i++
      at++
    }
    if (i === end) return buckets[word]!
  }
  return -1
}
