import { join } from 'node:path'
import { ByteReader, ByteWriter } from '../../src/text/trees/bytes.ts'
import { readLemmatizer } from '../../src/text/trees/lemmatizer.ts'
import { readLexicon } from '../../src/text/trees/lexicon.ts'
import { readLinear } from '../../src/text/trees/linear.ts'
import { HEADER, parseModel } from '../../src/text/trees/model.ts'
import { readSure } from '../../src/text/trees/sure.ts'
import { readTokenizer } from '../../src/text/trees/tokenizer.ts'
import { Words } from '../../src/text/trees/words.ts'
import { Report } from './report.ts'
import { finish } from './train-all.ts'
import { trainTagger } from './train-tagger.ts'
import { readTreebank } from './treebank.ts'

/**
 * Learns the tagger of a model anew, on the model's own lexicon and tags, and puts it in the place of the old one; everything else stays as it
 * is, but for the tables of sure decisions. Returns the file and a page on it. `weights` is how many weights the tagger keeps.
 */
export function retrainTagger(
  model: Uint8Array,
  treebank: string,
  weights: number,
  say: (line: string) => void,
): { readonly bytes: Uint8Array; readonly report: string } {
  const body = model.subarray(HEADER)
  const reader = new ByteReader(body)
  const readList = () => Array.from({ length: reader.varint() }, () => reader.text())
  const tags = readList()
  readList()
  readList()
  const lexicon = readLexicon(reader)
  const parts = new ByteWriter()
  parts.bytes(body.subarray(0, reader.rest.at))
  const cuts = reader.rest.at
  readTokenizer(reader, new Set())
  readLinear(reader)
  readLemmatizer(reader)
  parts.bytes(body.subarray(cuts, reader.rest.at))
  readLinear(reader)
  const end = reader.rest.at
  for (const read of [readLinear, readLinear]) read(reader)
  const last = reader.rest.at
  for (const read of [readSure, readSure, readSure]) read(reader)
  const length = reader.varint()
  const careful = body.subarray(reader.rest.at, reader.rest.at + length)

  const sentences = ['train_ewt.conllu', 'train_gum.conllu'].flatMap((name) => readTreebank(join(treebank, name)))
  const report = new Report(readTreebank(join(treebank, 'dev.conllu')))
  const words = new Words(lexicon)
  const tagger = trainTagger(sentences, tags, lexicon, 6, (epoch, _, trained) => {
    if (epoch % 2 === 0) say(`tagger, epoch ${epoch}: ${report.tagged(String(epoch), trained, words, tags)}`)
  })
  const size = tagger.write(parts, tagger.worthOf(weights))
  say(`tagger: ${size.weights} weights of ${size.rows} features`)
  report.kept('tagger', size)
  parts.bytes(body.subarray(end, last))
  const bytes = finish(parts.done(), careful, sentences, say)
  return { bytes, report: report.write(parseModel(bytes)) }
}
