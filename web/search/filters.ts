import type { PloverType } from '../../src/model/reading.ts'
import { countOf, describeDate, typeLabels } from '../records/words.ts'

/** Keys of the address that narrow a list, in the order that they are told in. The API takes the same. */
const filterKeys = ['q', 'type', 'status', 'actor', 'speaker', 'place', 'from', 'to', 'outlet', 'article'] as const
export type FilterKey = (typeof filterKeys)[number]

/** Keys that are the page's own: the record that is open, and the kinds that are hidden. */
const ownKeys: ReadonlySet<string> = new Set(['sel', 'hide'])

/** The part of an address that the API is asked with; empty values are left out. */
export function toApiQuery(search: string): string {
  const query = new URLSearchParams()
  for (const [key, value] of new URLSearchParams(search))
    if (value !== '' && !ownKeys.has(key)) query.append(key, value)
  return print(query)
}

const print = (query: URLSearchParams): string => {
  const text = query.toString()
  return text && `?${text}`
}

/** The query with other values for one key; none removes it. */
export function withValues(search: string, key: string, values: readonly string[]): string {
  const query = new URLSearchParams(search)
  query.delete(key)
  for (const value of values) if (value !== '') query.append(key, value)
  return print(query)
}

/** The query without some of its keys. */
export const without = (search: string, keys: readonly string[]): string =>
  keys.reduce((rest, key) => withValues(rest, key, []), search)

/** The values of a key, without empty ones. */
export const valuesOf = (search: string, key: string): readonly string[] =>
  new URLSearchParams(search).getAll(key).filter((value) => value !== '')

/** Which filters are set. */
export const activeFilters = (search: string): readonly FilterKey[] =>
  filterKeys.filter((key) => valuesOf(search, key).length > 0)

const labelOf = (value: string): string => typeLabels[value.toUpperCase() as PloverType]?.toLowerCase() ?? value

const isIso = (value: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(value)
const dateOf = (value: string): string => (isIso(value) ? describeDate(value) : value)

function describePeriod(from: string | undefined, to: string | undefined): string {
  if (from && from === to) return dateOf(from)
  if (from && to) return `${dateOf(from)} to ${dateOf(to)}`
  return from ? `since ${dateOf(from)}` : `until ${dateOf(to!)}`
}

/** How one filter is told: "in Daquq", "since Jul 2024". */
export function describeFilter(search: string, key: FilterKey): string {
  const values = valuesOf(search, key)
  const any = values.join(' or ')
  switch (key) {
    case 'q':
      return `matching “${any}”`
    case 'type':
      return `of type ${values.map(labelOf).join(' or ')}`
    case 'status':
      return `with status ${any}`
    case 'actor':
      return `involving ${any}`
    case 'speaker':
      return `said by ${any}`
    case 'place':
      return `in ${any}`
    case 'from':
    case 'to':
      return describePeriod(valuesOf(search, 'from')[0], valuesOf(search, 'to')[0])
    case 'outlet':
      return `reported by ${any}`
    case 'article':
      return `in article ${any}`
  }
}

/** A list in one sentence: "212 events in Kirkuk, Jul 2024, reported by Riverton Wire". `count` null: not known yet. */
export function describeList(search: string, noun: string, count: number | null): string {
  const period = activeFilters(search).includes('from') ? 'to' : null
  const parts = activeFilters(search)
    .filter((key) => key !== period)
    .map((key) => describeFilter(search, key))
  const subject = count === null ? `${noun}s`.replace(/^./, (letter) => letter.toUpperCase()) : countOf(count, noun)
  return [subject, parts.join(', ')].filter(Boolean).join(' ')
}
