import type { Problem } from '../model/problem.ts'
import type { FigureRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { Draft } from './figures.draft.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { physical } from './figures.site.ts'

type Report = (problem: Problem) => void

/** Tells of a measure or a sum with a unit of another kind right behind ("5 km kg", "$40 tons"): the first is kept. */
export function reportUnits(
  { tokens }: Sentence,
  draft: Draft,
  lexicon: FigureLexicon,
  { evidence }: FigureRecord,
  report: Report,
): void {
  if (!physical.has(draft.measures) && draft.measures !== 'money') return
  const after = tokens[draft.phraseLast + 1]
  const next = lexicon.units.get(after?.lower ?? '')
  if (!after || !next || next.measures === draft.measures || tokens[draft.phraseLast]!.end + 1 !== after.start) return
  // "Paid $5 million months later": a length of time goes on with the sentence.
  if (draft.measures === 'money' && next.measures === 'duration') return
  report({
    id: 'figure/conflicting-units',
    message: `${draft.verbatim} cannot be ${draft.unit} and ${next.unit}; ${draft.unit} is kept.`,
    span: evidence,
  })
}

/** Parts of parts go no deeper than this: nobody tells more, and what does goes round in a circle. */
const deepest = 4

/**
 * Is a figure a part of the one that it is told of? Tells of parts that are more than their whole and of parts of parts without end; such a
 * figure then stands for itself. `depths`: how deep the figures so far lie, kept up to date.
 */
export function findPartOf(draft: Draft, depths: Map<Draft, number>, report: Report, where: () => Span): boolean {
  const { whole, value, measures } = draft
  if (whole === null) return false
  const depth = (depths.get(whole) ?? 0) + 1
  const least = value.min ?? value.best
  const most = whole.value.max ?? whole.value.best
  const isMore = measures === whole.measures && least !== null && most !== null && !whole.value.approx && least > most
  if (!isMore && depth <= deepest) {
    depths.set(draft, depth)
    return true
  }
  report(
    isMore
      ? {
          id: 'figure/part-beyond-whole',
          message: `${draft.verbatim} is told as a part of ${whole.verbatim}, and is more.`,
          span: where(),
        }
      : { id: 'figure/parts-without-end', message: `${draft.verbatim} is a part of parts of parts.`, span: where() },
  )
  return false
}
