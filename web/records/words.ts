import type { Quantity } from '../../src/model/quantity.ts'
import type { Count, PloverType, Reference } from '../../src/model/reading.ts'

/** What stands where the article says nothing: never 0, a dash or a blank. */
export const notStated = 'not stated'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Days {
  readonly from: string | null
  readonly to: string | null
}

const day = (iso: string): string => iso.slice(0, 10)

/** The last day of an ISO month `YYYY-MM`. */
function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year!, number!, 0)).getUTCDate()).padStart(2, '0')}`
}

/** The calendar unit that an interval fills exactly: its ISO form (`2024`, `2024-12`, `2024-12-19`), or null where it fills none. */
function toUnit(from: string, to: string): string | null {
  if (from === to) return from
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  if (from.endsWith('-01') && to === lastDay(from.slice(0, 7))) return from.slice(0, 7)
  return null
}

/** An interval as tables show it: ISO 8601, as short as its precision (`2024-12-19`, `2024-12`, `2024-12-09/15`, `2024-12-19/…`). */
export function printDays(days: Days | null): string {
  if (!days || (days.from === null && days.to === null)) return notStated
  if (days.from === null) return `…/${day(days.to!)}`
  if (days.to === null) return `${day(days.from)}/…`
  const from = day(days.from)
  const to = day(days.to)
  const unit = toUnit(from, to)
  if (unit) return unit
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from}/${to.slice(8)}`
  return from.slice(0, 4) === to.slice(0, 4) ? `${from}/${to.slice(5)}` : `${from}/${to}`
}

/** An ISO date, month or year in prose: "19 Dec 2024", "Dec 2024", "2024". */
export function describeDate(iso: string): string {
  const [year, month, date] = day(iso).split('-')
  const name = months[Number(month) - 1]
  if (!name) return String(year)
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`
}

/** An interval in prose, with its precision: "19 Dec 2024", "Dec 2024", "9–15 Dec 2024", "until 19 Dec 2024". */
export function describeDays(days: Days | null): string {
  if (!days || (days.from === null && days.to === null)) return notStated
  if (days.from === null) return `until ${describeDate(days.to!)}`
  if (days.to === null) return `since ${describeDate(days.from)}`
  const from = day(days.from)
  const to = day(days.to)
  const unit = toUnit(from, to)
  if (unit) return describeDate(unit)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${describeDate(to)}`
  return `${describeDate(from)} – ${describeDate(to)}`
}

const number = new Intl.NumberFormat('en')

/** A number with its hedge: "7", "about 20", "at least 150", "up to 40", "10–15". A range read from a vague word keeps the word before it. */
export function describeQuantity(quantity: Quantity, verbatim = ''): string {
  const { best, min, max, approx } = quantity
  if (best !== null) return `${approx ? 'about ' : ''}${number.format(best)}`
  if (min !== null && max !== null) {
    const range = `${number.format(min)}–${number.format(max)}`
    return /\d/.test(verbatim) || verbatim === '' ? range : `${verbatim} (${range})`
  }
  if (min !== null) return `at least ${number.format(min)}`
  if (max !== null) return `up to ${number.format(max)}`
  return verbatim || notStated
}

/** A number of people in a table cell: "7", "~20", "150+", "≤ 40", "10–15". */
export function printCount(count: Count): string {
  const { best, min, max, approx } = count
  if (best !== null) return `${approx ? '~' : ''}${number.format(best)}`
  if (min !== null && max !== null) return `${number.format(min)}–${number.format(max)}`
  if (min !== null) return `${number.format(min)}+`
  return max === null ? count.verbatim : `≤ ${number.format(max)}`
}

/** How many, with the noun: "1 event", "212 events". */
export const countOf = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`

/** PLOVER's event types in plain words. */
export const typeLabels: Readonly<Record<PloverType, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Consultation',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Demand',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilization',
  COERCE: 'Coercion',
  ASSAULT: 'Assault',
}

/** Names in one line: the first two and how many more. */
export function describeNames(names: readonly string[]): string {
  const distinct = [...new Set(names.filter((name) => name !== ''))]
  return distinct.length <= 2 ? distinct.join(', ') : `${distinct.slice(0, 2).join(', ')} +${distinct.length - 2}`
}

export const toNames = (references: readonly Reference[]): readonly string[] => references.map(({ name }) => name)

/** What an article is called: its title, or the last part of where it came from. */
export const titleOf = ({ title, source }: { readonly title: string | null; readonly source: string }): string =>
  title ?? source.split(/[\\/]/).findLast((part) => part !== '') ?? source

/** The first letter as a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
