/** Most bits that the code of one symbol may have. */
export const LONGEST_CODE = 15
/** The greatest code there can be. */
export const MOST_BITS = (1 << LONGEST_CODE) - 1

/**
 * Canonical prefix codes (Huffman 1952) by the lengths of their symbols, 0 for a symbol that does not occur: shorter codes first, and by number
 * among those of one length. Returns the code of each symbol.
 */
export function toCodes(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length)
  let code = 0
  for (let length = 1; length <= LONGEST_CODE; length++, code <<= 1)
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) codes[symbol] = code++
  return codes
}

/** For every next 15 bits the symbol that they begin with (bits 4 and above) and the length of its code (bits 0–3). */
export function toCodeTable(lengths: Uint8Array): Uint16Array {
  const table = new Uint16Array(1 << LONGEST_CODE)
  const codes = toCodes(lengths)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!
    if (length === 0) continue
    const rest = LONGEST_CODE - length
    table.fill((symbol << 4) | length, codes[symbol]! << rest, (codes[symbol]! + 1) << rest)
  }
  return table
}
