import type { Range } from '../model/span.ts'

/** Index of the first of ascending ranges, none inside another, that ends after `offset`; their number where none does. */
export function findFirstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
