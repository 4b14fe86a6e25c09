import { FIRST_RIGHT, SHIFT, TRANSITIONS } from '../../src/text/trees/groups.ts'
import { PARSE_FEATURES, parseFeatures, placeRoot } from '../../src/text/trees/parse-features.ts'
import { NODE, NODE_SIZE, STATE } from '../../src/text/trees/states.ts'
import { Arena } from '../../src/text/trees/transitions.ts'
import { PAD, type Words } from '../../src/text/trees/words.ts'
import { shuffle } from '../learning/descent.ts'
import { toDraw } from '../made/draw.mjs'
import { findCosts, type GoldTree, IMPOSSIBLE, toGoldTree } from './oracle.ts'
import { Perceptron } from './perceptron.ts'
import { fillWords } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** A sentence to learn from: the tree of the treebank and the tags that a tagger gave which had not seen the sentence. */
export interface ParseExample {
  readonly sentence: GoldSentence
  readonly gold: GoldTree
  readonly tags: Int32Array
}

/** Joins sentences with the tags they are to be parsed with; what is too long for the buffers is left out. */
export const toExamples = (sentences: readonly GoldSentence[], tags: readonly Int32Array[]): ParseExample[] =>
  sentences
    .map((sentence, i) => ({ sentence, gold: toGoldTree(sentence), tags: tags[i]! }))
    .filter(({ sentence }) => sentence.forms.length < 250)

/** Fills the buffer with a sentence and its tags. */
export function fillExample(words: Words, { sentence, tags }: ParseExample, capitals = false): void {
  fillWords(words, sentence, capitals)
  for (let i = 0; i < words.count; i++) words.tag[i + PAD] = tags[i]!
  placeRoot(words)
}

/** Whether the transition is possible, by the bits that `allowed` gives. */
export const isAllowed = (allowed: number, t: number): boolean =>
  (allowed & (t < 2 ? t + 1 : t < FIRST_RIGHT ? 4 : 8)) !== 0

/** Learns transitions with a dynamic oracle, going on from the parser's own mistakes after the first epoch. */
export function trainParser(
  examples: readonly ParseExample[],
  words: Words,
  epochs: number,
  log: (epoch: number, model: Perceptron) => void = () => {},
): Perceptron {
  const model = new Perceptron(TRANSITIONS)
  const arena = new Arena(1)
  const random = toDraw(13)
  const features = new Int32Array(PARSE_FEATURES)
  const costs = new Int32Array(TRANSITIONS)
  const order = [...examples]
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const example of shuffle(order, random)) {
      fillExample(words, example)
      const state = arena.start(words.count)
      for (;;) {
        const allowed = arena.allowed(state)
        if (allowed === 0) break
        if (allowed === 1 || allowed === 2) {
          arena.advance(state, allowed - 1)
          continue
        }
        const least = findCosts(arena, state, example.gold, costs)
        const count = parseFeatures(words, arena, state, features)
        const scores = model.score(features, count)
        model.steps++
        let guess = -1
        let best = -1
        for (let t = 0; t < TRANSITIONS; t++) {
          if (costs[t]! >= IMPOSSIBLE) continue
          if (guess < 0 || scores[t]! > scores[guess]!) guess = t
          if (costs[t] === least && (best < 0 || scores[t]! > scores[best]!)) best = t
        }
        if (costs[guess]! > least) {
          model.add(features, count, best, 1)
          model.add(features, count, guess, -1)
        }
        arena.advance(state, epoch > 1 && random() < 0.9 ? guess : best)
      }
    }
    log(epoch, model)
  }
  model.average()
  return model
}

/** Parses greedily with a model in training; heads point to `words.count` for the root. */
export function parseWith(
  model: Perceptron,
  words: Words,
  arena: Arena,
  features: Int32Array,
  heads: Int32Array,
  arcs: Int32Array,
): void {
  const state = arena.start(words.count)
  for (;;) {
    const allowed = arena.allowed(state)
    if (allowed === 0) break
    let t = SHIFT
    if (allowed === 1 || allowed === 2) t = allowed - 1
    else {
      const scores = model.score(features, parseFeatures(words, arena, state, features))
      t = -1
      for (let c = 0; c < TRANSITIONS; c++) if (isAllowed(allowed, c) && (t < 0 || scores[c]! > scores[t]!)) t = c
    }
    const s0 = arena.nodes[arena.states[state + STATE.top]! * NODE_SIZE + NODE.token]!
    const n0 = arena.states[state + STATE.next]!
    if (t >= FIRST_RIGHT) {
      heads[n0] = s0
      arcs[n0] = t
    } else if (t > 1) {
      heads[s0] = n0
      arcs[s0] = t
    }
    arena.advance(state, t)
  }
}
