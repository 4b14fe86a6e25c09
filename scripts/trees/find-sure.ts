import type { ByteWriter } from '../../src/text/trees/bytes.ts'
import type { TreeModel } from '../../src/text/trees/model.ts'
import type { Watch } from '../../src/text/trees/sure.ts'
import { fillWords } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

/** Fewest times that a context must have been met, and the least share of them with the same decision. */
const FEWEST = 30
const LEAST = 0.999

/** Counts decisions by their context. */
class Counter {
  readonly #counts = new Map<number, Map<number, number>>()

  readonly watch: Watch = (key, decision) => {
    const row = this.#counts.get(key) ?? new Map<number, number>()
    row.set(decision, (row.get(decision) ?? 0) + 1)
    this.#counts.set(key, row)
  }

  /** Writes down the contexts that nearly always led to one decision, by key. Returns how many. */
  write(writer: ByteWriter): number {
    const rows: [number, number][] = []
    for (const [key, row] of this.#counts) {
      const total = [...row.values()].reduce((a, b) => a + b, 0)
      const [decision, count] = [...row].sort((a, b) => b[1] - a[1])[0]!
      if (total >= FEWEST && count >= total * LEAST) rows.push([key >>> 0, decision])
    }
    rows.sort((a, b) => a[0] - b[0])
    writer.varint(rows.length)
    let last = 0
    for (const [key, decision] of rows) {
      writer.varint(key - last)
      writer.byte(decision)
      last = key
    }
    return rows.length
  }
}

/**
 * Watches the finished tagger, labeller and quick parser on the treebank's sentences and writes down, in this order, the contexts in which each
 * always decides the same way. Returns how many.
 */
export function writeSure(model: TreeModel, sentences: readonly GoldSentence[], writer: ByteWriter): readonly number[] {
  const { words, tagger, labeller, parser } = model
  const watched = [tagger, labeller, parser]
  const counters = watched.map((part) => {
    const counter = new Counter()
    part.watch = counter.watch
    return counter
  })
  for (const sentence of sentences) {
    fillWords(words, sentence, false)
    tagger.tag(words)
    parser.parse(words)
    labeller.label(words, parser.heads, parser.arcs)
  }
  for (const part of watched) part.watch = null
  return counters.map((counter) => counter.write(writer))
}
