import type { NumberKind, Quantity } from '../model/quantity.ts'

/** A number while it is read: what it is worth, its tokens, and what kind it turned out to be. */
export interface Draft extends Quantity {
  first: number
  last: number
  kind: NumberKind
  unit?: string
  rule: string
}
