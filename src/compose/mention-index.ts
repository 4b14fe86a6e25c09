import type { Range } from '../model/span.ts'

/** Finds who is mentioned in a run of the text without looking at every mention of the article. */
export interface MentionIndex<Item> {
  /** The first one, in the order in which they were given, with a mention that touches the range; null where none has. */
  touching(range: Range): Item | null
}

/** An index of people, bodies or places by their mentions. Mentions of one kind do not overlap by more than a few words. */
export function indexMentions<Item extends { readonly mentions: readonly Range[] }>(
  items: readonly Item[],
): MentionIndex<Item> {
  const entries = items
    .flatMap((item, order) => item.mentions.map((mention) => ({ item, order, mention })))
    .sort((a, b) => a.mention.start - b.mention.start)
  // Asked for each phrase of an article, and for many words: numbers side by side are found sooner than ranges of their own.
  const starts = Int32Array.from(entries, ({ mention }) => mention.start)
  const ends = Int32Array.from(entries, ({ mention }) => mention.end)
  const longest = entries.reduce((most, { mention }) => Math.max(most, mention.end - mention.start), 0)
  return {
    touching({ start, end }) {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (starts[middle]! < start - longest) low = middle + 1
        else high = middle
      }
      let best = -1
      for (let i = low; i < starts.length && starts[i]! < end; i++)
        if (ends[i]! > start && (best < 0 || entries[i]!.order < entries[best]!.order)) best = i
      return best < 0 ? null : entries[best]!.item
    },
  }
}
