import type { FigureRecord } from '../model/reading.ts'

/** The number itself where it was said exactly; null for guesses, bounds and ranges. */
export function toExact(figure: FigureRecord): number | null {
  const { best, min, max, approx } = figure.value
  return best !== null && best === min && best === max && !approx ? best : null
}

/** How far an "about" reaches on either side, as a part of the number. */
const leeway = 0.1

/** The least and the most that a figure says: "about 20" is 18 to 22, "more than 150" has no upper end. */
export function toBounds({ value: { best, min, max, approx } }: FigureRecord): { low: number; high: number } {
  if (best !== null) return approx ? { low: best * (1 - leeway), high: best * (1 + leeway) } : { low: best, high: best }
  return { low: min ?? Number.NEGATIVE_INFINITY, high: max ?? Number.POSITIVE_INFINITY }
}

/** Can both figures not be true of one thing? */
export function exclude(a: FigureRecord, b: FigureRecord): boolean {
  const [x, y] = [toBounds(a), toBounds(b)]
  return x.high < y.low || y.high < x.low
}

/** A noun without its plural ending, lower case, for comparing what two figures count. */
export const toStem = (unit: string): string => unit.toLowerCase().replace(/(?<=[^s])s$/, '')

/** Units that stand for whoever was counted before ("nine of the dead"). */
const generic = new Set(['people', 'other', 'dead', 'victim'])

/** Do two figures count the same sort of thing, as far as their nouns say? */
export function sameUnit(a: FigureRecord, b: FigureRecord): boolean {
  const [x, y] = [toStem(a.unit), toStem(b.unit)]
  return x === y || (a.measures === b.measures && (generic.has(x) || generic.has(y)))
}

/** Do two figures name the same counter, or does one of them name none? */
export const sameCounter = (a: FigureRecord, b: FigureRecord): boolean =>
  a.by.length === 0 ||
  b.by.length === 0 ||
  a.by.some((x) => b.by.some((y) => x.name === y.name || (x.ref !== null && x.ref === y.ref)))

/** Do two figures speak of the same days, as far as both say? */
export const samePeriod = (a: FigureRecord, b: FigureRecord): boolean =>
  a.period === null || b.period === null || (a.period.from === b.period.from && a.period.to === b.period.to)

/** Days of a period, both ends included. */
export const countDays = (period: { readonly from: string; readonly to: string }): number =>
  Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1

/** A number as it is written in an explanation. */
export const toWords = (value: number): string => value.toLocaleString('en-US')
