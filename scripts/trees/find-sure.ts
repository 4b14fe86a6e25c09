import type { ByteWriter } from '../../src/text/trees/bytes.ts'
import type { TreeModel } from '../../src/text/trees/model.ts'
import { fillWords } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** Fewest times that a context must have been met, and the least share of them with the same decision. */
const FEWEST = 30
const LEAST = 0.999

/** Watches the finished parser on the treebank's sentences and writes down the contexts in which it always decides the same way. */
export function writeSure(model: TreeModel, sentences: readonly GoldSentence[], writer: ByteWriter): number {
  const counts = new Map<number, Map<number, number>>()
  model.parser.watch = (key, transition) => {
    const row = counts.get(key) ?? new Map<number, number>()
    row.set(transition, (row.get(transition) ?? 0) + 1)
    counts.set(key, row)
  }
  for (const sentence of sentences) {
    fillWords(model.words, sentence, false)
    model.tagger.tag(model.words)
    model.parser.parse(model.words)
  }
  model.parser.watch = null
  const rows: [number, number][] = []
  for (const [key, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0)
    const [transition, count] = [...row].sort((a, b) => b[1] - a[1])[0]!
    if (total >= FEWEST && count >= total * LEAST) rows.push([key >>> 0, transition])
  }
  rows.sort((a, b) => a[0] - b[0])
  writer.varint(rows.length)
  let last = 0
  for (const [key, transition] of rows) {
    writer.varint(key - last)
    writer.byte(transition)
    last = key
  }
  return rows.length
}
