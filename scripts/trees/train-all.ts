import { join } from 'node:path'
import { ByteWriter } from '../../src/text/trees/bytes.ts'
import { type LexiconRow, LexiconTable } from '../../src/text/trees/lexicon.ts'
import { checksum, HEADER, MAGIC, parseModel, VERSION } from '../../src/text/trees/model.ts'
import { Tokenizer } from '../../src/text/trees/tokenizer.ts'
import { Words } from '../../src/text/trees/words.ts'
import { writeSure } from './find-sure.ts'
import { jackknifeTags } from './jackknife.ts'
import type { Perceptron } from './perceptron.ts'
import { Report } from './report.ts'
import { trainBeam } from './train-beam.ts'
import { findClusters, readTexts, toClusterTable, toCorpus } from './train-clusters.ts'
import { jackknifeTrees, toRelations, trainLabeller } from './train-labeller.ts'
import { trainLemmatizer } from './train-lemmatizer.ts'
import { toExamples, trainParser } from './train-parser.ts'
import { trainSplitter } from './train-splitter.ts'
import { toLexiconRows, toTagSet, trainTagger } from './train-tagger.ts'
import { trainTokenizer } from './train-tokenizer.ts'
import { type GoldSentence, readTreebank } from './treebank.ts'

/**
 * Learns every part in turn and returns the file, with a page on how it went. `news` are JSON-lines files with a `text` each, for the word clusters.
 * `forRelease`: everything was chosen, so that the development part is learned from as well, and there is nothing left to write a page on (null).
 */
export function trainAll(
  treebank: string,
  abbreviations: readonly string[],
  news: readonly string[],
  say: (line: string) => void,
  forRelease = false,
): { readonly bytes: Uint8Array; readonly report: string | null } {
  const development = readTreebank(join(treebank, 'dev.conllu'))
  const report = new Report(forRelease ? [] : development)
  const sentences = ['train_ewt.conllu', 'train_gum.conllu'].flatMap((name) => readTreebank(join(treebank, name)))
  if (forRelease) sentences.push(...development)
  const tags = toTagSet(sentences)
  const cuts = new ByteWriter()
  const tokenizer = new Tokenizer(trainTokenizer(sentences, cuts, new Set(abbreviations)))
  say('tokenizer')
  const texts = [...readTexts(news, tokenizer), ...sentences.map(({ forms }) => forms)]
  const corpus = toCorpus(texts, 3)
  const clusters = toClusterTable(corpus, findClusters(corpus, 254, 12), findClusters(corpus, 48, 12))
  say(`clusters of ${corpus.words.length} words from ${corpus.stream.length}`)
  const rows = toLexiconRows(sentences, tags, clusters)
  const lexicon = new LexiconTable(rows)
  const words = new Words(lexicon)
  const splitter = trainSplitter(sentences, lexicon)
  say('splitter')
  const tagger = trainTagger(sentences, tags, lexicon, 6, (epoch, _, model) => {
    if (epoch % 2 === 0) say(`tagger, epoch ${epoch}: ${report.tagged(String(epoch), model, words, tags)}`)
  })
  const examples = toExamples(sentences, jackknifeTags(sentences, tags, clusters, 3, 3))
  say('jackknifed tags')
  const trees = jackknifeTrees(examples, words, 2, 1)
  say('jackknifed trees')
  const relations = toRelations(examples)
  const labeller = trainLabeller(examples, trees, relations, words, 5)
  say('labeller')
  const parser = trainParser(examples, words, 6, (epoch, model) => {
    if (epoch % 2 === 0) say(`parser, epoch ${epoch}: ${report.parsed(String(epoch), model, tagger, words)}`)
  })

  const writer = new ByteWriter()
  for (const list of [tags, relations, abbreviations]) {
    writer.varint(list.length)
    for (const item of list) writer.text(item)
  }
  writeLexicon(writer, rows)
  writer.bytes(cuts.done())
  const keep = (name: string, model: Perceptron, weights: number, to = writer, grid = 1): void => {
    const size = model.write(to, model.worthOf(weights), grid)
    report.kept(name, size)
    say(`${name}: ${size.weights} weights of ${size.rows} features`)
  }
  keep('splitter', splitter, 20_000)
  trainLemmatizer(sentences, [...new Set(tags.map((tag) => tag.split('|')[1]!))], writer)
  keep('tagger', tagger, 310_000)
  keep('labeller', labeller, 180_000)
  keep('quick parser', parser, 690_000)
  trainBeam(parser, examples, words, 6, 2, (epoch) => say(`beam, epoch ${epoch}`))
  const careful = new ByteWriter()
  // Rare features decide more in edited text than exact weights do: twice as many, each rounded twice as far.
  keep('careful parser', parser, 1_585_000, careful, 2)
  const bytes = finish(writer.done(), careful.done(), sentences, say)
  return { bytes, report: forRelease ? null : report.write(parseModel(bytes)) }
}

function writeLexicon(writer: ByteWriter, rows: readonly LexiconRow[]): void {
  writer.varint(rows.length)
  let last = 0
  for (const [key, clusters, known] of rows) {
    writer.varint((key >>> 0) - last)
    last = key >>> 0
    writer.varint(clusters)
    writer.varint(known)
  }
}

/** Makes the tables of sure decisions by watching the model as it will be loaded, with empty tables, and puts everything together. */
export function finish(
  parts: Uint8Array,
  careful: Uint8Array,
  sentences: readonly GoldSentence[],
  say: (line: string) => void,
): Uint8Array {
  const none = new ByteWriter()
  for (let i = 0; i < 3; i++) none.varint(0)
  const found = new ByteWriter()
  say(`sure: ${writeSure(parseModel(wrap(parts, none.done(), careful)), sentences, found).join(', ')} contexts`)
  return wrap(parts, found.done(), careful)
}

/** Puts the header before the parts, the tables of sure decisions, and the careful parser behind its length. */
function wrap(parts: Uint8Array, sure: Uint8Array, careful: Uint8Array): Uint8Array {
  const writer = new ByteWriter()
  writer.bytes(parts)
  writer.bytes(sure)
  writer.varint(careful.length)
  writer.bytes(careful)
  const body = writer.done()
  const bytes = new Uint8Array(HEADER + body.length)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, checksum(body), true)
  view.setUint32(12, body.length, true)
  bytes.set(body, HEADER)
  return bytes
}
