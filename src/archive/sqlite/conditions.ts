import { natures, quads, typesOf, typesOfNature } from '../../model/plover.ts'
import { type Box, type Excludable, excludable, type Filter, unstated } from '../../query/filter.ts'
import { ArchiveError } from '../error.ts'
import { parseQuery } from '../full-text.ts'
import { toFolded } from '../names.ts'
import { toFirstDay, toLastDay } from './asked-days.ts'
import { both, type Condition, condition, either, isNot, oneOf } from './condition.ts'
import { toEnd } from './incident-rows.ts'
import { originSql } from './origins.ts'

/** What any of the values matches; `unstated` among them means the records that say nothing, which `nothing` finds. */
function anyOf(values: readonly string[], nothing: string, match: (said: readonly string[]) => Condition): Condition {
  const said = values.filter((value) => value !== unstated)
  return either([
    ...(said.length < values.length ? [condition(nothing)] : []),
    ...(said.length > 0 ? [match(said)] : []),
  ])
}

/** The least and the most sources that a filter writes. @throws {ArchiveError} where it writes none */
export function parseSources(text: string): readonly [least: number, most: number] {
  const match = /^(\d{1,6})(?:(-)(\d{1,6})?)?$/.exec(text)
  if (!match) throw new ArchiveError('query', `"${text}" is no number of sources. Write 1, 2-3 or 4- (at least).`)
  const least = Number(match[1])
  return [least, match[2] === undefined ? least : match[3] === undefined ? Number.MAX_SAFE_INTEGER : Number(match[3])]
}

/**
 * How many sources tell incident `i`, as SQL; as of a day, those that had appeared of the reports that are held to be one today.
 * @throws {ArchiveError} where the day is none
 */
export function toSourceCount(asOf: string | undefined): Condition {
  if (asOf === undefined) return condition('i.sources')
  return condition(
    `(SELECT count(DISTINCT ${originSql}) FROM incident_parts own JOIN incident_reports told ON told.part = own.part
      JOIN articles a ON a.number = told.article WHERE own.incident = i.incident AND told.in_order < ?)`,
    toEnd(toLastDay(asOf)),
  )
}

/** Events by the sources of their incidents. An event of which nothing is known beyond its article has one. @throws {ArchiveError} where they are none */
function sourcedBy(text: string, asOf: string | undefined): Condition {
  const [least, most] = parseSources(text)
  const sources = toSourceCount(asOf)
  const several = `SELECT m.record FROM incidents i JOIN incident_parts ip ON ip.incident = i.incident
    JOIN incident_reports m ON m.part = ip.part WHERE i.sources > 1 AND ${sources.sql}`
  return either([
    ...(least <= 1 && most >= 1
      ? [condition(`r.kind = 'event' AND r.record NOT IN (${several} > 1)`, ...sources.values)]
      : []),
    ...(most > 1
      ? [condition(`r.record IN (${several} BETWEEN ? AND ?)`, ...sources.values, Math.max(least, 2), most)]
      : []),
  ])
}

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

function heldBy(sql: string, conditions: readonly Condition[]): Condition {
  const { sql: any, values } = either(conditions)
  return condition(`${sql} AND (${any}))`, ...values)
}

/** A name in quotation marks is matched whole, against each of the names that a record knows somebody by. */
const isQuoted = (name: string): boolean => /^".+"$/.test(name)

/** Somebody by name: `column` holds the folded names, one behind another. */
export function isNamed(column: string, name: string): Condition {
  const folded = toFolded(name)
  if (!isQuoted(name) || folded === '') return holdsName(column, name)
  // The first look is cheap and leaves little for the second.
  return both([holdsName(column, name), condition(`'|' || ${column} || '|' LIKE ?`, `%| ${folded} |%`)])
}

