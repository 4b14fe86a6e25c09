import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Days, Marks } from '../../src/api/envelopes.ts'
import { hover, hoverAll, onHover } from '../pointer/pointer.ts'
import { countOf, describeDate, describeDays, typeLabels } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { onThemeChange } from '../styles/colours.ts'
import { type PlacedMark, type TimeMark, toLanes, toTimeMarks } from './lanes.ts'
import { paintAxis, paintBars, paintMarks, readTimeColours, stackOrder, toContext } from './paint.ts'
import { type Scale, type Stretch, toBinDays, toDayNumber, toIsoDay, toScale } from './scale.ts'
import styles from './timeline.module.css'

interface Props {
  /** The events under all filters; null while they are on their way. */
  readonly marks: Marks | null
  /** Counts by day under all filters but the time itself: what the window is chosen from. */
  readonly days: Days | null
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

const overviewHeight = 34
const detailHeight = 76
const laneTop = 18
/** Heights of a lane, in pixels: the first that gives each mark its room is taken. */
const laneHeights = [14, 10, 7]
/** Of more marks than these, bars are drawn. */
const mostDrawn = 1000
/** The shortest time that is shown where no window is chosen, in days. */
const leastDays = 30
const mostLit = 2000
/** A press that moves less than this is a click. */
const clickPx = 4

interface Bin extends Stretch {
  readonly count: number
  /** Its events, as far as they are among the marks. */
  readonly events: readonly number[]
}

/** What the lower line shows: each event, or, of too many, bars of how many there are. */
type Drawn =
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
function toCountBins(days: Days, scale: Scale, width: number): readonly Bin[] {
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

function toDrawn(marks: readonly TimeMark[], scale: Scale, width: number): Drawn {
  const inView = marks.filter(({ start, end }) => end > scale.start && start < scale.end)
  for (const laneHeight of inView.length > mostDrawn ? [] : laneHeights) {
    const placed = toLanes(inView, scale, Math.floor((detailHeight - laneTop) / laneHeight))
    if (placed) return { kind: 'marks', marks: placed, laneHeight }
  }
  return { kind: 'bins', bins: toBins(inView, scale, width), marks: inView }
}

/** The first and last day that a filter's text means, as far as it is one. */
const firstOf = (text: string | undefined): number | null =>
  text ? toDayNumber(`${text}-01-01`.slice(0, 10).padEnd(10, '-01')) : null

function lastOf(text: string | undefined): number | null {
  if (!text) return null
  const [year = '', month = '12', day] = text.split('-')
  if (day !== undefined) return toDayNumber(text)
  return toDayNumber(toIsoDay(Date.UTC(Number(year), Number(month), 0) / 86_400_000))
}

/** All days that are known of, with a little room behind. */
function toWhole(days: Days | null): Stretch | null {
  const numbers = (days?.days ?? []).flatMap((day) => toDayNumber(day) ?? [])
  if (numbers.length === 0) return null
  const [start, end] = [numbers[0]!, numbers.at(-1)! + 1]
  // A single day would fill the line from end to end.
  const room = Math.max(0, Math.ceil((leastDays - (end - start)) / 2))
  return { start: start - room, end: end + room }
}

/** The events of the list in time: above, how many there are each day, to choose a window from; below, each of them in it. */
export function Timeline({ marks, days, selected, onSelect }: Props) {
  const { path, search } = useAddress()
  const overview = useRef<HTMLCanvasElement>(null)
  const detail = useRef<HTMLCanvasElement>(null)
  const over = useRef<HTMLCanvasElement>(null)
  const told = useRef<HTMLSpanElement>(null)
  const [width, setWidth] = useState(0)
  const [theme, setTheme] = useState(0)
  const [brush, setBrush] = useState<Stretch | null>(null)
  const pressed = useRef<{ x: number; scale: Scale } | null>(null)

  const whole = useMemo(() => toWhole(days), [days])
  const from = firstOf(valuesOf(search, 'from')[0])
  const to = lastOf(valuesOf(search, 'to')[0])
  const start = from ?? whole?.start ?? 0
  const end = to === null ? (whole?.end ?? start + 1) : to + 1
  const narrowed = from !== null || to !== null
  const window_: Stretch = useMemo(() => ({ start, end: Math.max(end, start + 1) }), [start, end])
  const above = useMemo(() => {
    const all = whole ?? window_
    return toScale({ start: Math.min(all.start, window_.start), end: Math.max(all.end, window_.end) }, width)
  }, [whole, window_, width])
  const below = useMemo(() => toScale(window_, width), [window_, width])
  const timed = useMemo(() => (marks ? toTimeMarks(marks, window_) : []), [marks, window_])
  const drawn = useMemo(
    (): Drawn =>
      marks?.complete === false && days
        ? { kind: 'bins', bins: toCountBins(days, below, width), marks: timed }
        : toDrawn(timed, below, width),
    [marks, days, timed, below, width],
  )

  useEffect(() => onThemeChange(() => setTheme((theme) => theme + 1)), [])
  useEffect(() => {
    const element = detail.current?.parentElement
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const context = overview.current && toContext(overview.current, width, overviewHeight)
    if (!context || width === 0) return
    const colours = readTimeColours()
    const bin = toBinDays(above, width)
    const counts = new Map<number, number>()
    for (const [i, day] of (days?.days ?? []).entries()) {
      const number = toDayNumber(day)
      if (number === null) continue
      const key = Math.floor((number - above.start) / bin)
      counts.set(key, (counts.get(key) ?? 0) + (days?.counts[i] ?? 0))
    }
    const shown = brush ?? window_
    if (narrowed || brush) {
      context.fillStyle = colours.selected
      context.fillRect(above.x(shown.start), 0, Math.max(2, above.x(shown.end) - above.x(shown.start)), overviewHeight)
    }
    // While the window is all there is, the axis below says the same.
    if (narrowed || brush) paintAxis(context, above, width, overviewHeight, colours)
    const bars = [...counts].map(([key, count]) => {
      const start = above.start + key * bin
      return { start, end: start + bin, counts: [{ count, colour: colours.muted }] }
    })
    paintBars(context, bars, above, { top: 13, bottom: overviewHeight })
    if (narrowed || brush) {
      context.fillStyle = colours.accent
      for (const day of [shown.start, shown.end])
        context.fillRect(Math.min(width - 2, Math.max(0, above.x(day) - 1)), 0, 2, overviewHeight)
    }
  }, [days, above, width, window_, narrowed, brush, theme])

  useEffect(() => {
    const context = detail.current && toContext(detail.current, width, detailHeight)
    if (!context || width === 0) return
    const colours = readTimeColours()
    paintAxis(context, below, width, detailHeight, colours)
    if (drawn.kind === 'marks')
      return paintMarks(context, drawn.marks, { top: laneTop, height: drawn.laneHeight }, colours)
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
    paintBars(context, bars, below, { top: laneTop, bottom: detailHeight })
  }, [drawn, below, width, theme])

  // What is hovered or chosen stands on a canvas of its own: to draw it takes well under a millisecond.
  useEffect(() => {
    const canvas = over.current
    if (!canvas || !marks || width === 0) return
    const index = new Map(marks.id.map((id, event) => [id, event]))
    const colours = readTimeColours()
    const placed = new Map(drawn.kind === 'marks' ? drawn.marks.map((mark) => [mark.event, mark]) : [])
    const byEvent = new Map(drawn.marks.map((mark) => [mark.event, mark]))
    const draw = (ids: readonly string[]) => {
      const context = toContext(canvas, width, detailHeight)
      if (!context) return
      for (const id of selected === null ? ids : [...ids, selected]) {
        const event = index.get(id)
        const mark = event === undefined ? undefined : byEvent.get(event)
        if (!mark) continue
        const own = placed.get(mark.event)
        const left = own?.left ?? below.x(mark.start)
        const right = own?.right ?? Math.max(left + 4, below.x(mark.end))
        const height = drawn.kind === 'marks' ? drawn.laneHeight : detailHeight - laneTop - 1
        const top = laneTop + (own ? own.lane * height : 0)
        context.strokeStyle = colours.accent
        context.lineWidth = 2
        context.strokeRect(left - 1, top, right - left + 2, height)
      }
    }
    draw([])
    return onHover((_id, _words, ids) => draw(ids))
  }, [marks, drawn, below, width, selected, theme])

  const say = (words: string) => {
    if (told.current) told.current.textContent = words
  }
  const xIn = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left

  /** The mark or the bin at a point of the lower line. */
  const findAt = (x: number, y: number): { events: readonly number[]; words: string; stretch: Stretch } | null => {
    if (!marks) return null
    if (drawn.kind === 'marks') {
      const row = Math.floor((y - laneTop) / drawn.laneHeight)
      const mark = drawn.marks.find((one) => one.lane === row && one.left - 1 <= x && x <= one.right + 1)
      if (!mark) return null
      const type = marks.type[mark.event]
      const when = describeDays({ from: toIsoDay(mark.start), to: toIsoDay(mark.end - 1) })
      const words = [
        typeLabels[type as keyof typeof typeLabels] ?? type,
        marks.place[mark.event],
        mark.basis === null
          ? `date not stated, published ${when}`
          : when + (mark.basis === 'inferred' ? ' (inferred)' : ''),
      ]
      return { events: [mark.event], words: words.filter(Boolean).join(', '), stretch: mark }
    }
    const day = below.day(x)
    const bin = drawn.bins.find(({ start, end }) => start <= day && day < end)
    if (!bin) return null
    const when = describeDays({ from: toIsoDay(bin.start), to: toIsoDay(bin.end - 1) })
    return { events: bin.events, words: `${when}: ${countOf(bin.count, 'event')}`, stretch: bin }
  }

  const setWindow = (stretch: Stretch | null, replace = false) => {
    const rest = without(search, ['sel', 'from', 'to'])
    const next = stretch
      ? withValues(withValues(rest, 'from', [toIsoDay(stretch.start)]), 'to', [toIsoDay(stretch.end - 1)])
      : rest
    go(path + next, { replace })
  }

  const press = (scale: Scale) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    pressed.current = { x: xIn(event), scale }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const brushTo = (x: number): Stretch | null => {
    const begun = pressed.current
    if (!begun || Math.abs(x - begun.x) < clickPx) return null
    const clamp = (day: number) => Math.max(begun.scale.start, Math.min(begun.scale.end, day))
    const days = [clamp(begun.scale.day(begun.x)), clamp(begun.scale.day(x))].sort((a, b) => a - b) as [number, number]
    const first = Math.floor(days[0])
    return { start: first, end: Math.max(first + 1, Math.ceil(days[1])) }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const x = xIn(event)
    if (pressed.current) {
      const stretch = brushTo(x)
      setBrush(stretch)
      if (stretch) say(`${describeDate(toIsoDay(stretch.start))} to ${describeDate(toIsoDay(stretch.end - 1))}`)
      return
    }
    if (event.currentTarget.dataset.part !== 'detail') return
    const found = findAt(x, event.clientY - event.currentTarget.getBoundingClientRect().top)
    say(found?.words ?? '')
    if (found && marks) hoverAll(found.events.slice(0, mostLit).map((one) => marks.id[one] ?? ''))
    else hover(null)
  }
  const release = (event: PointerEvent<HTMLElement>) => {
    const x = xIn(event)
    const stretch = brushTo(x)
    const begun = pressed.current
    pressed.current = null
    setBrush(null)
    if (!begun) return
    if (stretch) return setWindow(stretch)
    if (event.currentTarget.dataset.part !== 'detail' || !marks) return
    const found = findAt(x, event.clientY - event.currentTarget.getBoundingClientRect().top)
    if (found?.events.length === 1) onSelect(marks.id[found.events[0]!] ?? '')
    else if (found) setWindow(found.stretch)
  }
  const leave = () => {
    say('')
    hover(null)
  }

  const pressKey = (event: KeyboardEvent) => {
    const length = window_.end - window_.start
    const step = Math.max(1, Math.round(length / 4))
    const shift = (a: number, b: number) => ({
      start: window_.start + a,
      end: Math.max(window_.start + a + 1, window_.end + b),
    })
    const wide = event.shiftKey
    const next: Readonly<Record<string, Stretch | null>> = {
      ArrowLeft: wide ? shift(-step, 0) : shift(-step, -step),
      ArrowRight: wide ? shift(0, step) : shift(step, step),
      '+': shift(step, -step),
      '-': shift(-step, step),
      '0': null,
    }
    const meant = event.key in next
    if (!meant || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const stretch = next[event.key] ?? null
    // The first step can be undone by going back; those after it are the same walk.
    setWindow(stretch, narrowed && stretch !== null)
  }

  const words = `${describeDate(toIsoDay(window_.start))} to ${describeDate(toIsoDay(window_.end - 1))}`
  return (
    <section className={styles.timeline} aria-label="Time line" data-drawn={drawn.kind}>
      <div
        className={styles.both}
        role="slider"
        tabIndex={0}
        aria-label="Window of time"
        aria-valuemin={whole?.start ?? window_.start}
        aria-valuemax={whole?.end ?? window_.end}
        aria-valuenow={window_.start}
        aria-valuetext={words}
        title="Drag to choose a window. Keys: ← → shift, + − zoom, Shift ← → widen, 0 all"
        onKeyDown={pressKey}
      >
        <div
          className={`${styles.plot} ${styles.overview}`}
          data-part="overview"
          onPointerDown={press(above)}
          onPointerMove={move}
          onPointerUp={release}
          onPointerLeave={leave}
        >
          <canvas ref={overview} height={overviewHeight} />
        </div>
        <div
          className={`${styles.plot} ${styles.detail}`}
          data-part="detail"
          onPointerDown={press(below)}
          onPointerMove={move}
          onPointerUp={release}
          onPointerLeave={leave}
        >
          <canvas ref={detail} height={detailHeight} />
          <canvas ref={over} height={detailHeight} />
        </div>
      </div>
      <div className={styles.bar}>
        <span>{words}</span>
        <span ref={told} className={styles.told} />
        {marks && !marks.complete && <span>Map: the latest {marks.id.length.toLocaleString('en')}</span>}
        {narrowed && (
          <button type="button" onClick={() => setWindow(null)}>
            All dates
          </button>
        )}
      </div>
    </section>
  )
}
