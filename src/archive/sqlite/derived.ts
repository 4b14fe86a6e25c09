import type { Reading } from '../../model/reading.ts'
import { parseFirstDay, parseLastDay } from '../../query/days.ts'
import { toFrame } from '../frame.ts'
import { toFolded } from '../names.ts'
import { type RecordRow, toRecordRows } from '../rows.ts'
import type { Database } from './database.ts'
import type { openIdentities } from './identities.ts'
import { openReconciler } from './reconcile.ts'

/** What stands in the columns of `articles` that follow from what the reading found of the document. */
export function toDocumentColumns({ document }: Reading) {
  const { published } = document
  const from = published?.from ? parseFirstDay(published.from) : null
  const to = published?.to ? parseLastDay(published.to) : null
  return {
    external_id: document.externalId,
    url: document.url,
    title: document.title,
    outlet: document.outlet,
    outlet_folded: toFolded(document.outlet ?? ''),
    byline: document.byline,
    language: document.language,
    published_from: from,
    published_to: to,
    published: published === null ? null : JSON.stringify(published),
    day: from ?? to ?? '',
  }
}

/** Words to look for in the text: as they are read, with lost spaces put back. */
const toWords = ({ text, repairs }: Reading['document']): string =>
  repairs.reduceRight((words, { start, end, reads }) => words.slice(0, start) + reads + words.slice(end), text)

/** Columns and their parameters for an INSERT. */
export const named = (columns: readonly string[]): string =>
  `(${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`

/** Columns of `articles` that follow from what the reading found of the document. */
// biome-ignore format: names are read more easily in a block
export const documentColumns = [
  'external_id', 'url', 'title', 'outlet', 'outlet_folded', 'byline', 'language', 'published_from', 'published_to',
  'published', 'day',
]
// biome-ignore format: names are read more easily in a block
const recordColumns = [
  'id', 'reading', 'article', 'ordinal', 'kind', 'type', 'status', 'source', 'outlet', 'outlet_folded',
  'published_from', 'published_to', 'date_from', 'date_to', 'day_from', 'day_to', 'day', 'place', 'country', 'lat',
  'lon', 'evidence_start', 'evidence_end', 'rule', 'confidence', 'attribution', 'killed', 'uncertainty_km',
  'place_basis', 'date_basis', 'precision', 'actor', 'unit',
]

/** A stored article: its row, the beginning of its ids, and the input that it is read by. */
interface Stored {
  readonly number: number
  readonly shortId: string
  readonly source: string
}

