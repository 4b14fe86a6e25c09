import type { FigureRecord } from '../model/reading.ts'
import { sameOwner, toScopeOfPlaces, toThing } from './reconciliations.claims.ts'
import { samePeriod, toBounds } from './reconciliations.scope.ts'

/** How many days apart two articles may have appeared that give the same number for no period. */
export const nearDays = 3

/**
 * Do two figures of different articles say the same: one number of one thing, at the same places, for the same period? Without a place and a period any
 * two articles may speak of different things.
 */
export function isSameFigure(a: FigureRecord, b: FigureRecord): boolean {
  const [x, y] = [toBounds(a), toBounds(b)]
  const places = toScopeOfPlaces(a)
  return (
    x.low === y.low &&
    x.high === y.high &&
    toThing(a) === toThing(b) &&
    places === toScopeOfPlaces(b) &&
    (places !== '' || a.period !== null) &&
    (a.period === null) === (b.period === null) &&
    samePeriod(a, b) &&
    a.tally === b.tally &&
    (a.change?.direction ?? null) === (b.change?.direction ?? null) &&
    sameOwner(a, b)
  )
}
