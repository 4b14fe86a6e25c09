import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ByteWriter } from '../../src/text/trees/bytes.ts'
import { LexiconTable } from '../../src/text/trees/lexicon.ts'
import { checksum, HEADER, MAGIC, VERSION } from '../../src/text/trees/model.ts'
import { Tokenizer } from '../../src/text/trees/tokenizer.ts'
import { jackknife } from './jackknife.ts'
import { findClusters, readCorpus, toClusterTable } from './train-clusters.ts'
import { jackknifeTrees, toRelations, trainLabeller } from './train-labeller.ts'
import { trainLemmatizer } from './train-lemmatizer.ts'
import { toExamples, trainParser } from './train-parser.ts'
import { trainSplitter } from './train-splitter.ts'
import { toLexiconRows, toTagSet, trainTagger } from './train-tagger.ts'
import { trainTokenizer } from './train-tokenizer.ts'
import { readTreebank } from './treebank.ts'

const dump = (name: string, value: unknown) => writeFileSync(`/tmp/trees/${name}.dump.json`, JSON.stringify(value))

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
  dump('clusters', { words: corpus.words, clusters: [...clusters] })
  const splitter = trainSplitter(sentences, lexicon)
  say('splitter')
  const tagger = trainTagger(sentences, tags, lexicon, 6)
  say('tagger')
  const jack = jackknife(sentences, tags, clusters, 5, 5)
  dump(
    'jack',
    jack.map((x) => [...x]),
  )
  const examples = toExamples(sentences, jack)
  say('jackknifed tags')
  const parser = trainParser(examples, lexicon, 8)
  say('parser')
  const relations = toRelations(examples)
  const trees = jackknifeTrees(examples, lexicon, 4, 4)
  dump(
    'trees',
    trees.map((x) => ({ heads: [...x.heads], arcs: [...x.arcs] })),
  )
  const labeller = trainLabeller(examples, trees, relations, lexicon, 5)
  say('labeller')

  const writer = new ByteWriter()
  for (const list of [tags, relations, abbreviations]) {
    writer.varint(list.length)
    for (const item of list) writer.text(item)
  }
  writeLexicon(writer, rows)
  for (const byte of cuts.done()) writer.byte(byte)
  say(`splitter ${JSON.stringify(splitter.write(writer, 0.05))}`)
  trainLemmatizer(sentences, [...new Set(tags.map((tag) => tag.split('|')[1]!))], writer)
  say(`tagger ${JSON.stringify(tagger.write(writer, tagger.worthOf(280_000)))}`)
  say(`parser ${JSON.stringify(parser.write(writer, parser.worthOf(1_000_000)))}`)
  say(`labeller ${JSON.stringify(labeller.write(writer, labeller.worthOf(180_000)))}`)
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
