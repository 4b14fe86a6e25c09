import type { Tie } from '../link/incident-ties.ts'
import type { Telling, Undertaking } from '../link/undertakings.ts'
import type { Contradiction, ContradictionKind } from '../model/contradiction.ts'
import type { Decision } from '../model/decision.ts'
import type { Incident } from '../model/incident.ts'
import type { Reconciliation, ReconciliationKind } from '../model/reading.ts'
import type { Standing } from '../model/undertaking.ts'
import type { RecordPage, RecordSource, StoredEvent } from './stored.ts'

/** Which undertakings are meant; what is absent does not narrow. */
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

/** An incident with what ties its reports, and what people decided of it. */
export interface IncidentPage {
  readonly incident: Incident
  /** For each report but the first: why it is held to tell of the same incident. */
  readonly ties: readonly Tie[]
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

/** Which incidents are meant, and which page of them; what is absent does not narrow. */
export interface IncidentQuery {
  /** Independent sources at least; default 1. */
  readonly sources?: number
  /** Reports at least; default 1. */
  readonly reports?: number
  readonly limit?: number
  readonly cursor?: string | null
}

/** How a contradiction stands: nobody decided of it, somebody settled it, or somebody found it to be none. */
export const contradictionStates = ['open', 'resolved', 'dismissed'] as const
/** One of `contradictionStates`. */
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

/** Which contradictions are meant, and which page of them; what is absent does not narrow. */
export interface ContradictionQuery {
  readonly kinds?: readonly ContradictionKind[]
  readonly states?: readonly ContradictionState[]
  readonly keys?: readonly string[]
  readonly limit?: number
  readonly cursor?: string | null
}
