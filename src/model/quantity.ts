import type { Range } from './span.ts'

/** A number as said. Exactly 5: best, min, max 5. "About 20": best 20, approx. "At least 150": min alone. "Up to 40": max alone. "10 to 15": min and max. */
export interface Quantity {
  readonly best: number | null
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
}

/** A number in the text as read, its hedge ("more than") included in the range. */
export interface NumberMention extends Range, Quantity {
  readonly text: string
  /** Index of the sentence; first and last token, both included, hedge included. */
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly kind: 'count' | 'percent' | 'money' | 'ordinal' | 'vague' | 'multiple'
  readonly rule: string
}
