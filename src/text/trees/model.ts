import type { Upos } from '../../model/sentence.ts'
import { ByteReader } from './bytes.ts'
import { Labeller } from './labeller.ts'
import { type Lemmatizer, readLemmatizer } from './lemmatizer.ts'
import { readLexicon } from './lexicon.ts'
import { readLinear, SCALE } from './linear.ts'
import { BeamParser, Parser } from './parser.ts'
import { Splitter } from './splitter.ts'
import { readSure } from './sure.ts'
import { Tagger } from './tagger.ts'
import { readTokenizer, Tokenizer } from './tokenizer.ts'
import { Words } from './words.ts'

/** First bytes of a model file: "DLTR". */
export const MAGIC = [0x44, 0x4c, 0x54, 0x52]

/** Version of the layout and of the features; weights of another version mean nothing to this code. */
export const VERSION = 6

/** Bytes before the body: magic, version (4), checksum of the body (4), length of the body (4). */
export const HEADER = 16

/** Ways that the careful parser follows side by side, and how far one may fall behind the best before it is given up. */
const WIDTH = 16
const MARGIN = 75

/** A loaded model. Its parts keep their buffers from sentence to sentence, so one model must not be used by two readers in turn mid-sentence. */
export interface TreeModel {
  readonly tokenizer: Tokenizer
  readonly splitter: Splitter
  readonly tagger: Tagger
  /** Decides word by word. */
  readonly parser: Parser
  /** Follows several ways at once. Its weights are unpacked when it is asked for first. */
  readonly beamParser: BeamParser
  readonly labeller: Labeller
  readonly lemmatizer: Lemmatizer
  readonly words: Words
  /** Universal and Penn tag of each joint tag, and the number of the Penn tag among all Penn tags. */
  readonly tags: readonly { readonly upos: Upos; readonly xpos: string; readonly penn: number }[]
  readonly relations: readonly string[]
}

/** Checksum of bytes (FNV-1a over 32-bit words, the last ones byte by byte). */
export function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5
  const whole = bytes.length & ~3
  for (let i = 0; i < whole; i += 4)
    h = Math.imul(h ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)), 0x01000193)
  for (let i = whole; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

const readList = (reader: ByteReader): string[] => Array.from({ length: reader.varint() }, () => reader.text())

/**
 * Reads a model as `scripts/train-trees.ts` writes it.
 * @throws where the bytes are no model, of another version, cut short, or changed.
 */
export function parseModel(bytes: Uint8Array): TreeModel {
  if (bytes.length < HEADER || MAGIC.some((byte, i) => bytes[i] !== byte))
    throw new Error('not a tree model: the file should begin with "DLTR"; was data/trees/english.bin copied as text?')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(4, true)
  if (version !== VERSION)
    throw new Error(
      `tree model of version ${version}, but version ${VERSION} is wanted: train it anew or take the file of this release`,
    )
  const body = bytes.subarray(HEADER)
  if (view.getUint32(12, true) !== body.length)
    throw new Error(
      `tree model of ${body.length} bytes, but it says ${view.getUint32(12, true)}: the file is cut short`,
    )
  if (view.getUint32(8, true) !== checksum(body))
    throw new Error('tree model with a wrong checksum: the file was changed or damaged')
  const reader = new ByteReader(body)
  const penn = new Map<string, number>()
  const joints = readList(reader)
  const tags = joints.map((joint) => {
    const [upos, xpos] = joint.split('|') as [Upos, string]
    if (!penn.has(xpos)) penn.set(xpos, penn.size)
    return { upos, xpos, penn: penn.get(xpos)! }
  })
  const relations = readList(reader)
  const abbreviations = new Set(readList(reader))
  const lexicon = readLexicon(reader)
  const words = new Words(
    lexicon,
    tags.map(({ upos }) => upos === 'VERB'),
  )
  const tokenizer = new Tokenizer(readTokenizer(reader, abbreviations))
  const splitter = new Splitter(readLinear(reader), lexicon, abbreviations)
  const lemmatizer = readLemmatizer(reader)
  const [tagWeights, labelWeights, quickWeights] = [readLinear(reader), readLinear(reader), readLinear(reader)]
  const tagger = new Tagger(tagWeights, readSure(reader))
  const labeller = new Labeller(labelWeights, readSure(reader), relations)
  const parser = new Parser(quickWeights, readSure(reader))
  // A third of the file, and of the time it takes to load: read when somebody asks for care.
  const careful = reader.skip(reader.varint())
  let beamParser: BeamParser | null = null
  return {
    tags,
    relations,
    words,
    tokenizer,
    splitter,
    lemmatizer,
    tagger,
    labeller,
    parser,
    get beamParser() {
      beamParser ??= new BeamParser(readLinear(careful), WIDTH, MARGIN * SCALE)
      return beamParser
    },
  }
}
