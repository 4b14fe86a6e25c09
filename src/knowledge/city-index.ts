import type { GazetteerEntry } from '../model/gazetteer.ts'

/** Towns and divisions by folded name, searched in the bytes of `data/gazetteer/cities.bin` (its README tells the layout). */
export interface CityIndex {
  /** How many places stand in it. */
  readonly size: number
  find(key: string): readonly GazetteerEntry[]
  /** Words of the longest key that begins with this word, counted up to `most`; 0 where none does. */
  countWords(first: string, most: number): number
}

interface Header {
  readonly format: string
  readonly countries: readonly string[]
  readonly kinds: readonly string[]
  readonly records: number
  readonly blockSize: number
  /** Byte offsets of the sections, counted from the end of the header. */
  readonly sections: {
    readonly records: number
    readonly names: number
    readonly blocks: number
    readonly keys: number
    readonly end: number
  }
}

const RECORD_BYTES = 16
const NONE = 0xffff
const BLANK = 32
/** Kinds that the population says nothing of. */
const DIVISIONS: ReadonlySet<string> = new Set(['province', 'district'])

/** How far from its point a town reaches, by the number of its people. */
const toTownKm = (population: number): number =>
  population >= 3e6 ? 20 : population >= 1e6 ? 15 : population >= 2e5 ? 10 : population >= 2e4 ? 6 : 4

/** @throws where the bytes are not such an index: the installation is damaged. */
export function openCityIndex(bytes: Uint8Array): CityIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = new TextDecoder()
  const headerBytes = view.getUint32(0, true)
  const header = JSON.parse(text.decode(bytes.subarray(4, 4 + headerBytes))) as Header
  if (header.format !== 'dateline-cities/1')
    throw new Error(
      `gazetteer/cities.bin has the format "${header.format}"; make it again with scripts/make-gazetteer.mjs.`,
    )
  const base = 4 + headerBytes
  const records = base + header.sections.records
  const names = base + header.sections.names
  const blocks = base + header.sections.blocks
  const keys = base + header.sections.keys
  const blockCount = (header.sections.keys - header.sections.blocks) / 4

  const uint24 = (at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)

  const nameAt = (offset: number): string => {
    const start = names + offset
    let end = start
    while (bytes[end] !== 10) end++
    return text.decode(bytes.subarray(start, end))
  }

  /** A record: id u24, lat i16, lon i16, kind u8, people u8, radius u8, country u8, division u16, name u24. */
  const toEntry = (index: number, alias: boolean): GazetteerEntry => {
    const at = records + index * RECORD_BYTES
    const kind = header.kinds[bytes[at + 7]!]!
    const name = nameAt(uint24(at + 13))
    const population = Math.round(10 ** (bytes[at + 8]! / 20)) - 1
    const division = view.getUint16(at + 11, true)
    return {
      id: uint24(at) === 0 ? `division:${header.countries[bytes[at + 10]!]!}/${name}` : `geonames:${uint24(at)}`,
      name,
      kind,
      country: header.countries[bytes[at + 10]!]!,
      admin1: division === NONE ? null : nameAt(uint24(records + division * RECORD_BYTES + 13)),
      lat: Math.round((view.getInt16(at + 3, true) / 32767) * 90 * 1000) / 1000,
      lon: Math.round((view.getInt16(at + 5, true) / 32767) * 180 * 1000) / 1000,
      population,
      uncertaintyKm: DIVISIONS.has(kind) ? Math.round(10 ** (bytes[at + 9]! / 60)) : toTownKm(population),
      alias,
    }
  }

  /** Compares the key with the first key of a block: below 0 where it comes before. The first key of a block shares nothing. */
  const compareFirst = (key: Uint8Array, block: number): number => {
    const at = keys + view.getUint32(blocks + block * 4, true)
    const length = bytes[at + 1]!
    const shorter = Math.min(length, key.length)
    for (let i = 0; i < shorter; i++) {
      const difference = key[i]! - bytes[at + 2 + i]!
      if (difference !== 0) return difference
    }
    return key.length - length
  }

  const encoder = new TextEncoder()
  /** The block in which a key stands if it stands in any. */
  const findBlock = (key: Uint8Array): number => {
    let low = 0
    let high = blockCount - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (compareFirst(key, middle) < 0) high = middle - 1
      else low = middle
    }
    return low
  }

  const countWords = (first: string, most: number): number => {
    const word = encoder.encode(first)
    const last = base + header.sections.end
    let at = keys + view.getUint32(blocks + findBlock(word) * 4, true)
    const key = new Uint8Array(256)
    let longest = 0
    while (at < last && longest < most) {
      const shared = bytes[at]!
      const length = bytes[at + 1]!
      const end = shared + length
      for (let i = 0; i < length; i++) key[shared + i] = bytes[at + 2 + i]!
      at += 3 + length + bytes[at + 2 + length]! * 3
      let same = 0
      while (same < word.length && same < end && key[same] === word[same]) same++
      if (same < word.length) {
        if (same < end && key[same]! > word[same]!) break
        continue
      }
      if (end > same && key[same] !== BLANK) {
        if (key[same]! > BLANK) break
        continue
      }
      let words = 1
      for (let i = same; i < end; i++) if (key[i] === BLANK) words++
      longest = Math.max(longest, words)
    }
    return longest
  }

  const find = (key: string): readonly GazetteerEntry[] => {
    const wanted = encoder.encode(key)
    if (wanted.length === 0 || wanted.length > 255) return []
    const low = findBlock(wanted)
    let at = keys + view.getUint32(blocks + low * 4, true)
    const end = low + 1 < blockCount ? keys + view.getUint32(blocks + (low + 1) * 4, true) : base + header.sections.end
    let same = 0
    while (at < end) {
      const shared = bytes[at]!
      const length = bytes[at + 1]!
      const count = bytes[at + 2 + length]!
      if (shared < same) return []
      if (shared === same) {
        let i = 0
        while (i < length && same < wanted.length && bytes[at + 2 + i] === wanted[same]) {
          i++
          same++
        }
        if (i === length && same === wanted.length) {
          const found: GazetteerEntry[] = []
          for (let n = 0; n < count; n++) {
            const reference = uint24(at + 3 + length + n * 3)
            found.push(toEntry(reference & 0x7fffff, (reference & 0x800000) !== 0))
          }
          return found
        }
        if (i < length && (same === wanted.length || bytes[at + 2 + i]! > wanted[same]!)) return []
      }
      at += 3 + length + count * 3
    }
    return []
  }
  return { size: header.records, find, countWords }
}
