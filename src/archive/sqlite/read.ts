import { quads, typesOf } from '../../model/plover.ts'
import type { Reading } from '../../model/reading.ts'
import {
  type Archive,
  type DayCount,
  type FacetCount,
  type FacetField,
  type Kind,
  killedBands,
  kinds,
  type LedgerState,
  ledgerStates,
  type Page,
  type Paging,
  type ReaderKey,
  type RecordPage,
  type RecordSort,
  type Sort,
  type StoredArticle,
  type StoredRecord,
} from '../archive.ts'
import { toContext } from '../context.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import { ArchiveError } from '../error.ts'
import { fromFrame } from '../frame.ts'
import type { GazetteerStore } from '../gazetteer-store.ts'
import {
  type ArticleColumns,
  articleColumns,
  fromArticles,
  fromJson,
  fromRecords,
  type RecordColumns,
  recordColumns,
  toArticle,
  toRecord,
} from './columns.ts'
import { both, type Condition, condition, namesArticle, toArticleCondition, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { openIncidentReader } from './incident-read.ts'
import { openLinks } from './links.ts'
import { findMarks } from './marks.ts'
import { toMemory } from './memory.ts'
import { countByName } from './named.ts'
import { articleOrder, recordOrder, type SortColumn, toBehind, toOrder } from './order.ts'
import { openReconciled } from './reconciled.ts'
import { openSpeakers } from './speakers.ts'
import { openUndertakings } from './undertakings.ts'
import { openWho } from './who.ts'
import type { Stated } from './write.ts'

const defaultLimit = 50
const largestLimit = 1_000

/** The band that a number of killed falls into, as SQL. */
function toBand(): string {
  const cases = killedBands.map((band) => {
    const [least, most = least] = band.split('-')
    return `WHEN r.killed >= ${least}${most === '' ? '' : ` AND r.killed <= ${most}`} THEN '${band}'`
  })
  return `CASE ${cases.join(' ')} END`
}

/** The class of a type, as SQL. */
const toClass = `CASE ${quads
  .map(
    (quad) =>
      `WHEN r.kind = 'event' AND r.type IN (${typesOf(quad)
        .map((type) => `'${type}'`)
        .join(', ')}) THEN '${quad}'`,
  )
  .join(' ')} END`

/** Where a facet's values stand; `names` and `record_places` hold several a record. */
const facetSources: Readonly<Record<FacetField, { readonly value: string; readonly join: string }>> = {
  kind: { value: 'r.kind', join: '' },
  type: { value: 'r.type', join: '' },
  class: { value: toClass, join: '' },
  status: { value: 'r.status', join: '' },
  attribution: { value: 'r.attribution', join: '' },
  killed: { value: toBand(), join: '' },
  sources: {
    value: `CASE WHEN r.kind <> 'event' THEN NULL WHEN s.sources IS NULL THEN '1' WHEN s.sources >= 5 THEN '5-' WHEN s.sources >= 3 THEN '3-4' ELSE '2' END`,
    join: `LEFT JOIN (SELECT m.record, i.sources FROM incidents i JOIN incident_parts ip ON ip.incident = i.incident
      JOIN incident_reports m ON m.part = ip.part WHERE i.sources > 1) s ON s.record = r.record`,
  },
  outlet: { value: 'r.outlet', join: '' },
  country: { value: 'p.country', join: 'LEFT JOIN record_places p ON p.record = r.record' },
  place: { value: 'p.name', join: 'LEFT JOIN record_places p ON p.record = r.record' },
  actor: { value: 'n.name', join: 'LEFT JOIN names n ON n.record = r.record' },
  speaker: { value: 'n.name', join: `LEFT JOIN names n ON n.record = r.record AND n.role IN ('speaker', 'by')` },
  unit: { value: 'r.unit', join: '' },
  month: { value: `nullif(substr(r.day, 1, 7), '')`, join: '' },
}

const last = '\u{10FFFF}'

/** Where a row stands in the order of a sort: what `recordOrder` compares. */
function toRecordPosition(row: RecordColumns, sort: RecordSort): readonly (string | number)[] {
  const place = [row.article, row.ordinal]
  switch (sort) {
    case 'date':
    case '-date':
      return [row.day, ...place]
    case 'place':
      return [row.place ?? last, row.day, ...place]
    case 'actor':
      return [row.actor ?? last, row.day, ...place]
    case '-killed':
      return [row.killed ?? -1, row.day, ...place]
    default:
      return place
  }
}

type Reader = Omit<
  Archive,
  | keyof GazetteerStore
  | 'location'
  | 'has'
  | 'receive'
  | 'add'
  | 'replaceReading'
  | 'fail'
  | 'decide'
  | 'check'
  | 'close'
>
/** The same methods before they are made asynchronous. */
export type SyncReader = { [M in keyof Reader]: (...given: Parameters<Reader[M]>) => Awaited<ReturnType<Reader[M]>> }

/** The asking half of the archive. */
export function openReader(database: Database, location: string): SyncReader {
  function findPage<Columns, Row, S extends RecordSort>(
    select: string,
    where: Condition,
    order: Readonly<Record<S, readonly SortColumn[]>>,
    { sort = 'received' as S, limit = defaultLimit, cursor = null }: Paging<S>,
    toRow: (columns: Columns) => Row,
    toPosition: (columns: Columns, sort: S) => readonly (string | number)[],
  ): Page<Row> {
    if (!Number.isInteger(limit) || limit < 1 || limit > largestLimit)
      throw new ArchiveError('query', `A page holds 1 to ${largestLimit} rows, not ${limit}.`)
    const columns = order[sort]
    const behind = cursor === null ? [] : [toBehind(columns, parseCursor(cursor, sort, columns.length))]
    const { sql, values } = both([where, ...behind])
    // One row more than asked for tells whether there is a next page.
    const found = database
      .prepare<(string | number)[], Columns>(`${select} WHERE ${sql} ORDER BY ${toOrder(columns)} LIMIT ?`)
      .all(...values, limit + 1)
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    const next = found.length > limit && last !== undefined ? toCursor(sort, toPosition(last, sort)) : null
    return { rows: rows.map(toRow), next }
  }

  const count = (from: string, { sql, values }: Condition): number =>
    database
      .prepare<(string | number)[], number>(`SELECT count(*) ${from} WHERE ${sql}`)
      .pluck()
      .get(...values) ?? 0

  const findArticle = (where: Condition): ArticleColumns[] =>
    database
      .prepare<(string | number)[], ArticleColumns>(
        `SELECT ${articleColumns} ${fromArticles} WHERE ${where.sql} LIMIT 2`,
      )
      .all(...where.values)

  const textOf = (article: number): string =>
    database.prepare<[number], string>('SELECT text FROM bodies WHERE article = ?').pluck().get(article) ?? ''

  const links = openLinks(database)
  /** What is asked of the one article that an id means; `otherwise` where it means none or several. */
  function ofArticle<Answer>(id: string, ask: (number: number) => Answer, otherwise: Answer): Answer {
    const [row, second] = findArticle(namesArticle('a', id))
    return row && !second ? ask(row.number) : otherwise
  }

  const remember = toMemory(database)

  function findRecord(id: string): RecordPage | null {
    const row = database
      .prepare<[string], RecordColumns>(`SELECT ${recordColumns} ${fromRecords} WHERE r.id = ?`)
      .get(id)
    if (!row) return null
    const [article] = findArticle(condition('a.number = ?', row.article))
    if (!article) return null
    const stored = toRecord(row)
    return { stored, article: toArticle(article), context: toContext(textOf(row.article), stored.record.evidence) }
  }

  return {
    received({ after, limit, unreadBy }) {
      const unread = unreadBy
        ? condition(
            'NOT EXISTS (SELECT 1 FROM readings g WHERE g.article = a.number AND g.version = ? AND g.data = ?)',
            unreadBy.version,
            unreadBy.data,
          )
        : condition('true')
      return database
        .prepare<(string | number)[], { number: number; id: string; source: string; stated: string; text: string }>(
          `SELECT a.number, a.id, a.source, a.stated, b.text FROM articles a JOIN bodies b ON b.article = a.number
           WHERE a.number > ? AND ${unread.sql} ORDER BY a.number LIMIT ?`,
        )
        .all(after, ...unread.values, limit)
        .map(({ number, id, source, stated, text }) => ({
          number,
          article: { id, source, text, ...fromJson<Stated>(stated) },
        }))
    },

    findRecords: (filter, paging = {}) =>
      findPage<RecordColumns, StoredRecord, RecordSort>(
        `SELECT ${recordColumns} ${fromRecords}`,
        toRecordCondition(filter),
        recordOrder,
        paging,
        toRecord,
        toRecordPosition,
      ),
    countRecords: (filter) => count('FROM records r', toRecordCondition(filter)),
    countBy(field, filter, limit = defaultLimit) {
      // An event has one place at most, and its row says it.
      const placed = field === 'place' && filter.kinds?.length === 1 && filter.kinds[0] === 'event'
      const { value, join } = placed ? { value: 'r.place', join: '' } : facetSources[field]
      const { sql, values } = toRecordCondition(filter)
      const counted = join === '' ? 'count(*)' : 'count(DISTINCT r.record)'
      const asked = `SELECT ${value} AS value, ${counted} AS count FROM records r ${join} WHERE ${sql}
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?`
      return remember([asked, ...values, limit], () => {
        const total = field === 'actor' ? count('FROM records r', { sql, values }) : 0
        return (
          countByName(database, filter, total, limit) ??
          database.prepare<(string | number)[], FacetCount>(asked).all(...values, limit)
        )
      })
    },

    findMarks: (filter, limit) => findMarks(database, filter, limit),
    countByDay(filter) {
      const { sql, values } = toRecordCondition(filter)
      return database
        .prepare<(string | number)[], DayCount>(
          `SELECT r.day, count(*) AS count FROM records r WHERE ${sql} AND r.day <> '' GROUP BY r.day ORDER BY r.day`,
        )
        .all(...values)
    },

    findArticles: (filter, paging = {}) =>
      findPage<ArticleColumns, StoredArticle, Sort>(
        `SELECT ${articleColumns} ${fromArticles}`,
        toArticleCondition(filter),
        articleOrder,
        paging,
        toArticle,
        (row, sort) => (sort.endsWith('date') ? [row.day, row.number] : [row.number]),
      ),
    countArticles: (filter) => count('FROM articles a', toArticleCondition(filter)),

    record: findRecord,

    article(id) {
      const [row, second] = findArticle(namesArticle('a', id))
      if (!row || second) return null
      const records = database
        .prepare<[number], RecordColumns>(
          `SELECT ${recordColumns} ${fromRecords} WHERE r.article = ? ORDER BY r.ordinal`,
        )
        .all(row.number)
        .map(toRecord)
      const frame = database
        .prepare<[number], string>('SELECT frame FROM readings WHERE article = ?')
        .pluck()
        .get(row.number)
      if (frame === undefined)
        throw new ArchiveError(
          'damaged',
          `The archive ${location} lacks the reading of ${id}. Run: dateline reread --all`,
        )
      const article = toArticle(row)
      return {
        article,
        reading: fromFrame(fromJson<Reading>(frame), textOf(row.number), article.problems, records),
        records,
      }
    },

    ...openIncidentReader(database, findRecord),
    ...openReconciled(database),
    ...openUndertakings(database),
    ...openSpeakers(database),
    who: openWho(database),
    findVersions(id) {
      const [row, second] = findArticle(namesArticle('a', id))
      if (!row || second || row.url === null) return []
      return database
        .prepare<[string], ArticleColumns>(
          `SELECT ${articleColumns} ${fromArticles} WHERE a.url = ? ORDER BY a.day, a.number`,
        )
        .all(row.url)
        .map(toArticle)
    },

    findCopies: (id) => ofArticle(id, links.copiesOf, null),
    findStory: (id) => ofArticle(id, links.storyOf, null),
    findQuotations: (id) => ofArticle(id, links.quotationsOf, []),
    findStories: (paging = {}) => links.stories(paging),

    ledger({ states = [], keys = [], limit = 100 } = {}) {
      const among = (column: string, values: readonly string[]) =>
        values.length === 0 ? 'true' : `${column} IN (${values.map(() => '?').join(', ')})`
      const which = `${among('state', states)} AND ${among('key', keys)}`
      return database
        .prepare<
          (string | number)[],
          { key: string; source: string; state: LedgerState; reason: string | null; attempts: number }
        >(`SELECT key, source, state, reason, attempts FROM ledger WHERE ${which} ORDER BY number LIMIT ?`)
        .all(...states, ...keys, limit)
    },

    statistics() {
      const counted = <Key extends string>(keys: readonly Key[], sql: string): Record<Key, number> => {
        const found = new Map(
          database
            .prepare<[], { key: string; count: number }>(sql)
            .all()
            .map(({ key, count }) => [key, count]),
        )
        return Object.fromEntries(keys.map((key) => [key, found.get(key) ?? 0])) as Record<Key, number>
      }
      return {
        articles: count('FROM articles', condition('true')),
        records: counted<Kind>(kinds, 'SELECT kind AS key, count(*) AS count FROM records GROUP BY kind'),
        ledger: counted<LedgerState>(ledgerStates, 'SELECT state AS key, count(*) AS count FROM ledger GROUP BY state'),
        readers: database
          .prepare<[], ReaderKey & { articles: number }>(
            'SELECT version, data, count(*) AS articles FROM readings GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2',
          )
          .all(),
        sizeBytes: Number(
          database.prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size').pluck().get(),
        ),
      }
    },
  }
}
