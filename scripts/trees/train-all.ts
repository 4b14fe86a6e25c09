import { join } from 'node:path'
import { ByteReader, ByteWriter } from '../../src/text/trees/bytes.ts'
import { type LexiconRow, LexiconTable } from '../../src/text/trees/lexicon.ts'
import { type LinearModel, readLinear } from '../../src/text/trees/linear.ts'
import { checksum, HEADER, MAGIC, parseModel, VERSION } from '../../src/text/trees/model.ts'
import { Tagger } from '../../src/text/trees/tagger.ts'
import { Tokenizer } from '../../src/text/trees/tokenizer.ts'
import { Words } from '../../src/text/trees/words.ts'
import { writeSure } from './find-sure.ts'
import { jackknifeTags } from './jackknife.ts'
import type { Perceptron } from './perceptron.ts'
import { Report } from './report.ts'
import { trainBeam } from './train-beam.ts'
import { findClusters, readTexts, toClusterTable, toCorpus, toRoughSentences } from './train-clusters.ts'
import { jackknifeTrees, toRelations, trainLabeller } from './train-labeller.ts'
import { trainLemmatizer } from './train-lemmatizer.ts'
import { toExamples, trainParser } from './train-parser.ts'
import { trainSplitter } from './train-splitter.ts'
import { toLexiconRows, toTagSet, trainTagger } from './train-tagger.ts'
import { trainTokenizer } from './train-tokenizer.ts'
import { readTreebank } from './treebank.ts'
import { findUsualTags } from './usual-tags.ts'

/** Learns every part in turn and returns the file, with a page on how it went. `news` are JSON-lines files with a `text` each, for the word clusters. */
export function trainAll(
  treebank: string,
  abbreviations: readonly string[],
  news: readonly string[],
  say: (line: string) => void,
): { readonly bytes: Uint8Array; readonly report: string } {
  const report = new Report(readTreebank(join(treebank, 'dev.conllu')))
  const sentences = ['train_ewt.conllu', 'train_gum.conllu'].flatMap((name) => readTreebank(join(treebank, name)))
  const tags = toTagSet(sentences)
  const cuts = new ByteWriter()
  const tokenizer = new Tokenizer(trainTokenizer(sentences, cuts, new Set(abbreviations)))
  say('tokenizer')
  const texts = [...readTexts(news, tokenizer), ...sentences.map(({ forms }) => forms)]
  const corpus = toCorpus(texts, 3)
  const clusters = toClusterTable(corpus, findClusters(corpus, 254, 12), findClusters(corpus, 48, 12))
  say(`clusters of ${corpus.words.length} words from ${corpus.stream.length}`)
  const first = new LexiconTable(toLexiconRows(sentences, tags, clusters))
  const trial = new Tagger(compact(trainTagger(sentences, tags, first, 5), 500_000))
  const usual = findUsualTags(toRoughSentences(texts), new Words(first), (words) => trial.tag(words))
  say(`usual tags of ${usual.size} words`)
  const rows = toLexiconRows(sentences, tags, clusters, usual)
  const lexicon = new LexiconTable(rows)
  const words = new Words(lexicon, tags)
  const splitter = trainSplitter(sentences, lexicon)
  say('splitter')
  const tagger = trainTagger(sentences, tags, lexicon, 8, (epoch, _, model) =>
    say(`tagger, epoch ${epoch}: ${report.tagged(String(epoch), model, words, tags)}`),
  )
  const examples = toExamples(sentences, jackknifeTags(sentences, tags, clusters, usual, 3, 4))
  say('jackknifed tags')
  const trees = jackknifeTrees(examples, words, 2, 2)
  say('jackknifed trees')
  const relations = toRelations(examples)
  const labeller = trainLabeller(examples, trees, relations, words, 6)
  say('labeller')
  const parser = trainParser(examples, words, 7, (epoch, model) =>
    say(`parser, epoch ${epoch}: ${report.parsed(String(epoch), model, tagger, words)}`),
  )

  const writer = new ByteWriter()
  for (const list of [tags, relations, abbreviations]) {
    writer.varint(list.length)
    for (const item of list) writer.text(item)
  }
  writeLexicon(writer, rows)
  writer.bytes(cuts.done())
  const keep = (name: string, model: Perceptron, weights: number, to = writer): void => {
    const size = model.write(to, model.worthOf(weights))
    report.kept(name, size)
    say(`${name}: ${size.weights} weights of ${size.rows} features`)
  }
  keep('splitter', splitter, 20_000)
  trainLemmatizer(sentences, [...new Set(tags.map((tag) => tag.split('|')[1]!))], writer)
  keep('tagger', tagger, 440_000)
  keep('labeller', labeller, 180_000)
  keep('quick parser', parser, 720_000)
  trainBeam(parser, examples, words, 6, 3, (epoch) => say(`beam, epoch ${epoch}`))
  const careful = new ByteWriter()
  keep('careful parser', parser, 720_000, careful)
  // The table of sure decisions is made by watching the parser as it will be loaded, with an empty table.
  const sure = new ByteWriter()
  sure.varint(0)
  const model = parseModel(wrap(writer.done(), sure.done(), careful.done()))
  const found = new ByteWriter()
  say(`sure: ${writeSure(model, sentences, found)} contexts`)
  const bytes = wrap(writer.done(), found.done(), careful.done())
  return { bytes, report: report.write(parseModel(bytes)) }
}

/** A model in training as it will be once loaded. */
function compact(model: Perceptron, weights: number): LinearModel {
  const writer = new ByteWriter()
  model.write(writer, model.worthOf(weights))
  return readLinear(new ByteReader(writer.done()))
}

function writeLexicon(writer: ByteWriter, rows: readonly LexiconRow[]): void {
  writer.varint(rows.length)
  let last = 0
  for (const [key, clusters, known, usual] of rows) {
    writer.varint((key >>> 0) - last)
    last = key >>> 0
    writer.varint(clusters)
    writer.varint(known)
    writer.varint(usual)
  }
}

/** Puts the header before the parts: everything but the parsers' last two, the table of sure decisions, and the careful parser behind its length. */
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
