import { Beam, readTree, type TransitionScorer } from './beam.ts'
import { FIRST_RIGHT, REDUCE, SHIFT, TRANSITIONS } from './groups.ts'
import { type LinearModel, scoreClasses } from './linear.ts'
import { PARSE_FEATURES, parseFeatures, placeRoot } from './parse-features.ts'
import { NODE, NODE_SIZE, STATE } from './states.ts'
import { type SureTable, sureKey, type Watch } from './sure.ts'
import { Arena } from './transitions.ts'
import { MOST_WORDS, type Words } from './words.ts'

/**
 * Attaches every word of a tagged sentence by arc-eager transitions (Nivre 2003) with the root behind the last word, taking the
 * best transition at every step. `heads` and `arcs` hold the result until the next call.
 */
export class Parser {
  readonly heads = new Int32Array(MOST_WORDS + 1)
  readonly arcs = new Int32Array(MOST_WORDS + 1)
  /** Decisions made so far, for checking that work grows with the text alone. */
  steps = 0
  watch: Watch = null
  readonly #model: LinearModel
  readonly #sure: SureTable
  readonly #arena = new Arena(1)
  readonly #features = new Int32Array(PARSE_FEATURES)
  readonly #scores = new Int32Array(TRANSITIONS)

  constructor(model: LinearModel, sure: SureTable) {
    this.#model = model
    this.#sure = sure
  }

  parse(words: Words): void {
    placeRoot(words)
    const arena = this.#arena
    const state = arena.start(words.count)
    for (;;) {
      const allowed = arena.allowed(state)
      if (allowed === 0) break
      this.steps++
      const t = allowed === 1 || allowed === 2 ? allowed - 1 : this.#best(words, state, allowed)
      const s0 = arena.nodes[arena.states[state + STATE.top]! * NODE_SIZE + NODE.token]!
      const n0 = arena.states[state + STATE.next]!
      if (t >= FIRST_RIGHT) {
        this.heads[n0] = s0
        this.arcs[n0] = t
      } else if (t > 1) {
        this.heads[s0] = n0
        this.arcs[s0] = t
      }
      arena.advance(state, t)
    }
    leaveOneRoot(words, this.heads, this.arcs)
  }

  #best(words: Words, state: number, allowed: number): number {
    const key = sureKey(words, this.#arena, state)
    const sure = this.#sure.find(key)
    // Contexts are held by their hashes: another one with the same hash may name a transition that is impossible here.
    if (sure >= 0 && (allowed & bitOf(sure)) !== 0) return sure
    const scores = this.#scores
    const count = parseFeatures(words, this.#arena, state, this.#features)
    scoreClasses(this.#model, this.#features, count, scores)
    let best = SHIFT
    if ((allowed & 1) === 0) best = (allowed & 2) !== 0 ? 1 : 2
    else if ((allowed & 2) !== 0 && scores[1]! > scores[best]!) best = 1
    if ((allowed & 4) !== 0) for (let t = 2; t < FIRST_RIGHT; t++) if (scores[t]! > scores[best]!) best = t
    if ((allowed & 8) !== 0) for (let t = FIRST_RIGHT; t < TRANSITIONS; t++) if (scores[t]! > scores[best]!) best = t
    this.watch?.(key, best)
    return best
  }
}

/** The bit of a transition among those that `Arena.allowed` gives. */
const bitOf = (transition: number): number => (transition <= REDUCE ? transition + 1 : transition < FIRST_RIGHT ? 4 : 8)

/** As `Parser`, but follows several ways at once and takes the one that is best as a whole. */
export class BeamParser implements TransitionScorer {
  readonly heads = new Int32Array(MOST_WORDS + 1)
  readonly arcs = new Int32Array(MOST_WORDS + 1)
  readonly #model: LinearModel
  readonly #beam: Beam
  readonly #scores = new Int32Array(TRANSITIONS)

  constructor(model: LinearModel, width: number, margin: number) {
    this.#model = model
    this.#beam = new Beam(width, margin)
  }

  score(features: Int32Array, count: number): Int32Array {
    scoreClasses(this.#model, features, count, this.#scores)
    return this.#scores
  }

  parse(words: Words): void {
    placeRoot(words)
    const beam = this.#beam
    beam.start(words.count)
    let going = true
    while (going) going = beam.step(this, words)
    readTree(beam.arena, beam.states[0]!, this.heads, this.arcs)
    leaveOneRoot(words, this.heads, this.arcs)
  }
}

/** Where several words were left to the root, the first verb among them keeps it, else the first word; the others go below that word. */
export function leaveOneRoot(words: Words, heads: Int32Array, arcs: Int32Array): void {
  const { count } = words
  let root = -1
  let others = 0
  for (let i = 0; i < count; i++) {
    if (heads[i] !== count) continue
    if (root < 0) root = i
    else others++
  }
  if (others === 0) return
  for (let i = count - 1; i >= 0; i--) if (heads[i] === count && words.isVerb(i)) root = i
  for (let i = 0; i < count; i++)
    if (i !== root && heads[i] === count) {
      heads[i] = root
      if (i > root) arcs[i] = TRANSITIONS - 1
    }
}
