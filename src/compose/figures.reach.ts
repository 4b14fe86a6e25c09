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
  /** The next figure is what this one is compared with: what stands behind it belongs to that. */
  readonly isCompared?: boolean
}

/** The first comma or semicolon behind an offset, or null where none stands within the next few dozen words. */
function findComma(tokens: readonly Token[], offset: number): number | null {
  const from = countBefore(tokens, (token) => token.start, offset)
  for (let i = from; i < Math.min(tokens.length, from + 40); i++)
    if (/^[,;]$/.test(tokens[i]!.text)) return tokens[i]!.start
  return null
}

/** Where the stretch between semicolons begins and ends that an offset stands in. */
function findStretch(tokens: readonly Token[], offset: number): readonly [number, number] {
  const at = countBefore(tokens, (token) => token.start, offset)
  let first = at
  while (first > 0 && at - first < 80 && tokens[first - 1]!.text !== ';') first--
  let last = at
  while (last < tokens.length && last - at < 80 && tokens[last]!.text !== ';') last++
  return [tokens[first]?.start ?? 0, tokens[last]?.start ?? Number.POSITIVE_INFINITY]
}

/**
 * Items of a sentence that belong to a figure: those behind it in its own stretch between commas, else those between it and the figure before,
 * else those up to the next figure, else those that stand before it, else those behind. What stands in its own stretch between semicolons
 * goes before all else.
 */
export function chooseNear<Item>(
  items: readonly Item[],
  tokens: readonly Token[],
  range: (item: Item) => Range,
  { own, previousEnd, nextStart, isCompared = false }: Reach,
): readonly Item[] {
  if (items.length === 0) return items
  const near = takeNear(items, (item) => range(item).start, own.start, 16)
  const inside = (from: number, to: number) => near.filter((item) => range(item).start >= from && range(item).end <= to)
  const comma = Math.min(nextStart, findComma(tokens, own.end) ?? nextStart)
  const [from, to] = findStretch(tokens, own.start)
  const steps: readonly (readonly [number, number])[] = [
    [own.start, comma],
    [Math.max(from, previousEnd), own.end],
    [own.start, Math.min(to, nextStart)],
    [from, own.start],
    [own.start, to],
    [previousEnd, nextStart],
    [0, own.start],
  ]
  for (const [i, [first, last]] of steps.entries()) {
    if (isCompared && last > nextStart) continue
    const step = inside(first, last)
    if (step.length > 0 && (i < 4 || !isCompared)) return step
  }
  return isCompared ? [] : near.filter((item) => range(item).start >= nextStart)
}
