import type { Range } from './span.ts'

/** A number as said. Exactly 5: best, min, max 5. "About 20": best 20, approx. "At least 150": min alone. "Up to 40": max alone. "10 to 15": min and max. */
export interface Quantity {
  readonly best: number | null
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
}

/**
 * What a number counts as. `share`: a part of one ("half of" is 0.5, "one in five" 0.2). `percent`: in percent. `multiple`: a factor
 * ("doubled" is 2). `vague`: "several", "dozens". `compound`: the number in "two-year" or "60-member", which counts no things by itself.
 */
export type NumberKind = 'count' | 'percent' | 'money' | 'ordinal' | 'vague' | 'multiple' | 'share' | 'compound'

/** A number in the text as read, its hedge ("more than") included in the range. */
export interface NumberMention extends Range, Quantity {
  readonly text: string
  /** Index of the sentence; first and last token, both included, hedge included. */
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly kind: NumberKind
  /** Currency of money as ISO 4217 ("USD") or as said; "minutes" for "half an hour"; absent elsewhere. */
  readonly unit?: string
  readonly rule: string
}

/**
 * A number for people: commas at thousands, at most three decimals, as `toLocaleString('en')` writes it. A first call of that one takes 3 ms,
 * a tenth of the time in which a short article is read.
 */
export function sayNumber(value: number): string {
  // A thousand times more would not be held exactly.
  if (!(Math.abs(value) < 1e12)) return value.toLocaleString('en')
  const rounded = Math.round(Math.abs(value) * 1000) / 1000
  const [whole, decimals] = String(rounded).split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${value < 0 ? '-' : ''}${grouped}${decimals ? `.${decimals}` : ''}`
}
