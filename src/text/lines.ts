import type { Range } from '../model/span.ts'

/** One line of the text that is not blank, without the white space around it. */
export interface Line extends Range {
  /** Units of white space before it. */
  readonly indent: number
  /** Is there a blank line (or the start of the text) before it? */
  readonly apart: boolean
}

/** What the lines of a text say of how it was set: `null` where each line is a paragraph of its own. */
export interface Wrap {
  /** Units that fit into a line. */
  readonly width: number
  /** Units that fit into a paragraph's first line where that is set shorter; else the same as `width`. */
  readonly firstWidth: number
  /** Do blank lines set the paragraphs apart, so that a line end without one never ends a paragraph? */
  readonly spaced: boolean
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

/** The lines of a text that hold more than white space, in order. */
export function findLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let apart = true
  const add = (from: number, to: number): void => {
    const line = text.slice(from, to)
    const start = from + line.length - line.trimStart().length
    const end = from + line.trimEnd().length
    if (start >= end) {
      apart = true
      return
    }
    lines.push({ start, end, indent: start - from, apart })
    apart = false
  }
  let from = 0
  for (const match of text.matchAll(lineEnd)) {
    add(from, match.index)
    from = match.index + match[0].length
  }
  add(from, text.length)
  return lines
}

const lowerStart = /^\p{Ll}/u
const terminalEnd = /[.!?…։؟。:]["'”’»)\]]*$/u

/** Does a sentence end where the line does? */
export const endsSentence = (text: string, line: Range): boolean =>
  terminalEnd.test(text.slice(Math.max(line.start, line.end - 8), line.end))

/** Does the line begin with a small letter, hence go on with the line before? */
export const startsLower = (text: string, line: Range): boolean =>
  lowerStart.test(text.slice(line.start, line.start + 2))

/** Length of the line's first word, at most 40 units. */
function firstWordLength(text: string, line: Range): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 40))
  const blank = head.search(/\s/)
  return blank < 0 ? head.length : blank
}

/** Had the next line's first word no room left in this line? */
export const isFull = (text: string, line: Range, next: Range, width: number): boolean =>
  line.end - line.start + 1 + firstWordLength(text, next) > width

/** Is the line as long as lines of a ragged right margin are? */
export const isLong = (line: Range, width: number): boolean => line.end - line.start >= 0.7 * width

/** The widest hard wrap that is taken for one: beyond it lines are paragraphs. */
const widest = 132
const narrowest = 30

/**
 * Was the text wrapped by hand or machine at a column? Told from the pairs of lines with no blank line between them: most of the upper
 * lines are as full as the next word allows and break off within a sentence, or lower ones go on with a small letter.
 */
export function findWrap(text: string, lines: readonly Line[]): Wrap | null {
  const pairs = lines.slice(1).flatMap((next, i) => (next.apart ? [] : [[lines[i]!, next, i] as const]))
  if (pairs.length === 0) return null
  const lengths = pairs.map(([line]) => line.end - line.start).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)]!
  if (width > widest || width < narrowest) return null
  const count = (test: (line: Line, next: Line) => boolean): number =>
    pairs.filter(([line, next]) => test(line, next)).length
  const lower = count((_, next) => startsLower(text, next))
  const full = count((line, next) => isFull(text, line, next, width))
  const broken = count((line, next) => !endsSentence(text, line) && isFull(text, line, next, width))
  const ragged = count((line) => !endsSentence(text, line) && isLong(line, width))
  const wrapped =
    lower >= 0.2 * pairs.length ||
    (pairs.length >= 3 &&
      ((full >= 0.6 * pairs.length && broken >= 0.4 * pairs.length) || ragged >= 0.6 * pairs.length))
  if (!wrapped) return null
  const afterEnds = lines.filter((_, i) => {
    const line = lines[i - 1]
    return line && endsSentence(text, line) && !isLong(line, width)
  })
  const spaced = afterEnds.filter(({ apart }) => apart).length
  return {
    width,
    firstWidth: findFirstWidth(text, lines, pairs, width),
    spaced: afterEnds.length > 0 && spaced >= 0.6 * afterEnds.length,
  }
}

/** Some pages set a paragraph's first line shorter than the rest: the longest such line that a small letter goes on from. */
function findFirstWidth(
  text: string,
  lines: readonly Line[],
  pairs: readonly (readonly [Line, Line, number])[],
  width: number,
): number {
  const lengths = pairs
    .filter(([line, next, i]) => {
      const before = lines[i - 1]
      const opens = !before || line.apart || (endsSentence(text, before) && !isFull(text, before, line, width))
      return opens && startsLower(text, next) && !isFull(text, line, next, width)
    })
    .map(([line]) => line.end - line.start)
  return lengths.length < 2 ? width : lengths.reduce((longest, length) => Math.max(longest, length), 0)
}
