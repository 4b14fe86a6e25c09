import type { Page } from '../../src/api/envelopes.ts'
import { rowsAPage } from '../../src/query/address.ts'
import { toApiQuery, without } from '../search/filters.ts'
import { replaceAnswer } from './answers.ts'
import { ApiError, type FieldError, fetchJson } from './client.ts'

/** What the page knows of a list: the rows so far, where the next ones are, and the keys that were left out. */
export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  /** Keys of the address that the server did not understand; the rows are those without them. */
  readonly ignored: readonly (FieldError & { readonly value: string })[]
  /** The query that was answered. */
  readonly query: string
}

const withPaging = (path: string, cursor?: string): string => {
  const [address, query = ''] = path.split('?')
  const params = new URLSearchParams(query)
  params.set('limit', String(rowsAPage))
  if (cursor !== undefined) params.set('cursor', cursor)
  return `${address}?${params}`
}

/** The address of the number of rows of a list; the order of the rows does not matter to it. */
export const toCountPath = (name: string, query: string): string =>
  `/api/${name}/count${toApiQuery(without(query, ['sort']))}`

/** The address of a list of the API with the filters of the page's address. */
export const toListPath = (name: string, search: string): string => `/api/${name}${toApiQuery(search)}`

/**
 * The first page of a list. Keys that the server refuses by name are left out and told, so that a wrong filter is seen:
 * neither is the page empty without a reason, nor is a number shown that looks filtered and is not.
 */
export async function readList<Row>(path: string): Promise<Listed<Row>> {
  const [address = '', query = ''] = path.split('?')
  const search = query && `?${query}`
  try {
    const page = await fetchJson<Page<Row>>(withPaging(path))
    return { ...page, ignored: [], query: search }
  } catch (cause) {
    const errors = cause instanceof ApiError ? (cause.problem?.errors ?? []) : []
    const given = new URLSearchParams(query)
    const wrong = errors.filter(({ field }) => given.has(field))
    if (wrong.length === 0) throw cause
    const rest = without(
      search,
      wrong.map(({ field }) => field),
    )
    const listed = await readList<Row>(address + rest)
    const ignored = wrong.map((error) => ({ ...error, value: given.getAll(error.field).join(', ') }))
    return { ...listed, ignored: [...ignored, ...listed.ignored] }
  }
}

/** Adds the next page to a list that is shown. */
export async function readMore<Row extends { readonly id: string }>(path: string, listed: Listed<Row>): Promise<void> {
  if (listed.next === null) return
  const [address = ''] = path.split('?')
  const page = await fetchJson<Page<Row>>(withPaging(address + listed.query, listed.next))
  replaceAnswer<Listed<Row>>(path, (shown) =>
    // Asked for twice, added once.
    shown.next === listed.next ? { ...shown, rows: [...shown.rows, ...page.rows], next: page.next } : shown,
  )
}
