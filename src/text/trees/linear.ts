import type { ByteReader } from './bytes.ts'

/** Weights are held as integers: one unit of a score is this many. */
export const SCALE = 256

/** Ratio between neighbouring steps of a stored weight, which is kept as the logarithm of its size in one byte. */
export const STEP = 1.065

/** The smallest size a stored weight can have. */
export const SMALLEST = 0.02

/** The weight that the byte `code` stands for (signed, 0 is none), in `SCALE` units. */
export const toWeight = (code: number): number =>
  code === 0 ? 0 : Math.round(Math.sign(code) * SMALLEST * STEP ** (Math.abs(code) - 1) * SCALE)

/**
 * A sparse linear classifier over hashed features.
 * `slots` is an open-addressing table of (key, place of the row); a row is a run of `entries`, each holding the weight in its
 * upper 24 bits, "last of its row" in bit 7 and the class in the lower seven.
 */
export interface LinearModel {
  readonly classes: number
  readonly mask: number
  /** A bit for every upper part of a key that occurs: small enough for the processor's cache, it answers most questions for absent keys. */
  readonly filter: Int32Array
  readonly filterShift: number
  readonly slots: Int32Array
  readonly entries: Int32Array
}

/** Reads one classifier as `scripts/trees/export.ts` writes it: rows sorted by key, keys as differences. */
export function readLinear(reader: ByteReader): LinearModel {
  const classes = reader.varint()
  const rows = reader.varint()
  const total = reader.varint()
  let size = 16
  while (size < rows * 1.3) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  const entries = new Int32Array(total + 1)
  const weights = new Int32Array(256)
  for (let i = 0; i < 256; i++) weights[i] = toWeight((i << 24) >> 24)
  let bits = 10
  while (bits < 22 && 1 << bits < rows * 8) bits++
  const filterShift = 32 - bits
  const filter = new Int32Array(1 << (bits - 5))
  let key = 0
  let at = 1
  for (let row = 0; row < rows; row++) {
    key = (key + reader.varint()) >>> 0
    const signed = key | 0
    const place = key >>> filterShift
    filter[place >>> 5]! |= 1 << (place & 31)
    let slot = key & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = signed
    slots[slot * 2 + 1] = at
    let head: number
    do {
      head = reader.byte()
      entries[at++] = (weights[reader.byte()]! << 8) | head
    } while ((head & 128) === 0)
  }
  return { classes, mask, filter, filterShift, slots, entries }
}

/** Rows found for the features in hand; looking all of them up before adding any lets the processor wait for memory once. */
const found = new Int32Array(256)

/** Adds up the weights of `count` (at most 256) features into `scores`, which it first sets to 0. */
export function scoreClasses(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { mask, filter, filterShift, slots, entries, classes } = model
  for (let i = 0; i < classes; i++) scores[i] = 0
  let rows = 0
  for (let i = 0; i < count; i++) {
    const key = features[i]!
    const place = key >>> filterShift
    if ((filter[place >>> 5]! & (1 << (place & 31))) === 0) continue
    let slot = (key & mask) << 1
    let at = slots[slot + 1]!
    while (at !== 0 && slots[slot] !== key) {
      slot = (slot + 2) & (mask * 2 + 1)
      at = slots[slot + 1]!
    }
    if (at !== 0) found[rows++] = at
  }
  for (let i = 0; i < rows; i++) {
    let at = found[i]!
    let entry: number
    do {
      entry = entries[at++]!
      scores[entry & 127]! += entry >> 8
    } while ((entry & 128) === 0)
  }
}

/** The class with the highest score; the lowest number wins a tie. */
export function bestClass(scores: Int32Array, classes: number): number {
  let best = 0
  for (let i = 1; i < classes; i++) if (scores[i]! > scores[best]!) best = i
  return best
}
