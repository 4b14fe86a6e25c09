import type { Reading } from '../../model/reading.ts'
import { parseLastDay } from '../../query/days.ts'
import type { RecordSort, Sort } from '../../query/filter.ts'
import type { Archive } from '../archive.ts'
import { toContext } from '../context.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import { ArchiveError } from '../error.ts'
import { fromFrame } from '../frame.ts'
import type { GazetteerStore } from '../gazetteer-store.ts'
import type { Page, Paging } from '../paging.ts'
import type { RecordPage, StoredArticle, StoredRecord } from '../stored.ts'
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
import { both, type Condition, condition } from './condition.ts'
import { namesArticle, toArticleCondition, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { openFacets } from './facets.ts'
import { openIncidentReader } from './incident-read.ts'
import { openIncidentsThen } from './incidents-then.ts'
import { openLinks } from './links.ts'
import { findMarks } from './marks.ts'
import { articleOrder, recordOrder, type SortColumn, toBehind, toOrder } from './order.ts'
import { checkLimit, defaultLimit } from './page-limits.ts'
import { openPrintings, type Stated } from './printings.ts'
import { openReconciled } from './reconciled.ts'
import { openSame } from './same.ts'
import { openSpeakers } from './speakers.ts'
import { openStatistics } from './statistics.ts'
import { openUndertakings } from './undertakings.ts'
import { openWho } from './who.ts'

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
    checkLimit(limit)
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
  const printings = openPrintings(database)
  const { toTold } = openSame(database)
  const withTold = (stored: StoredRecord): StoredRecord =>
    stored.kind === 'event' ? stored : { ...stored, told: toTold(stored.id) }
  const recordOf = database.prepare<[string], number>('SELECT record FROM records WHERE id = ?').pluck()
  /** As `withTold`, as it was told by a past day. */
  function toToldThen(asOf: string): (stored: StoredRecord) => StoredRecord {
    const day = parseLastDay(asOf) ?? ''
    const then = openIncidentsThen(database, day)
    return (stored) => {
      if (stored.kind !== 'event') return { ...stored, told: toTold(stored.id, day) }
      const incident = stored.told && then.ofRecord(recordOf.get(stored.id)!)
      if (!incident) return stored
      const { reports, sources, contradictions } = incident
      return { ...stored, told: { reports, sources, contradictions: contradictions.length } }
    }
  }
  /** What is asked of the one article that an id means; `otherwise` where it means none or several. */
  function ofArticle<Answer>(id: string, ask: (number: number) => Answer, otherwise: Answer): Answer {
    const [row, second] = findArticle(namesArticle('a', id))
    return row && !second ? ask(row.number) : otherwise
  }

  /** One record, without who else says the same. */
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

    findRecords(filter, paging = {}) {
      const where = toRecordCondition(filter)
      const tell = filter.asOf === undefined ? withTold : toToldThen(filter.asOf)
      return findPage<RecordColumns, StoredRecord, RecordSort>(
        `SELECT ${recordColumns} ${fromRecords}`,
        where,
        recordOrder,
        paging,
        (row) => tell(toRecord(row)),
        toRecordPosition,
      )
    },
    findMarks: (filter, limit) => findMarks(database, filter, limit),
    ...openFacets(database),

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

    record(id) {
      const page = findRecord(id)
      return page && { ...page, stored: withTold(page.stored) }
    },

    article(id) {
      const [row, second] = findArticle(namesArticle('a', id))
      if (!row || second) return null
      const records = database
        .prepare<[number], RecordColumns>(
          `SELECT ${recordColumns} ${fromRecords} WHERE r.article = ? ORDER BY r.ordinal`,
        )
        .all(row.number)
        .map((one) => withTold(toRecord(one)))
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

    findPrintings: (id) => ofArticle(id, printings.of, []),
    findCopies: (id, asked) => ofArticle(id, (number) => links.copiesOf(number, asked), null),
    findStory: (id, asked) => ofArticle(id, (number) => links.storyOf(number, asked), null),
    findQuotations: (id) => ofArticle(id, links.quotationsOf, []),
    findStories: (paging = {}) => links.stories(paging),
    ...openStatistics(database),
  }
}
