import type { FigureRecord } from '../model/reading.ts'
import { type Found, touchingPlaces } from './reconciliations.claims.ts'
import { countDays, sameUnit, toExact, toWords } from './reconciliations.scope.ts'

/** A count with its days. */
export interface Dated {
  readonly figure: FigureRecord
  readonly value: number
  readonly period: { readonly from: string; readonly to: string }
}

/** How much more an up or down claim makes of its base: "doubled" 2, "+250 %" 3.5, "down by 20 %" 0.8; null where it does not say. */
export function toFactor({ change, measures, value }: FigureRecord): number | null {
  if (change === null || change.percent === null) return null
  if (measures === 'multiple') return value.best ?? value.min
  return change.direction === 'up' ? 1 + change.percent / 100 : 1 - change.percent / 100
}

const overlaps = (a: FigureRecord, b: FigureRecord): boolean =>
  a.places.length === 0 || b.places.length === 0 || touchingPlaces(a, b)

/** Does a claim of growth speak of what these counts count: the same noun, in places that touch? */
export const isGrowthOf = (claim: FigureRecord, count: FigureRecord): boolean => {
  const same = sameUnit(claim, count) || (claim.of ?? '').toLowerCase().includes(count.unit.toLowerCase())
  return same && overlaps(claim, count)
}

const claimOf = (claim: FigureRecord): string => claim.evidence.reads ?? claim.evidence.text

/** Growth that is claimed, held against two counts of the same thing. Unequal periods are compared by the day. */
export function findGrowth(figures: readonly FigureRecord[]): readonly Found[] {
  const claims = figures.filter((figure) => toFactor(figure) !== null)
  if (claims.length === 0) return []
  const dated: Dated[] = []
  for (const figure of figures) {
    const value = toExact(figure)
    const counts = toFactor(figure) === null && value !== null && value > 0 && figure.measures !== 'percent'
    if (counts && figure.period !== null && countDays(figure.period) > 6)
      dated.push({ figure, value, period: figure.period })
  }
  const found: Found[] = []
  const told = new Set<string>()
  for (const claim of claims.toReversed()) {
    const counts = dated.filter((count) => isGrowthOf(claim, count.figure))
    for (const later of counts) {
      const earlier = counts.find(
        (count) =>
          count.period.to < later.period.from &&
          sameUnit(count.figure, later.figure) &&
          overlaps(count.figure, later.figure),
      )
      if (!earlier || told.has(`${earlier.figure.id} ${later.figure.id}`)) continue
      told.add(`${earlier.figure.id} ${later.figure.id}`)
      found.push(toGrowth(claim, earlier, later))
    }
  }
  return found
}

/** A claimed growth between two counts; where it does not come out, from which base it would. */
export function toGrowth(claim: FigureRecord, earlier: Dated, later: Dated): Found {
  const [before, after] = [countDays(earlier.period), countDays(later.period)]
  const unequal = Math.abs(before - after) > Math.max(before, after) * 0.1
  const exact = unequal ? later.value / after / (earlier.value / before) : later.value / earlier.value
  const ratio = Math.round(exact * 100) / 100
  const factor = toFactor(claim)!
  const open = claim.value.best === null || unequal
  const holds = open
    ? factor >= 1
      ? ratio >= factor * 0.9
      : ratio <= factor * 1.1
    : Math.abs(ratio - factor) <= factor * 0.1
  const claimed = claimOf(claim)
  const base = Math.round((later.value / factor) * (unequal ? before / after : 1) * 10) / 10
  const instead = holds || !Number.isFinite(base) ? '' : `; it would from ${toWords(base)}`
  const way = unequal ? `${ratio} times as many a day` : `${ratio} times as many`
  return {
    kind: 'growth',
    holds,
    from: earlier.value,
    to: later.value,
    claimed,
    ratio,
    ...(Number.isFinite(base) ? { base } : {}),
    figures: [claim.id, earlier.figure.id, later.figure.id],
    explain: `${toWords(later.value)} in ${after} days against ${toWords(earlier.value)} in ${before} days are ${way}: “${claimed}” ${holds ? 'fits' : 'does not fit'}${instead}`,
    rule: unequal ? 'reconcile/growth-by-day' : 'reconcile/growth',
  }
}
