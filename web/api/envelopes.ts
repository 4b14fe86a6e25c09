import type { Problem as ReadingProblem } from '../../src/model/problem.ts'
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  Published,
  Reading,
  StatementRecord,
} from '../../src/model/reading.ts'
import type { Basis, Precision } from '../../src/model/time.ts'

/** What the server wraps records and articles in. A test holds these to what it sends. */
export interface RecordSource {
  readonly id: string
  readonly shortId: string
  readonly title: string | null
  readonly outlet: string | null
  readonly source: string
  readonly published: { readonly from: string | null; readonly to: string | null } | null
}

interface Stored<K, R> {
  readonly kind: K
  readonly id: string
  readonly article: RecordSource
  readonly record: R
}

export type StoredEvent = Stored<'event', EventRecord>
export type StoredStatement = Stored<'statement', StatementRecord>
export type StoredFigure = Stored<'figure', FigureRecord>
export type StoredCommitment = Stored<'commitment', CommitmentRecord>
export type StoredRecord = StoredEvent | StoredStatement | StoredFigure | StoredCommitment
export type Kind = StoredRecord['kind']

export interface StoredArticle extends RecordSource {
  readonly externalId: string | null
  readonly url: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly published: Published | null
  readonly counts: Readonly<Record<Kind, number>>
  readonly problems: readonly ReadingProblem[]
  /** Order of arrival, from 1. */
  readonly number: number
  readonly reader: Reading['reader']
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

export interface RecordPage {
  readonly stored: StoredRecord
  readonly article: StoredArticle
  readonly context: {
    readonly start: number
    readonly before: string
    readonly evidence: string
    readonly after: string
  }
}

export interface ArticlePage {
  readonly article: StoredArticle
  readonly reading: Reading
  readonly records: readonly StoredRecord[]
}

export interface Facet {
  readonly counts: readonly { readonly value: string | null; readonly count: number }[]
}

/** Events as a map and a time line draw them: column by column, one entry an event in each, the latest first. */
export interface Marks {
  readonly id: readonly string[]
  readonly type: readonly (string | null)[]
  readonly status: readonly (string | null)[]
  /** ISO days; '' where none is known, `0000-00-00` and `9999-99-99` where an end is open. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Null: no date is stated, these days are the publication's. */
  readonly dateBasis: readonly (Basis | null)[]
  readonly precision: readonly (Precision | null)[]
  readonly place: readonly (string | null)[]
  readonly lat: readonly (number | null)[]
  readonly lon: readonly (number | null)[]
  readonly uncertaintyKm: readonly (number | null)[]
  readonly placeBasis: readonly (Basis | null)[]
  readonly killed: readonly (number | null)[]
  /** false: these are the latest of more. */
  readonly complete: boolean
}

/** How many events each day has, in order. */
export interface Days {
  readonly days: readonly string[]
  readonly counts: readonly number[]
}

export interface SpeakerCount {
  readonly name: string
  readonly actor: string | null
  readonly counts: Readonly<Record<Kind, number>>
  readonly articles: number
  readonly from: string | null
  readonly to: string | null
}

export interface MeasureCount {
  readonly measures: string
  readonly unit: string | null
  readonly count: number
}

interface RoleHeld {
  readonly title: string
  readonly of: string | null
  readonly from: string | null
  readonly to: string | null
  readonly articles: number
  readonly evidence: string
  readonly article: string
}

export interface Who {
  readonly name: string
  readonly kind: 'person' | 'body'
  readonly aliases: readonly string[]
  readonly actor: string | null
  readonly country: string | null
  readonly sector: string | null
  readonly roles: readonly RoleHeld[]
  readonly counts: Readonly<Record<Kind, number>>
  readonly articles: number
  readonly looked: number
}

export interface LedgerRow {
  readonly key: string
  readonly source: string
  readonly state: 'received' | 'read' | 'stored' | 'failed'
  readonly reason: string | null
  readonly attempts: number
}