/** Writes what was read from articles: rows that are replaced as a whole with each reading. Runs inside the writer's transactions. */
export function openDerived(database: Database, identities: Pick<ReturnType<typeof openIdentities>, 'put'>) {
  const updateArticle = database.prepare(
    `UPDATE articles SET ${documentColumns.map((column) => `${column} = @${column}`).join(', ')} WHERE number = @number`,
  )
  const insertReading = database.prepare(
    `INSERT INTO readings (article, version, data, events, statements, figures, commitments, frame, problems)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertRecord = database.prepare(`INSERT INTO records ${named(recordColumns)}`)
  const insertRecordBody = database.prepare('INSERT INTO record_bodies (record, evidence, json) VALUES (?, ?, ?)')
  const insertName = database.prepare(
    'INSERT INTO names (record, position, role, name, matchable, actor, kind, article, day, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const insertPlace = database.prepare('INSERT INTO record_places VALUES (?, ?, ?, ?, ?, ?, ?)')
  const insertArticleWords = database.prepare('INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)')
  const deleteArticleWords = database.prepare('DELETE FROM article_words WHERE rowid = ?')
  const insertRecordWords = database.prepare('INSERT INTO record_words (rowid, evidence) VALUES (?, ?)')
  const deleteRecordWords = database.prepare(
    'DELETE FROM record_words WHERE rowid IN (SELECT record FROM records WHERE article = ?)',
  )
  // What else disagrees goes with the incidents and positions of the article.
  const deleteFigureContradictions = database.prepare(
    `DELETE FROM contradictions WHERE kind = 'figure' AND key IN (SELECT c.key FROM records r JOIN contradictions c ON c.a = r.record
       WHERE r.article = @number UNION SELECT c.key FROM records r JOIN contradictions c ON c.b = r.record WHERE r.article = @number)`,
  )
  const deleteReadings = database.prepare('DELETE FROM readings WHERE article = ?')
  const insertOutcome = database.prepare('INSERT INTO outcomes (id, reading, article, json) VALUES (?, ?, ?, ?)')
  const reconciler = openReconciler(database)

  function insertRow(
    row: RecordRow,
    reading: Reading,
    of: { reading: number; article: number; source: string; shortId: string },
  ) {
    const { outlet, outlet_folded, published_from, published_to } = toDocumentColumns(reading)
    const place = row.places[0]
    const { lastInsertRowid: record } = insertRecord.run({
      id: `${of.shortId}-${row.localId}`,
      reading: of.reading,
      article: of.article,
      ordinal: row.ordinal,
      kind: row.kind,
      type: row.type,
      status: row.status,
      source: of.source,
      outlet,
      outlet_folded,
      published_from,
      published_to,
      date_from: row.dateFrom,
      date_to: row.dateTo,
      day_from: row.dayFrom,
      day_to: row.dayTo,
      day: row.day,
      place: place?.name ?? null,
      country: place?.country ?? null,
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
      evidence_start: row.evidence.start,
      evidence_end: row.evidence.end,
      rule: row.rule,
      confidence: row.confidence,
      attribution: row.attribution,
      killed: row.killed,
      uncertainty_km: row.uncertaintyKm,
      place_basis: row.placeBasis,
      date_basis: row.dateBasis,
      precision: row.precision,
      actor: row.actor,
      unit: row.unit,
    })
    insertRecordBody.run(record, row.evidence.text, row.json)
    for (const [i, { role, name, matchable, actor, standing }] of row.names.entries())
      insertName.run(record, i, role, name, matchable, actor, row.kind, of.article, row.day, standing)
    for (const [i, { name, matchable, country, lat, lon }] of row.places.entries())
      insertPlace.run(record, i, name, matchable, country, lat, lon)
    insertRecordWords.run(record, row.evidence.reads ?? row.evidence.text)
  }

  function insertAll({ number, shortId, source }: Stored, reading: Reading, sums: ReadonlySet<string>): void {
    const { events, statements, figures, commitments, reader, problems } = reading
    const { lastInsertRowid } = insertReading.run(
      number,
      reader.version,
      reader.data,
      events.length,
      statements.length,
      figures.length,
      commitments.length,
      JSON.stringify(toFrame(reading)),
      JSON.stringify(problems),
    )
    const of = { reading: Number(lastInsertRowid), article: number, source, shortId }
    for (const row of toRecordRows(reading)) insertRow(row, reading, of)
    reconciler.put({ article: number, shortId, reading }, sums)
    for (const outcome of reading.outcomes)
      insertOutcome.run(`${shortId}-${outcome.id}`, of.reading, number, JSON.stringify(outcome))
    insertArticleWords.run(number, reading.document.title ?? '', toWords(reading.document))
    identities.put(number, reading)
  }

  return {
    /** Everything that was read from an article; nothing of it may stand there yet. */
    put: (stored: Stored, reading: Reading): void => insertAll(stored, reading, new Set()),

    /** The same in the place of what an earlier reading left. */
    replace(stored: Stored, reading: Reading): void {
      const { number } = stored
      const sums = reconciler.take(number)
      deleteRecordWords.run(number)
      deleteArticleWords.run(number)
      deleteFigureContradictions.run({ number })
      deleteReadings.run(number)
      updateArticle.run({ number, ...toDocumentColumns(reading) })
      insertAll(stored, reading, sums)
    },
  }
}
