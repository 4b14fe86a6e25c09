import type { ByteReader } from './bytes.ts'
import { LONGEST_CODE, MOST_BITS, toCodeTable } from './codes.ts'

/**
 * Weights are held as integers: one unit of a score is this many. Two sums of weights share a number in dense rows, so that no sum may pass
 * 2¹⁵ / SCALE = 512 units; the largest met are about 300.
 */
export const SCALE = 64

/** Ratio between neighbouring steps of a stored weight, which is kept as the logarithm of its size in one byte. */
export const STEP = 1.065

/** The smallest size a stored weight can have. */
export const SMALLEST = 0.02

/** The weight that the byte `code` stands for (signed, 0 is none), in `SCALE` units. */
export const toWeight = (code: number): number =>
  code === 0 ? 0 : Math.round(Math.sign(code) * SMALLEST * STEP ** (Math.abs(code) - 1) * SCALE)

/** Rows with weights for more than this share of the classes are dense: adding whole rows is faster than looking at each class. */
const DENSE_FROM = 0.3

/**
 * A sparse linear classifier over hashed features, laid out so that a feature costs one far memory access.
 * The upper bits of a key choose a bucket; `buckets` holds the place of its first row in `rows`, and the rows of a bucket stand one behind the
 * other. A row is its key, a head (see `LAST`), and, when it is sparse, its entries, two to a number: class in bits 8–14, code of the
 * weight (see `toWeight`) in bits 0–7. A dense row has its weights in `dense`, two in a number: class 2i in the lower, class 2i + 1 in the
 * upper 16 bits.
 */
export interface LinearModel {
  readonly classes: number
  /** A bit for every upper part of a key that occurs: small enough for the processor's cache, it answers most questions for absent keys. */
  readonly filter: Int32Array
  readonly filterShift: number
  readonly shift: number
  readonly buckets: Int32Array
  readonly rows: Int32Array
  readonly entries: Uint16Array
  readonly dense: Int32Array
}

/** Bit of a row's head that says it is the last of its bucket; bit 1 says that the row is dense, the bits above hold its entries' number or its place. */
const LAST = 1
const DENSE = 2

/** Weights by their codes. */
const weightOf = new Int32Array(256)
for (let i = 0; i < 256; i++) weightOf[i] = toWeight((i << 24) >> 24)

/** Lengths of 256 codes, two in a byte. */
const readLengths = (reader: ByteReader): Uint8Array => {
  const lengths = new Uint8Array(256)
  for (let i = 0; i < 256; i += 2) {
    const pair = reader.byte()
    lengths[i] = pair >> 4
    lengths[i + 1] = pair & 15
  }
  return lengths
}

/**
 * Reads one classifier as `scripts/trees/pack.ts` writes it: rows sorted by key, so that buckets fill up in their order. A row is the gap to the
 * key before, then for each weight a symbol for its class (twice the class, one more in the last of the row) and one for its code.
 */
export function readLinear(reader: ByteReader): LinearModel {
  const classes = reader.varint()
  const count = reader.varint()
  const total = reader.varint()
  const low = reader.varint()
  const classTable = toCodeTable(readLengths(reader))
  const codeTable = toCodeTable(readLengths(reader))
  let bits = 4
  while (1 << bits < count) bits++
  const shift = 32 - bits
  const filterShift = 32 - Math.min(22, bits + 3)
  const filter = new Int32Array(1 << Math.max(0, 32 - filterShift - 5))
  const half = (classes + 1) >> 1
  const fewest = Math.max(4, Math.ceil(classes * DENSE_FROM))
  const buckets = new Int32Array(1 << bits)
  const rows = new Int32Array(2 + 2 * count + ((total + count) >> 1) + 64)
  const entries = new Uint16Array(rows.buffer)
  const dense = new Int32Array(half * (Math.ceil(total / fewest) + 1))
  // The row at place 0 is that of the empty buckets, dense row 0 that of nothing.
  rows[1] = LAST
  let to = 2
  let denseAt = half
  let key = 0
  let bucket = -1
  let before = 0
  // Read without a reader's methods: this loop is most of the time that loading takes. `window` holds `left` bits not read yet, its lowest.
  const { bytes, at } = reader.rest
  const lowBits = (1 << low) - 1
  let from = at
  let window = 0
  let left = 0
  for (let row = 0; row < count; row++) {
    // How often 2^low goes into the gap, in ones that end with a zero; then the bits left over.
    let gap = 0
    let ones: number
    do {
      while (left <= 16) {
        window = (window << 8) | bytes[from++]!
        left += 8
      }
      ones = Math.min(left, Math.clz32(~(window << (32 - left))))
      gap += ones
      left -= ones
    } while (left === 0)
    left--
    while (left <= 16) {
      window = (window << 8) | bytes[from++]!
      left += 8
    }
    left -= low
    key = (key + (gap << low) + ((window >>> left) & lowBits)) >>> 0
    const place = key >>> filterShift
    filter[place >>> 5]! |= 1 << (place & 31)
    if (key >>> shift !== bucket) {
      bucket = key >>> shift
      buckets[bucket] = to
      rows[before + 1]! |= LAST
    }
    const first = (to + 2) * 2
    let end = first
    let symbol: number
    do {
      while (left <= 16) {
        window = (window << 8) | bytes[from++]!
        left += 8
      }
      symbol = classTable[(window >>> (left - LONGEST_CODE)) & MOST_BITS]!
      left -= symbol & 15
      while (left <= 16) {
        window = (window << 8) | bytes[from++]!
        left += 8
      }
      const code = codeTable[(window >>> (left - LONGEST_CODE)) & MOST_BITS]!
      left -= code & 15
      entries[end++] = ((symbol >> 5) << 8) | (code >> 4)
    } while ((symbol & 16) === 0)
    before = to
    rows[to] = key | 0
    if (end - first < fewest) {
      rows[to + 1] = (end - first) << 2
      to += 2 + ((end - first + 1) >> 1)
    } else {
      rows[to + 1] = (denseAt << 2) | DENSE
      for (let i = first; i < end; i++) {
        const c = entries[i]! >> 8
        const weight = weightOf[entries[i]! & 255]!
        dense[denseAt + (c >> 1)]! += (c & 1) === 0 ? weight : weight << 16
      }
      denseAt += half
      to += 2
    }
  }
  rows[before + 1]! |= LAST
  reader.goTo(from - (left >> 3))
  const kept = rows.slice(0, to + 2)
  return {
    classes,
    filter,
    filterShift,
    shift,
    buckets,
    rows: kept,
    entries: new Uint16Array(kept.buffer),
    dense: dense.slice(0, denseAt),
  }
}

