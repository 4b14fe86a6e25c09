import type { ByteWriter } from '../../src/text/trees/bytes.ts'
import { SMALLEST, STEP } from '../../src/text/trees/linear.ts'
import { type PackedRow, packRows } from './pack.ts'

/** An averaged perceptron over hashed features, one dense row of weights for each feature that was ever updated. */
export class Perceptron {
  readonly classes: number
  readonly scores: Float64Array
  /** Examples seen. */
  steps = 1
  rows = 0
  #mask: number
  #keys: Int32Array
  #places: Int32Array
  #weights: Float32Array
  #totals: Float64Array
  #capacity: number
  /** Scores by the averages so far, while training goes on: for looking at it, not for learning. */
  averaging = false
  /** How often each row was looked up. */
  #uses: Float64Array

  constructor(classes: number) {
    this.classes = classes
    this.scores = new Float64Array(classes)
    this.#mask = (1 << 16) - 1
    this.#keys = new Int32Array(this.#mask + 1)
    this.#places = new Int32Array(this.#mask + 1)
    this.#capacity = 1 << 14
    this.#weights = new Float32Array(this.#capacity * classes)
    this.#totals = new Float64Array(this.#capacity * classes)
    this.#uses = new Float64Array(this.#capacity)
  }

  /** Fills `scores` for the features given. */
  score(features: Int32Array, count: number): Float64Array {
    const scores = this.scores
    const classes = this.classes
    const weights = this.#weights
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const row = this.#find(features[i]!)
      if (row === 0) continue
      const base = row * classes
      if (this.averaging) {
        const totals = this.#totals
        for (let c = 0; c < classes; c++) scores[c]! += weights[base + c]! - totals[base + c]! / this.steps
        continue
      }
      this.#uses[row]!++
      for (let c = 0; c < classes; c++) scores[c]! += weights[base + c]!
    }
    return scores
  }

  /** Adds `by` to the weights of class `c` for the features given. */
  add(features: Int32Array, count: number, c: number, by: number): void {
    for (let i = 0; i < count; i++) {
      const at = this.#make(features[i]!) * this.classes + c
      this.#weights[at]! += by
      this.#totals[at]! += by * this.steps
    }
  }

  #find(key: number): number {
    let slot = key & this.#mask
    for (;;) {
      const place = this.#places[slot]!
      if (place === 0 || this.#keys[slot] === key) return place
      slot = (slot + 1) & this.#mask
    }
  }

  #make(key: number): number {
    const found = this.#find(key)
    if (found !== 0) return found
    if (this.rows * 2 > this.#mask) this.#widen()
    if (++this.rows >= this.#capacity) {
      this.#capacity *= 2
      const weights = new Float32Array(this.#capacity * this.classes)
      weights.set(this.#weights)
      this.#weights = weights
      const totals = new Float64Array(this.#capacity * this.classes)
      totals.set(this.#totals)
      this.#totals = totals
      const uses = new Float64Array(this.#capacity)
      uses.set(this.#uses)
      this.#uses = uses
    }
    let slot = key & this.#mask
    while (this.#places[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#keys[slot] = key
    this.#places[slot] = this.rows
    return this.rows
  }

  #widen(): void {
    const keys = this.#keys
    const places = this.#places
    this.#mask = this.#mask * 2 + 1
    this.#keys = new Int32Array(this.#mask + 1)
    this.#places = new Int32Array(this.#mask + 1)
    for (let i = 0; i < keys.length; i++) {
      if (places[i] === 0) continue
      let slot = keys[i]! & this.#mask
      while (this.#places[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#keys[slot] = keys[i]!
      this.#places[slot] = places[i]!
    }
  }

  /** Replaces the weights by their averages over all steps; training may go on from them. */
  average(): void {
    const end = (this.rows + 1) * this.classes
    for (let i = 0; i < end; i++) {
      this.#weights[i] = this.#weights[i]! - this.#totals[i]! / this.steps
      this.#totals[i] = 0
    }
    this.steps = 1
  }

  /** What a weight is worth keeping for: its size, and more for features that are met often. */
  #worth(row: number, c: number): number {
    return Math.abs(this.#weights[row * this.classes + c]!) * this.#uses[row]! ** this.bent
  }

  /** How much the frequency of a feature counts when weights are chosen to be kept. */
  bent = 0.25

  /** The worth of the `count`-th most worthy weight: what is below is cut off to keep that many. */
  worthOf(count: number): number {
    const worths: number[] = []
    for (let row = 1; row <= this.rows; row++)
      for (let c = 0; c < this.classes; c++) {
        if (Math.abs(this.#weights[row * this.classes + c]!) >= SMALLEST) worths.push(this.#worth(row, c))
      }
    const sorted = Float64Array.from(worths).sort()
    return sorted[Math.max(0, sorted.length - count)] ?? 0
  }

  /**
   * The weights as `readLinear` reads them: those worth less than `least` are left out, the others rounded to a logarithmic byte, to every
   * `grid`-th step of it.
   */
  write(writer: ByteWriter, least: number, grid = 1): { rows: number; weights: number } {
    const rows: PackedRow[] = []
    let weights = 0
    for (let slot = 0; slot <= this.#mask; slot++) {
      const row = this.#places[slot]!
      if (row === 0) continue
      const entries: [number, number][] = []
      for (let c = 0; c < this.classes; c++) if (this.#kept(row, c, least)) entries.push([c, this.#code(row, c, grid)])
      if (entries.length > 0) rows.push({ key: this.#keys[slot]! >>> 0, entries })
      weights += entries.length
    }
    rows.sort((a, b) => a.key - b.key)
    packRows(writer, this.classes, rows)
    return { rows: rows.length, weights }
  }

  #kept(row: number, c: number, least: number): boolean {
    // Of two classes one has the other's weights turned round: the second alone decides by its sign.
    if (this.classes === 2 && c === 0) return false
    return Math.abs(this.#weights[row * this.classes + c]!) >= SMALLEST && this.#worth(row, c) >= least
  }

  #code(row: number, c: number, grid: number): number {
    const weight = this.#weights[row * this.classes + c]!
    const steps = Math.round(Math.log(Math.abs(weight) / SMALLEST) / Math.log(STEP) / grid) * grid + 1
    const bounded = Math.max(1, Math.min(127, steps))
    return weight < 0 ? -bounded : bounded
  }
}
