import type { Marks } from '../../src/api/envelopes.ts'
import { countOf, describeDays, typeLabels } from '../records/words.ts'
import type { Drawn } from './bins.ts'
import { laneTop } from './layout.ts'
import { type Scale, type Stretch, toIsoDay } from './scale.ts'

/** What stands at a point of the line: its events by their positions, in words, and the days that it takes up. */
export interface Found {
  readonly events: readonly number[]
  readonly words: string
  readonly stretch: Stretch
}

const describeStretch = ({ start, end }: Stretch): string =>
  describeDays({ from: toIsoDay(start), to: toIsoDay(end - 1) })

/** The mark or the bar at a point of the lower line, in CSS pixels from its corner; null where there is none. */
export function findAt(drawn: Drawn, marks: Marks, scale: Scale, x: number, y: number): Found | null {
  if (drawn.kind === 'marks') {
    const row = Math.floor((y - laneTop) / drawn.laneHeight)
    const mark = drawn.marks.find((one) => one.lane === row && one.left - 1 <= x && x <= one.right + 1)
    if (!mark) return null
    const type = marks.type[mark.event]
    const when = describeStretch(mark)
    const words = [
      typeLabels[type as keyof typeof typeLabels] ?? type,
      marks.place[mark.event],
      mark.basis === null
        ? `date not stated, published ${when}`
        : when + (mark.basis === 'inferred' ? ' (inferred)' : ''),
    ]
    return { events: [mark.event], words: words.filter(Boolean).join(', '), stretch: mark }
  }
  const day = scale.day(x)
  const bin = drawn.bins.find(({ start, end }) => start <= day && day < end)
  if (!bin) return null
  return { events: bin.events, words: `${describeStretch(bin)}: ${countOf(bin.count, 'event')}`, stretch: bin }
}
