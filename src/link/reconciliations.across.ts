import type { Reconciliation } from '../model/reading.ts'
import { type Claim, sameOwner, toClaimant, toCounters, toScopeOfPlaces, toThing } from './reconciliations.claims.ts'
import { isGrowthOf, toFactor, toGrowth } from './reconciliations.growth.ts'
import { toExact, toStem, toWords } from './reconciliations.scope.ts'

const toSpan = (claim: Claim) => claim.figure.evidence
const isOneArticle = (claims: readonly Claim[]): boolean => claims.every(({ source }) => source === claims[0]!.source)

/** Sums and growth whose figures stand in different articles; those within one article are left to how its text puts them together. */
export const findAcross = (claims: readonly Claim[]): readonly Reconciliation[] => [
  ...findSumsAcross(claims),
  ...findGrowthAcross(claims),
]

function groupBy(claims: readonly Claim[], key: (claim: Claim) => string | null): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const name = key(claim)
    if (name === null) continue
    const group = groups.get(name)
    if (group) group.push(claim)
    else groups.set(name, [claim])
  }
  return groups
}

/** Sums only hold between exact counts of one counter for the same days. */
function toSumKey({ figure }: Claim): string | null {
  const [counter] = toCounters(figure)
  if (figure.period === null || counter === undefined || figure.places.length === 0 || toExact(figure) === null)
    return null
  return `${toThing(figure)}\n${figure.period.from}/${figure.period.to}\n${counter}`
}

/** A total of several places against one part for each of them, all by one counter for the same days. */
function findSumsAcross(claims: readonly Claim[]): Reconciliation[] {
  const found: Reconciliation[] = []
  for (const group of groupBy(claims, toSumKey).values()) {
    const totals = group.filter(({ figure }) => figure.places.length > 1)
    if (totals.length === 0) continue
    const parts = groupBy(group, ({ figure }) => (figure.places.length === 1 ? toScopeOfPlaces(figure) : null))
    const told = new Set<string>()
    for (const total of totals) {
      const places = toScopeOfPlaces(total.figure).split('|')
      const own = places.map((place) => {
        const named = parts.get(place) ?? []
        return new Set(named.map(({ figure }) => toExact(figure))).size === 1 ? named[0]! : null
      })
      const whole = toExact(total.figure)!
      const key = `${whole} ${places.join('|')}`
      if (own.some((part) => part === null || !sameOwner(part.figure, total.figure)) || told.has(key)) continue
      const summed = own.filter((part) => part !== null)
      if (isOneArticle([total, ...summed])) continue
      told.add(key)
      const values = summed.map(({ figure }) => toExact(figure)!)
      const sum = values.reduce((a, b) => a + b, 0)
      const shown = summed.map(({ figure }, i) => `${toWords(values[i]!)} in ${figure.places[0]}`).join(' + ')
      found.push({
        kind: 'sum',
        holds: sum === whole,
        total: whole,
        parts: values,
        figures: [total, ...summed].map(({ id }) => id),
        evidence: [total, ...summed].map(toSpan),
        explain:
          sum === whole
            ? `${shown} = ${toWords(whole)}, as ${toClaimant(total)} gives it`
            : `${shown} = ${toWords(sum)}, not the ${toWords(whole)} that ${toClaimant(total)} gives`,
        rule: 'reconcile/places-across',
      })
    }
  }
  return found
}

/** The noun that grew or that is counted. */
const toGrown = ({ figure }: Claim): string =>
  toStem(figure.measures === 'percent' ? (figure.of ?? figure.unit) : figure.unit)

const toGrowthKey = (claim: Claim, { from, to }: { from: string; to: string }): string =>
  `${toGrown(claim)} ${from}/${to}`

/** A growth over two stated periods: it can be held against counts of other articles. */
const isGrowth = ({ figure }: Claim): boolean =>
  toFactor(figure) !== null && figure.period !== null && figure.change?.baseline != null

/** Keys under which a claim meets those that it makes a sum or a growth with. */
export function toAcrossKeys(claim: Claim): readonly string[] {
  const { figure } = claim
  const sum = toSumKey(claim)
  const keys = sum === null ? [] : [`sum ${sum}`]
  if (isGrowth(claim))
    return [...keys, ...[figure.period!, figure.change!.baseline!].map((days) => `growth ${toGrowthKey(claim, days)}`)]
  const counts = figure.period !== null && toFactor(figure) === null && toExact(figure) !== null
  return counts ? [...keys, `growth ${toGrowthKey(claim, figure.period)}`] : keys
}

/** A claimed growth over two periods, held against counts of just these periods in other articles. */
function findGrowthAcross(claims: readonly Claim[]): Reconciliation[] {
  const grown = claims.filter(isGrowth)
  if (grown.length === 0) return []
  const counts = groupBy(claims, (claim) =>
    toFactor(claim.figure) === null && claim.figure.period !== null && toExact(claim.figure) !== null
      ? toGrowthKey(claim, claim.figure.period)
      : null,
  )
  const found: Reconciliation[] = []
  for (const claim of grown) {
    const { period, change } = claim.figure
    const base = change!.baseline!
    const about = (days: { from: string; to: string }) =>
      (counts.get(toGrowthKey(claim, days)) ?? []).find((count) => isGrowthOf(claim.figure, count.figure))
    const [earlier, later] = [about(base), about(period!)]
    if (!earlier || !later || isOneArticle([claim, earlier, later]) || toExact(earlier.figure) === 0) continue
    const growth = toGrowth(
      claim.figure,
      { figure: earlier.figure, value: toExact(earlier.figure)!, period: base },
      { figure: later.figure, value: toExact(later.figure)!, period: period! },
    )
    found.push({
      ...growth,
      figures: [claim, earlier, later].map(({ id }) => id),
      evidence: [claim, earlier, later].map(toSpan),
    })
  }
  return found
}
