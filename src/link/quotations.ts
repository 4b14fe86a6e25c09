import type { LinkPrint, QuotePrint } from './print.ts'

/** Of the lowest hashes of two passages so large a share is common where they are the same words. */
const sameShare = 0.5

function isSame(a: QuotePrint, b: QuotePrint): boolean {
  let shared = 0
  for (let i = 0, j = 0; i < a.lowest.length && j < b.lowest.length; ) {
    const inA = a.lowest[i]!
    const inB = b.lowest[j]!
    if (inA === inB) shared++
    if (inA <= inB) i++
    if (inB <= inA) j++
  }
  return shared >= sameShare * Math.min(a.lowest.length, b.lowest.length)
}

/** How many of the quoted passages two articles have in common, as a share of the fewer passages. Symmetric. */
export function scoreQuotations(a: LinkPrint, b: LinkPrint): number {
  const [fewer, more] = a.quotes.length <= b.quotes.length ? [a.quotes, b.quotes] : [b.quotes, a.quotes]
  if (fewer.length === 0) return 0
  return fewer.filter((quote) => more.some((other) => isSame(quote, other))).length / fewer.length
}
