import { Beam } from '../../src/text/trees/beam.ts'
import { TRANSITIONS } from '../../src/text/trees/groups.ts'
import { PARSE_FEATURES, parseFeatures } from '../../src/text/trees/parse-features.ts'
import { STATE } from '../../src/text/trees/states.ts'
import { Arena } from '../../src/text/trees/transitions.ts'
import type { Words } from '../../src/text/trees/words.ts'
import { shuffle } from '../learning/descent.ts'
import { toDraw } from '../made/draw.mjs'
import { findCosts, type GoldTree } from './oracle.ts'
import type { Perceptron } from './perceptron.ts'
import { fillExample, type ParseExample } from './train-parser.ts'

/** Goes on from a greedily trained model with a beam: structured perceptron with the update of greatest violation (Huang et al. 2012). */
export function trainBeam(
  model: Perceptron,
  examples: readonly ParseExample[],
  words: Words,
  width: number,
  epochs: number,
  log: (epoch: number, model: Perceptron) => void = () => {},
): void {
  const beam = new Beam(width)
  const own = new Arena(2)
  const features = new Int32Array(PARSE_FEATURES)
  const costs = new Int32Array(TRANSITIONS)
  const random = toDraw(23)
  const order = [...examples]
  const path: number[] = []
  const sums: number[] = []
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const example of shuffle(order, random)) {
      fillExample(words, example)
      findReference(model, words, own, example.gold, features, costs, path, sums)
      beam.start(words.count)
      let worst = 0
      let at = -1
      let guess = -1
      // The place of the reference among the states of the beam, -1 once it has fallen out.
      let held = beam.states[0]!
      for (let step = 1; step < path.length; step++) {
        if (!beam.step(model, words)) break
        if (held >= 0) held = findChild(beam, held, own.states[path[step]! + STATE.by]!)
        const top = beam.states[0]!
        if (held === top || (held >= 0 && step < path.length - 1)) continue
        const gap = beam.scores[0]! - sums[step]!
        if (at >= 0 && gap <= worst) continue
        worst = gap
        at = step
        guess = top
      }
      model.steps++
      if (at < 0) continue
      update(model, words, own, path[at]!, features, 1)
      update(model, words, beam.arena, guess, features, -1)
    }
    log(epoch, model)
  }
  model.average()
}

function findChild(beam: Beam, from: number, by: number): number {
  const { states } = beam.arena
  for (let k = 0; k < beam.count; k++) {
    const state = beam.states[k]!
    if (states[state + STATE.from] === from && states[state + STATE.by] === by) return state
  }
  return -1
}

/** The best-scored way to the gold tree: at each step the best of the transitions without cost. */
function findReference(
  model: Perceptron,
  words: Words,
  arena: Arena,
  gold: GoldTree,
  features: Int32Array,
  costs: Int32Array,
  path: number[],
  sums: number[],
): void {
  path.length = 0
  sums.length = 0
  let state = arena.start(words.count)
  let sum = 0
  for (;;) {
    path.push(state)
    sums.push(sum)
    if (arena.allowed(state) === 0) return
    const least = findCosts(arena, state, gold, costs)
    const scores = model.score(features, parseFeatures(words, arena, state, features))
    let best = -1
    for (let t = 0; t < TRANSITIONS; t++) if (costs[t] === least && (best < 0 || scores[t]! > scores[best]!)) best = t
    // The first transition can only be a shift; the beam does not score it either.
    if (path.length > 1) sum += scores[best]!
    state = arena.apply(state, best)
  }
}

/** Adds to the weights of all transitions on the way to a state. */
function update(model: Perceptron, words: Words, arena: Arena, last: number, features: Int32Array, by: number): void {
  for (let state = last; state > 0; ) {
    const from = arena.states[state + STATE.from]!
    const count = parseFeatures(words, arena, from, features)
    model.add(features, count, arena.states[state + STATE.by]!, by)
    state = from
  }
}
