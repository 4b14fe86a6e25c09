import { liesIn } from '../find/places-evidence.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import { sayNumber } from '../model/quantity.ts'
import { distanceKm } from './distances.ts'

/** The gazetteer knows how many people live in a place to an eighth: two digits say as much. */
const toKnownDigits = (population: number): number => Number(population.toPrecision(2))

/** What was said of numbers of people, which are few: the gazetteer knows steps. */
const said = new Map<number, string>()

function sayPeople(population: number): string {
  const before = said.get(population)
  if (before !== undefined) return before
  const words = `about ${sayNumber(toKnownDigits(population))} people`
  if (said.size < 1000) said.set(population, words)
  return words
}

/** What the choice among namesakes was made by, besides the namesake itself. */
export interface ChoiceContext {
  /** The kind that words beside the name say, or null. */
  readonly kind: string | null
  /** What the article's other names mean. */
  readonly others: readonly GazetteerEntry[]
  /** Country of the outlet, or null. */
  readonly outletCountry: string | null
  /** Countries of the article's adjectives and peoples. */
  readonly spoken: ReadonlyMap<string, number>
  isCapital(entry: GazetteerEntry): boolean
}

/** Within this distance another place speaks for one. */
const NEAR_KM = 120
/** So many degrees of latitude are farther. */
const NEAR_DEGREES = 1.1

/** What speaks for a namesake, in words for a person, the strongest first; empty where nothing does. */
export function tellWhy(entry: GazetteerEntry, context: ChoiceContext): readonly string[] {
  const why: string[] = []
  const { kind, others, outletCountry, spoken } = context
  if (kind !== null && entry.kind === kind) why.push(`the words beside it say "${kind}"`)
  const outer = others.find((other) => liesIn(entry, other))
  if (outer) why.push(`${outer.name}, which it lies in, is named too`)
  let same = 0
  if (entry.country !== null) for (const other of others) if (other.country === entry.country && other !== outer) same++
  if (same > 0) why.push(`${same} other ${same === 1 ? 'place' : 'places'} of its country`)
  else if (entry.country !== null && (spoken.get(entry.country) ?? 0) > 0 && outletCountry !== entry.country)
    why.push('people of its country are named')
  let nearest: { readonly name: string; readonly km: number } | null = null
  for (const other of others) {
    if (other.kind === 'country' || entry.kind === 'country') continue
    if (Math.abs(entry.lat - other.lat) > NEAR_DEGREES) continue
    const km = distanceKm(entry, other)
    if (km <= NEAR_KM && (nearest === null || km < nearest.km)) nearest = { name: other.name, km }
  }
  if (nearest) why.push(`${Math.round(nearest.km)} km from ${nearest.name}`)
  if (outletCountry !== null && outletCountry === entry.country) why.push('the outlet is of its country')
  if (context.isCapital(entry)) why.push('a seat of government')
  else if (entry.kind === 'country') why.push('a country')
  else if (entry.population > 0) why.push(sayPeople(entry.population))
  if (entry.alias) why.push('by another spelling of its name')
  return why
}
