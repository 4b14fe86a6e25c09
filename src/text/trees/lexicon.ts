import type { ByteReader } from './bytes.ts'

/** Hash of a word, its clusters, and the number of its set of tags in the treebank (0 for unknown). */
export type LexiconRow = readonly [key: number, clusters: number, known: number]

/**
 * What is known of words apart from their sentence: two clusters and the usual spelling learned from running text, and the tags that the treebank gives
 * them. Words are kept as hashes alone.
 */
export class LexiconTable {
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #clusters: Int32Array
  readonly #known: Uint16Array

  /** `rows` are (hash of a word, clusters, number of its set of tags; 0 for unknown). */
  constructor(rows: readonly LexiconRow[]) {
    let size = 16
    while (size < rows.length * 2) size *= 2
    this.#mask = size - 1
    this.#keys = new Int32Array(size)
    this.#clusters = new Int32Array(size)
    this.#known = new Uint16Array(size)
    for (const [key, clusters, known] of rows) {
      let slot = key & this.#mask
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#keys[slot] = key
      this.#clusters[slot] = clusters
      this.#known[slot] = known
    }
  }

  /** Place of a word in the table, for the questions below; a place without answers for a word never seen. */
  find(key: number): number {
    let slot = key & this.#mask
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
    return slot
  }

  /** Fine cluster (bits 0–7), coarse cluster (8–13), and how the word is mostly written (14–16); 0 for a word never seen. */
  cluster(slot: number): number {
    return this.#clusters[slot]!
  }

  /** Number of the set of tags that the word has in the treebank, 0 for a word too rare to tell. */
  known(slot: number): number {
    return this.#known[slot]!
  }
}

/** Reads the table as training writes it: rows sorted by key. */
export function readLexicon(reader: ByteReader): LexiconTable {
  const rows: LexiconRow[] = []
  let key = 0
  for (let left = reader.varint(); left > 0; left--) {
    key = (key + reader.varint()) >>> 0
    rows.push([key | 0, reader.varint(), reader.varint()])
  }
  return new LexiconTable(rows)
}
