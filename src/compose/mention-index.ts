import { type Range, touches } from '../model/span.ts'
import { countBefore } from './ordered.ts'

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
  const longest = entries.reduce((most, { mention }) => Math.max(most, mention.end - mention.start), 0)
  return {
    touching(range) {
      let best: (typeof entries)[number] | null = null
      for (
        let i = countBefore(entries, ({ mention }) => mention.start, range.start - longest);
        i < entries.length;
        i++
      ) {
        const entry = entries[i]!
        if (entry.mention.start >= range.end) break
        if (touches(entry.mention, range) && (best === null || entry.order < best.order)) best = entry
      }
      return best?.item ?? null
    },
  }
}
