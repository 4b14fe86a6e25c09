import type { Filter } from '../archive.ts'
import { parseFirstDay, parseLastDay } from '../days.ts'
import { ArchiveError } from '../error.ts'
import { parseQuery } from '../full-text.ts'
import { toFolded } from '../names.ts'

/** A piece of SQL that is true or false, with the values of its `?`. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

export const condition = (sql: string, ...values: readonly (string | number)[]): Condition => ({ sql, values })

export const both = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'true' : conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

export const either = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'false' : conditions.map(({ sql }) => `(${sql})`).join(' OR '),
  values: conditions.flatMap(({ values }) => values),
})

const oneOf = (column: string, values: readonly string[]): Condition =>
  condition(`${column} IN (${values.map(() => '?').join(', ')})`, ...values)

const toLower = (text: string): string => text.toLowerCase()

/** The words of a query in FTS5's own language; each is quoted, so that nothing typed acts as an operator. */
const toMatch = (query: string): string =>
  parseQuery(query)
    .map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`)
    .join(' AND ')

const wordsIn = (table: 'article_words' | 'record_words', rowid: string, query: string): Condition => {
  const match = toMatch(query)
  return match === ''
    ? condition('false')
    : condition(`${rowid} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, match)
}

/** Letters and digits alone are left in a folded name: nothing in it acts as a wildcard. */
const holdsName = (column: string, name: string): Condition => {
  const folded = toFolded(name)
  return folded === '' ? condition('false') : condition(`${column} LIKE ?`, `% ${folded} %`)
}

const given = (list: readonly string[] | undefined): list is readonly string[] => list !== undefined && list.length > 0

function parseDay(text: string, parse: (text: string) => string | null): string {
  const day = parse(text)
  if (day === null)
    throw new ArchiveError(
      'query',
      `"${text}" is no date. Write a day (2024-07-20), a month (2024-07) or a year (2024).`,
    )
  return day
}

function heldBy(sql: string, conditions: readonly Condition[]): Condition {
  const { sql: any, values } = either(conditions)
  return condition(`${sql} AND (${any}))`, ...values)
}

const namedBy = (names: readonly string[], roles: string): Condition =>
  heldBy(
    `r.record IN (SELECT n.record FROM names n WHERE true${roles}`,
    names.flatMap((name) => [holdsName('n.matchable', name), condition('n.actor = ?', name)]),
  )

const isCountry = /^[A-Z]{3}$/

const placedIn = (places: readonly string[]): Condition =>
  heldBy(
    'r.record IN (SELECT p.record FROM record_places p WHERE true',
    places.flatMap((place) => [
      holdsName('p.matchable', place),
      ...(isCountry.test(place) ? [condition('p.country = ?', place)] : []),
    ]),
  )

/** What is asked of a record itself, apart from its article, words and dates. */
function ofRecordAlone(filter: Filter): Condition[] {
  const conditions: Condition[] = []
  if (given(filter.kinds)) conditions.push(oneOf('r.kind', filter.kinds))
  if (given(filter.types)) conditions.push(oneOf('lower(r.type)', filter.types.map(toLower)))
  if (given(filter.statuses)) conditions.push(oneOf('lower(r.status)', filter.statuses.map(toLower)))
  if (given(filter.actors)) conditions.push(namedBy(filter.actors, ''))
  if (given(filter.speakers)) conditions.push(namedBy(filter.speakers, ` AND n.role IN ('speaker', 'by')`))
  if (given(filter.places)) conditions.push(placedIn(filter.places))
  return conditions
}

const shortestPrefix = 8

/** Articles by full id, short id, external id or the beginning of an id; `table` is an alias of `articles`. */
export const namesArticle = (table: string, id: string): Condition => {
  const conditions = [
    condition(`${table}.id = ?`, id),
    condition(`${table}.short_id = ?`, id),
    condition(`${table}.external_id = ?`, id),
  ]
  const digits = id.replace(/^sha256:/, '').toLowerCase()
  if (digits.length >= shortestPrefix && /^[0-9a-f]+$/.test(digits))
    conditions.push(
      // A short id can itself be the beginning of another article's.
      condition(
        `${table}.id >= ? AND ${table}.id < ? AND NOT EXISTS (SELECT 1 FROM articles s WHERE s.short_id = ?)`,
        `sha256:${digits}`,
        `sha256:${digits}g`,
        digits,
      ),
    )
  return either(conditions)
}

const outletIn = (column: string, outlets: readonly string[]): Condition => oneOf(column, outlets.map(toFolded))

/** Which rows of `records r` a filter means. @throws {ArchiveError} where a date is none. */
export function toRecordCondition(filter: Filter): Condition {
  const conditions = ofRecordAlone(filter)
  if (filter.q !== undefined) conditions.push(wordsIn('record_words', 'r.record', filter.q))
  if (filter.from !== undefined) conditions.push(condition('r.day_to >= ?', parseDay(filter.from, parseFirstDay)))
  if (filter.to !== undefined)
    conditions.push(condition(`r.day_from <= ? AND r.day_from <> ''`, parseDay(filter.to, parseLastDay)))
  if (given(filter.outlets)) conditions.push(outletIn('r.outlet_folded', filter.outlets))
  if (given(filter.articles)) {
    const { sql, values } = either(filter.articles.map((id) => namesArticle('b', id)))
    conditions.push(condition(`r.article IN (SELECT b.number FROM articles b WHERE ${sql})`, ...values))
  }
  return both(conditions)
}

/** Which rows of `articles a` a filter means; what it asks of records, one record of the article must answer whole. */
export function toArticleCondition(filter: Filter): Condition {
  const conditions: Condition[] = []
  const alone = ofRecordAlone(filter)
  if (alone.length > 0) {
    const { sql, values } = both(alone)
    conditions.push(condition(`a.number IN (SELECT r.article FROM records r WHERE ${sql})`, ...values))
  }
  if (filter.q !== undefined) conditions.push(wordsIn('article_words', 'a.number', filter.q))
  if (filter.from !== undefined)
    conditions.push(condition(`coalesce(a.published_to, a.published_from) >= ?`, parseDay(filter.from, parseFirstDay)))
  if (filter.to !== undefined)
    conditions.push(condition(`coalesce(a.published_from, a.published_to) <= ?`, parseDay(filter.to, parseLastDay)))
  if (given(filter.outlets)) conditions.push(outletIn('a.outlet_folded', filter.outlets))
  if (given(filter.articles)) conditions.push(either(filter.articles.map((id) => namesArticle('a', id))))
  return both(conditions)
}
