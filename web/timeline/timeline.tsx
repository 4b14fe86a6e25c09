import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Days, Marks } from '../../src/api/envelopes.ts'
import { hover, hoverAll, onHover } from '../pointer/pointer.ts'
import { describeDate } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { onThemeChange } from '../styles/colours.ts'
import { type Drawn, toCountBins, toDrawn } from './bins.ts'
import { type Press, toBrushed, xIn } from './brush.ts'
import { findAt } from './found.ts'
import { toTimeMarks } from './lanes.ts'
import { detailHeight, overviewHeight } from './layout.ts'
import { readTimeColours, toContext } from './paint.ts'
import { paintDetail, paintOverview, toFrames } from './paint-lines.ts'
import { type Scale, type Stretch, toIsoDay, toScale } from './scale.ts'
import styles from './timeline.module.css'
import { toNextWindow, toWhole, toWindow, withWindow } from './window.ts'

interface Props {
  /** The events under all filters; null while they are on their way. */
  readonly marks: Marks | null
  /** Counts by day under all filters but the time itself: what the window is chosen from. */
  readonly days: Days | null
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

const mostLit = 2000

const describeWindow = ({ start, end }: Stretch): string =>
  `${describeDate(toIsoDay(start))} to ${describeDate(toIsoDay(end - 1))}`

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
  const pressed = useRef<Press | null>(null)

  const whole = useMemo(() => toWhole(days), [days])
  const { start, end, narrowed } = toWindow(search, whole)
  const window_: Stretch = useMemo(() => ({ start, end }), [start, end])
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
    paintOverview(context, days, above, brush ?? (narrowed ? window_ : null), width, readTimeColours())
  }, [days, above, width, window_, narrowed, brush, theme])

  useEffect(() => {
    const context = detail.current && toContext(detail.current, width, detailHeight)
    if (context && width > 0) paintDetail(context, drawn, below, width, readTimeColours())
  }, [drawn, below, width, theme])

  // What is hovered or chosen stands on a canvas of its own: to draw it takes well under a millisecond.
  useEffect(() => {
    const canvas = over.current
    if (!canvas || !marks || width === 0) return
    const index = new Map(marks.id.map((id, event) => [id, event]))
    const colours = readTimeColours()
    const frame = toFrames(drawn, below)
    const draw = (ids: readonly string[]) => {
      const context = toContext(canvas, width, detailHeight)
      const lit = selected === null ? ids : [...ids, selected]
      if (context)
        frame(
          context,
          lit.flatMap((id) => index.get(id) ?? []),
          colours,
        )
    }
    draw([])
    return onHover((_id, _words, ids) => draw(ids))
  }, [marks, drawn, below, width, selected, theme])

  const say = (words: string) => {
    if (told.current) told.current.textContent = words
  }
  const setWindow = (stretch: Stretch | null, replace = false) => go(path + withWindow(search, stretch), { replace })
  const findUnder = (event: PointerEvent<HTMLElement>) =>
    marks && event.currentTarget.dataset.part === 'detail'
      ? findAt(drawn, marks, below, xIn(event), event.clientY - event.currentTarget.getBoundingClientRect().top)
      : null

  const press = (scale: Scale) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    pressed.current = { x: xIn(event), scale }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (pressed.current) {
      const stretch = toBrushed(pressed.current, xIn(event))
      setBrush(stretch)
      if (stretch) say(describeWindow(stretch))
      return
    }
    if (event.currentTarget.dataset.part !== 'detail') return
    const found = findUnder(event)
    say(found?.words ?? '')
    if (found && marks) hoverAll(found.events.slice(0, mostLit).map((one) => marks.id[one] ?? ''))
    else hover(null)
  }
  const release = (event: PointerEvent<HTMLElement>) => {
    const begun = pressed.current
    pressed.current = null
    setBrush(null)
    if (!begun) return
    const stretch = toBrushed(begun, xIn(event))
    if (stretch) return setWindow(stretch)
    const found = findUnder(event)
    if (found?.events.length === 1) onSelect(marks?.id[found.events[0]!] ?? '')
    else if (found) setWindow(found.stretch)
  }
  const leave = () => {
    say('')
    hover(null)
  }

  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = toNextWindow(window_, event.key, event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    // The first step can be undone by going back; those after it are the same walk.
    setWindow(next, narrowed && next !== null)
  }

  const words = describeWindow(window_)
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
