import type { Candidate } from './repair.candidates.ts'

/** What standing at a line's end adds to a score, for the line before and the line behind, and what standing amid a line takes. */
const atLineEnd = 3
const amidLine = -3

/** A line's end falls within so many units of its width, the longest word's length. */
const slack = 12
const narrowest = 30
const widest = 140
const fewestLines = 3
const firstWidths = [8, 120] as const

/** The width that most of the lengths end shortly below, or null where they do not gather. */
function findWidth(lengths: readonly number[], from: number, to: number): number | null {
  const within = lengths.filter((length) => length >= from && length <= to).sort((a, b) => a - b)
  let best: number | null = null
  let most = 0
  let low = 0
  for (const [i, width] of within.entries()) {
    while (within[low]! < width - slack) low++
    const count = i - low + 1
    if (count >= most) {
      most = count
      best = width
    }
  }
  return most >= fewestLines && most >= 0.4 * within.length ? best : null
}

/** Offset of the next white space or place in `stops` behind `at`. */
const wordLength = (text: string, at: number): number => {
  const blank = text.slice(at, at + 40).search(/\s/)
  return blank < 0 ? 40 : blank
}

/**
 * Scores changed by where the line ends must have stood: spaces are mostly lost where a text was wrapped, so the sure places tell the
 * width of its lines, and the width tells the rest. Scores stay as they are where no width shows.
 *
 * @param sure places that are held for lost spaces, by rising offset
 */
export function supportByWrap(
  text: string,
  candidates: readonly Candidate[],
  sure: readonly Candidate[],
): readonly Candidate[] {
  const starts = [0, ...[...text.matchAll(/\n\s*/g)].map((match) => match.index + match[0].length)]
  const paragraphOf = (at: number): number => {
    let low = 0
    let high = starts.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle
    }
    return starts[low]!
  }
  const places = sure.map(({ at }) => ({ at, paragraph: paragraphOf(at) }))
  const lengths: number[] = []
  const firsts: number[] = []
  for (const [i, { at, paragraph }] of places.entries()) {
    const before = places[i - 1]
    if (before?.paragraph === paragraph) lengths.push(at - before.at)
    else firsts.push(at - paragraph)
  }
  const width = findWidth(lengths, narrowest, widest)
  if (width === null) return candidates
  const firstWidth = findWidth(firsts, ...firstWidths) ?? width
  /** Is the stretch from `from` to `at` a line as full as the word behind it allows? */
  const isLine = (from: number, at: number, limit: number): boolean =>
    at - from <= limit && at - from + 1 + wordLength(text, at) > limit
  return candidates.map((candidate) => {
    const { at } = candidate
    const paragraph = paragraphOf(at)
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]!.at < at) low = middle + 1
      else high = middle
    }
    const before = places[low - 1]?.paragraph === paragraph ? places[low - 1]!.at : null
    const after = places.slice(low, low + 2).find((place) => place.at > at && place.paragraph === paragraph)?.at ?? null
    const fits = before === null ? isLine(paragraph, at, firstWidth) : isLine(before, at, width)
    const fitsAfter = after !== null && isLine(at, after, width)
    const between = before !== null && after !== null && after - before <= width
    const early = before !== null && at - before + 1 + wordLength(text, at) <= width
    const change = (fits ? atLineEnd : 0) + (fitsAfter ? atLineEnd : 0)
    return {
      ...candidate,
      score: candidate.score + (change > 0 ? change : between ? 2 * amidLine : early ? amidLine : 0),
    }
  })
}
