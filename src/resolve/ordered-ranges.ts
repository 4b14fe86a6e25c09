import { countLeading } from '../model/ascending.ts'
import type { Range } from '../model/span.ts'

/** Index of the first of ascending ranges, none inside another, that ends after `offset`; their number where none does. */
export const findFirstAfter = (ranges: readonly Range[], offset: number): number =>
  countLeading(ranges, ({ end }) => end <= offset)
