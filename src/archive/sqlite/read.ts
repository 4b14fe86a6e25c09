import type { AnyRecord, Published, Reading } from '../../model/reading.ts'
import {
  type Archive,
  type FacetField,
  type Kind,
  kinds,
  type LedgerState,
  ledgerStates,
  type Page,
  type Paging,
  type ReaderKey,
  type Sort,
  type StoredArticle,
  type StoredRecord,
} from '../archive.ts'
import { toContext } from '../context.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import { ArchiveError } from '../error.ts'
import { fromFrame } from '../frame.ts'
import { both, type Condition, condition, namesArticle, toArticleCondition, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import type { Stated } from './write.ts'

const defaultLimit = 50
const largestLimit = 1_000

interface ArticleColumns {
  number: number
  id: string
  short_id: string
  external_id: string | null
  source: string
  url: string | null
  title: string | null
  outlet: string | null
  byline: string | null
  language: string | null
  published: string | null
  day: string
  version: string
  data: string
  events: number
  statements: number
  figures: number
  commitments: number
  problems: string
}

interface RecordColumns {
  id: string
  kind: Kind
  article: number
  ordinal: number
  day: string
  json: string
  article_id: string
  short_id: string
  title: string | null
  outlet: string | null
  source: string
  published_from: string | null
  published_to: string | null
  version: string
  data: string
}

const fromArticles = 'FROM articles a JOIN readings g ON g.article = a.number'
const articleColumns = `a.number, a.id, a.short_id, a.external_id, a.source, a.url, a.title, a.outlet, a.byline,
  a.language, a.published, a.day, g.version, g.data, g.events, g.statements, g.figures, g.commitments, g.problems`
const fromRecords =
  'FROM records r JOIN articles a ON a.number = r.article JOIN readings g ON g.reading = r.reading JOIN record_bodies o ON o.record = r.record'
const recordColumns = `r.id, r.kind, r.article, r.ordinal, r.day, o.json, a.id AS article_id, a.short_id, a.title,
  a.outlet, a.source, a.published_from, a.published_to, g.version, g.data`

// What these columns hold as JSON, the archive's writer put there from values of the same types.
const fromJson = <T>(json: string): T => JSON.parse(json) as T

const toArticle = (row: ArticleColumns): StoredArticle => ({
  id: row.id,
  shortId: row.short_id,
  number: row.number,
  externalId: row.external_id,
  source: row.source,
  url: row.url,
  title: row.title,
  outlet: row.outlet,
  byline: row.byline,
  language: row.language,
  published: row.published === null ? null : fromJson<Published>(row.published),
  counts: { event: row.events, statement: row.statements, figure: row.figures, commitment: row.commitments },
  problems: fromJson<Reading['problems']>(row.problems),
  reader: { version: row.version, data: row.data },
})

const toRecord = (row: RecordColumns): StoredRecord =>
  ({
    kind: row.kind,
    id: row.id,
    article: {
      id: row.article_id,
      shortId: row.short_id,
      title: row.title,
      outlet: row.outlet,
      source: row.source,
      published:
        row.published_from === null && row.published_to === null
          ? null
          : { from: row.published_from, to: row.published_to },
    },
    reader: { version: row.version, data: row.data },
    record: fromJson<AnyRecord>(row.json),
    // `kind` and `json` were written together, from one record.
  }) as StoredRecord

/** A column to sort by; ties go on to the next one. */
type SortColumn = readonly [sql: string, descending: boolean]

const toOrder = (columns: readonly SortColumn[]): string =>
  columns.map(([sql, descending]) => `${sql}${descending ? ' DESC' : ''}`).join(', ')

/** Rows behind a position: later in the first column, or equal there and later in the second, and so on. */
function toBehind(columns: readonly SortColumn[], position: readonly (string | number)[]): Condition {
  const steps = columns.map(([sql, descending], i) => {
    const equal = columns.slice(0, i).map(([column]) => `${column} = ? AND `)
    return condition(`${equal.join('')}${sql} ${descending ? '<' : '>'} ?`, ...position.slice(0, i + 1))
  })
  return condition(steps.map(({ sql }) => `(${sql})`).join(' OR '), ...steps.flatMap(({ values }) => values))
}

// biome-ignore format: one row a sort
const recordOrder: Readonly<Record<Sort, readonly SortColumn[]>> = {
  date: [['r.day', false], ['r.article', false], ['r.ordinal', false]],
  '-date': [['r.day', true], ['r.article', false], ['r.ordinal', false]],
  received: [['r.article', false], ['r.ordinal', false]],
  '-received': [['r.article', true], ['r.ordinal', false]],
}

// biome-ignore format: one row a sort
const articleOrder: Readonly<Record<Sort, readonly SortColumn[]>> = {
  date: [['a.day', false], ['a.number', false]],
  '-date': [['a.day', true], ['a.number', false]],
  received: [['a.number', false]],
  '-received': [['a.number', true]],
}

/** Where a facet's values stand; `names` and `record_places` hold several a record. */
const facetSources: Readonly<Record<FacetField, { readonly value: string; readonly join: string }>> = {
  kind: { value: 'r.kind', join: '' },
  type: { value: 'r.type', join: '' },
  status: { value: 'r.status', join: '' },
  outlet: { value: 'r.outlet', join: '' },
  country: { value: 'p.country', join: 'LEFT JOIN record_places p ON p.record = r.record' },
  place: { value: 'p.name', join: 'LEFT JOIN record_places p ON p.record = r.record' },
  actor: { value: 'n.name', join: 'LEFT JOIN names n ON n.record = r.record' },
  speaker: { value: 'n.name', join: `LEFT JOIN names n ON n.record = r.record AND n.role IN ('speaker', 'by')` },
  month: { value: `nullif(substr(r.day, 1, 7), '')`, join: '' },
}

type Reader = Omit<Archive, 'location' | 'has' | 'receive' | 'add' | 'replaceReading' | 'fail' | 'check' | 'close'>
/** The same methods before they are made asynchronous. */
export type SyncReader = { [M in keyof Reader]: (...given: Parameters<Reader[M]>) => Awaited<ReturnType<Reader[M]>> }

/** The asking half of the archive. */
export function openReader(database: Database, location: string): SyncReader {
  function findPage<Columns, Row>(
    select: string,
    where: Condition,
    order: Readonly<Record<Sort, readonly SortColumn[]>>,
    { sort = 'received', limit = defaultLimit, cursor = null }: Paging,
    toRow: (columns: Columns) => Row,
    toPosition: (columns: Columns, sort: Sort) => readonly (string | number)[],
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
      findPage<RecordColumns, StoredRecord>(
        `SELECT ${recordColumns} ${fromRecords}`,
        toRecordCondition(filter),
        recordOrder,
        paging,
        toRecord,
        (row, sort) => (sort.endsWith('date') ? [row.day, row.article, row.ordinal] : [row.article, row.ordinal]),
      ),
    countRecords: (filter) => count('FROM records r', toRecordCondition(filter)),
    countBy(field, filter, limit = defaultLimit) {
      const { value, join } = facetSources[field]
      const { sql, values } = toRecordCondition(filter)
      const counted = join === '' ? 'count(*)' : 'count(DISTINCT r.record)'
      return database
        .prepare<(string | number)[], { value: string | null; count: number }>(
          `SELECT ${value} AS value, ${counted} AS count FROM records r ${join} WHERE ${sql}
           GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?`,
        )
        .all(...values, limit)
    },

    findArticles: (filter, paging = {}) =>
      findPage<ArticleColumns, StoredArticle>(
        `SELECT ${articleColumns} ${fromArticles}`,
        toArticleCondition(filter),
        articleOrder,
        paging,
        toArticle,
        (row, sort) => (sort.endsWith('date') ? [row.day, row.number] : [row.number]),
      ),
    countArticles: (filter) => count('FROM articles a', toArticleCondition(filter)),

    record(id) {
      const row = database
        .prepare<[string], RecordColumns>(`SELECT ${recordColumns} ${fromRecords} WHERE r.id = ?`)
        .get(id)
      if (!row) return null
      const [article] = findArticle(condition('a.number = ?', row.article))
      if (!article) return null
      const stored = toRecord(row)
      return { stored, article: toArticle(article), context: toContext(textOf(row.article), stored.record.evidence) }
    },

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

    ledger({ states = [], limit = 100 } = {}) {
      const which = states.length === 0 ? 'true' : `state IN (${states.map(() => '?').join(', ')})`
      return database
        .prepare<
          (string | number)[],
          { key: string; source: string; state: LedgerState; reason: string | null; attempts: number }
        >(`SELECT key, source, state, reason, attempts FROM ledger WHERE ${which} ORDER BY number LIMIT ?`)
        .all(...states, limit)
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
