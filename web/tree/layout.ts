/** What the layout needs to know of a word: what is written, and the arc above it (`head` is -1 for the root). */
export interface LaidWord {
  readonly text: string
  readonly upos: string
  readonly relation: string
  readonly head: number
}

/** A word in its place; `x` is its middle. */
export interface PlacedWord {
  readonly x: number
  readonly width: number
}

/** An arc from a head to its dependent, `level` rows above the words; from 1. */
export interface Arc {
  readonly dependent: number
  readonly head: number
  readonly level: number
  readonly from: number
  readonly to: number
}

export interface Layout {
  readonly words: readonly PlacedWord[]
  readonly arcs: readonly Arc[]
  readonly width: number
  /** Rows of arcs. */
  readonly levels: number
}

/** Widths of letters in the drawing's fonts, somewhat wide; what is written in other scripts may be wider still. */
const letter = { word: 9, wide: 15, tag: 7, relation: 6.4 }
const gap = 14
const shift = 6

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? letter.word : letter.wide), 0)

/**
 * Puts the words of a sentence in a row and its arcs above them, short arcs below long ones, so that none crosses another that it lies in.
 * A word is wide enough for the relation of an arc to its neighbour.
 */
export function layOut(words: readonly LaidWord[]): Layout {
  const widths = words.map(({ text, upos }) => Math.max(widthOf(text), upos.length * letter.tag) + gap)
  for (const [i, { head, relation }] of words.entries())
    if (head >= 0 && Math.abs(head - i) === 1) {
      const needed = 2 * (relation.length * letter.relation + gap) - widths[head]!
      widths[i] = Math.max(widths[i]!, needed)
    }
  const placed: PlacedWord[] = []
  let at = 0
  for (const width of widths) {
    placed.push({ x: at + width / 2, width })
    at += width
  }
  // Places where arcs stand at each word: those of its dependents on either side of its own.
  const ends = words
    .map(({ head }, dependent) => ({
      dependent,
      head,
      first: Math.min(dependent, head),
      last: Math.max(dependent, head),
    }))
    .filter(({ head }) => head >= 0 && head < words.length)
  ends.sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)
  const top = new Array<number>(words.length).fill(0)
  const arcs = ends.map(({ dependent, head, first, last }) => {
    let level = 1
    // The row above the highest arc between the two ends.
    for (let i = first; i < last; i++) level = Math.max(level, top[i]! + 1)
    for (let i = first; i < last; i++) top[i] = level
    const side = head < dependent ? 1 : -1
    return { dependent, head, level, from: placed[head]!.x + side * shift, to: placed[dependent]!.x }
  })
  return { words: placed, arcs, width: at, levels: Math.max(0, ...top) }
}

/** The words in the order of the tree: each head before what hangs on it, with how deep it hangs. A head that is no word counts as the root. */
export function toOrder(words: readonly Pick<LaidWord, 'head'>[]): readonly { index: number; depth: number }[] {
  const below: number[][] = words.map(() => [])
  const roots: number[] = []
  for (const [i, { head }] of words.entries()) (below[head] ?? roots).push(i)
  const order: { index: number; depth: number }[] = []
  const waiting = roots.map((index) => ({ index, depth: 0 })).reverse()
  while (waiting.length > 0) {
    const next = waiting.pop()!
    order.push(next)
    for (const index of below[next.index]!.toReversed()) waiting.push({ index, depth: next.depth + 1 })
  }
  return order
}
