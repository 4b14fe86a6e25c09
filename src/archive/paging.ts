import type { Linker } from '../model/link-store.ts'
import type { RecordSort, Sort } from '../query/filter.ts'

/** Which page of a list is asked for, in which order. */
export interface Paging<S extends RecordSort = Sort> {
  /** Default `received`. */
  readonly sort?: S
  /** Rows a page, 1 to 1,000; default 50. */
  readonly limit?: number
  /** `next` of the page before, asked for with the same filter and sort. */
  readonly cursor?: string | null
}

/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Cursor of the next page, or null on the last one. */
  readonly next: string | null
}

/** A question as of a past day: answered by the articles alone that had appeared by then; what has no day of publication is left out. */
export interface AsOf {
  /** A day, a month or a year, as filters write it; as of now without it. */
  readonly asOf?: string
  /** Parts stories anew among the articles of then; without it those of now are cut at that day. */
  readonly linker?: Linker
}
