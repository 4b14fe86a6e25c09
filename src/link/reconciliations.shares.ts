import type { FigureRecord } from '../model/reading.ts'
import type { Found } from './reconciliations.claims.ts'
import { toExact, toWords } from './reconciliations.scope.ts'

/** How far, in characters, a percentage may stand from the part that it restates ("27 people, 30 percent of them"). */
const near = 40

/** A percentage beside a part, held against the total that stands before both. Told only where total, part and percentage follow each other closely. */
export function findShares(figures: readonly FigureRecord[]): readonly Found[] {
  const found: Found[] = []
  for (const [i, share] of figures.entries()) {
    if ((share.measures !== 'percent' && share.measures !== 'share') || share.change !== null) continue
    const [part, total] = [figures[i - 1], figures[i - 2]]
    if (!part || !total || part.measures !== total.measures || part.rule !== 'figure/part') continue
    const [whole, some, percent] = [toExact(total), toExact(part), share.value.best]
    const gap = share.evidence.start - part.evidence.end
    if (whole === null || some === null || percent === null || some >= whole || gap > near || gap < 0) continue
    const claimed = share.measures === 'share' ? percent * 100 : percent
    const worked = Math.round((some / whole) * 1000) / 10
    const holds = Math.abs(worked - claimed) <= (share.value.approx ? 5 : 1)
    found.push({
      kind: 'share',
      holds,
      total: whole,
      parts: [some],
      claimed: share.verbatim,
      ratio: worked,
      figures: [total.id, part.id, share.id],
      explain: `${toWords(some)} of ${toWords(whole)} are ${worked} percent: “${share.verbatim}” ${holds ? 'fits' : 'does not fit'}`,
      rule: 'reconcile/share',
    })
  }
  return found
}
