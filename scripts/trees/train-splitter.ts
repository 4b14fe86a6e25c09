import type { LexiconTable } from '../../src/text/trees/lexicon.ts'
import { END_FEATURES, endFeatures, findPossibleEnds, type PossibleEnd } from '../../src/text/trees/splitter.ts'
import { shuffle } from '../learning/descent.ts'
import { toDraw } from '../made/draw.mjs'
import { Perceptron } from './perceptron.ts'
import type { GoldSentence } from './treebank.ts'

interface End {
  readonly forms: readonly string[]
  readonly possible: PossibleEnd
  readonly spaced: boolean
  readonly ends: number
}

/** All places of a document where a sentence might end, and whether one does. */
function toEnds(sentences: readonly GoldSentence[]): End[] {
  const documents = new Map<string, GoldSentence[]>()
  for (const sentence of sentences)
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence])
  const found: End[] = []
  for (const list of documents.values()) {
    const forms = list.flatMap((sentence) => sentence.forms)
    const spaced = list.flatMap((sentence) => sentence.spaced)
    const lasts = new Set<number>()
    let at = -1
    for (const sentence of list) {
      at += sentence.forms.length
      lasts.add(at)
    }
    for (const possible of findPossibleEnds(forms)) {
      if (!spaced[possible.last]) continue
      found.push({ forms, possible, spaced: true, ends: lasts.has(possible.last) ? 1 : 0 })
    }
  }
  return found
}

/** Learns at which stops a sentence ends. */
export function trainSplitter(sentences: readonly GoldSentence[], lexicon: LexiconTable): Perceptron {
  const ends = toEnds(sentences)
  const model = new Perceptron(2)
  const random = toDraw(19)
  const features = new Int32Array(END_FEATURES)
  for (let epoch = 0; epoch < 10; epoch++)
    for (const { forms, possible, spaced, ends: gold } of shuffle(ends, random)) {
      const count = endFeatures(forms, possible, spaced, lexicon, features)
      const scores = model.score(features, count)
      model.steps++
      if ((scores[1]! > scores[0]! ? 1 : 0) === gold) continue
      model.add(features, count, gold, 1)
      model.add(features, count, 1 - gold, -1)
    }
  model.average()
  return model
}
