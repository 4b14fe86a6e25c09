import type { FigureRecord } from '../model/reading.ts'
import type { Found } from './reconciliations.claims.ts'
import { sameCounter, samePeriod, sameUnit, toExact, toWords } from './reconciliations.scope.ts'

/** How many figures further on the parts of a total may stand. */
const reach = 14

interface Counted {
  readonly figure: FigureRecord
  readonly value: number
}

const placeOf = ({ places }: FigureRecord): string => places.join(' and ')

function toSum(total: Counted, parts: readonly Counted[], named: (part: FigureRecord) => string, rule: string): Found {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  const holds = sum === total.value
  const shown = parts.map((part) => `${toWords(part.value)} ${named(part.figure)}`).join(' + ')
  return {
    kind: 'sum',
    holds,
    total: total.value,
    parts: parts.map((part) => part.value),
    figures: [total.figure.id, ...parts.map((part) => part.figure.id)],
    explain: holds
      ? `${shown} = ${toWords(total.value)}`
      : `${shown} = ${toWords(sum)}, not the ${toWords(total.value)} given`,
    rule,
  }
}

/** Does the total speak of more than each part: of all their places together, or of none in particular? */
function spans(total: FigureRecord, parts: readonly Counted[]): 'exactly' | 'openly' | null {
  const names = [...new Set(parts.flatMap((part) => part.figure.places))]
  if (names.length < 2) return null
  if (total.places.length === 0) return 'openly'
  if (names.every((name) => total.places.includes(name))) return total.places.length === names.length ? 'exactly' : null
  return total.places.some((name) => names.includes(name)) ? null : 'openly'
}

/** Parts by place: figures of one place each behind the total, of the same measure, days and counter. */
function findPlaceParts(total: Counted, behind: readonly Counted[]): readonly Counted[] {
  const parts: Counted[] = []
  for (const part of behind) {
    const { figure } = part
    if (figure.measures !== total.figure.measures || figure.places.length !== 1) continue
    if (!samePeriod(total.figure, figure) || !sameCounter(total.figure, figure)) continue
    // A second figure of a place counts with the first where the text joins them ("ten raids with partners and one alone").
    const again = parts.some((other) => placeOf(other.figure) === placeOf(figure))
    if (again && figure.rule !== 'figure/joined') break
    if (part.value >= total.value && total.value > 0) break
    if (parts.length > 0 && !sameUnit(parts[0]!.figure, figure)) continue
    parts.push(part)
  }
  return parts
}

const partRules = new Set(['figure/part', 'figure/loss-noun'])

/** Parts by kind: figures that the text tells as parts of the total ("seven of the dead … and 19"), and those joined to them. */
function findKindParts(total: Counted, behind: readonly Counted[]): readonly Counted[] {
  const parts: Counted[] = []
  for (const part of behind) {
    const { figure, value } = part
    if (figure.measures !== total.figure.measures || value >= total.value || !sameCounter(total.figure, figure)) break
    if (!partRules.has(figure.rule) && !(parts.length > 0 && figure.rule === 'figure/joined')) break
    parts.push(part)
    if (parts.reduce((all, x) => all + x.value, 0) >= total.value) break
  }
  return parts
}

/**
 * Totals and their parts. By place, a sum that misses is told where the total names just the parts' places; by kind, and where units differ,
 * only a sum that holds is told: the parts may be some of many.
 */
export function findSums(figures: readonly FigureRecord[]): readonly Found[] {
  const counted: Counted[] = []
  for (const figure of figures) {
    const value = toExact(figure)
    const sums = !['percent', 'share', 'multiple', 'distance', 'duration'].includes(figure.measures)
    if (value !== null && sums) counted.push({ figure, value })
  }
  const found: Found[] = []
  const used = new Set<string>()
  for (const [i, total] of counted.entries()) {
    const behind = counted.slice(i + 1, i + 1 + reach)
    const byPlace = findPlaceParts(total, behind)
    const scope = byPlace.length >= 2 ? spans(total.figure, byPlace) : null
    if (scope !== null && !byPlace.some((part) => used.has(part.figure.id))) {
      const sum = toSum(total, byPlace, (part) => `in ${placeOf(part)}`, 'reconcile/places')
      const counts = byPlace.every((part) => sameUnit(part.figure, total.figure))
      if (sum.holds || (counts && scope === 'exactly')) {
        found.push(sum)
        for (const part of byPlace) used.add(part.figure.id)
        continue
      }
    }
    const byKind = findKindParts(total, behind)
    if (byKind.length < 2 || total.value < 10 || byKind.some((part) => used.has(part.figure.id))) continue
    const sum = toSum(total, byKind, (part) => part.of ?? part.unit, 'reconcile/kinds')
    if (!sum.holds) continue
    found.push(sum)
    for (const part of byKind) used.add(part.figure.id)
  }
  return found
}
