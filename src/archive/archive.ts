import type { Standing, Telling, Undertaking } from '../link/undertakings.ts'
import type { Article } from '../model/article.ts'
import type { Contradiction, ContradictionKind } from '../model/contradiction.ts'
import type { Decision, DecisionDraft } from '../model/decision.ts'
import type { Incident } from '../model/incident.ts'
import type { Linker } from '../model/link-store.ts'
import type { CopyGroup, SharedQuotation, Story } from '../model/linking.ts'
import type { Printing } from '../model/printing.ts'
import type { Problem } from '../model/problem.ts'
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  Published,
  Reading,
  Reconciliation,
  ReconciliationKind,
  StatementRecord,
} from '../model/reading.ts'
import type { Basis, Precision } from '../model/time.ts'
import type { Filter, Kind, RecordSort, Sort } from '../query/filter.ts'
import type { GazetteerStore } from './gazetteer-store.ts'

export { type Filter, type Kind, kinds, type RecordSort, type Sort } from '../query/filter.ts'

/** A reader, by its version and the hash of its data files: what derived rows are keyed by, besides their article. */
export type ReaderKey = Reading['reader']

/** An article as the archive lists it: its document without the text. */
export interface StoredArticle {
  /** `sha256:…` of the bytes as received. */
  readonly id: string
  /** Unique in this archive and short enough to type; record ids begin with it. */
  readonly shortId: string
  /** Order of arrival, from 1. */
  readonly number: number
  readonly externalId: string | null
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly published: Published | null
  readonly counts: Readonly<Record<Kind, number>>
  readonly problems: readonly Problem[]
  readonly reader: ReaderKey
}

/** What a record's row says of the article that it was read from. */
export interface RecordSource {
  readonly id: string
  readonly shortId: string
  readonly title: string | null
  readonly outlet: string | null
  readonly source: string
  readonly published: { readonly from: string | null; readonly to: string | null } | null
}

/** How an incident, a statement or a figure is told: by how many reports, by how many independent sources, and how often these disagree. */
export interface Told {
  readonly reports: number
  readonly sources: number
  readonly contradictions: number
}

interface Stored<K extends Kind, R> {
  readonly kind: K
  /** Unique in the archive: the article's short id and the record's own, such as `9f86d081884c-e1`. */
  readonly id: string
  readonly article: RecordSource
  readonly reader: ReaderKey
  /** How the incident that an event reports is told, over all articles, or who else says what another record says; null for events that sum up many. */
  readonly told: Told | null
  /** The record as the reading gives it; ids and references in it (`e1`, `p6`) count within its article. */
  readonly record: R
}

export type StoredEvent = Stored<'event', EventRecord>
export type StoredStatement = Stored<'statement', StatementRecord>
export type StoredFigure = Stored<'figure', FigureRecord>
export type StoredCommitment = Stored<'commitment', CommitmentRecord>
/** A record with its place in the archive; `kind` tells which one it is. */
export type StoredRecord = StoredEvent | StoredStatement | StoredFigure | StoredCommitment

/** Words around a piece of evidence: the sentence that holds it, in three parts, and where that begins in the text as received. */
export interface Context {
  readonly start: number
  readonly before: string
  readonly evidence: string
  readonly after: string
}

/** A record with its whole article summary and the sentence that it stands in. */
export interface RecordPage {
  readonly stored: StoredRecord
  readonly article: StoredArticle
  readonly context: Context
}

/** An article with everything that was read from it. Records keep the order of the reading; `id` is the archive's. */
export interface ArticlePage {
  readonly article: StoredArticle
  readonly reading: Reading
  readonly records: readonly StoredRecord[]
}

export interface Paging<S extends RecordSort = Sort> {
  /** Default `received`. */
  readonly sort?: S
  /** Rows a page, 1 to 1,000; default 50. */
  readonly limit?: number
  /** `next` of the page before, asked for with the same filter and sort. */
  readonly cursor?: string | null
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Cursor of the next page, or null on the last one. */
  readonly next: string | null
}

/** Bands that `killed` is counted by, each written as a filter takes it. */
export const killedBands = ['0', '1-4', '5-19', '20-99', '100-'] as const

