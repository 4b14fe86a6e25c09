import { LexiconTable } from '../../src/text/trees/lexicon.ts'
import { TAG_FEATURES } from '../../src/text/trees/tag-features.ts'
import { PAD, Words } from '../../src/text/trees/words.ts'
import { fillWords, tagWith, toLexiconRows, trainTagger } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** Tags each sentence with a tagger that learned from the other folds, so that the parser learns from tags as wrong as it will meet. */
export function jackknifeTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  clusters: ReadonlyMap<number, number>,
  folds: number,
  epochs: number,
): Int32Array[] {
  const result: Int32Array[] = new Array(sentences.length)
  const features = new Int32Array(TAG_FEATURES)
  const documents = [...new Set(sentences.map(({ document }) => document))]
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]))
  for (let fold = 0; fold < folds; fold++) {
    const rest = sentences.filter(({ document }) => foldOf.get(document) !== fold)
    const lexicon = new LexiconTable(toLexiconRows(rest, tags, clusters))
    const model = trainTagger(rest, tags, lexicon, epochs)
    const words = new Words(lexicon)
    for (const [i, sentence] of sentences.entries()) {
      if (foldOf.get(sentence.document) !== fold) continue
      fillWords(words, sentence, false)
      tagWith(model, words, features)
      result[i] = words.tag.slice(PAD, PAD + words.count)
    }
  }
  return result
}
