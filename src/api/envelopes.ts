import type { DayCount, FacetCount, MarkColumns, IncidentPage as StoredIncident } from '../archive/archive.ts'
import type { Corroboration } from '../model/corroboration.ts'

/** An incident with everything that stands behind it. */
export interface IncidentPage extends StoredIncident {
  readonly corroboration: Corroboration
}

/**
 * What the API sends, as types alone: the pages read it by these, and the schemas of the document are held to them.
 * Records, articles and their pages are sent as the archive has them.
 */
export type {
  ArticlePage,
  Kind,
  LedgerRow,
  MeasureCount,
  Page,
  RecordPage,
  RecordSource,
  SpeakerCount,
  Statistics,
  StoredArticle,
  StoredCommitment,
  StoredContradiction,
  StoredEvent,
  StoredFigure,
  StoredReconciliation,
  StoredRecord,
  StoredStatement,
  StoredUndertaking,
  Who,
} from '../archive/archive.ts'

export type { StoredCorrection } from '../archive/gazetteer-store.ts'
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
