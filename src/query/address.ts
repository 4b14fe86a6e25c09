import { type DueState, dueStates, isDay, toDueFilter } from './due.ts'
import { fromPath } from './pages.ts'

/** Keys of a page's address that narrow nothing: the record that is open, what is folded, the map's window, and the like. */
export const ownKeys: ReadonlySet<string> = new Set([
  'sel',
  'hide',
  'show',
  'group',
  'map',
  'at',
  'today',
  'when',
  'scale',
  'state',
  'a',
  'b',
  'with',
])

/** The forms in which the data of a page can be had, by the ending of its address. */
export const formats = ['json', 'csv', 'geojson'] as const
export type Format = (typeof formats)[number]

const isState = (text: string | null): text is DueState => dueStates.some((state) => state === text)

/** The day that an address holds due dates against; null where it names none, or what is none. */
export function findToday(query: URLSearchParams): string | null {
  const given = query.get('today')
  return given !== null && isDay(given) ? given : null
}

/** What of an address the API is asked with: the page's own keys are left out. Empty values do not narrow. */
export function toFilters(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams()
  for (const [key, value] of query) if (value !== '' && !ownKeys.has(key)) asked.append(key, value)
  return asked
}

/** What the API is asked for a page's list: the page's own keys are left out or put in its words. `today` holds where the address names no day. */
export function toListQuery(page: string, query: URLSearchParams, today: string): URLSearchParams {
  const asked = toFilters(query)
  const when = query.get('when')
  if (page === 'commitments') {
    if (!asked.has('sort')) asked.set('sort', 'date')
    if (isState(when)) {
      asked.delete('due')
      for (const days of toDueFilter(when, findToday(query) ?? today)) asked.append('due', days)
    }
  }
  if (page === 'compare')
    for (const name of [...query.getAll('a'), ...query.getAll('b')])
      if (name !== '') asked.append('speaker', `"${name.replaceAll('"', ' ').trim()}"`)
  return asked
}

const lists: Readonly<Record<string, string>> = {
  explore: 'events',
  statements: 'statements',
  figures: 'figures',
  commitments: 'commitments',
  articles: 'articles',
  contradictions: 'contradictions',
  compare: 'statements',
}

/** How many rows of a list a page asks for at once. */
export const rowsAPage = 100

/** Lists whose rows are what their page asks for first. */
const rowsFirst: ReadonlySet<string> = new Set(['explore', 'statements', 'figures', 'commitments', 'articles'])

/** The first question that a page of a list, of an event, an incident, a story or an article puts to the API; null where another page stands. */
export function toFirstAsked(path: string, search: string, today: string): string | null {
  const [, page = '', thing] = /^\/([a-z]+)(?:\/([^/]+))?$/.exec(path) ?? []
  const query = new URLSearchParams(search)
  if (thing !== undefined) {
    // What a reader of addresses understood is asked for as the page writes it.
    return page === 'tree'
      ? null
      : toDataAddress(`/${page}/${encodeURIComponent(fromPath(thing) ?? thing)}`, search, 'json', today)
  }
  if (!rowsFirst.has(page) || (page === 'articles' && query.get('state'))) return null
  const asked = toListQuery(page, query, today)
  asked.set('limit', String(rowsAPage))
  return `/api/${lists[page]}?${asked}`
}

/** Pages of one thing: where the API has it, in which forms, and which keys of the page's address are part of the question. */
const things: Readonly<
  Record<
    string,
    {
      readonly path: string
      readonly behind?: string
      readonly formats: readonly Format[]
      readonly keys?: readonly string[]
    }
  >
> = {
  event: { path: '/api/records/', formats },
  article: { path: '/api/articles/', formats: ['json', 'csv'] },
  incident: { path: '/api/incidents/', formats: ['json', 'csv'], keys: ['asOf'] },
  story: { path: '/api/stories/', formats: ['json', 'csv'], keys: ['asOf'] },
  tree: { path: '/api/articles/', behind: '/trees', formats: ['json', 'csv'], keys: ['at'] },
  who: { path: '/api/who/', formats: ['json', 'csv'] },
}

/**
 * Where the API has the data of a page, by path and query of the page's address and the form that is wanted. `today` holds for due dates where
 * the address names no day. Null where no page stands there, or it has no such form.
 */
export function toDataAddress(path: string, search: string, format: Format, today: string): string | null {
  const [, page = '', thing] = /^\/([a-z]+)(?:\/([^/]+))?$/.exec(path) ?? []
  const query = new URLSearchParams(search)
  const print = (address: string, asked: URLSearchParams): string =>
    asked.size === 0 ? address : `${address}?${asked.toString()}`
  if (thing !== undefined) {
    const kind = Object.hasOwn(things, page) ? things[page] : undefined
    if (!kind?.formats.includes(format)) return null
    const asked = new URLSearchParams()
    for (const key of kind.keys ?? []) if (query.get(key)) asked.set(key, query.get(key) ?? '')
    return print(kind.path + thing + (kind.behind ?? '') + (format === 'json' ? '' : `/${format}`), asked)
  }
  if (page === 'stories') {
    const asOf = query.get('asOf')
    if (format === 'geojson') return null
    return print(format === 'json' ? '/api/stories' : '/api/stories.csv', new URLSearchParams(asOf ? { asOf } : {}))
  }
  const list = Object.hasOwn(lists, page) ? lists[page] : undefined
  if (list === undefined || (format === 'geojson' && page !== 'explore')) return null
  const state = query.get('state')
  if (page === 'articles' && state) return `/api/ledger.${format}?${new URLSearchParams({ state })}`
  if (page === 'contradictions') {
    const asked = toListQuery(page, query, today)
    if (state) asked.set('state', state)
    return print(`/api/${list}.${format}`, asked)
  }
  return print(`/api/${list}.${format}`, toListQuery(page, query, today))
}
