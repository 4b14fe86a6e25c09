import type { Article } from '../model/article.ts'
import type { Decision, DecisionDraft } from '../model/decision.ts'
import type { Linker } from '../model/link-store.ts'
import type { CopyGroup, SharedQuotation, Story } from '../model/linking.ts'
import type { Printing } from '../model/printing.ts'
import type { Reading } from '../model/reading.ts'
import type { Filter, RecordSort } from '../query/filter.ts'
import type { DayCount, FacetCount, FacetField, MarkColumns, MeasureCount, SpeakerCount } from './counts.ts'
import type { GazetteerStore } from './gazetteer-store.ts'
import type { LedgerRow, LedgerState, Statistics } from './ledger.ts'
import type {
  ContradictionQuery,
  IncidentPage,
  IncidentQuery,
  IncidentRow,
  ReconciliationQuery,
  StoredContradiction,
  StoredReconciliation,
  StoredUndertaking,
  UndertakingQuery,
} from './linked.ts'
import type { AsOf, Page, Paging } from './paging.ts'
import type {
  ArticlePage,
  ReaderKey,
  ReceivedArticle,
  RecordPage,
  Same,
  StoredArticle,
  StoredRecord,
} from './stored.ts'
import type { Who } from './who.ts'

/**
 * The record of all articles, kept. Everything that stores or asks goes through here; each implementation passes `archiveConformance`.
 * Every method may reject with an ArchiveError; what it was writing is then not written at all.
 */
export interface Archive extends GazetteerStore {
  /** Where it is: a path or an address without secrets. */
  readonly location: string

  /** Is the article stored with its reading? Of an article, also: is what it states beside its text kept? Cheap: ask before reading. */
  has(article: string | Article): Promise<boolean>
  /** Notes in the ledger that an article was taken in and is to be read. Changes nothing where it is stored. */
  receive(article: Article): Promise<void>
  /**
   * Stores an article with its reading in one transaction, and links it to those stored before where a linker is given. `known`: it was stored
   * before, and nothing changed. `printing`: its text was, printed elsewhere or on another day; both are kept, and the article is read by the earliest,
   * whichever came first.
   */
  add(article: Article, reading: Reading, linker?: Linker): Promise<'added' | 'known' | 'printing'>
  /** Replaces everything that was read from a stored article, in one transaction, and links it anew where a linker is given. Other readers' rows of the article go. */
  replaceReading(reading: Reading, linker?: Linker): Promise<void>
  /** Notes that an article was not read, or a failure, under the article's id, or under the source where there is no article. Never hides that an article is stored. */
  fail(failure: {
    source: string
    reason: string
    articleId?: string
    state?: 'read' | 'failed' | 'not-relevant'
  }): Promise<void>

  /**
   * Keeps what a person decided and brings incidents up to date, in one transaction. Decisions are never changed; an undo is a decision of its own.
   */
  decide(draft: DecisionDraft): Promise<Decision>
  /** Decisions, the latest first, at most `limit` (default 100); those alone that touch the articles, contradictions or names given, if any are. */
  decisions(query?: {
    articles?: readonly string[]
    subjects?: readonly string[]
    names?: readonly string[]
    limit?: number
  }): Promise<readonly Decision[]>

  /** The incident that a report (an event's id) belongs to, told from all its reports; null where there is none. */
  incident(id: string, query?: { asOf?: string }): Promise<IncidentPage | null>
  /**
   * Statements, commitments or figures of other articles that say what this one does: one speaker, one question, one answer; one number of one thing
   * for the same place and days; by publication. `sources` counts the independent ones, its own included. Null where there is no such record.
   */
  sameSaid(id: string, query?: { asOf?: string }): Promise<Same | null>
  /** Incidents of which any report matches, by day, the latest first; `least` sources at least. */
  findIncidents(filter: Filter, query?: IncidentQuery): Promise<Page<IncidentRow>>
  countIncidents(filter: Filter, query?: IncidentQuery): Promise<number>
  /** Contradictions of which any side matches, the latest first. */
  findContradictions(filter: Filter, query?: ContradictionQuery): Promise<Page<StoredContradiction>>
  countContradictions(filter: Filter, query?: ContradictionQuery): Promise<number>

