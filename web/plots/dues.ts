import type { StoredCommitment } from '../../src/api/envelopes.ts'
import { type DueState, describeDistance, toDueState } from '../../src/query/due.ts'
import { findRestatements } from '../records/commitment/restatements.ts'
import { capital, countOf, describeDays, describeNames, toNames } from '../records/words.ts'
import { type Stretch, toDayNumber } from '../timeline/scale.ts'

/** The window in which one promise is due, as it was said once. Days are numbers since 1970; `end` is the day behind the last one. */
export interface DueBar {
  readonly id: string
  readonly start: number
  readonly end: number
  /** The end that is not said: the bar fades out there. */
  readonly opens: 'start' | 'end' | null
  /** Its words do not say closely when ("around September", "in the coming months"): EDTF marks such days. */
  readonly vague: boolean
  readonly inferred: boolean
  readonly state: DueState
  /** When it was said: its article's publication; null where that has no day. */
  readonly said: number | null
  /** The window in words, with how far off it is. */
  readonly told: string
}

/** One promise with every time that it was said, the earliest first. */
export interface DueRow {
  readonly who: string
  readonly what: string
  readonly bars: readonly DueBar[]
  /** Said again with another last day. */
  readonly moved: boolean
}

export interface DueDrawing {
  readonly rows: readonly DueRow[]
  readonly stretch: Stretch
  /** Promises that name no day: they stand in the table alone. */
  readonly undated: number
}

/** A promise said again for the same days once more is one row; so many other rows are drawn. */
export const mostRows = 60

function toBar(stored: StoredCommitment, today: string): DueBar | null {
  const { due } = stored.record
  const first = toDayNumber(due.from ?? '')
  const last = toDayNumber(due.to ?? '')
  if (first === null && last === null) return null
  const said = toDayNumber(stored.article.published?.from ?? stored.article.published?.to ?? '')
  // "By September" runs from the day that it was said.
  const start = first ?? (said !== null && said <= last! ? said : last!)
  return {
    id: stored.id,
    start,
    end: (last ?? start) + 1,
    opens: last === null ? 'end' : first === null && said === null ? 'start' : null,
    vague: /[~?%X]/.test(due.edtf ?? ''),
    inferred: due.basis === 'inferred',
    state: toDueState(due, today),
    said,
    told: `${describeDays(due)}, ${describeDistance(due, today)}`,
  }
}

/** Keeps the days in view that most bars need: one promise for 2060 does not press the others into a line. */
function toStretch(bars: readonly DueBar[], today: number): Stretch {
  const ends = bars
    .flatMap(({ start, end, said }) => [start, end, ...(said === null ? [] : [said])])
    .sort((a, b) => a - b)
  const [first = today, last = today] = [ends[Math.floor(ends.length * 0.02)], ends[Math.ceil(ends.length * 0.98) - 1]]
  const far = 366 * 3
  // Today is shown where it lies near; held against records of ten years ago, it would leave them no room.
  const start = Math.min(first, today >= first - far ? today : first)
  const end = Math.max(last, today <= last + far ? today : last)
  const room = Math.max(7, Math.round((end - start) * 0.03))
  return { start: start - room, end: end + room }
}

/** Commitments as rows of bars, in their order; the same promise said again stands in the row of the first. */
export function toDues(commitments: readonly StoredCommitment[], today: string): DueDrawing {
  const taken = new Set<string>()
  const rows: DueRow[] = []
  let undated = 0
  for (const stored of commitments) {
    if (taken.has(stored.id)) continue
    taken.add(stored.id)
    const bar = toBar(stored, today)
    if (!bar) {
      undated += 1
      continue
    }
    const again = findRestatements(stored, commitments).filter(({ id }) => !taken.has(id))
    for (const { id } of again) taken.add(id)
    const bars = [bar, ...again.flatMap((other) => toBar(other, today) ?? [])].sort(
      (a, b) => (a.said ?? 0) - (b.said ?? 0),
    )
    rows.push({
      who: describeNames(toNames(stored.record.who)) || describeNames(toNames(stored.record.by)),
      what: capital(stored.record.what),
      bars,
      moved: new Set(bars.map(({ end }) => end)).size > 1,
    })
  }
  const stretch = toStretch(
    rows.slice(0, mostRows).flatMap(({ bars }) => bars),
    toDayNumber(today) ?? 0,
  )
  return { rows, stretch, undated }
}

/** What the drawing leaves out, in words. */
export function describeDues({ rows, undated }: DueDrawing, cut: boolean): string {
  const left = [
    ...(undated > 0 ? [`${countOf(undated, 'promise')} without any day`] : []),
    ...(rows.length > mostRows || cut ? [`those behind the first ${Math.min(rows.length, mostRows)}`] : []),
  ]
  return left.length > 0 ? `In the table alone: ${left.join(', ')}.` : ''
}
