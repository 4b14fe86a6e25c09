import type { Range } from '../model/span.ts'
import type { Context } from './stored.ts'

/** Longest stretch of words shown on either side, in UTF-16 units. */
const reach = 400

/** A "sentence" that ends so was cut at an abbreviation: one capital, or a short title, rank or month before the stop. */
const abbreviated = /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\p{Ll}{1,3}|\p{Lu}\.\p{Lu}|\p{Lu}{2,3})\.\s*$/u

/** A line break inside a sentence, as in hard-wrapped text: before a small letter, or behind a comma or a short word ("of", "the"). */
const softBreak = /(?:[,;]|(?<!\p{L})\p{Ll}{1,3})\n(?=[^\n])|(?<=[\p{L}\d])\n(?=\p{Ll})/gu

/** The text with its soft line breaks as blanks; same length. */
const toUnwrapped = (text: string): string => text.replace(softBreak, (found) => found.replace('\n', ' '))

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
 * The sentence (or sentences) that holds a piece of evidence, over soft line breaks; offsets are into the text as received.
 * Long ones are cut on either side of the evidence.
 */
export function toContext(text: string, evidence: Range): Context {
  const from = Math.max(0, evidence.start - reach)
  const unwrapped = toUnwrapped(text.slice(from, evidence.end + reach))
  const startIn = evidence.start - from
  const endIn = evidence.end - from
  const first = startIn === 0 ? 0 : unwrapped.lastIndexOf('\n', startIn - 1) + 1
  const lineBreak = unwrapped.indexOf('\n', endIn)
  const last = lineBreak < 0 ? unwrapped.length : lineBreak
  const starts = findStarts(unwrapped.slice(first, last)).map((start) => from + first + start)
  const start = starts.findLast((at) => at <= evidence.start) ?? from + first
  const end = starts.find((at) => at >= evidence.end) ?? from + last
  return {
    start,
    before: text.slice(start, evidence.start),
    evidence: text.slice(evidence.start, evidence.end),
    after: text.slice(evidence.end, end).trimEnd(),
  }
}
