/** How many items at the beginning of a list hold a thing that none behind them holds; found by halving. */
export function countLeading<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the ascending numbers lie below `limit`: the index of the first that does not. */
export const countBelow = (ascending: readonly number[], limit: number): number =>
  countLeading(ascending, (one) => one < limit)
