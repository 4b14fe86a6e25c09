import { hashWord } from '../../src/text/trees/hash.ts'
import type { LexiconRow, LexiconTable } from '../../src/text/trees/lexicon.ts'
import { TAG_FEATURES, tagFeatures } from '../../src/text/trees/tag-features.ts'
import { PAD, toLower, Words } from '../../src/text/trees/words.ts'
import { shuffle } from '../learning/descent.ts'
import { toDraw } from '../made/draw.mjs'
import { Perceptron } from './perceptron.ts'
import type { GoldSentence } from './treebank.ts'

/** The joint tags (universal|Penn) that training can tell apart, most frequent first. */
export function toTagSet(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (let i = 0; i < sentence.forms.length; i++) {
      const tag = `${sentence.upos[i]}|${sentence.xpos[i]}`
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  const tags = [...counts].filter(([, count]) => count > 4)
  tags.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return tags.map(([tag]) => tag).slice(0, 120)
}

/** Number of the tag of a word; a tag too rare to learn becomes the most frequent one of its universal class. */
export function toTagNumber(tags: readonly string[], upos: string, xpos: string): number {
  const exact = tags.indexOf(`${upos}|${xpos}`)
  return exact >= 0
    ? exact
    : Math.max(
        0,
        tags.findIndex((tag) => tag.startsWith(`${upos}|`)),
      )
}

/** Numbers of all words' tags. */
export const toTagNumbers = (tags: readonly string[], sentence: GoldSentence): Int32Array =>
  Int32Array.from(sentence.forms, (_, i) => toTagNumber(tags, sentence.upos[i]!, sentence.xpos[i]!))

/** Rows of the lexicon: clusters of all clustered words, and the set of tags of each word that the sentences have at least three times. */
export function toLexiconRows(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  clusters: ReadonlyMap<number, number>,
): LexiconRow[] {
  const counts = new Map<number, Map<number, number>>()
  for (const sentence of sentences)
    for (const [i, form] of sentence.forms.entries()) {
      const key = hashWord(toLower(form))
      const tag = toTagNumber(tags, sentence.upos[i]!, sentence.xpos[i]!)
      const row = counts.get(key) ?? new Map<number, number>()
      row.set(tag, (row.get(tag) ?? 0) + 1)
      counts.set(key, row)
    }
  const sets = new Map<string, number>()
  const known = new Map<number, number>()
  for (const [key, row] of [...counts].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    const total = [...row.values()].reduce((a, b) => a + b, 0)
    if (total < 3) continue
    const set = [...row].filter(([, n]) => n >= total * 0.04).map(([tag]) => tag)
    const name = set.sort((a, b) => a - b).join(' ')
    if (!sets.has(name)) sets.set(name, sets.size + 1)
    known.set(key, sets.get(name)!)
  }
  const keys = new Set([...clusters.keys(), ...known.keys()])
  return [...keys]
    .sort((a, b) => (a >>> 0) - (b >>> 0))
    .map((key) => [key, clusters.get(key) ?? 0, known.get(key) ?? 0])
}

/** Fills the buffer with a sentence of the treebank. */
export function fillWords(words: Words, sentence: GoldSentence, capitals: boolean): void {
  words.clear()
  for (const form of sentence.forms.slice(0, 290)) words.add(form, toLower(form), capitals)
  words.end()
}

/** Learns the tagger; `capitals` is the share of sentences that are shown as if the whole text were in capitals. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  lexicon: LexiconTable,
  epochs: number,
  log: (epoch: number, accuracy: number, model: Perceptron) => void = () => {},
  capitals = 0.05,
): Perceptron {
  const model = new Perceptron(tags.length)
  const words = new Words(lexicon)
  const random = toDraw(11)
  const features = new Int32Array(TAG_FEATURES)
  const examples = sentences.map((sentence) => ({ sentence, gold: toTagNumbers(tags, sentence) }))
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let right = 0
    let total = 0
    for (const { sentence, gold } of shuffle(examples, random)) {
      fillWords(words, sentence, random() < capitals)
      for (let i = 0; i < words.count; i++) {
        const count = tagFeatures(words, i, features)
        const guess = bestOf(model.score(features, count))
        model.steps++
        if (guess !== gold[i]) {
          model.add(features, count, gold[i]!, 1)
          model.add(features, count, guess, -1)
        } else right++
        total++
        words.tag[i + PAD] = guess
      }
    }
    log(epoch, right / total, model)
  }
  model.average()
  return model
}

/** Tags a sentence with a model in training. */
export function tagWith(model: Perceptron, words: Words, features: Int32Array): void {
  for (let i = 0; i < words.count; i++)
    words.tag[i + PAD] = bestOf(model.score(features, tagFeatures(words, i, features)))
}

/** The class with the highest score. */
export function bestOf(scores: Float64Array): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
  return best
}
