import type { Quantity } from '../model/quantity.ts'
import type { Loss } from './figures.losses.ts'

/** A figure while it is read: where it stands, what it counts, what happened to that. */
export interface Draft {
  readonly sentence: number
  /** First and last token of the number, its hedge included. */
  readonly first: number
  readonly last: number
  readonly value: Quantity
  readonly verbatim: string
  readonly unit: string
  readonly of: string | null
  readonly measures: string
  readonly loss: Loss | null
  /** Last token of the phrase that is counted. */
  readonly phraseLast: number
  /** The figure that this one is a part of ("13 of them"), or null. */
  readonly whole: Draft | null
  /** Told as known already ("the five injured"). */
  readonly definite: boolean
  readonly rule: string
  readonly confidence: number
}
