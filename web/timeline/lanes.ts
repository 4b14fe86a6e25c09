import type { Marks } from '../../src/api/envelopes.ts'
import type { Basis, Precision } from '../../src/model/time.ts'
import { isVerbal, type Quad, toQuad } from '../records/event/quad.ts'
import { type Scale, type Stretch, toDayNumber } from './scale.ts'

/** How a time is drawn: a block for a day, a bar for a stretch of known ends, a bar that fades for a vague one. */
export type TimeShape = 'day' | 'stretch' | 'vague'

/** One event on the time line. */
export interface TimeMark extends Stretch {
  /** Its position among the marks. */
  readonly event: number
  readonly shape: TimeShape
  /** Null: no date is stated, it stands at its article's publication. */
  readonly basis: Basis | null
  readonly quad: Quad
  /** An end that is open. */
  readonly opens: 'start' | 'end' | 'both' | null
}

const toShape = (precision: Precision | null, days: number): TimeShape =>
  precision === 'vague' ? 'vague' : days > 1 ? 'stretch' : 'day'

/** The events that have a day, as marks; an open end reaches as far as `bounds`. */
export function toTimeMarks(marks: Marks, bounds: Stretch): readonly TimeMark[] {
  const found: TimeMark[] = []
  for (const [event, from] of marks.from.entries()) {
    const first = toDayNumber(from)
    const last = toDayNumber(marks.to[event] ?? '')
    if (first === null && last === null) continue
    const start = first ?? Math.min(bounds.start, last!)
    const end = (last ?? Math.max(bounds.end - 1, first!)) + 1
    const opens = first === null ? 'start' : last === null ? 'end' : null
    const precision = marks.precision[event] ?? null
    found.push({
      event,
      start,
      end,
      shape: toShape(precision, end - start),
      basis: marks.dateBasis[event] ?? null,
      quad: toQuad(marks.type[event] ?? null),
      opens,
    })
  }
  return found
}

/** A mark with its place on the line, in pixels. */
export interface PlacedMark extends TimeMark {
  readonly left: number
  readonly right: number
  readonly lane: number
}

const narrowest = 4
/** A diamond needs more room than a bar to be known as one. */
const narrowestDiamond = 9
const gap = 1

/** Lays marks into lanes so that none covers another; null where they need more lanes than there are. */
export function toLanes(marks: readonly TimeMark[], scale: Scale, lanes: number): readonly PlacedMark[] | null {
  const ends: number[] = []
  const placed: PlacedMark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end || a.event - b.event)) {
    const left = Math.max(0, scale.x(mark.start))
    const least = isVerbal(mark.quad) ? narrowestDiamond : narrowest
    const right = Math.max(left + least, Math.min(scale.x(scale.end), scale.x(mark.end)))
    let lane = ends.findIndex((end) => end + gap <= left)
    if (lane < 0) lane = ends.length
    if (lane >= lanes) return null
    ends[lane] = right
    placed.push({ ...mark, left, right, lane })
  }
  return placed
}
