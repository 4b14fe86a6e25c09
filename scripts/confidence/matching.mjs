// When a record that was read is the one that a person coded.

const squeeze = (text) =>
  text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[\s"“”]+/g, '')
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The share of the coded words that stand in one run in what was read; 0 below `least`, and where whole paragraphs were read. */
export function shareOfWords(coded, read, least) {
  const a = squeeze(coded)
  const b = squeeze(read)
  if (!a || !b || b.length > 5 * a.length + 300) return 0
  if (b.includes(a)) return 1
  let longest = 0
  let row = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      if (a[i - 1] === b[j - 1]) {
        next[j] = row[j - 1] + 1
        if (next[j] > longest) longest = next[j]
      }
    row = next
  }
  return longest / a.length >= least ? longest / a.length : 0
}

/** Does one of the names read stand for one of the coded ones? */
export const namesOne = (coded, read) =>
  read.some((name) => {
    const said = fold(name ?? '')
    return said !== '' && coded.some((one) => said.includes(fold(one)) || (said.length > 3 && fold(one).includes(said)))
  })

/** Is the trigger among the words that the coder marked ("agreed cooperate")? */
export const isSameWords = (coded, trigger) => {
  const words = new Set(fold(coded ?? '').split(' '))
  return fold(trigger)
    .split(' ')
    .some((word) => words.has(word))
}

/** Pairs each coded one with the read record that is most like it, one to one, optional ones last; gives the coded one of each record. */
export function pairUp(coded, records, likeness) {
  const free = new Set(records)
  const pairs = new Map()
  for (const one of [...coded].sort((a, b) => (a.optional ? 1 : 0) - (b.optional ? 1 : 0))) {
    let best = null
    let most = 0
    for (const record of free) {
      const like = likeness(one, record)
      if (like > most) [best, most] = [record, like]
    }
    if (best) {
      free.delete(best)
      pairs.set(best, one)
    }
  }
  return pairs
}
