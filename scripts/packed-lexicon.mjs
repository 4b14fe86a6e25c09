// The tagger's words as one run of bytes, and the way back. The parts stand one behind the other, each of 32-bit numbers but the last two:
//   header      how many numbers or units each part has
//   words       the four numbers of each word's properties
//   expansions  what contractions stand for
//   starts      where each word's letters start among all letters; one more for the end
//   slots       a table of hashes: number of a word plus one, or 0; as many slots as a power of two
//   letters     the letters of all words, in UTF-16
//   rules       what stands beside the words, in JSON

const seed = 0x811c9dc5

/** Hash of a word's units (FNV-1a with a last stir). */
function hashOf(word) {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Packs the words and rules of wink-nlp's English model (`core` as its package gives it) into bytes. */
export function packLexicon({ lexicon, xpansions, packing, features, tcat, trex, preserve }) {
  const { list, hash } = features.lexeme
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(list.length * 2)))
  const starts = new Uint32Array(list.length + 1)
  for (const [i, word] of list.entries()) {
    starts[i + 1] = starts[i] + word.length
    // Of a word that stands there twice, the model finds the later.
    if (hash[word] !== i) continue
    let slot = hashOf(word) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = i + 1
  }
  const letters = Buffer.from(list.join(''), 'utf16le')
  const rules = Buffer.from(
    JSON.stringify({
      layout: packing.layout,
      config: packing.config,
      tags: features.pos.list,
      clusters: features.posClusters.list.map((tags) => [...tags]),
      categories: tcat.hash,
      patterns: trex,
      preserve,
    }),
  )
  const header = Uint32Array.of(lexicon.length, xpansions.length, starts.length, slots.length, letters.length / 2)
  const numbers = [header, lexicon, xpansions, starts, slots]
  return Buffer.concat([
    ...numbers.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
    letters,
    rules,
  ])
}

/** The parts of packed bytes, without a copy where they stand right in memory. */
export function readPacked(bytes) {
  const buffer = bytes.buffer
  const offset = bytes.byteOffset
  let at = offset + 20
  const sizes = new Uint32Array(buffer, offset, 5)
  const [words, expansions, starts, slots] = [...sizes.subarray(0, 4)].map((size) => {
    const part = new Uint32Array(buffer, at, size)
    at += size * 4
    return part
  })
  const letters = new Uint16Array(buffer, at, sizes[4])
  at += sizes[4] * 2
  const rules = JSON.parse(bytes.toString('utf8', at - offset))
  return { words, expansions, starts, slots, letters, rules }
}

/** The lexicon (src/text/tagger/tagger-model.ts) over its packed parts. */
export function lexiconOf({ words, expansions, starts, slots, letters }) {
  const mask = slots.length - 1
  const isWord = (index, word) => {
    const start = starts[index]
    if (starts[index + 1] - start !== word.length) return false
    for (let i = 0; i < word.length; i++) if (letters[start + i] !== word.charCodeAt(i)) return false
    return true
  }
  return {
    size: starts.length - 1,
    indexOf(word) {
      for (let slot = hashOf(word) & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
        if (isWord(slots[slot] - 1, word)) return slots[slot] - 1
      return -1
    },
    wordAt: (index) => String.fromCharCode(...letters.subarray(starts[index], starts[index + 1])),
    words,
    expansions,
  }
}
