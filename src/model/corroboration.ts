import type { SourceKind } from './source-kind.ts'

/** How reliable a source is (A to F) and how credible the information (1 to 6), after the Admiralty code, with the reasons. Suggested, never set. */
export interface Grade {
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6
  readonly because: readonly string[]
}

/** What stands behind something that is told. */
export interface Corroboration {
  /** Independent ones; reprints count once. */
  readonly sources: number
  readonly singleSourced: boolean
  /** Whose word it is, with the reports that name them; the outlet's own where nobody is named. */
  readonly kinds: readonly {
    readonly kind: SourceKind
    readonly names: readonly string[]
    readonly reports: readonly string[]
  }[]
  readonly grade: Grade
}
