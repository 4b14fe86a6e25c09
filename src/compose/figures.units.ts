import { convert, type Unit as LibraryUnit } from 'convert'
import type { Quantity } from '../model/quantity.ts'
import type { Converted } from '../model/reading.ts'

/** A unit as written, and what one of it is in the unit that its kind is compared in; null where it has no fixed length. */
export interface Unit {
  readonly unit: string
  readonly measures: string
  readonly converts: { readonly factor: number; readonly unit: string } | null
}

/** The unit that figures of a measure are compared in. */
const common: Readonly<Record<string, LibraryUnit>> = {
  distance: 'kilometers',
  area: 'square kilometers',
  weight: 'kilograms',
  volume: 'liters',
  duration: 'days',
  // By the hour.
  speed: 'kilometers',
}

const speedUnit = 'kilometers an hour'

/**
 * What one of a unit is in the common unit of its measure. `converts` is the library's name of the unit, with a factor before it where the
 * library does not know it ("42 gallons" of a barrel), of a speed what it makes in an hour; '' for what has no fixed length ("months"), which gives null.
 * @throws where the data file names a unit that the library does not know: a fault of the data, not of any text.
 */
export function toConversion(measures: string, converts: string): Unit['converts'] {
  const target = common[measures]
  if (converts === '' || target === undefined) return null
  const parts = /^(\d+) (.+)$/.exec(converts)
  // The library checks the name and throws where it is none.
  const name = (parts?.[2] ?? converts) as LibraryUnit
  const factor = Number(parts?.[1] ?? 1) * convert(1, name).to(target)
  return { factor, unit: measures === 'speed' ? speedUnit : target }
}

/** Rounds away what binary fractions add. */
const tidy = (value: number | null, factor: number): number | null =>
  value === null ? null : Number((value * factor).toPrecision(6))

/** A measured figure in the common unit of its kind; null for counts, money and units of no fixed length. What was said stays as it is. */
export function toConverted(
  value: Quantity,
  unit: string,
  measures: string,
  units: ReadonlyMap<string, Unit>,
): Converted | null {
  if (!(measures in common)) return null
  const known = units.get(unit.toLowerCase())?.converts
  if (!known) return null
  const { factor } = known
  return {
    best: tidy(value.best, factor),
    min: tidy(value.min, factor),
    max: tidy(value.max, factor),
    unit: known.unit,
  }
}
