import type { Span } from '../../src/model/span.ts'
import type { Basis } from '../../src/model/time.ts'

/** One value of a record as the panel shows it. */
export interface Value {
  readonly label: string
  /** In words; "not stated" where the article does not say it. */
  readonly text: string
  /** How it came to be known; null where there is nothing to know. */
  readonly basis: Basis | null
  /** The words that say it, where they are known more closely than the record's sentence. */
  readonly spans: readonly Span[]
}

/** A record in one line: what it is, and what goes with it. */
export interface Summary {
  readonly title: string
  readonly detail: string
}
