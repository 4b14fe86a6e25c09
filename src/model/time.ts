import type { Range } from './span.ts'

/** `stated`: the text says it. `inferred`: it was worked out. */
export type Basis = 'stated' | 'inferred'

/** An interval of days, both ends included, ISO `YYYY-MM-DD` (or with time). A null end is open. `edtf` is the same in EDTF (ISO 8601-2). */
export interface Interval {
  readonly from: string | null
  readonly to: string | null
  readonly edtf: string | null
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type Precision = 'hour' | 'day' | 'week' | 'month' | 'season' | 'year' | 'vague'

/** A time expression, resolved. Offsets are into the text as read. `value` follows TIMEX3. */
export interface TimeMention extends Range, Interval {
  readonly text: string
  readonly type: TimeType
  readonly value: string | null
  readonly precision: Precision
  readonly basis: Basis
  readonly rule: string
}

/** A time expression as found, not resolved yet. `shape` is what its rule understood of it. */
export interface TimeExpression extends Range {
  readonly text: string
  readonly rule: string
  readonly shape: unknown
}
