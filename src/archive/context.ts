import type { Range } from '../model/span.ts'
import type { Context } from './archive.ts'

/** Longest stretch of words shown on either side, in UTF-16 units. */
const reach = 400

/** A "sentence" that ends so was cut at an abbreviation: one capital, or a short title, rank or month before the stop. */
const abbreviated = /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\p{Ll}{1,3}|\p{Lu}\.\p{Lu}|\p{Lu}{2,3})\.\s*$/u

/** Starts of the sentences of one line, ascending; the first is 0. */
function findStarts(line: string): number[] {
  const starts = [0]
  let before = ''
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)) {
    if (index > 0 && !abbreviated.test(before.slice(-12))) starts.push(index)
    before = segment
  }
  return starts
}

/**
 * The sentence (or sentences) of one line that holds a piece of evidence; offsets are into the text as received.
 * Long ones are cut on either side of the evidence.
 */
export function toContext(text: string, evidence: Range): Context {
  const lineStart = text.lastIndexOf('\n', Math.max(0, evidence.start - 1)) + 1
  const lineBreak = text.indexOf('\n', evidence.end)
  const lineEnd = lineBreak < 0 ? text.length : lineBreak
  const first = Math.max(Math.min(lineStart, evidence.start), evidence.start - reach)
  const last = Math.min(lineEnd, evidence.end + reach)
  const starts = findStarts(text.slice(first, last)).map((start) => first + start)
  const start = starts.findLast((at) => at <= evidence.start) ?? first
  const end = starts.find((at) => at >= evidence.end) ?? last
  return {
    start,
    before: text.slice(start, evidence.start),
    evidence: text.slice(evidence.start, evidence.end),
    after: text.slice(evidence.end, end).trimEnd(),
  }
}
