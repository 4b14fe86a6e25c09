import type { Article } from '../../model/article.ts'
import type { Decision, DecisionDraft } from '../../model/decision.ts'
import type { Linker } from '../../model/link-store.ts'
import { leads, toPrintingKey } from '../../model/printing.ts'
import type { Reading } from '../../model/reading.ts'
import { parseFirstDay, parseLastDay } from '../../query/days.ts'
import type { Archive } from '../archive.ts'
import { ArchiveError } from '../error.ts'
import { toFrame } from '../frame.ts'
import { toFolded } from '../names.ts'
import { type RecordRow, toRecordRows } from '../rows.ts'
import type { Database } from './database.ts'
import { openIdentities } from './identities.ts'
import { openIncidents } from './incidents.ts'
import { openLinkStore } from './link-store.ts'
import { openOrigins } from './origins.ts'
import { openPositions } from './positions.ts'
import { openPrintings, type Stated, toStated } from './printings.ts'
import { openReconciler } from './reconcile.ts'

const shortIdLength = 12

/** Columns of `articles` that follow from what the reading found of the document. */
function toDocumentColumns({ document }: Reading) {
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

const named = (columns: readonly string[]): string =>
  `(${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`

// biome-ignore format: names are read more easily in a block
const documentColumns = [
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

type Writer = Pick<Archive, 'has' | 'receive' | 'add' | 'replaceReading' | 'fail' | 'decide'>
/** The same methods before they are made asynchronous. */
export type SyncWriter = { [M in keyof Writer]: (...given: Parameters<Writer[M]>) => Awaited<ReturnType<Writer[M]>> }

/** The writing half of the archive. Each method is one transaction. */
export function openWriter(database: Database, location: string): SyncWriter {
  const numberOf = database.prepare<[string], number>('SELECT number FROM articles WHERE id = ?').pluck()
  const isTaken = database.prepare('SELECT 1 FROM articles WHERE short_id = ?').pluck()
  const insertArticle = database.prepare(
    `INSERT INTO articles ${named(['id', 'short_id', 'source', 'stated', ...documentColumns])}`,
  )
  const updateArticle = database.prepare(
    `UPDATE articles SET ${documentColumns.map((column) => `${column} = @${column}`).join(', ')} WHERE number = @number`,
  )
  const insertBody = database.prepare('INSERT INTO bodies (article, text) VALUES (?, ?)')
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
  const upsertLedger = database.prepare(
    `INSERT INTO ledger (key, source, state, reason, attempts) VALUES (@key, @source, @state, @reason, @attempts)
     ON CONFLICT (key) DO UPDATE SET source = excluded.source, state = excluded.state, reason = excluded.reason,
       attempts = attempts + excluded.attempts`,
  )
  const forgetSource = database.prepare('DELETE FROM ledger WHERE key = ? AND key <> ?')

  const incidents = openIncidents(database)
  const identities = openIdentities(database)
  const positions = openPositions(database)
  const reconciler = openReconciler(database)
  const insertOutcome = database.prepare('INSERT INTO outcomes (id, reading, article, json) VALUES (?, ?, ?, ?)')

  /** The shortest beginning of the hash, from 12 digits, that no other article of this archive has. */
  function toShortId(id: string): string {
    const digits = id.replace(/^sha256:/, '')
    let length = shortIdLength
    while (length < digits.length && isTaken.get(digits.slice(0, length)) !== undefined) length++
    return digits.slice(0, length)
  }

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

  /** Everything that was read from the article; nothing of it may stand there yet. */
  function insertDerived(
    number: number,
    shortId: string,
    source: string,
    reading: Reading,
    sums: ReadonlySet<string> = new Set(),
  ): void {
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

  const copies = { changed: new Set<number>(), moved: new Set<number>() }
  const links = openLinkStore(database, copies)
  const origins = openOrigins(database)
  const insertLinked = database.prepare(
    'INSERT OR REPLACE INTO linked (article, day, tie, agency, agency_basis, event) VALUES (?, ?, ?, ?, ?, ?)',
  )
  /** Links an article to all others, anew where it was linked. Returns those whose text is held to come from elsewhere now. */
  function link(number: number, reading: Reading, linker: Linker): ReadonlySet<number> {
    copies.changed.clear()
    copies.moved.clear()
    linker.unlink(links, number)
    const { day, tie } = linker.order(reading)
    const { agency, event } = linker.describe(reading)
    insertLinked.run(number, day, tie, agency?.name ?? null, agency?.basis ?? null, event)
    linker.link(links, number, reading)
    return new Set([...copies.moved, ...origins.settle(copies.changed)])
  }

  const settle = (key: string, source: string) => {
    forgetSource.run(source, key)
    upsertLedger.run({ key, source, state: 'stored', reason: null, attempts: 0 })
  }

  const printings = openPrintings(database)
  const findStored = database.prepare<[string], { number: number; short_id: string; source: string; stated: string }>(
    'SELECT number, short_id, source, stated FROM articles WHERE id = ?',
  )
  const setStated = database.prepare('UPDATE articles SET source = ?, stated = ? WHERE number = ?')

  /** Is the text stored, with all that this input states of it? */
  function isKnown(article: Article): boolean {
    const stored = findStored.get(article.id)
    if (!stored) return false
    const own: Stated = JSON.parse(stored.stated)
    return toPrintingKey(own) === toPrintingKey(article) || printings.has(stored.number, article)
  }

  function replaceAll(stored: { number: number; short_id: string; source: string }, reading: Reading, linker?: Linker) {
    const change = incidents.take(stored.number)
    positions.take(stored.number)
    const sums = reconciler.take(stored.number)
    deleteRecordWords.run(stored.number)
    deleteArticleWords.run(stored.number)
    deleteFigureContradictions.run({ number: stored.number })
    deleteReadings.run(stored.number)
    updateArticle.run({ number: stored.number, ...toDocumentColumns(reading) })
    insertDerived(stored.number, stored.short_id, stored.source, reading, sums)
    const moved = linker ? link(stored.number, reading, linker) : []
    incidents.put(reading, change)
    incidents.recount(moved)
    positions.put(reading)
  }

  /** Keeps who else printed a stored text; the earliest of all is the one that the article is read by, whichever came first. */
  function keepPrinting(article: Article, reading: Reading, linker?: Linker): 'known' | 'printing' {
    forgetSource.run(article.source, article.id)
    if (isKnown(article)) return 'known'
    const stored = findStored.get(article.id)!
    const own: Stated = JSON.parse(stored.stated)
    if (leads(article, { ...own, source: stored.source })) {
      printings.put(stored.number, stored.source, own)
      setStated.run(article.source, JSON.stringify(toStated(article)), stored.number)
      replaceAll({ ...stored, source: article.source }, reading, linker)
      settle(article.id, article.source)
    } else printings.put(stored.number, article.source, toStated(article))
    return 'printing'
  }

  const add = database.transaction(
    (article: Article, reading: Reading, linker?: Linker): 'added' | 'known' | 'printing' => {
      if (numberOf.get(article.id) !== undefined) return keepPrinting(article, reading, linker)
      const shortId = toShortId(article.id)
      const { lastInsertRowid } = insertArticle.run({
        id: article.id,
        short_id: shortId,
        source: article.source,
        stated: JSON.stringify(toStated(article)),
        ...toDocumentColumns(reading),
      })
      const number = Number(lastInsertRowid)
      insertBody.run(number, article.text)
      insertDerived(number, shortId, article.source, reading)
      const moved = linker ? link(number, reading, linker) : []
      incidents.put(reading)
      incidents.recount(moved)
      positions.put(reading)
      settle(article.id, article.source)
      return 'added'
    },
  )

  const replaceReading = database.transaction((reading: Reading, linker?: Linker): void => {
    const stored = findStored.get(reading.document.id)
    if (!stored)
      throw new ArchiveError('query', `The archive ${location} has no article ${reading.document.id}. Add it first.`)
    replaceAll(stored, reading, linker)
  })

  const decide = database.transaction((draft: DecisionDraft): Decision => {
    const follow = (records: ReadonlySet<number>) => {
      positions.follow(records)
      incidents.follow(records)
    }
    if (draft.names !== undefined) {
      const { number, records } = identities.decide(draft)
      follow(records)
      return incidents.decision(number)
    }
    const made = incidents.decide(draft)
    if (draft.kind === 'undo') follow(identities.undone(made.number))
    return made
  })

  const receive = database.transaction(({ id, source }: Article): void => {
    forgetSource.run(source, id)
    if (numberOf.get(id) === undefined)
      upsertLedger.run({ key: id, source, state: 'received', reason: null, attempts: 1 })
  })

  const fail = database.transaction(({ source, reason, articleId, state }: Parameters<Archive['fail']>[0]): void => {
    if (articleId !== undefined && numberOf.get(articleId) !== undefined) return
    const attempts = articleId === undefined ? 1 : 0
    upsertLedger.run({ key: articleId ?? source, source, state: state ?? 'failed', reason, attempts })
  })

  return {
    has: (article) => (typeof article === 'string' ? numberOf.get(article) !== undefined : isKnown(article)),
    // Immediate: a transaction that turns from reading to writing could be refused half-way.
    receive: (article) => receive.immediate(article),
    add: (article, reading, linker) => add.immediate(article, reading, linker),
    replaceReading: (reading, linker) => replaceReading.immediate(reading, linker),
    fail: (failure) => fail.immediate(failure),
    decide: (draft) => decide.immediate(draft),
  }
}
