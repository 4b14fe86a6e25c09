import type { Days } from '../../src/api/envelopes.ts'
import { type PlacedMark, type TimeMark, toLanes } from './lanes.ts'
import { detailHeight, laneHeights, laneTop, mostDrawn } from './layout.ts'
import { type Scale, type Stretch, toBinDays, toDayNumber } from './scale.ts'

/** One bar of how many events there are. */
export interface Bin extends Stretch {
  readonly count: number
  /** Its events, as far as they are among the marks. */
  readonly events: readonly number[]
}

/** What the lower line shows: each event, or, of too many, bars of how many there are. */
export type Drawn =
  | { readonly kind: 'marks'; readonly marks: readonly PlacedMark[]; readonly laneHeight: number }
  | { readonly kind: 'bins'; readonly bins: readonly Bin[]; readonly marks: readonly TimeMark[] }

function toBins(marks: readonly TimeMark[], scale: Scale, width: number): readonly Bin[] {
  const days = toBinDays(scale, width)
  const bins = new Map<number, number[]>()
  for (const { start, event } of marks) {
    if (start < scale.start || start >= scale.end) continue
    const bin = Math.floor((start - scale.start) / days)
    const events = bins.get(bin)
    if (events) events.push(event)
    else bins.set(bin, [event])
  }
  return [...bins].map(([bin, events]) => {
    const start = scale.start + bin * days
    return { start, end: Math.min(start + days, scale.end), count: events.length, events }
  })
}

/** Bars of the counts alone, for more events than marks are sent of. */
export function toCountBins(days: Days, scale: Scale, width: number): readonly Bin[] {
  const length = toBinDays(scale, width)
  const counts = new Map<number, number>()
  for (const [i, day] of days.days.entries()) {
    const number = toDayNumber(day)
    if (number === null || number < scale.start || number >= scale.end) continue
    const bin = Math.floor((number - scale.start) / length)
    counts.set(bin, (counts.get(bin) ?? 0) + (days.counts[i] ?? 0))
  }
  return [...counts].map(([bin, count]) => {
    const start = scale.start + bin * length
    return { start, end: Math.min(start + length, scale.end), count, events: [] }
  })
}

/** What is drawn of marks: each of them where lanes have room, else bars. */
export function toDrawn(marks: readonly TimeMark[], scale: Scale, width: number): Drawn {
  const inView = marks.filter(({ start, end }) => end > scale.start && start < scale.end)
  for (const laneHeight of inView.length > mostDrawn ? [] : laneHeights) {
    const placed = toLanes(inView, scale, Math.floor((detailHeight - laneTop) / laneHeight))
    if (placed) return { kind: 'marks', marks: placed, laneHeight }
  }
  return { kind: 'bins', bins: toBins(inView, scale, width), marks: inView }
}
