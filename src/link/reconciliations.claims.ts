import type { FigureRecord, Reconciliation } from '../model/reading.ts'
import { toStem } from './reconciliations.scope.ts'

/** A figure with the article that it stands in: what is held against others, in one article or in many. */
export interface Claim {
  /** Unique among the claims that are held against each other. */
  readonly id: string
  readonly figure: FigureRecord
  /** The article, by anything that tells it from the others. */
  readonly source: string
  /** ISO day on which the article appeared; null where it is not known. */
  readonly said: string | null
  /** Who published it, to name it by where nobody is said to have counted. */
  readonly outlet: string | null
}

/** A finding before the words of its figures are put to it. */
export type Found = Omit<Reconciliation, 'evidence'>

/** What a pair of claims gives, before it is written into a record. */
export type Verdict = Omit<Reconciliation, 'figures' | 'evidence'>

const generic = new Set([
  'people',
  'person',
  'other',
  'dead',
  'victim',
  'body',
  'bodie',
  'death',
  'injury',
  'injurie',
  'casualtie',
  '',
])

/**
 * What a claim counts, as a key: losses by what befell whom ("killed people", "killed soldier"), other things by their noun. Two claims of
 * different keys are never held against each other.
 */
export function toThing({ measures, unit, of }: FigureRecord): string {
  if (measures === 'percent' || measures === 'multiple' || measures === 'share')
    return `${measures} ${(of ?? unit).toLowerCase()}`
  const stem = toStem(unit)
  return `${measures} ${generic.has(stem) ? 'people' : stem}`
}

const fold = (name: string): string => name.toLowerCase().replace(/^the /, '')

/** Where a claim counts, a key for each place. */
const toPlaceKeys = ({ places, placeKeys }: FigureRecord): readonly string[] => placeKeys ?? places.map(fold)

/** Where a claim counts, as a key; '' where it does not say. The order of its places does not matter. */
export const toScopeOfPlaces = (figure: FigureRecord): string => [...new Set(toPlaceKeys(figure))].sort().join('|')

/** Do two claims count at one place at least that both name? */
export function touchingPlaces(a: FigureRecord, b: FigureRecord): boolean {
  const [x, y] = [toPlaceKeys(a), toPlaceKeys(b)]
  return x.length > 0 && y.length > 0 && x.some((place) => y.includes(place))
}

/** Who counted, as names that are compared: the counters, else nobody. */
export const toCounters = ({ by }: FigureRecord): readonly string[] => by.map(({ name }) => fold(name))

/** Whose or which ("ISIS", "Syrian soldiers"), as far as both say: claims about others are about another thing. */
export function sameOwner(a: FigureRecord, b: FigureRecord): boolean {
  if (a.of === null || b.of === null) return true
  const [x, y] = [fold(a.of), fold(b.of)]
  return x === y || x.includes(y) || y.includes(x)
}

/** The name that a claim goes by in an explanation. */
export const toClaimant = ({ figure, outlet }: Claim): string => figure.by[0]?.name ?? outlet ?? 'the article'
