/** What speaks for one answer: all that was said for it, and the item that said most. */
export interface Vote<Item> {
  worth: number
  best: number
  item: Item
}

/** Sentences between one and the nearest of others; Infinity where there are no others. */
export function toAway(sentence: number, others: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const other of others) least = Math.min(least, Math.abs(other - sentence))
  return least
}

/** Counts an item for an answer: the first one by its whole `worth` and what is `ahead` for the answer itself, each further one by one of so many `parts` of its worth. */
export function addVote<Key, Item>(
  votes: Map<Key, Vote<Item>>,
  key: Key,
  item: Item,
  worth: number,
  { parts, ahead = 0 }: { readonly parts: number; readonly ahead?: number },
): void {
  const vote = votes.get(key)
  if (!vote) {
    votes.set(key, { worth: worth + ahead, best: worth, item })
    return
  }
  vote.worth += worth / parts
  if (worth > vote.best) {
    vote.best = worth
    vote.item = item
  }
}

/** The item that speaks best for the answer with most votes, the earlier one of equals; null where none has `least`. */
export function findElected<Item>(votes: ReadonlyMap<unknown, Vote<Item>>, least: number): Item | null {
  let best: Vote<Item> | null = null
  for (const vote of votes.values()) if (vote.worth >= least && (!best || vote.worth > best.worth)) best = vote
  return best?.item ?? null
}
