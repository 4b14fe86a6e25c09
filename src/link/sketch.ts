/**
 * What a text is told again by: how many letters it has, a hash of them all, and the lowest hashes of its shingles of twelve
 * letters (Broder's MinHash with one function and many values). Only letters count, so that lost spaces, changed numbers and
 * other quotation marks change nothing.
 */
export interface Sketch {
  readonly letters: number
  /** Of all letters in order; a whole number below 2^53. */
  readonly hash: number
  /** Ascending, distinct, at most `sketchSize`; fewer where the text has fewer shingles. Whole numbers below 2^53. */
  readonly lowest: Float64Array
}

/** Letters a shingle. Measured on a text with lost spaces and its clean twin: 0.98 alike, unrelated ones at most 0.02. */
const shingleLetters = 12
/** How many of the lowest hashes are kept: likeness is then right to about 0.035. */
export const sketchSize = 200

const basisA = 0x01000193
const basisB = 0x2545f491
const power = (basis: number): number => {
  let product = 1
  for (let i = 0; i < shingleLetters; i++) product = Math.imul(product, basis)
  return product
}
const leavingA = power(basisA)
const leavingB = power(basisB)

/** Spreads a rolling hash over all 32 bits (the finalizer of MurmurHash3). */
const spread = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const join = (a: number, b: number): number => spread(a) * 0x200000 + (spread(b ^ a) >>> 11)

const smallA = 97
const smallZ = 122

/** Letters outside ASCII, folded: small, without diacritics; 0 for what is no letter. */
const folded = new Uint16Array(0x10000)
const isFolded = new Uint8Array(0x10000)
function fold(unit: number): number {
  if (isFolded[unit] === 0) {
    const letter = String.fromCharCode(unit).toLowerCase().normalize('NFKD')
    folded[unit] = /^\p{L}/u.test(letter) ? letter.charCodeAt(0) : 0
    isFolded[unit] = 1
  }
  return folded[unit]!
}

/** The letters of a text, small and without diacritics, as code units; everything else left out. Letters beyond the basic plane are left out too. */
function toLetters(text: string): Uint16Array {
  const letters = new Uint16Array(text.length)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const small = unit < 128 ? unit | 32 : fold(unit)
    if (unit < 128 ? small >= smallA && small <= smallZ : small !== 0) letters[count++] = small
  }
  return letters.subarray(0, count)
}

/** Hashes of all shingles, in reading order; of a shorter text the one hash of all its letters; none for no letters. */
function hashShingles(letters: Uint16Array): Float64Array {
  const count = letters.length === 0 ? 0 : Math.max(1, letters.length - shingleLetters + 1)
  const hashes = new Float64Array(count)
  let a = 0
  let b = 0
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!
    a = (Math.imul(a, basisA) + letter) | 0
    b = (Math.imul(b, basisB) + letter) | 0
    if (i >= shingleLetters) {
      const left = letters[i - shingleLetters]!
      a = (a - Math.imul(left, leavingA)) | 0
      b = (b - Math.imul(left, leavingB)) | 0
    }
    if (i >= shingleLetters - 1) hashes[i - shingleLetters + 1] = join(a, b)
  }
  if (letters.length > 0 && letters.length < shingleLetters) hashes[0] = join(a, b)
  return hashes
}

/** The `size` lowest different numbers, ascending. Sorts few of them where there are many: what is well above the expected cut is left out first. */
function toLowest(hashes: Float64Array, size: number): Float64Array {
  let rest = hashes
  if (hashes.length > 4 * size) {
    const cut = ((2 * size) / hashes.length) * 2 ** 53
    const below = hashes.filter((hash) => hash < cut)
    if (below.length >= size) rest = below
  }
  const distinct = (sorted: Float64Array) => sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1])
  const lowest = distinct(rest.slice().sort())
  // Many equal shingles (one line a thousand times) can leave too few below the cut.
  return (lowest.length < size && rest !== hashes ? distinct(hashes.slice().sort()) : lowest).slice(0, size)
}

function hashAll(letters: Uint16Array): number {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (const letter of letters) {
    a = Math.imul(a ^ letter, basisA)
    b = Math.imul(b ^ letter, basisB)
  }
  return join(a, b)
}

/** The sketch of a text. Linear in its length. `size`: how many hashes are kept. */
export function toSketch(text: string, size: number = sketchSize): Sketch {
  const letters = toLetters(text)
  return { letters: letters.length, hash: hashAll(letters), lowest: toLowest(hashShingles(letters), size) }
}

/** How far two texts are the same words. */
export interface Likeness {
  /** Shingles of both, as a share of those of either (Jaccard). */
  readonly resemblance: number
  /** Shingles of both, as a share of those of the shorter text: 1 where it is a cut of the other. */
  readonly containment: number
  /** Shingles of both. */
  readonly shared: number
}

const countShingles = ({ letters }: Pick<Sketch, 'letters'>): number => Math.max(1, letters - shingleLetters + 1)

/** A sketch as it is compared: its lowest hashes may be shortened, both in the same way. */
export type SketchLike = Pick<Sketch, 'letters'> & { readonly lowest: ArrayLike<number> }

/** Estimates from two sketches of one size how much their texts share. Symmetric; 0 for texts without letters. */
export function compareSketches(a: SketchLike, b: SketchLike, size: number = sketchSize): Likeness {
  let i = 0
  let j = 0
  let shared = 0
  let seen = 0
  while (seen < size && (i < a.lowest.length || j < b.lowest.length)) {
    const inA = a.lowest[i] ?? Number.POSITIVE_INFINITY
    const inB = b.lowest[j] ?? Number.POSITIVE_INFINITY
    if (inA <= inB) i++
    if (inB <= inA) j++
    if (inA === inB) shared++
    seen++
  }
  const resemblance = seen === 0 ? 0 : shared / seen
  const [shorter, longer] = [countShingles(a), countShingles(b)].sort((x, y) => x - y) as [number, number]
  const both = (resemblance / (1 + resemblance)) * (shorter + longer)
  return { resemblance, containment: Math.min(1, both / shorter), shared: Math.min(both, shorter) }
}
