import { ByteReader, ByteWriter } from '../../src/text/trees/bytes.ts'
import { hashText } from '../../src/text/trees/hash.ts'
import {
  CUT_FEATURES,
  cutFeatures,
  isBlank,
  kindOf,
  readTokenizer,
  type TokenizerModel,
} from '../../src/text/trees/tokenizer.ts'
import { toLower } from '../../src/text/trees/words.ts'
import { shuffle } from '../learning/descent.ts'
import { toDraw } from '../made/draw.mjs'
import { Perceptron } from './perceptron.ts'
import { type GoldSentence, toText } from './treebank.ts'

interface Run {
  text: string
  cuts: Set<number>
}

/** Runs of characters without blanks, with the places where the treebank cuts them. */
function toRuns(sentences: readonly GoldSentence[]): Run[] {
  const runs: Run[] = []
  for (const sentence of sentences) {
    const { text, offsets } = toText(sentence)
    const ends = new Set(offsets)
    let at = 0
    while (at < text.length) {
      while (at < text.length && isBlank(text.charCodeAt(at))) at++
      const from = at
      while (at < text.length && !isBlank(text.charCodeAt(at))) at++
      const cuts = new Set<number>()
      for (let i = from + 1; i < at; i++) if (ends.has(i)) cuts.add(i - from)
      if (at > from) runs.push({ text: text.slice(from, at), cuts })
    }
  }
  return runs
}

/** Learns where to cut runs of characters. */
export function trainTokenizer(
  sentences: readonly GoldSentence[],
  writer: ByteWriter,
  abbreviations: ReadonlySet<string>,
): TokenizerModel {
  const runs = toRuns(sentences)
  const counts = new Map<number, [number, number]>()
  for (const { text, cuts } of runs) {
    if (!/^[A-Za-z]+$/.test(text)) continue
    const key = hashText(toLower(text))
    const count = counts.get(key) ?? [0, 0]
    count[cuts.size > 0 ? 1 : 0]++
    counts.set(key, count)
  }
  const fused = [...counts].filter(([, [whole, cut]]) => cut > 1 && cut > whole).map(([key]) => key >>> 0)
  fused.sort((a, b) => a - b)
  const wanted = new Set(fused.map((key) => key | 0))
  const trained = runs.filter(({ text }) => !/^[A-Za-z]+$/.test(text) || wanted.has(hashText(toLower(text))))
  const model = new Perceptron(2)
  const random = toDraw(7)
  const features = new Int32Array(CUT_FEATURES)
  for (let epoch = 0; epoch < 10; epoch++) {
    for (const { text, cuts } of shuffle(trained, random)) {
      const lower = toLower(text)
      if (lower.length !== text.length) continue
      const kinds = Int32Array.from({ length: text.length }, (_, i) => kindOf(text.charCodeAt(i)))
      const whole = hashText(lower)
      for (let i = 1; i < text.length; i++) {
        const count = cutFeatures(lower, 0, lower.length, i, kinds, whole, features)
        const scores = model.score(features, count)
        const gold = cuts.has(i) ? 1 : 0
        if ((scores[1]! > scores[0]! ? 1 : 0) !== gold) {
          model.add(features, count, gold, 1)
          model.add(features, count, 1 - gold, -1)
        }
        model.steps++
      }
    }
  }
  model.average()
  const own = new ByteWriter()
  own.varint(fused.length)
  for (const key of fused) own.varint(key)
  model.write(own, 0.05)
  writer.bytes(own.done())
  return readTokenizer(new ByteReader(own.done()), abbreviations)
}
