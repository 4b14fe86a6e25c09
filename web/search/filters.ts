import type { PloverType } from '../../src/model/reading.ts'
import { toFilters } from '../../src/query/address.ts'
import { unstated } from '../../src/query/filter.ts'
import { type QueryKey, queryKeys } from '../../src/query/keys.ts'
import { isQuad, quadLabels } from '../records/event/quad.ts'
import { countOf, describeDate, typeLabels } from '../records/words.ts'

/** Keys of the address that narrow a list, in the order that they are told in: the language that the API and the command line speak. */
export type FilterKey = QueryKey

/** Filters by a value that records have; with a hyphen before it, each leaves out what it matches. */
export const facetKeys = [
  'nature',
  'class',
  'type',
  'status',
  'attribution',
  'killed',
  'sources',
  'place',
  'actor',
  'outlet',
] as const
export type FacetKey = (typeof facetKeys)[number]

/** The part of an address that the API is asked with; empty values are left out. */
export const toApiQuery = (search: string): string => print(toFilters(new URLSearchParams(search)))

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
  queryKeys.filter((key) => valuesOf(search, key).length > 0)

const labelOf = (value: string): string => typeLabels[value.toUpperCase() as PloverType]?.toLowerCase() ?? value

const isIso = (value: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(value)
const dateOf = (value: string): string => (isIso(value) ? describeDate(value) : value)

function describePeriod(from: string | undefined, to: string | undefined): string {
  if (from && from === to) return dateOf(from)
  if (from && to) return `${dateOf(from)} to ${dateOf(to)}`
  return from ? `since ${dateOf(from)}` : `until ${dateOf(to!)}`
}

/** A value of a filter in words: "assault", "1 to 4", "100 or more". */
export function describeValue(key: FacetKey, value: string): string {
  if (value === unstated) return 'not stated'
  if (key === 'type') return labelOf(value)
  if (key === 'class') return isQuad(value) ? quadLabels[value].toLowerCase() : value
  if (key !== 'killed' && key !== 'sources') return value
  const [least = '', most] = value.split('-')
  if (most === undefined) return least
  return most === '' ? `${least} or more` : `${least} to ${most}`
}

/** How values of a facet are told, before and behind them. */
const facetWords: Readonly<Record<FacetKey, { with: string; without: string; unstated: string; behind?: string }>> = {
  nature: { with: 'that are', without: 'that are not', unstated: 'of no nature' },
  class: { with: 'of', without: 'other than', unstated: 'of no class' },
  type: { with: 'of type', without: 'not of type', unstated: 'of no stated type' },
  status: { with: 'with status', without: 'without status', unstated: 'without a stated status' },
  attribution: { with: 'that are', without: 'that are not', unstated: 'without attribution' },
  killed: { with: 'with', without: 'without', unstated: 'that do not say how many were killed', behind: ' killed' },
  sources: { with: 'told by', without: 'not told by', unstated: 'told by nobody', behind: ' independent sources' },
  place: { with: 'in', without: 'not in', unstated: 'that name no place' },
  actor: { with: 'involving', without: 'not involving', unstated: 'that name nobody' },
  outlet: { with: 'reported by', without: 'not reported by', unstated: 'without a stated outlet' },
}

function describeFacet(key: FacetKey, values: readonly string[], left: boolean): string {
  const words = facetWords[key]
  const said = values.filter((value) => value !== unstated)
  const any = said.map((value) => describeValue(key, value)).join(' or ')
  const parts = [
    ...(any ? [`${left ? words.without : words.with} ${any}${words.behind ?? ''}`] : []),
    ...(said.length < values.length ? [left ? `except those ${words.unstated}` : words.unstated] : []),
  ]
  return parts.join(left ? ', ' : ' or ')
}

const degrees = (text: string, positive: string, negative: string): string =>
  `${Math.abs(Number(text)).toFixed(1)}°${Number(text) < 0 ? negative : positive}`

/** An area by its corners: "33.0–36.0°N, 42.0–45.0°E" stays short. */
function describeBox(value: string): string {
  const [west = '', south = '', east = '', north = ''] = value.split(',')
  return `${degrees(south, 'N', 'S')} to ${degrees(north, 'N', 'S')}, ${degrees(west, 'E', 'W')} to ${degrees(east, 'E', 'W')}`
}

/** Days that something is due in: `2024-07-01/..`, `open`. */
function describeDue(value: string): string {
  if (value === 'open') return 'without a last day'
  if (value === unstated) return 'with no due date stated'
  const [from, to] = value.split('/').map((day) => (day === '..' ? undefined : day))
  return from || to ? `due ${describePeriod(from, to)}` : 'due on any day'
}

/** How one filter is told: "in Daquq", "since Jul 2024". */
export function describeFilter(search: string, key: FilterKey): string {
  const values = valuesOf(search, key)
  const any = values.join(' or ')
  switch (key) {
    case 'q':
      return `matching “${any}”`
    case 'speaker':
      return `said by ${any}`
    case 'unit':
      return `counting ${any}`
    case 'about':
      return `on ${values.map(labelOf).join(' or ').toLowerCase()}`
    case 'due':
      return values.map(describeDue).join(' or ')
    case 'bbox':
      return `within ${describeBox(any)}`
    case 'located':
      return any === 'no' ? 'without a point on the map' : 'with a point on the map'
    case 'from':
    case 'to':
      return describePeriod(valuesOf(search, 'from')[0], valuesOf(search, 'to')[0])
    case 'asOf':
      return `as known on ${dateOf(any)}`
    case 'article':
      return `in article ${any}`
    default:
      return describeFacet(key.replace('-', '') as FacetKey, values, key.startsWith('-'))
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
