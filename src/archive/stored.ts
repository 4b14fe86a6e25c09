import type { Article } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  Reading,
  ReadingDocument,
  StatementRecord,
} from '../model/reading.ts'
import type { Kind } from '../query/filter.ts'

/** A reader, by its version and the hash of its data files: what derived rows are keyed by, besides their article. */
export type ReaderKey = Reading['reader']

/** An article as the archive lists it: its document without the text. */
export interface StoredArticle extends Omit<ReadingDocument, 'text' | 'repairs' | 'relevance'> {
  /** Unique in this archive and short enough to type; record ids begin with it. */
  readonly shortId: string
  /** Order of arrival, from 1. */
  readonly number: number
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

/** An event with its place in the archive. */
export type StoredEvent = Stored<'event', EventRecord>
/** A statement with its place in the archive. */
export type StoredStatement = Stored<'statement', StatementRecord>
/** A figure with its place in the archive. */
export type StoredFigure = Stored<'figure', FigureRecord>
/** A commitment with its place in the archive. */
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

/** What says the same as a record. */
export interface Same {
  readonly rows: readonly StoredRecord[]
  /** Independent ones, its own included. */
  readonly sources: number
  /** How many records disagree with it. */
  readonly contradictions: number
  /** The record itself and the others, each with the key of its article's origin. */
  readonly tellings: readonly { readonly stored: StoredRecord; readonly origin: string }[]
}

/** An article as it was received, with its number in the order of arrival. */
export interface ReceivedArticle {
  readonly number: number
  readonly article: Article
}
