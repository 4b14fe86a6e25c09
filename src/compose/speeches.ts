import type { Quotation } from '../model/quotation.ts'
import type { Paragraph } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { countBefore } from './ordered.ts'
import type { Draft } from './statement-draft.ts'

/** How a quotation stands to the one before it. */
interface Turn extends Range {
  /** It goes on with the one before, which was left open, or stands in the paragraph of one that does. */
  readonly continues: boolean
  /** It fills its paragraph, nobody being named there, and the words of the paragraph before end with it or its speaker. */
  readonly alone: boolean
}

/** So far may a speaker stand behind the last quotation of a paragraph, in UTF-16 units ("…,” the governor of Kirkuk said on Sunday."). */
const farthestCue = 120

/** Words that announce the quotation of the next paragraph are no end of a speech. */
const announces = /:\s*$/

/** Nothing but marks and blanks between `start` and `end`. */
const isBare = (text: string, start: number, end: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(start, end))

/** The outer quotations of an article with what ties each to the one before. */
function toTurns(text: string, paragraphs: readonly Paragraph[], quotations: readonly Quotation[]): readonly Turn[] {
  const outer = quotations.filter(({ nested }) => !nested)
  const paragraphOf = (offset: number) => countBefore(paragraphs, ({ start }) => start, offset + 1) - 1
  const filled = new Map<number, boolean>()
  const fills = (at: number): boolean => {
    const { start, end } = paragraphs[at]!
    let from = start
    for (let i = countBefore(outer, (one) => one.start, start); i < outer.length && outer[i]!.start < end; i++) {
      if (!isBare(text, from, outer[i]!.start)) return false
      from = outer[i]!.end
    }
    return isBare(text, from, end)
  }
  return outer.map(({ start, end, continues }, i) => {
    const before = outer[i - 1]
    const at = paragraphOf(start)
    if (!before || at < 0) return { start, end, continues: false, alone: false }
    const from = paragraphOf(before.start)
    if (continues) return { start, end, continues, alone: false }
    if (!filled.has(at)) filled.set(at, fills(at))
    const rest = from === at ? '' : text.slice(before.end, paragraphs[from]!.end)
    const ends = from === at || (from === at - 1 && rest.length <= farthestCue && !announces.test(rest))
    return { start, end, continues: false, alone: filled.get(at)! && ends && paragraphs[at]!.kind === 'body' }
  })
}

/**
 * Gives each statement the rest of its speech: a quotation over several paragraphs, each opened by a mark, is one statement, wherever
 * its speaker stands; a paragraph that is nothing but a quotation goes on with the one before. What another word of saying reports stays its own.
 */
export function joinSpeeches(
  drafts: readonly Draft[],
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  const turns = toTurns(text, paragraphs, quotations)
  if (!turns.some(({ continues, alone }) => continues || alone)) return drafts
  const firstBehind = (offset: number) => countBefore(turns, ({ end }) => end, offset + 1)
  const owners: (Draft | null)[] = turns.map(() => null)
  for (const draft of drafts) {
    // Who speaks within the quotation is not who speaks it.
    if (turns[firstBehind(draft.cue.start)] && touches(turns[firstBehind(draft.cue.start)]!, draft.cue)) continue
    for (const part of draft.reported.parts)
      for (let i = firstBehind(part.start); i < turns.length && turns[i]!.start < part.end; i++) owners[i] = draft
  }
  const taken = new Map<Draft, Range[]>()
  const take = (draft: Draft, { start, end }: Turn) => {
    const ranges = taken.get(draft)
    if (ranges) ranges.push({ start, end })
    else taken.set(draft, [{ start, end }])
  }
  const pass = (i: number, from: number) => {
    const owner = owners[from]
    if (owners[i] || !owner) return
    owners[i] = owner
    take(owner, turns[i]!)
  }
  for (let i = 1; i < turns.length; i++) if (turns[i]!.continues || turns[i]!.alone) pass(i, i - 1)
  for (let i = turns.length - 2; i >= 0; i--) if (turns[i + 1]!.continues) pass(i, i + 1)
  return drafts.map((draft) => {
    const more = taken.get(draft)
    if (!more) return draft
    const parts = [...draft.reported.parts, ...more].sort((a, b) => a.start - b.start)
    return { ...draft, reported: { ...draft.reported, parts } }
  })
}
