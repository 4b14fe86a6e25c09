import type { Candidate } from './repair.candidates.ts'

/** What it adds to a place's score that a line would end there, and what it takes that a line would end too early. */
const fullLine = 3
const shortLine = -3

const narrowest = 30
const widest = 140
const narrowestFirst = 8
const fewestLines = 3
const leastShare = 0.4
/** The widest line seen may lack so many units of the width that the text was set in. */
const unseen = 2

/** A line as the places in it tell: its length, and that of the word which found no room in it. */
interface Line {
  readonly length: number
  readonly next: number
}

const isEarly = ({ length, next }: Line, width: number): boolean => length + 1 + next <= width
const isFull = (line: Line, width: number): boolean => line.length <= width + unseen && !isEarly(line, width)

/** The least width that makes the most of the lines full and the fewest end early; null where too few would be full. */
function findWidth(lines: readonly Line[], from: number): number | null {
  const within = lines.filter(({ length }) => length >= from && length <= widest)
  let best: number | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let width = from; width <= widest; width++) {
    const full = within.filter((line) => isFull(line, width)).length
    const early = within.filter((line) => isEarly(line, width)).length
    if (full - early <= most || full < fewestLines || full < leastShare * within.length) continue
    most = full - early
    best = width
  }
  return best
}

/** Units up to the next white space, at most 40. */
function wordLength(text: string, at: number): number {
  const blank = text.slice(at, at + 40).search(/\s/)
  return blank < 0 ? 40 : blank
}

/** The widths that a text was wrapped at, first lines apart, told by places that are held for lost spaces; null where none shows. */
function findWidths(
  text: string,
  paragraphs: readonly (readonly Candidate[])[],
  starts: readonly number[],
): { readonly width: number; readonly first: number | null } | null {
  const toLine = (from: number, at: number): Line => ({ length: at - from, next: wordLength(text, at) })
  const width = findWidth(
    paragraphs.flatMap((places) => places.slice(1).map(({ at }, i) => toLine(places[i]!.at, at))),
    narrowest,
  )
  if (width === null) return null
  const firsts = paragraphs.flatMap((places, i) => (places[0] ? [toLine(starts[i]!, places[0].at)] : []))
  return { width, first: findWidth(firsts, narrowestFirst) }
}

/** The candidates of each paragraph, by rising offset; paragraphs begin at `starts`. */
function divide(candidates: readonly Candidate[], starts: readonly number[]): Candidate[][] {
  const paragraphs: Candidate[][] = starts.map(() => [])
  let paragraph = 0
  for (const candidate of [...candidates].sort((a, b) => a.at - b.at)) {
    while (paragraph + 1 < starts.length && starts[paragraph + 1]! <= candidate.at) paragraph++
    paragraphs[paragraph]!.push(candidate)
  }
  return paragraphs
}

interface Step {
  readonly sum: number
  readonly before: number
}

/**
 * The places of one paragraph that together are the likeliest: each brings its score above `least`, and what the line before it brings,
 * be it as full as the next word allows or too short. Of all sequences the best is taken (Viterbi).
 */
function choose(
  text: string,
  start: number,
  places: readonly Candidate[],
  { width, first }: { readonly width: number; readonly first: number | null },
  least: number,
): Candidate[] {
  const lineScore = (length: number, next: number, limit: number): number =>
    isEarly({ length, next }, limit) ? shortLine : isFull({ length, next }, limit) ? fullLine : 0
  const steps: Step[] = []
  /** The best of the sequences that end more than a line before the place in hand. */
  let far: Step = { sum: 0, before: -1 }
  let settled = 0
  let last: Step = { sum: 0, before: -1 }
  for (const [i, { at, score }] of places.entries()) {
    const next = wordLength(text, at)
    const fromStart =
      first === null ? Math.max(0, lineScore(at - start, next, width)) : lineScore(at - start, next, first)
    let best: Step = { sum: fromStart, before: -1 }
    while (at - places[settled]!.at > width + unseen) {
      if (steps[settled]!.sum > far.sum) far = { sum: steps[settled]!.sum, before: settled }
      settled++
    }
    if (far.before >= 0 && far.sum > best.sum) best = far
    for (let j = settled; j < i; j++) {
      const sum = steps[j]!.sum + lineScore(at - places[j]!.at, next, width)
      if (places[j]!.group !== places[i]!.group && sum > best.sum) best = { sum, before: j }
    }
    const sum = best.sum + score - least
    steps.push({ sum, before: best.before })
    if (sum > last.sum) last = { sum, before: i }
  }
  const chosen: Candidate[] = []
  for (let i = last.before; i >= 0; i = steps[i]!.before) chosen.push(places[i]!)
  return chosen.reverse()
}

/**
 * Chooses among the places of a text by where the line ends must have stood: spaces are mostly lost where a text was wrapped, so the
 * sure places tell the width of its lines, and the width tells the rest. Null where no width shows.
 *
 * @param sure places that are held for lost spaces, by rising offset
 * @param least the score that a place needs where its line tells nothing
 */
export function chooseByWrap(
  text: string,
  candidates: readonly Candidate[],
  sure: readonly Candidate[],
  least: number,
): readonly Candidate[] | null {
  const starts = [0, ...[...text.matchAll(/\n\s*/g)].map((match) => match.index + match[0].length)]
  const widths = findWidths(text, divide(sure, starts), starts)
  if (widths === null) return null
  return divide(candidates, starts).flatMap((places, i) => choose(text, starts[i]!, places, widths, least))
}