  /** Stored articles as they were received, in order of arrival, from behind `after`; those alone that `reader` has not read, if given. */
  received(query: { after: number; limit: number; unreadBy?: ReaderKey }): Promise<readonly ReceivedArticle[]>

  findRecords(filter: Filter, paging?: Paging<RecordSort>): Promise<Page<StoredRecord>>
  countRecords(filter: Filter): Promise<number>
  /** Counts by one field, most first, then by value; at most `limit` (default 50) rows. */
  countBy(field: FacetField, filter: Filter, limit?: number): Promise<readonly FacetCount[]>
  /** The latest records by their day, as marks to draw, column by column: each has an entry a record. At most `limit`. */
  findMarks(filter: Filter, limit: number): Promise<MarkColumns>
  /** Counts by the day that records sort by, in order; records without any day are left out. */
  countByDay(filter: Filter): Promise<readonly DayCount[]>
  /** Those whose word is on record, most records first; `name` narrows to names that hold these words. At most `limit` (default 50). */
  findSpeakers(filter: Filter, query?: { name?: string; limit?: number }): Promise<readonly SpeakerCount[]>
  /** What figures count, most first; at most `limit` (default 50). */
  countMeasures(filter: Filter, limit?: number): Promise<readonly MeasureCount[]>
  /**
   * Undertakings with their histories, by when they are due; the filter is one of commitments; with its `asOf` they stand
   * as on that day, without it as last told. All that passes it is put together at once, so
   * that a telling is never without those before it.
   */
  findUndertakings(filter: Filter, query?: UndertakingQuery): Promise<readonly StoredUndertaking[]>
  /** What figures say of one another, in the order in which it was found; the filter is one of figures, and any of a finding's may pass it. */
  findReconciliations(
    filter: Filter,
    query?: ReconciliationQuery & { readonly limit?: number; readonly cursor?: string | null },
  ): Promise<Page<StoredReconciliation>>
  countReconciliations(filter: Filter, query?: ReconciliationQuery): Promise<number>
  /** A public figure or body by name or alias, whole and without case; null where there is none. */
  who(name: string): Promise<Who | null>
  findArticles(filter: Filter, paging?: Paging): Promise<Page<StoredArticle>>
  countArticles(filter: Filter): Promise<number>

  /** One record by its archive id, or null. */
  record(id: string): Promise<RecordPage | null>
  /** One article by full id, short id, the input's own id or the beginning (8 digits or more) of its id; null where none or several match. */
  article(id: string): Promise<ArticlePage | null>

  /** Stored articles with the address of this one and other bytes, by publication, itself included; none where it has no address or no article is meant. */
  findVersions(id: string): Promise<readonly StoredArticle[]>
  /** Who else printed the very text of an article, the earliest first; none where none or several articles are meant. */
  findPrintings(id: string): Promise<readonly Printing[]>
  /** The copies of an article's text, itself included; null where none or several articles are meant, or it was not linked. */
  findCopies(id: string, asked?: AsOf): Promise<CopyGroup | null>
  /** The story that an article is in; null as with copies. */
  findStory(id: string, asked?: AsOf): Promise<Story | null>
  /** Stories by their first article, the latest first. */
  findStories(paging?: Pick<Paging, 'limit' | 'cursor'> & AsOf): Promise<Page<Story>>
  /** Articles that quote the same words: the earlier one that this quotes, and later ones that quote this. Copies count as their first. */
  findQuotations(id: string): Promise<readonly SharedQuotation[]>
  /** Ledger rows in order of arrival, at most `limit` (default 100). */
  ledger(query?: {
    states?: readonly LedgerState[]
    keys?: readonly string[]
    limit?: number
  }): Promise<readonly LedgerRow[]>
  statistics(): Promise<Statistics>
  /** Looks for damage: one sentence for each fault, none where all is well. */
  check(): Promise<readonly string[]>
  close(): Promise<void>
}

/** How an archive is opened. */
export interface OpenOptions {
  /** Make a new archive where there is none. Without it a missing archive is an ArchiveError. */
  readonly create?: boolean
  /**
   * Where the archive stands on media that cannot be written, a copy of it is read instead, and this hears so; nothing can be added then.
   * Without it such an archive is an ArchiveError.
   */
  readonly hearCopied?: (notice: string) => void
}
