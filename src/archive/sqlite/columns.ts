import type { AnyRecord, Published, Reading } from '../../model/reading.ts'
import type { Kind } from '../../query/filter.ts'
import type { StoredArticle, StoredRecord } from '../stored.ts'

/** A row as the database gives it, columns by their SQL names. */
export interface ArticleColumns {
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

/** A row as the database gives it, columns by their SQL names. */
export interface RecordColumns {
  id: string
  kind: Kind
  article: number
  ordinal: number
  day: string
  place: string | null
  actor: string | null
  killed: number | null
  json: string
  told: string | null
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

/** What a query for articles is made of: `SELECT articleColumns fromArticles WHERE …`. */
export const fromArticles = 'FROM articles a JOIN readings g ON g.article = a.number'
export const articleColumns = `a.number, a.id, a.short_id, a.external_id, a.source, a.url, a.title, a.outlet, a.byline,
  a.language, a.published, a.day, g.version, g.data, g.events, g.statements, g.figures, g.commitments, g.problems`
/** What a query for records is made of: `SELECT recordColumns fromRecords WHERE …`. */
export const fromRecords =
  'FROM records r JOIN articles a ON a.number = r.article JOIN readings g ON g.reading = r.reading JOIN record_bodies o ON o.record = r.record'
/** How an event's incident is told, as JSON. What sums up many incidents is a report of none. */
const told = `(SELECT json_object('reports', i.reports, 'sources', i.sources, 'contradictions', i.contradictions)
  FROM incident_reports m JOIN incident_parts ip ON ip.part = m.part JOIN incidents i ON i.incident = ip.incident
  WHERE m.record = r.record)`
export const recordColumns = `r.id, r.kind, r.article, r.ordinal, r.day, r.place, r.actor, r.killed, o.json, ${told} AS told, a.id AS article_id, a.short_id, a.title,
  a.outlet, a.source, a.published_from, a.published_to, g.version, g.data`

/** The value that a column holds as JSON; the archive's writer put it there from a value of the same type. */
export const fromJson = <T>(json: string): T => JSON.parse(json) as T

/** An article as its row tells it. */
export const toArticle = (row: ArticleColumns): StoredArticle => ({
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

/** A record as its row tells it: `kind` says which one it is. */
export const toRecord = (row: RecordColumns): StoredRecord =>
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
    told: row.told === null ? null : fromJson<StoredRecord['told']>(row.told),
    record: fromJson<AnyRecord>(row.json),
    // `kind` and `json` were written together, from one record.
  }) as StoredRecord
