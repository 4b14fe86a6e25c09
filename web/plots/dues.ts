import type { StoredUndertaking } from '../../src/api/envelopes.ts'
import { type DueState, describeDistance, toDueState } from '../../src/query/due.ts'
import { capital, countOf, describeDays, describeNames } from '../records/words.ts'
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
  /** What became of it, as articles tell; null where none does. */
  readonly ended: 'met' | 'missed' | 'dropped' | null
}

export interface DueDrawing {
  readonly rows: readonly DueRow[]
  readonly stretch: Stretch
  /** Promises that name no day: they stand in the table alone. */
  readonly undated: number
}

/** So many rows are drawn. */
export const mostRows = 60

type Told = StoredUndertaking['tellings'][number]

/** A telling that gives a due time; null where it names no day, as what tells the outcome mostly does. */
function toBar({ id, article, due }: Told, today: string): DueBar | null {
  const first = toDayNumber(due?.from ?? '')
  const last = toDayNumber(due?.to ?? '')
  if (due === null || (first === null && last === null)) return null
  const said = toDayNumber(article.published?.from ?? article.published?.to ?? '')
  // "By September" runs from the day that it was said.
  const start = first ?? (said !== null && said <= last! ? said : last!)
  return {
    id,
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

const outcomes = ['met', 'missed', 'dropped'] as const

/** Undertakings as rows of bars, by the day on which they are due; each time that one was said is a bar of its row. */
export function toDues(undertakings: readonly StoredUndertaking[], today: string): DueDrawing {
  const rows: DueRow[] = []
  let undated = 0
  for (const { who, by, what, tellings } of undertakings) {
    const bars = tellings.flatMap((told) => toBar(told, today) ?? [])
    if (bars.length === 0) {
      undated += 1
      continue
    }
    rows.push({
      who: describeNames(who.length > 0 ? who : by),
      what: capital(what),
      bars: bars.sort((a, b) => (a.said ?? 0) - (b.said ?? 0)),
      moved: new Set(bars.map(({ end }) => end)).size > 1,
      ended: outcomes.find((outcome) => tellings.some(({ step }) => step === outcome)) ?? null,
    })
  }
  const endOf = ({ bars }: DueRow): number => bars.at(-1)!.end
  rows.sort((a, b) => endOf(a) - endOf(b))
  const stretch = toStretch(
    rows.slice(0, mostRows).flatMap(({ bars }) => bars),
    toDayNumber(today) ?? 0,
  )
  return { rows, stretch, undated }
}

/** What the drawing leaves out, in words. */
export function describeDues({ rows, undated }: DueDrawing): string {
  const left = [
    ...(undated > 0 ? [`${countOf(undated, 'promise')} without any day`] : []),
    ...(rows.length > mostRows ? [`those behind the first ${mostRows}`] : []),
  ]
  return left.length > 0 ? `In the table alone: ${left.join(', ')}.` : ''
}