/** Features that may be known, the places of their buckets, and of the rows found; each step for all of them lets the processor wait for memory once. */
const asked = new Int32Array(260)
const places = new Int32Array(260)
const foundSparse = new Int32Array(260)
const foundDense = new Int32Array(260)

/** Sums of dense rows, two classes in a number. */
const sums = new Int32Array(64)

/** Adds up the weights of `count` (at most 256) features into `scores`, which it first sets to 0. */
export function scoreClasses(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { filter, filterShift, shift, buckets, rows, entries, dense, classes } = model
  const half = (classes + 1) >> 1
  let kept = 0
  for (let i = 0; i < count; i++) {
    const key = features[i]!
    const place = key >>> filterShift
    asked[kept] = key
    kept += (filter[place >>> 5]! >>> (place & 31)) & 1
  }
  for (let i = 0; i < kept; i++) places[i] = buckets[asked[i]! >>> shift]!
  let sparse = 0
  let full = 0
  let touched = 0
  for (let i = 0; i < kept; i++) touched ^= rows[places[i]!]!
  sums[0] = touched
  for (let i = 0; i < kept; i++) {
    const key = asked[i]!
    let at = places[i]!
    let head = rows[at + 1]!
    while (rows[at] !== key && (head & LAST) === 0) {
      at += (head & DENSE) === 0 ? 2 + (((head >> 2) + 1) >> 1) : 2
      head = rows[at + 1]!
    }
    if (rows[at] !== key) continue
    if ((head & DENSE) === 0) foundSparse[sparse++] = at
    else foundDense[full++] = head >> 2
  }
  // The empty row 0 fills the last group of four.
  for (let i = full; i < full + 3; i++) foundDense[i] = 0
  for (let j = 0; j < half; j++) sums[j] = 0
  for (let i = 0; i < full; i += 4) {
    const a = foundDense[i]!
    const b = foundDense[i + 1]!
    const c = foundDense[i + 2]!
    const d = foundDense[i + 3]!
    for (let j = 0; j < half; j++)
      sums[j] = (sums[j]! + dense[a + j]! + dense[b + j]! + dense[c + j]! + dense[d + j]!) | 0
  }
  for (let c = 0; c < classes; c += 2) {
    const sum = sums[c >> 1]!
    const lower = (sum << 16) >> 16
    scores[c] = lower
    scores[c + 1] = (sum - lower) >> 16
  }
  for (let i = 0; i < sparse; i++) {
    const at = foundSparse[i]!
    const first = (at + 2) * 2
    const end = first + (rows[at + 1]! >> 2)
    for (let e = first; e < end; e++) {
      const entry = entries[e]!
      scores[entry >> 8]! += weightOf[entry & 255]!
    }
  }
}

/** The class with the highest score; the lowest number wins a tie. */
export function bestClass(scores: Int32Array, classes: number): number {
  let best = 0
  for (let i = 1; i < classes; i++) if (scores[i]! > scores[best]!) best = i
  return best
}
