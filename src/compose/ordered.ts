import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'

/** How many of the ascending items begin before `limit`. By a loop of its own: each reading of each word that reports asks for it. */
export function countBefore<Item>(items: readonly Item[], begin: (item: Item) => number, limit: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (begin(items[middle]!) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The first and last token that a range touches, both included; null where it touches none. */
export function toTokens(
  tokens: readonly Token[],
  range: Range,
): { readonly first: number; readonly last: number } | null {
  const first = countBefore(tokens, (token) => token.end, range.start + 1)
  const last = countBefore(tokens, (token) => token.start, range.end) - 1
  return first > last ? null : { first, last }
}

/** The items of an ascending list that stand around an offset, `each` on either side: all that matters to it, however long the list is. */
export function takeNear<Item>(
  items: readonly Item[],
  begin: (item: Item) => number,
  offset: number,
  each: number,
): readonly Item[] {
  if (items.length <= each) return items
  const at = countBefore(items, begin, offset)
  return items.slice(Math.max(0, at - each), at + each)
}

/** Ranges by the sentence that holds their start, in one pass. Both lists ascend. */
export function groupBySentence<Item>(
  items: readonly Item[],
  range: (item: Item) => Range,
  sentences: readonly Sentence[],
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>()
  let at = 0
  for (const item of items) {
    while (at < sentences.length && sentences[at]!.end <= range(item).start) at++
    const sentence = sentences[at]
    if (!sentence || range(item).start < sentence.start || range(item).end > sentence.end) continue
    const group = groups.get(sentence.index)
    if (group) group.push(item)
    else groups.set(sentence.index, [item])
  }
  return groups
}

/** Items that name their sentence, by it. */
export function groupByIndex<Item extends { readonly sentence: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const group = groups.get(item.sentence)
    if (group) group.push(item)
    else groups.set(item.sentence, [item])
  }
  return groups
}
