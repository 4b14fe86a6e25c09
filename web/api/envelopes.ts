import type { Problem as ReadingProblem } from '../../src/model/problem.ts'
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  Published,
  Reading,
  StatementRecord,
} from '../../src/model/reading.ts'

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
