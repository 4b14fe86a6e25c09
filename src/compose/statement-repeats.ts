import { covers, type Range } from '../model/span.ts'
import { type Draft, farthest, reports } from './statement-draft.ts'

/** Of two drafts on the same words by the same speaker the surer one is kept, unless one reports the other. */
export function dropRepeats(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft, at) => {
    const around = drafts.slice(Math.max(0, at - farthest), at + farthest)
    // "He said that he hoped …" reports one thing, said by one.
    if (around.some((other) => other.speaker.name === draft.speaker.name && reports(other, draft))) return false
    const twin = around.find(
      (other) =>
        other !== draft &&
        other.speaker.name === draft.speaker.name &&
        sameParts(other.reported.parts, draft.reported.parts) &&
        !reports(other, draft) &&
        !reports(draft, other),
    )
    return (
      !twin ||
      twin.reported.confidence < draft.reported.confidence ||
      (twin.reported.confidence === draft.reported.confidence && drafts.indexOf(twin) > drafts.indexOf(draft))
    )
  })
}

/** Shapes that take the rest of a sentence for content. */
const framing: ReadonlySet<string> = new Set(
  ['parenthetical', 'inverted', 'according-to'].map((shape) => `statement/${shape}`),
)

/** Does the report take the rest of its sentence for content? */
export const isFrame = ({ reported }: Draft): boolean => framing.has(reported.rule)

/** "US intelligence estimates that 2,500 remain, Kurman said": what is estimated ends where Kurman's words do. */
export function cutNested(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    if (isFrame(draft)) return draft
    const frame = drafts
      .slice(Math.max(0, at - farthest), at + farthest)
      .find((other) => isFrame(other) && reports(other, draft) && reports(draft, other))
    const outer = frame?.reported.parts.find((part) => covers(part, draft.cue))
    if (!outer) return draft
    const parts = draft.reported.parts.flatMap(({ start, end }) => {
      const cut = { start: Math.max(start, outer.start), end: Math.min(end, outer.end) }
      return cut.end > cut.start ? [cut] : []
    })
    return parts.length === 0 ? draft : { ...draft, reported: { ...draft.reported, parts } }
  })
}

const sameParts = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some((x) => b.some((y) => covers(x, y) || covers(y, x)))
