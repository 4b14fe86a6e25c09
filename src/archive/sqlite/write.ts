import type { Article } from '../../model/article.ts'
import type { Decision, DecisionDraft } from '../../model/decision.ts'
import type { Linker } from '../../model/link-store.ts'
import { leads, toPrintingKey } from '../../model/printing.ts'
import type { Reading } from '../../model/reading.ts'
import type { Archive } from '../archive.ts'
import { ArchiveError } from '../error.ts'
import type { Database } from './database.ts'
import { documentColumns, named, openDerived, toDocumentColumns } from './derived.ts'
import { openIdentities } from './identities.ts'
import { openIncidents } from './incidents.ts'
import { openLinkStore } from './link-store.ts'
import { openOrigins } from './origins.ts'
import { openPositions } from './positions.ts'
import { openPrintings, type Stated, toStated } from './printings.ts'

const shortIdLength = 12

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
  const insertBody = database.prepare('INSERT INTO bodies (article, text) VALUES (?, ?)')
  const upsertLedger = database.prepare(
    `INSERT INTO ledger (key, source, state, reason, attempts) VALUES (@key, @source, @state, @reason, @attempts)
     ON CONFLICT (key) DO UPDATE SET source = excluded.source, state = excluded.state, reason = excluded.reason,
       attempts = attempts + excluded.attempts`,
  )
  const forgetSource = database.prepare('DELETE FROM ledger WHERE key = ? AND key <> ?')

  const incidents = openIncidents(database)
  const positions = openPositions(database)
  const identities = openIdentities(database)
  const derived = openDerived(database, identities)

  /** The shortest beginning of the hash, from 12 digits, that no other article of this archive has. */
  function toShortId(id: string): string {
    const digits = id.replace(/^sha256:/, '')
    let length = shortIdLength
    while (length < digits.length && isTaken.get(digits.slice(0, length)) !== undefined) length++
    return digits.slice(0, length)
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
    derived.replace({ number: stored.number, shortId: stored.short_id, source: stored.source }, reading)
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
      derived.put({ number, shortId, source: article.source }, reading)
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
