import type { Quantity } from '../model/quantity.ts'
import type { Loss } from './figures.losses.ts'

/** A figure while it is read: where it stands, what it counts, what happened to that. */
export interface Draft {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly value: Quantity
  readonly verbatim: string
  readonly unit: string
  readonly of: string | null
  readonly measures: string
  readonly loss: Loss | null
  readonly phraseLast: number
  readonly definite: boolean
  readonly rule: string
  readonly confidence: number
}
