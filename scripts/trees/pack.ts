import type { ByteWriter } from '../../src/text/trees/bytes.ts'
import { LONGEST_CODE, toCodes } from '../../src/text/trees/codes.ts'

/** A feature that is kept: its hash and (class, code of the weight) of its weights, by ascending class. */
export interface PackedRow {
  readonly key: number
  readonly entries: readonly (readonly [c: number, code: number])[]
}

/** Writes numbers of a few bits behind each other, highest bits first. */
class BitWriter {
  readonly #writer: ByteWriter
  #window = 0
  #held = 0

  constructor(writer: ByteWriter) {
    this.#writer = writer
  }

  bits(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      this.#window = (this.#window << 1) | ((value >>> i) & 1)
      if (++this.#held < 8) continue
      this.#writer.byte(this.#window & 255)
      this.#held = 0
    }
  }

  end(): void {
    if (this.#held > 0) this.bits(0, 8 - this.#held)
  }
}

/** Lengths of the shortest prefix codes for symbols that occur so often, none longer than `LONGEST_CODE`. */
export function toLengths(counts: readonly number[]): Uint8Array {
  for (let flat = 0; ; flat++) {
    const lengths = new Uint8Array(counts.length)
    // Rare symbols count for more the longer the codes come out, until none is too long.
    let nodes = counts
      .map((count, symbol) => ({ weight: Math.ceil(count / 2 ** flat), symbols: [symbol] }))
      .filter(({ weight }) => weight > 0)
    if (nodes.length === 1) lengths[nodes[0]!.symbols[0]!] = 1
    while (nodes.length > 1) {
      nodes.sort((a, b) => a.weight - b.weight || a.symbols[0]! - b.symbols[0]!)
      const [a, b] = nodes as [(typeof nodes)[0], (typeof nodes)[0]]
      const symbols = [...a.symbols, ...b.symbols]
      for (const symbol of symbols) lengths[symbol]!++
      nodes = [{ weight: a.weight + b.weight, symbols }, ...nodes.slice(2)]
    }
    if (lengths.every((length) => length <= LONGEST_CODE)) return lengths
  }
}

/** Writes rows, sorted by their unsigned keys, as `readLinear` reads them. */
export function packRows(writer: ByteWriter, classes: number, rows: readonly PackedRow[]): void {
  const total = rows.reduce((sum, { entries }) => sum + entries.length, 0)
  const low = Math.min(16, Math.max(0, Math.round(Math.log2(2 ** 32 / (rows.length + 1)) - 0.5)))
  const classCounts = new Array<number>(256).fill(0)
  const codeCounts = new Array<number>(256).fill(0)
  for (const { entries } of rows)
    for (const [i, [c, code]] of entries.entries()) {
      classCounts[c * 2 + (i === entries.length - 1 ? 1 : 0)]!++
      codeCounts[code & 255]!++
    }
  const [classLengths, codeLengths] = [toLengths(classCounts), toLengths(codeCounts)]
  const [classCodes, codeCodes] = [toCodes(classLengths), toCodes(codeLengths)]
  for (const value of [classes, rows.length, total, low]) writer.varint(value)
  for (const lengths of [classLengths, codeLengths])
    for (let i = 0; i < 256; i += 2) writer.byte(lengths[i]! * 16 + lengths[i + 1]!)
  const out = new BitWriter(writer)
  let last = 0
  for (const { key, entries } of rows) {
    const gap = (key >>> 0) - last
    last = key >>> 0
    const high = Math.floor(gap / 2 ** low)
    for (let i = 0; i < high; i++) out.bits(1, 1)
    out.bits(0, 1)
    out.bits(gap % 2 ** low, low)
    for (const [i, [c, code]] of entries.entries()) {
      const symbol = c * 2 + (i === entries.length - 1 ? 1 : 0)
      out.bits(classCodes[symbol]!, classLengths[symbol]!)
      out.bits(codeCodes[code & 255]!, codeLengths[code & 255]!)
    }
  }
  out.end()
}
