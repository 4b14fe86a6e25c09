import { join } from 'node:path'
import { ByteWriter } from '../../src/text/trees/bytes.ts'
import { LexiconTable } from '../../src/text/trees/lexicon.ts'
import { checksum, HEADER, MAGIC, parseModel, VERSION } from '../../src/text/trees/model.ts'
import { Tokenizer } from '../../src/text/trees/tokenizer.ts'
import { writeSure } from './find-sure.ts'
import { jackknife } from './jackknife.ts'
import type { Perceptron } from './perceptron.ts'
import { trainBeam } from './train-beam.ts'
import { findClusters, readCorpus, toClusterTable } from './train-clusters.ts'
import { jackknifeTrees, toRelations, trainLabeller } from './train-labeller.ts'
import { trainLemmatizer } from './train-lemmatizer.ts'
import { toExamples, trainParser } from './train-parser.ts'
import { trainSplitter } from './train-splitter.ts'
import { toLexiconRows, toTagSet, trainTagger } from './train-tagger.ts'
import { trainTokenizer } from './train-tokenizer.ts'
import { readTreebank } from './treebank.ts'

/** Learns every part in turn and returns the file. `news` are JSON-lines files with a `text` each, for the word clusters. */
export function trainAll(
  treebank: string,
  abbreviations: readonly string[],
  news: readonly string[],
  say: (line: string) => void,
): Uint8Array {
  const sentences = ['train_ewt.conllu', 'train_gum.conllu'].flatMap((name) => readTreebank(join(treebank, name)))
  const tags = toTagSet(sentences)
  const cuts = new ByteWriter()
  const tokenizer = new Tokenizer(trainTokenizer(sentences, cuts, new Set(abbreviations)))
  say('tokenizer')
  const corpus = readCorpus(news, tokenizer, 4)
  const clusters = toClusterTable(corpus, findClusters(corpus, 254, 12), findClusters(corpus, 48, 12))
  say(`clusters of ${corpus.words.length} words from ${corpus.stream.length}`)
  const rows = toLexiconRows(sentences, tags, clusters)
  const lexicon = new LexiconTable(rows)
  const splitter = trainSplitter(sentences, lexicon)
  say('splitter')
  const tagger = trainTagger(sentences, tags, lexicon, 8)
  say('tagger')
  const examples = toExamples(sentences, jackknife(sentences, tags, clusters, 3, 4))
  say('jackknifed tags')
  const trees = jackknifeTrees(examples, lexicon, 2, 2)
  say('jackknifed trees')
  const relations = toRelations(examples)
  const labeller = trainLabeller(examples, trees, relations, lexicon, 6)
  say('labeller')
  const parser = trainParser(examples, lexicon, 7, (epoch) => say(`parser, epoch ${epoch}`))

  const writer = new ByteWriter()
  for (const list of [tags, relations, abbreviations]) {
    writer.varint(list.length)
    for (const item of list) writer.text(item)
  }
  writeLexicon(writer, rows)
  writer.bytes(cuts.done())
  const keep = (name: string, model: Perceptron, weights: number): void => {
    const size = model.write(writer, model.worthOf(weights))
    say(`${name}: ${size.weights} weights of ${size.rows} features`)
  }
  keep('splitter', splitter, 20_000)
  trainLemmatizer(sentences, [...new Set(tags.map((tag) => tag.split('|')[1]!))], writer)
  keep('tagger', tagger, 260_000)
  keep('labeller', labeller, 180_000)
  keep('quick parser', parser, 800_000)
  trainBeam(parser, examples, lexicon, 6, 2, (epoch) => say(`beam, epoch ${epoch}`))
  keep('careful parser', parser, 800_000)
  // The table of sure decisions is made by watching the parser as it will be loaded, with an empty table.
  const body = new ByteWriter()
  body.bytes(writer.done())
  body.varint(0)
  say(`sure: ${writeSure(parseModel(wrap(body.done())), sentences, writer)} contexts`)
  return wrap(writer.done())
}

function writeLexicon(writer: ByteWriter, rows: readonly (readonly [number, number, number])[]): void {
  writer.varint(rows.length)
  let last = 0
  for (const [key, clusters, known] of rows) {
    writer.varint((key >>> 0) - last)
    last = key >>> 0
    writer.varint(clusters)
    writer.varint(known)
  }
}

/** Puts the header before the body. */
export function wrap(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER + body.length)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, checksum(body), true)
  view.setUint32(12, body.length, true)
  bytes.set(body, HEADER)
  return bytes
}
