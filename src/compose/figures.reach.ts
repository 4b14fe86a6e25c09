import type { Place, PlaceMention } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { countBefore, takeNear } from './ordered.ts'

/** Words that put something at a place. */
export interface LocatingMention {
  readonly place: Place
  readonly mention: PlaceMention
}

/** What a figure's sentence knows of where and when, found once per sentence; both ascend. */
export interface Surroundings {
  readonly sentence: Sentence
  readonly places: readonly LocatingMention[]
  readonly times: readonly TimeMention[]
}

/** The part of a sentence that belongs to a figure: from the figure before it to the one after it. */
export interface Reach {
  /** Offsets of the figure's own words. */
  readonly own: Range
  /** Where the figure before ends and the next one begins, within the sentence. */
  readonly previousEnd: number
  readonly nextStart: number
}

/** The first comma or semicolon behind an offset, or null where none stands within the next few dozen words. */
function findComma(tokens: readonly Token[], offset: number): number | null {
  const from = countBefore(tokens, (token) => token.start, offset)
  for (let i = from; i < Math.min(tokens.length, from + 40); i++)
    if (/^[,;]$/.test(tokens[i]!.text)) return tokens[i]!.start
  return null
}

/**
 * Items of a sentence that belong to a figure: those behind it in its own stretch between commas, else those between it and the figure before,
 * else those up to the next figure, else those that stand before it, else those behind.
 */
export function chooseNear<Item>(
  items: readonly Item[],
  tokens: readonly Token[],
  range: (item: Item) => Range,
  { own, previousEnd, nextStart }: Reach,
): readonly Item[] {
  const near = takeNear(items, (item) => range(item).start, own.start, 16)
  const inside = (from: number, to: number) => near.filter((item) => range(item).start >= from && range(item).end <= to)
  const stretch = Math.min(nextStart, findComma(tokens, own.end) ?? nextStart)
  const steps = [
    inside(own.start, stretch),
    inside(previousEnd, own.end),
    inside(own.start, nextStart),
    inside(0, own.start),
  ]
  return steps.find((step) => step.length > 0) ?? near.filter((item) => range(item).start >= nextStart)
}
