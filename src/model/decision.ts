import type { ReportKey } from './incident.ts'

/**
 * What a person decided. `merge`: these reports tell of one incident, or these names are one person's or body's. `split`: these reports tell of
 * another incident than the rest, or in these articles the name is somebody else's. `resolve`, `dismiss`: what becomes of a contradiction. `undo`:
 * takes back an earlier decision, also an undo.
 */
export const decisionKinds = ['merge', 'split', 'resolve', 'dismiss', 'undo'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A decision as it is made. Decisions are only ever added: the record as it was read stays as it is. */
export interface DecisionDraft {
  readonly kind: DecisionKind
  /** Record ids of reports (merge, split). */
  readonly reports?: readonly string[]
  /** Names that are one (merge), or the one name that is another's in `articles` (split). */
  readonly names?: readonly string[]
  /** Ids of the articles in which the name is another's (split of a name). */
  readonly articles?: readonly string[]
  /** What they are to be called: default the first of the names (merge); a split of a name must say it. */
  readonly knownAs?: string
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

/** A name that was decided of, as it was written then. */
export interface DecidedName {
  readonly name: string
  /** Full id of the article in which it is another's; null where it is meant everywhere. */
  readonly article: string | null
}

/** A decision as it is kept. Reports are named by what does not change when articles are read again. */
export interface Decision {
  /** From 1, in the order of deciding. */
  readonly number: number
  readonly kind: DecisionKind
  readonly reports: readonly ReportKey[]
  readonly names: readonly DecidedName[]
  /** What these names go by; null where no names were decided of. */
  readonly knownAs: string | null
  readonly subject: string | null
  readonly undoes: number | null
  readonly reason: string
  readonly by: string | null
  readonly at: string
  /** Is it in force, or was it undone? */
  readonly stands: boolean
}
