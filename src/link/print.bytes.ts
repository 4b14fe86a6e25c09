import type { LinkPrint, QuotePrint } from './print.ts'
import { type Channel, channels } from './terms.ts'

/**
 * Prints as bytes, for a store: the lengths of all parts, then the parts, widest numbers first so that each begins where its numbers may.
 * Numbers are little-endian, as on every machine that Node runs on.
 */
const version = 3

type Part = Float64Array | Float32Array | Uint32Array | Uint8Array
type PartKind = new (buffer: ArrayBuffer, offset: number, length: number) => Part

const kinds: readonly PartKind[] = [
  ...new Array<PartKind>(5).fill(Float64Array),
  Float32Array,
  ...new Array<PartKind>(9).fill(Uint32Array),
  ...new Array<PartKind>(1 + channels.length).fill(Uint8Array),
]
/** Version and lengths, rounded up so that numbers of eight bytes can follow. */
const headBytes = 8 * Math.ceil((4 * (1 + kinds.length)) / 8)

const flatten = (quotes: readonly QuotePrint[]): Uint32Array =>
  Uint32Array.from(quotes.flatMap(({ letters, lowest }) => [letters, lowest.length, ...lowest]))

function unflatten(numbers: Uint32Array): QuotePrint[] {
  const quotes: QuotePrint[] = []
  for (let i = 0; i < numbers.length; ) {
    const length = numbers[i + 1]!
    quotes.push({ letters: numbers[i]!, lowest: numbers.subarray(i + 2, i + 2 + length) })
    i += 2 + length
  }
  return quotes
}

/** A print as bytes, for the store; `decodePrint` reads them back. */
export function encodePrint(print: LinkPrint): Uint8Array {
  const { sketch, terms } = print
  const numbers = [
    print.day,
    print.tie,
    sketch.letters,
    sketch.hash,
    print.titled ? 1 : 0,
    print.words,
    print.placed ? 1 : 0,
    print.eventFrom,
    print.eventTo,
    print.type,
    print.killed,
    print.injured,
    print.dayTold ? 1 : 0,
    print.mode,
    print.incidents,
    print.outlet,
  ]
  const parts: readonly Part[] = [
    Float64Array.from(numbers),
    print.copyLists,
    print.storyLists,
    print.quoteLists,
    print.namedDays,
    print.places,
    Uint32Array.from(sketch.lowest),
    terms.hashes,
    print.people,
    print.surnames,
    print.regions,
    flatten(print.quotes),
    print.doers,
    print.struck,
    print.tallies,
    terms.rarities,
    ...channels.map((channel) => terms.weights[channel]),
  ]
  const bytes = new Uint8Array(headBytes + parts.reduce((sum, part) => sum + part.byteLength, 0))
  new Uint32Array(bytes.buffer, 0, 1 + parts.length).set([version, ...parts.map((part) => part.length)])
  let at = headBytes
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** @throws where the bytes were made by another version. */
export function decodePrint(bytes: Uint8Array): LinkPrint {
  const { buffer } = Uint8Array.from(bytes)
  const head = new Uint32Array(buffer, 0, 1 + kinds.length)
  if (head[0] !== version) throw new Error('An article was linked by another version. Run: dateline reread --all')
  let at = headBytes
  const parts = kinds.map((kind, i) => {
    const part = new kind(buffer, at, head[i + 1]!)
    at += part.byteLength
    return part
  })
  const float64 = (i: number) => parts[i] as Float64Array
  const uint32 = (i: number) => parts[i] as Uint32Array
  const uint8 = (i: number) => parts[i] as Uint8Array
  const [
    day,
    tie,
    letters,
    hash,
    titled,
    words,
    placed,
    eventFrom,
    eventTo,
    type,
    killed,
    injured,
    dayTold,
    mode,
    incidents,
    outlet,
  ] = float64(0)
  const weights = Object.fromEntries(channels.map((channel, i) => [channel, uint8(16 + i)]))
  return {
    day: day!,
    tie: tie!,
    sketch: { letters: letters!, hash: hash!, lowest: uint32(6) },
    titled: titled === 1,
    words: words!,
    terms: {
      hashes: uint32(7),
      rarities: uint8(15),
      // All channels were put in.
      weights: weights as Record<Channel, Uint8Array>,
    },
    people: uint32(8),
    surnames: uint32(9),
    regions: uint32(10),
    places: parts[5] as Float32Array,
    placed: placed === 1,
    eventFrom: eventFrom!,
    eventTo: eventTo!,
    dayTold: dayTold === 1,
    type: type!,
    mode: mode!,
    doers: uint32(12),
    struck: uint32(13),
    tallies: uint32(14),
    outlet: outlet!,
    namedDays: float64(4),
    incidents: incidents!,
    killed: killed!,
    injured: injured!,
    quotes: unflatten(uint32(11)),
    copyLists: float64(1),
    storyLists: float64(2),
    quoteLists: float64(3),
  }
}