/**
 * What records can be counted by. `month` is `YYYY-MM` of the record's date; `actor` and `place` are names as the articles write them;
 * `killed` counts by bands.
 */
export const facetFields = [
  'kind',
  'type',
  'nature',
  'class',
  'status',
  'attribution',
  'killed',
  'sources',
  'outlet',
  'country',
  'place',
  'actor',
  'speaker',
  'unit',
  'month',
] as const
export type FacetField = (typeof facetFields)[number]

/** What a map and a time line need to know of a record. */
interface Mark {
  readonly id: string
  readonly type: string | null
  readonly status: string | null
  /** Days that it is filed under (`day_from` and `day_to` of the list's own filter); '' where none is known, `0000-00-00` and `9999-99-99` where an end is open. */
  readonly from: string
  readonly to: string
  /** Null: the record says no date, and these days are its article's publication. */
  readonly dateBasis: Basis | null
  readonly precision: Precision | null
  readonly place: string | null
  /** Null where there is no point: no place is named, or a whole country. */
  readonly lat: number | null
  readonly lon: number | null
  readonly uncertaintyKm: number | null
  readonly placeBasis: Basis | null
  /** How many were killed, as the filter compares it. */
  readonly killed: number | null
}

/** Marks column by column: names are said once for thousands of them. */
export type MarkColumns = { readonly [Key in keyof Mark]: readonly Mark[Key][] }

/** Somebody whose word is on record, by the name that the articles settle on. */
export interface SpeakerCount {
  readonly name: string
  /** Id in the actor list, or null. */
  readonly actor: string | null
  /** Records of each kind that stand on this word: said, claimed, promised, told. */
  readonly counts: Readonly<Record<Kind, number>>
  readonly articles: number
  /** First and last day of these records; null where no day is known. */
  readonly from: string | null
  readonly to: string | null
}

/** What figures count: `measures` such as killed, and the unit; null where a figure has none. */
export interface MeasureCount {
  readonly measures: string
  readonly unit: string | null
  readonly count: number
}

export interface UndertakingQuery {
  readonly standings?: readonly Standing[]
}

/** An undertaking of the archive: ids are archive ids, and each telling names its article. */
export interface StoredUndertaking extends Omit<Undertaking, 'tellings'> {
  readonly tellings: readonly (Telling & { readonly article: RecordSource })[]
}

/** Which findings between figures are meant; what is absent does not narrow. */
export interface ReconciliationQuery {
  readonly kinds?: readonly ReconciliationKind[]
  /** `yes`: the arithmetic comes out; `no`: it does not; `open`: nothing was claimed that could. */
  readonly holds?: readonly ('yes' | 'no' | 'open')[]
  /** Findings that these figures, by archive id, take part in. */
  readonly figures?: readonly string[]
  /** true: between articles; false: within one. */
  readonly across?: boolean
}

/** A finding between figures of the archive. Its `figures` are archive ids; `sources` are the articles of these, in the same order. */
export interface StoredReconciliation extends Reconciliation {
  /** Unique in the archive, and the same again after its articles are read anew. */
  readonly id: string
  readonly sources: readonly RecordSource[]
}

/** A role that articles give somebody, over the days that these articles appeared on. */
export interface RoleHeld {
  readonly title: string
  /** The body or country that it is held in, or null. */
  readonly of: string | null
  /** Publication of the first and the last article that says so; null where these have no date. */
  readonly from: string | null
  readonly to: string | null
  readonly articles: number
  /** The words that give it in the latest of these articles, and that article's short id. */
  readonly evidence: string
  readonly article: string
}

/**
 * A public figure or a body: one that articles give a role, or whose word they report. People of whom neither is true have no such page, nor have
 * private persons (relatives, witnesses, victims, suspects without a role): their names stay in their articles and records, and are in no list,
 * count or filter by name.
 */
export interface Who {
  readonly name: string
  readonly kind: 'person' | 'body'
  readonly aliases: readonly string[]
  readonly actor: string | null
  readonly country: string | null
  readonly sector: string | null
  readonly roles: readonly RoleHeld[]
  /** Records that name them, of each kind. */
  readonly counts: Readonly<Record<Kind, number>>
  /** Articles that name them, and how many of these, the latest first, were looked through for roles. */
  readonly articles: number
  readonly looked: number
}

