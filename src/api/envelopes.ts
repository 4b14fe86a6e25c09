import type { DayCount, FacetCount, MarkColumns } from '../archive/counts.ts'
import type { IncidentPage as StoredIncident } from '../archive/linked.ts'
import type { StoredArticle } from '../archive/stored.ts'
import type { Corroboration } from '../model/corroboration.ts'
import type { CopyMember, Origin, SharedQuotation, StoryEvent } from '../model/linking.ts'
import type { Printing } from '../model/printing.ts'

/** An incident with everything that stands behind it. */
export interface IncidentPage extends StoredIncident {
  readonly corroboration: Corroboration
}

/** An article among the copies of a text, with the earlier one that it is nearest to. */
export interface Copy extends Omit<CopyMember, 'document'> {
  readonly article: StoredArticle
  /** Who else printed its very text, the earliest first: each counts to the same source. */
  readonly printings: readonly Printing[]
}

/** An article of a story. `origin`: key of the source that it counts to. */
export interface StoryReport extends Copy {
  readonly origin: string
}

/** Articles on one main event, by publication. */
export interface StoryPage {
  readonly id: string
  /** All of them; `articles` is bounded. */
  readonly count: number
  readonly articles: readonly StoryReport[]
  readonly origins: readonly Origin[]
  /** Articles of it that quote the same words as an earlier one of it without being a copy. */
  readonly quotations: readonly SharedQuotation[]
  readonly event: StoryEvent | null
  /** Record id of the main event, by which its incident is found; null where no incident is made of it. */
  readonly incident: string | null
}

export type { StoryRow } from '../publish/story-rows.ts'

/** An article that shares quoted words with the one asked of; `of` is the earlier of the two. */
export interface Quoting extends Omit<SharedQuotation, 'document'> {
  readonly article: StoredArticle
}

/** Who printed a text from whom, the first of all first. */
export interface CopiesPage {
  readonly origin: Origin
  readonly count: number
  readonly copies: readonly Copy[]
  readonly quotations: readonly Quoting[]
}

/**
 * What the API sends, as types alone: the pages read it by these, and the schemas of the document are held to them.
 * Records, articles and their pages are sent as the archive has them.
 */
export type { MeasureCount, SpeakerCount } from '../archive/counts.ts'
export type { StoredCorrection } from '../archive/gazetteer-store.ts'
export type { LedgerRow, Statistics } from '../archive/ledger.ts'
export type { StoredContradiction, StoredReconciliation, StoredUndertaking } from '../archive/linked.ts'
export type { Page } from '../archive/paging.ts'
export type {
  ArticlePage,
  RecordPage,
  RecordSource,
  StoredArticle,
  StoredCommitment,
  StoredEvent,
  StoredFigure,
  StoredRecord,
  StoredStatement,
} from '../archive/stored.ts'
export type { Who } from '../archive/who.ts'
export type { Kind } from '../query/filter.ts'
export type { ParagraphTrees as Trees, SentenceTree, TreeWord } from '../trees.ts'

export interface Facet {
  readonly counts: readonly FacetCount[]
}

/** Events as a map and a time line draw them, the latest first. */
export interface Marks extends MarkColumns {
  /** false: these are the latest of more. */
  readonly complete: boolean
}

/** How many events each day has, in order. */
export interface Days {
  readonly days: readonly DayCount['day'][]
  readonly counts: readonly DayCount['count'][]
}
