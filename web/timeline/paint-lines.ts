import type { Days } from '../../src/api/envelopes.ts'
import type { Drawn } from './bins.ts'
import type { PlacedMark } from './lanes.ts'
import { detailHeight, laneTop, overviewHeight } from './layout.ts'
import { type Colours, paintAxis, paintBars, paintMarks, stackOrder } from './paint.ts'
import { type Scale, type Stretch, toBinDays, toDayNumber } from './scale.ts'

/** The upper line: how many events there are each day, and the window that is chosen from them, if one is. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  days: Days | null,
  scale: Scale,
  chosen: Stretch | null,
  width: number,
  colours: Colours,
): void {
  const bin = toBinDays(scale, width)
  const counts = new Map<number, number>()
  for (const [i, day] of (days?.days ?? []).entries()) {
    const number = toDayNumber(day)
    if (number === null) continue
    const key = Math.floor((number - scale.start) / bin)
    counts.set(key, (counts.get(key) ?? 0) + (days?.counts[i] ?? 0))
  }
  if (chosen) {
    context.fillStyle = colours.selected
    context.fillRect(scale.x(chosen.start), 0, Math.max(2, scale.x(chosen.end) - scale.x(chosen.start)), overviewHeight)
    // While the window is all there is, the axis below says the same.
    paintAxis(context, scale, width, overviewHeight, colours)
  }
  const bars = [...counts].map(([key, count]) => {
    const start = scale.start + key * bin
    return { start, end: start + bin, counts: [{ count, colour: colours.muted }] }
  })
  paintBars(context, bars, scale, { top: 13, bottom: overviewHeight })
  if (!chosen) return
  context.fillStyle = colours.accent
  for (const day of [chosen.start, chosen.end])
    context.fillRect(Math.min(width - 2, Math.max(0, scale.x(day) - 1)), 0, 2, overviewHeight)
}

/** The lower line: each event of the window, or bars of them by class. */
export function paintDetail(
  context: CanvasRenderingContext2D,
  drawn: Drawn,
  scale: Scale,
  width: number,
  colours: Colours,
): void {
  paintAxis(context, scale, width, detailHeight, colours)
  if (drawn.kind === 'marks') {
    paintMarks(context, drawn.marks, { top: laneTop, height: drawn.laneHeight }, colours)
    return
  }
  const quadOf = new Map(drawn.marks.map(({ event, quad }) => [event, quad]))
  const bars = drawn.bins.map(({ start, end, count, events }) => ({
    start,
    end,
    counts:
      events.length < count
        ? [{ count, colour: colours.muted }]
        : stackOrder.map((quad) => ({
            count: events.filter((event) => quadOf.get(event) === quad).length,
            colour: colours[quad],
          })),
  }))
  paintBars(context, bars, scale, { top: laneTop, bottom: detailHeight })
}

/** Frames round the marks of some events, by their positions. */
export function toFrames(
  drawn: Drawn,
  scale: Scale,
): (context: CanvasRenderingContext2D, events: readonly number[], colours: Colours) => void {
  const placed = new Map<number, PlacedMark>(
    drawn.kind === 'marks' ? drawn.marks.map((mark) => [mark.event, mark]) : [],
  )
  const all = new Map(drawn.marks.map((mark) => [mark.event, mark]))
  const height = drawn.kind === 'marks' ? drawn.laneHeight : detailHeight - laneTop - 1
  return (context, events, colours) => {
    context.strokeStyle = colours.accent
    context.lineWidth = 2
    for (const event of events) {
      const mark = all.get(event)
      if (!mark) continue
      const own = placed.get(event)
      const left = own?.left ?? scale.x(mark.start)
      const right = own?.right ?? Math.max(left + 4, scale.x(mark.end))
      context.strokeRect(left - 1, laneTop + (own ? own.lane * height : 0), right - left + 2, height)
    }
  }
}
