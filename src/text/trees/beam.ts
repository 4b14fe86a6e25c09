import { FIRST_RIGHT, TRANSITIONS } from './groups.ts'
import { PARSE_FEATURES, parseFeatures } from './parse-features.ts'
import { NODE, NODE_SIZE, STATE } from './states.ts'
import { Arena } from './transitions.ts'
import type { Words } from './words.ts'

/** Scores the transitions by a state's features: the shipped weights, or those in training. */
export interface TransitionScorer {
  score(features: Int32Array, count: number): ArrayLike<number>
}

/** Most transitions kept of one state: shift, reduce, the best left and the best right arc. */
const KINDS = 4

/** States side by side that all made the same number of transitions, best first. */
export class Beam {
  readonly arena: Arena
  readonly states: Int32Array
  readonly scores: Float64Array
  count = 0
  readonly #width: number
  readonly #margin: number
  readonly #features = new Int32Array(PARSE_FEATURES)
  readonly #from: Int32Array
  readonly #by: Int32Array
  readonly #sums: Float64Array
  #offers = 0

  /** At most `width` states are kept, and none whose score is more than `margin` below the best. */
  constructor(width: number, margin = Number.POSITIVE_INFINITY) {
    this.arena = new Arena(width)
    this.states = new Int32Array(width)
    this.scores = new Float64Array(width)
    this.#width = width
    this.#margin = margin
    this.#from = new Int32Array(width * KINDS)
    this.#by = new Int32Array(width * KINDS)
    this.#sums = new Float64Array(width * KINDS)
  }

  /** Starts a sentence. */
  start(length: number): void {
    this.states[0] = this.arena.start(length)
    this.scores[0] = 0
    this.count = 1
  }

  /** Makes one transition from every state and keeps the best. Returns false at the end of the sentence. */
  step(scorer: TransitionScorer, words: Words): boolean {
    this.#offers = 0
    for (let k = 0; k < this.count; k++) {
      const state = this.states[k]!
      const allowed = this.arena.allowed(state)
      if (allowed === 0) return false
      if (this.count === 1 && (allowed === 1 || allowed === 2)) {
        this.states[0] = this.arena.apply(state, allowed - 1)
        return true
      }
      const count = parseFeatures(words, this.arena, state, this.#features)
      this.#offerAll(state, allowed, scorer.score(this.#features, count), this.scores[k]!)
    }
    this.#keepBest()
    return true
  }

  #offerAll(state: number, allowed: number, scores: ArrayLike<number>, base: number): void {
    if ((allowed & 1) !== 0) this.#offer(state, 0, base + scores[0]!)
    if ((allowed & 2) !== 0) this.#offer(state, 1, base + scores[1]!)
    if ((allowed & 4) !== 0) this.#offerArc(state, 2, FIRST_RIGHT, scores, base)
    if ((allowed & 8) !== 0) this.#offerArc(state, FIRST_RIGHT, TRANSITIONS, scores, base)
  }

  #offerArc(state: number, from: number, to: number, scores: ArrayLike<number>, base: number): void {
    let best = from
    for (let t = from + 1; t < to; t++) if (scores[t]! > scores[best]!) best = t
    this.#offer(state, best, base + scores[best]!)
  }

  #offer(state: number, by: number, sum: number): void {
    const i = this.#offers++
    this.#from[i] = state
    this.#by[i] = by
    this.#sums[i] = sum
  }

  #keepBest(): void {
    this.count = 0
    while (this.count < this.#width) {
      let best = -1
      for (let i = 0; i < this.#offers; i++)
        if (this.#by[i]! >= 0 && (best < 0 || this.#sums[i]! > this.#sums[best]!)) best = i
      if (best < 0 || (this.count > 0 && this.#sums[best]! < this.scores[0]! - this.#margin)) break
      this.scores[this.count] = this.#sums[best]!
      this.states[this.count++] = this.arena.apply(this.#from[best]!, this.#by[best]!)
      this.#by[best] = -1
    }
  }
}

/** Reads heads and transitions off the way to a final state. */
export function readTree(arena: Arena, last: number, heads: Int32Array, arcs: Int32Array): void {
  for (let state = last; state > 0; ) {
    const by = arena.states[state + STATE.by]!
    const from = arena.states[state + STATE.from]!
    const s0 = arena.nodes[arena.states[from + STATE.top]! * NODE_SIZE + NODE.token]!
    const n0 = arena.states[from + STATE.next]!
    if (by >= FIRST_RIGHT) {
      heads[n0] = s0
      arcs[n0] = by
    } else if (by > 1) {
      heads[s0] = n0
      arcs[s0] = by
    }
    state = from
  }
}
