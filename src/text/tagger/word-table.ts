const blank = 32

/**
 * What is known of words, by their letters where they stand in a text: asked without cutting them out, which costs more than the look-up.
 * A word ends with the next blank or the text.
 */
export class WordTable<Known> {
  readonly #words: string[] = []
  readonly #known: Known[] = []
  /** By hash, in the first free slot from there on: the word's number plus one; 0 where a slot is free. As many slots as a power of two. */
  readonly #slots: Int32Array

  /** @param most words that it may hold */
  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 1)))
  }

  get size(): number {
    return this.#words.length
  }

  /** What is known of the word that starts there; undefined where nothing is. */
  find(text: string, start: number): Known | undefined {
    const slots = this.#slots
    let hash = seed
    let end = start
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end)
      if (unit === blank) break
      hash = stir(hash, unit)
    }
    for (let slot = toSlot(hash, slots.length); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const word = this.#words[slots[slot]! - 1]!
      if (word.length !== end - start) continue
      let i = 0
      while (i < word.length && word.charCodeAt(i) === text.charCodeAt(start + i)) i++
      if (i === word.length) return this.#known[slots[slot]! - 1]
    }
    return undefined
  }

  /** Keeps what is known of a word that it does not hold yet and that has no blank. */
  add(word: string, known: Known): void {
    const slots = this.#slots
    let hash = seed
    for (let i = 0; i < word.length; i++) hash = stir(hash, word.charCodeAt(i))
    let slot = toSlot(hash, slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    this.#words.push(word)
    this.#known.push(known)
    slots[slot] = this.#words.length
  }
}

const seed = 0x811c9dc5
const stir = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const toSlot = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1)
