import type { RecordPage } from '../../../src/api/envelopes.ts'
import type { Range } from '../../../src/model/span.ts'

type Context = RecordPage['context']

/** Longest stretch of words shown on either side of a telling, in UTF-16 units. */
const reach = 600

/** A cut that does not part a pair of surrogates. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)

/** Where an event is told, in reading order; runs that share words are one telling. */
export function mergeTellings(mentions: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** Each telling in its paragraph, in reading order. Offsets count in the text as received. */
export const toTellings = (text: string, mentions: readonly Range[]): readonly Context[] =>
  mergeTellings(mentions).map(({ start, end }) => {
    const first = Math.max(text.lastIndexOf('\n', start - 1) + 1, whole(text, Math.max(0, start - reach)))
    const lineEnd = text.indexOf('\n', end)
    const last = Math.min(lineEnd < 0 ? text.length : lineEnd, whole(text, Math.min(text.length, end + reach)))
    return {
      start: start === 0 ? 0 : first,
      before: start === 0 ? '' : text.slice(first, start),
      evidence: text.slice(start, end),
      after: text.slice(end, last).trimEnd(),
    }
  })
