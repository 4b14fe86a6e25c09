import type { Kind } from '../query/filter.ts'
import type { ReaderKey } from './stored.ts'

/**
 * How far an article came. `received`: taken in, not read yet (a run was stopped, or the reader broke off). `read`: read but not stored.
 * `stored`: its records stand in the archive. `failed`: with the reason. `not-relevant`: not read, since only reporting on conflicts was asked for.
 */
export const ledgerStates = ['received', 'read', 'stored', 'failed', 'not-relevant'] as const
/** One of `ledgerStates`. */
export type LedgerState = (typeof ledgerStates)[number]

/** How far one article came, with how often it was taken in. */
export interface LedgerRow {
  /** Article id; the source's path or address where no article came of it. */
  readonly key: string
  readonly source: string
  readonly state: LedgerState
  /** Why it failed, was not stored or not read; null otherwise. */
  readonly reason: string | null
  /** How often it was taken in. */
  readonly attempts: number
}

/** How much an archive holds, and by which readers it was read. `sizeBytes` is that of its file. */
export interface Statistics {
  readonly articles: number
  readonly records: Readonly<Record<Kind, number>>
  readonly ledger: Readonly<Record<LedgerState, number>>
  /** Readers whose readings are stored, with the number of articles of each; most first. */
  readonly readers: readonly (ReaderKey & { readonly articles: number })[]
  readonly sizeBytes: number
}