export interface DayCount {
  /** ISO day. */
  readonly day: string
  readonly count: number
}

export interface FacetCount {
  /** Null counts the records that have no such value. */
  readonly value: string | null
  readonly count: number
}

/**
 * How far an article came. `received`: taken in, not read yet (a run was stopped, or the reader broke off). `read`: read but not stored.
 * `stored`: its records stand in the archive. `failed`: with the reason. `not-relevant`: not read, since only reporting on conflicts was asked for.
 */
export const ledgerStates = ['received', 'read', 'stored', 'failed', 'not-relevant'] as const
export type LedgerState = (typeof ledgerStates)[number]

export interface LedgerRow {
  /** Article id; the source's path or address where no article came of it. */
  readonly key: string
  readonly source: string
  readonly state: LedgerState
  /** Why it failed, was not stored or not read; null otherwise. */
  readonly reason: string | null
  /** How often it was taken in. */
  readonly attempts: number
}

export interface Statistics {
  readonly articles: number
  readonly records: Readonly<Record<Kind, number>>
  readonly ledger: Readonly<Record<LedgerState, number>>
  /** Readers whose readings are stored, with the number of articles of each; most first. */
  readonly readers: readonly (ReaderKey & { readonly articles: number })[]
  readonly sizeBytes: number
}

/** What says the same as a record. */
export interface Same {
  readonly rows: readonly StoredRecord[]
  /** Independent ones, its own included. */
  readonly sources: number
  /** The record itself and the others, each with the key of its article's origin. */
  readonly tellings: readonly { readonly stored: StoredRecord; readonly origin: string }[]
}

/** A question as of a past day: answered by the articles alone that had appeared by then; what has no day of publication is left out. */
export interface AsOf {
  /** A day, a month or a year, as filters write it; as of now without it. */
  readonly asOf?: string
  /** Parts stories anew among the articles of then; without it those of now are cut at that day. */
  readonly linker?: Linker
}

/** An incident with what ties its reports, and what people decided of it. */
export interface IncidentPage {
  readonly incident: Incident
  /** For each report but the first: why it is held to tell of the same incident. */
  readonly ties: readonly { readonly report: string; readonly to: string; readonly because: readonly string[] }[]
  readonly contradictions: readonly StoredContradiction[]
  /** Those that touch its reports, the latest first. */
  readonly decisions: readonly Decision[]
  /** The day that it was asked as of; null: as of now. Reports without a day of publication are left out then. */
  readonly asOf: string | null
}

/** An incident in a list: the report that leads it, and how much there is. */
export interface IncidentRow {
  /** Id of the leading report. */
  readonly id: string
  readonly lead: StoredEvent
  readonly reports: number
  /** Independent ones. */
  readonly sources: number
  readonly contradictions: number
}

export interface IncidentQuery {
  /** Independent sources at least; default 1. */
  readonly sources?: number
  /** Reports at least; default 1. */
  readonly reports?: number
  readonly limit?: number
  readonly cursor?: string | null
}

export const contradictionStates = ['open', 'resolved', 'dismissed'] as const
export type ContradictionState = (typeof contradictionStates)[number]

/** A contradiction with both records and both sentences, and what was decided of it. */
export interface StoredContradiction extends Contradiction {
  /** Leading report of the incident that it is about; null where it is about none. */
  readonly incident: string | null
  readonly records: readonly [RecordPage, RecordPage]
  readonly state: ContradictionState
  /** The decision that set the state; null while it is open. */
  readonly decision: Decision | null
}

export interface ContradictionQuery {
  readonly kinds?: readonly ContradictionKind[]
  readonly states?: readonly ContradictionState[]
  readonly keys?: readonly string[]
  readonly limit?: number
  readonly cursor?: string | null
}

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
  sameSaid(id: string): Promise<Same | null>
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

export interface ReceivedArticle {
  readonly number: number
  readonly article: Article
}
