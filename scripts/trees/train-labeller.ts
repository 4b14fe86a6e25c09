import { LABEL_FEATURES, labelFeatures, TreeContext } from '../../src/text/trees/label-features.ts'
import { PARSE_FEATURES } from '../../src/text/trees/parse-features.ts'
import { Arena } from '../../src/text/trees/transitions.ts'
import type { Words } from '../../src/text/trees/words.ts'
import { shuffle } from '../learning/descent.ts'
import { toDraw } from '../made/draw.mjs'
import { Perceptron } from './perceptron.ts'
import { fillExample, type ParseExample, parseWith, trainParser } from './train-parser.ts'
import { bestOf } from './train-tagger.ts'

/** A parsed sentence: heads and transitions as the parser found them. */
export interface Parsed {
  readonly heads: Int32Array
  readonly arcs: Int32Array
}

/** Parses each example with a parser that learned from the other folds. */
export function jackknifeTrees(
  examples: readonly ParseExample[],
  words: Words,
  folds: number,
  epochs: number,
): Parsed[] {
  const result: Parsed[] = new Array(examples.length)
  const arena = new Arena(1)
  const features = new Int32Array(PARSE_FEATURES)
  const documents = [...new Set(examples.map(({ sentence }) => sentence.document))]
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]))
  for (let fold = 0; fold < folds; fold++) {
    const model = trainParser(
      examples.filter(({ sentence }) => foldOf.get(sentence.document) !== fold),
      words,
      epochs,
    )
    for (const [i, example] of examples.entries()) {
      if (foldOf.get(example.sentence.document) !== fold) continue
      const heads = new Int32Array(example.tags.length)
      const arcs = new Int32Array(example.tags.length)
      fillExample(words, example)
      parseWith(model, words, arena, features, heads, arcs)
      result[i] = { heads, arcs }
    }
  }
  return result
}

/** The relations that training can tell apart, most frequent first. */
export function toRelations(examples: readonly ParseExample[]): string[] {
  const counts = new Map<string, number>()
  for (const { sentence } of examples)
    for (const relation of sentence.relations) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  const relations = [...counts].filter(([, count]) => count > 4)
  relations.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return relations.map(([relation]) => relation)
}

/** How far the right name must stand above all others before an arc teaches nothing more: names won by a hair are lost on other text. */
const CLEARANCE = 20

/** Learns the names of arcs, from those arcs that the parser found right. */
export function trainLabeller(
  examples: readonly ParseExample[],
  parsed: readonly Parsed[],
  relations: readonly string[],
  words: Words,
  epochs: number,
  log: (epoch: number, model: Perceptron) => void = () => {},
): Perceptron {
  const model = new Perceptron(relations.length)
  const context = new TreeContext()
  const features = new Int32Array(LABEL_FEATURES)
  const random = toDraw(17)
  const order = examples.map((example, i) => ({ example, tree: parsed[i]! }))
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const { example, tree } of shuffle(order, random)) {
      fillExample(words, example)
      context.fill(words.count, tree.heads, tree.arcs)
      for (let i = 0; i < words.count; i++) {
        const gold = relations.indexOf(example.sentence.relations[i]!)
        if (tree.heads[i] !== example.gold.heads[i] || gold < 0) continue
        const count = labelFeatures(words, context, tree.heads, tree.arcs, i, features)
        const scores = model.score(features, count)
        const clear = scores[gold]!
        scores[gold] = Number.NEGATIVE_INFINITY
        const guess = bestOf(scores)
        model.steps++
        if (clear > scores[guess]! + CLEARANCE) continue
        model.add(features, count, gold, 1)
        model.add(features, count, guess, -1)
      }
    }
    log(epoch, model)
  }
  model.average()
  return model
}
