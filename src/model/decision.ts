import type { ReportKey } from './incident.ts'

/**
 * What a person decided. `merge`: these reports tell of one incident. `split`: these reports tell of another incident than the rest. `resolve`,
 * `dismiss`: what becomes of a contradiction. `undo`: takes back an earlier decision, also an undo.
 */
export const decisionKinds = ['merge', 'split', 'resolve', 'dismiss', 'undo'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A decision as it is made. Decisions are only ever added: the record as it was read stays as it is. */
export interface DecisionDraft {
  readonly kind: DecisionKind
  /** Record ids of reports (merge, split). */
  readonly reports?: readonly string[]
  /** Key of the contradiction (resolve, dismiss). */
  readonly subject?: string
  /** Number of the decision that is taken back (undo). */
  readonly undoes?: number
  /** In the person's own words; kept. */
  readonly reason: string
  /** Who decided, as they call themselves; null where they do not say. */
  readonly by: string | null
  /** ISO date and time. */
  readonly at: string
}

/** A decision as it is kept. Reports are named by what does not change when articles are read again. */
export interface Decision {
  /** From 1, in the order of deciding. */
  readonly number: number
  readonly kind: DecisionKind
  readonly reports: readonly ReportKey[]
  readonly subject: string | null
  readonly undoes: number | null
  readonly reason: string
  readonly by: string | null
  readonly at: string
  /** Is it in force, or was it undone? */
  readonly stands: boolean
}