const namedBy = (names: readonly string[], roles: string): Condition =>
  heldBy(
    `r.record IN (SELECT n.record FROM names n WHERE true${roles}`,
    names.flatMap((name) => [isNamed('n.matchable', name), condition('n.actor = ?', name)]),
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

const band = /^(\d{1,9})(?:(-)(\d{1,9})?)?$/

/** A number of killed as filters write it. @throws {ArchiveError} where it is no band */
function killedIn(text: string): Condition {
  const match = band.exec(text)
  if (!match)
    throw new ArchiveError('query', `"${text}" is no number of killed. Write 3, 1-4, 100- (at least) or ${unstated}.`)
  const least = Number(match[1])
  if (match[2] === undefined) return condition('r.killed = ?', least)
  return match[3] === undefined
    ? condition('r.killed >= ?', least)
    : condition('r.killed BETWEEN ? AND ?', least, Number(match[3]))
}

const interval = /^(\.\.|\d{4}(?:-\d\d){0,2})\/(\.\.|\d{4}(?:-\d\d){0,2})$/

const ownDay = '(r.date_from IS NOT NULL OR r.date_to IS NOT NULL)'

/** Days that commitments are due in, as filters write them. @throws {ArchiveError} where they are none */
function dueIn(text: string): Condition {
  if (text === unstated) return condition(`NOT ${ownDay}`)
  if (text === 'open') return condition('r.date_from IS NOT NULL AND r.date_to IS NULL')
  const [, from = '', to = ''] = interval.exec(text) ?? []
  if (from === '')
    throw new ArchiveError(
      'query',
      `"${text}" are no days. Write 2024-07-01/2024-07-31, ../2024-07-31, 2024-07-01/.., open or ${unstated}.`,
    )
  return both([
    condition('r.date_to IS NOT NULL'),
    ...(from === '..' ? [] : [condition('r.day_to >= ?', toFirstDay(from))]),
    ...(to === '..' ? [] : [condition('r.day_to <= ?', toLastDay(to))]),
  ])
}

const noName = (roles: string): string =>
  `NOT EXISTS (SELECT 1 FROM names n WHERE n.record = r.record AND n.role IN (${roles}))`

const ofTypes = (types: readonly string[]): Condition => both([condition(`r.kind = 'event'`), oneOf('r.type', types)])

/** How each filter by a value is asked of a record. */
const byValue: Readonly<Record<Excludable, (values: readonly string[], asOf: string | undefined) => Condition>> = {
  types: (values) => anyOf(values, 'r.type IS NULL', (said) => oneOf('lower(r.type)', said.map(toLower))),
  natures: (values) =>
    ofTypes(natures.filter((nature) => values.some((value) => value.toLowerCase() === nature)).flatMap(typesOfNature)),
  classes: (values) =>
    ofTypes(quads.filter((quad) => values.some((value) => value.toLowerCase() === quad)).flatMap(typesOf)),
  statuses: (values) => anyOf(values, 'r.status IS NULL', (said) => oneOf('lower(r.status)', said.map(toLower))),
  attributions: (values) => anyOf(values, 'r.attribution IS NULL', (said) => oneOf('r.attribution', said.map(toLower))),
  killed: (values) => anyOf(values, 'r.killed IS NULL', (said) => either(said.map(killedIn))),
  sources: (values, asOf) => either(values.map((text) => sourcedBy(text, asOf))),
  actors: (values) =>
    anyOf(values, 'NOT EXISTS (SELECT 1 FROM names n WHERE n.record = r.record)', (said) => namedBy(said, '')),
  speakers: (values) =>
    anyOf(values, noName(`'speaker', 'by'`), (said) => namedBy(said, ` AND n.role IN ('speaker', 'by')`)),
  places: (values) => anyOf(values, 'r.place IS NULL', placedIn),
  outlets: (values) => anyOf(values, 'r.outlet IS NULL', (said) => outletIn('r.outlet_folded', said)),
}

const within = ({ west, south, east, north }: Box): Condition =>
  both([
    condition('r.lat BETWEEN ? AND ?', south, north),
    west <= east ? condition('r.lon BETWEEN ? AND ?', west, east) : condition('(r.lon >= ? OR r.lon <= ?)', west, east),
  ])

/** What is asked of a record itself, apart from its article, words and dates. */
function ofRecordAlone(filter: Filter): Condition[] {
  const conditions: Condition[] = []
  if (given(filter.kinds)) conditions.push(oneOf('r.kind', filter.kinds))
  for (const key of excludable) {
    const values = filter[key]
    if (key !== 'outlets' && given(values)) conditions.push(byValue[key](values, filter.asOf))
    const left = filter.not?.[key]
    if (given(left)) conditions.push(isNot(byValue[key](left, filter.asOf)))
  }
  if (given(filter.units)) conditions.push(oneOf('lower(r.unit)', filter.units.map(toLower)))
  if (given(filter.about)) {
    const { sql, values } = oneOf('lower(t.value)', filter.about.map(toLower))
    const told = `SELECT 1 FROM record_bodies d, json_each(d.json, '$.about') t WHERE d.record = r.record AND ${sql}`
    conditions.push(condition(`r.kind = 'statement' AND EXISTS (${told})`, ...values))
  }
  if (given(filter.due)) conditions.push(either(filter.due.map(dueIn)))
  if (filter.box !== undefined) conditions.push(within(filter.box))
  if (filter.located !== undefined) conditions.push(condition(filter.located ? 'r.lat IS NOT NULL' : 'r.lat IS NULL'))
  return conditions
}

const shortestPrefix = 8

/** Articles by full id, short id, external id or the beginning of an id; `table` is an alias of `articles`. */
export const namesArticle = (table: string, id: string): Condition => {
  const conditions = [
    condition(`${table}.id = ?`, id),
    condition(`${table}.short_id = ?`, id),
    condition(`${table}.external_id = ?`, id),
    condition(`${table}.number IN (SELECT p.article FROM printings p WHERE p.external_id = ?)`, id),
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
  // With a + before it, a column narrows rows but chooses no index: one by these days would leave all rows to be sorted.
  if (filter.from !== undefined) conditions.push(condition('+r.day_to >= ?', toFirstDay(filter.from)))
  if (filter.to !== undefined)
    conditions.push(condition(`+r.day_from <= ? AND +r.day_from <> ''`, toLastDay(filter.to)))
  if (filter.asOf !== undefined)
    conditions.push(condition('coalesce(r.published_from, r.published_to) <= ?', toLastDay(filter.asOf)))
  if (given(filter.outlets)) conditions.push(byValue.outlets(filter.outlets, undefined))
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
    conditions.push(condition(`coalesce(a.published_to, a.published_from) >= ?`, toFirstDay(filter.from)))
  if (filter.to !== undefined)
    conditions.push(condition(`coalesce(a.published_from, a.published_to) <= ?`, toLastDay(filter.to)))
  if (filter.asOf !== undefined)
    conditions.push(condition('coalesce(a.published_from, a.published_to) <= ?', toLastDay(filter.asOf)))
  if (given(filter.outlets)) conditions.push(outletIn('a.outlet_folded', filter.outlets))
  if (given(filter.articles)) conditions.push(either(filter.articles.map((id) => namesArticle('a', id))))
  return both(conditions)
}
