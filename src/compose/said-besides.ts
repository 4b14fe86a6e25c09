import type { Range } from '../model/span.ts'
import { type CueSite, insideQuotation, isComma, trimRange } from './cue-site.ts'

/**
 * "… said that the talks were over and | that both sides would meet again": where a second "that" opens what else was said, the content is cut. The
 * parts, ascending; the content itself where there is none.
 */
export function cutAtSecondThat(site: CueSite, content: Range): readonly Range[] {
  const { tokens } = site.sentence
  const starts = [content.start]
  const ends: number[] = []
  for (let at = 2; at < tokens.length - 2; at++) {
    const that = tokens[at]!
    if (that.lower !== 'that' || that.start <= content.start || that.end >= content.end) continue
    const joins = tokens[at - 1]!
    if (joins.lower !== 'and' || insideQuotation(site, that.start)) continue
    // "and that is why": the word is a subject there.
    if (!site.clauses.some(({ form, first }) => form === 'finite' && first > at + 1 && first < at + 12)) continue
    const before = tokens[at - 2]!
    ends.push(isComma(before) ? before.start : joins.start)
    starts.push(tokens[at + 1]!.start)
  }
  ends.push(content.end)
  return starts.map((start, i) => trimRange(site.text, { start, end: ends[i]! }))
}
