import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { hover, onHover } from '../pointer/pointer.ts'
import { describeDate } from '../records/words.ts'
import { findTicks, type Stretch, toDayNumber, toIsoDay, toScale } from '../timeline/scale.ts'
import styles from './dues.module.css'
import { type DueBar, type DueDrawing, type DueRow, mostRows } from './dues.ts'

interface Props {
  readonly drawing: DueDrawing
  readonly today: string
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

/** Room that the label of the chosen day takes up, in CSS pixels. */
const labelPx = 84

/** Where a day lies, as a share of the width. */
const toShare = ({ start, end }: Stretch, day: number): number =>
  Math.max(0, Math.min(1, (day - start) / Math.max(1, end - start)))

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

/** Promises as bars over the days in which they are due, one row each; the table beneath has the same in words. */
export function DuesPlot({ drawing, today, selected, onSelect }: Props) {
  const { rows, stretch } = drawing
  const list = useRef<HTMLUListElement>(null)
  const axis = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = axis.current
    if (!box) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  useEffect(
    () =>
      onHover((id) => {
        for (const old of list.current?.querySelectorAll('[data-hovered]') ?? []) old.removeAttribute('data-hovered')
        if (id !== null) list.current?.querySelector(`[data-bar="${CSS.escape(id)}"]`)?.setAttribute('data-hovered', '')
      }),
    [],
  )
  const now = toDayNumber(today) ?? 0
  const inView = stretch.start <= now && now < stretch.end
  const scale = toScale(stretch, width)
  // No year stands under the label of the day.
  const ticks = findTicks(scale, width).filter(
    ({ day }) => !inView || Math.abs(scale.x(day) - scale.x(now)) > labelPx || day === now,
  )
  const next = rows.findIndex(({ bars }) => bars.some(({ end }) => end > now))
  // What is not passed yet is shown first; what is passed stands above it.
  useEffect(() => {
    if (list.current && next > 0) list.current.scrollTop = (list.current.children[next] as HTMLElement).offsetTop - 56
  }, [next])
  return (
    <div className={styles.dues}>
      <div className={styles.head} aria-hidden="true">
        <span />
        <div className={styles.axis} ref={axis}>
          {ticks.map(({ day, label }) => (
            <span key={day} style={{ insetInlineStart: percent(toShare(stretch, day)) }}>
              {label}
            </span>
          ))}
          {inView && <b style={{ insetInlineStart: percent(toShare(stretch, now)) }}>{describeDate(today)}</b>}
        </div>
      </div>
      <ul
        ref={list}
        className={styles.rows}
        data-scrolls
        onPointerLeave={() => hover(null)}
        style={inView ? ({ '--now': percent(toShare(stretch, now)) } as CSSProperties) : undefined}
        data-now={inView}
      >
        {rows.slice(0, mostRows).map((row) => (
          <Row
            key={row.bars[0]!.id}
            row={row}
            stretch={stretch}
            width={width}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly row: DueRow
  readonly stretch: Stretch
  /** Of the line, in CSS pixels. */
  readonly width: number
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

function Row({ row: { who, what, bars, moved, ended }, stretch, width, selected, onSelect }: RowProps) {
  return (
    <li>
      <span className={styles.name} title={`${who}: ${what}`} dir="auto">
        <b>{who}</b> {what}
        {bars.length > 1 && <i>{moved ? `said ${bars.length} times, the date moved` : `said ${bars.length} times`}</i>}
        {ended && <i>{ended}</i>}
      </span>
      <span className={styles.line}>
        {bars.map((bar, i) => (
          <Bar
            key={bar.id}
            bar={bar}
            lane={i}
            lanes={bars.length}
            stretch={stretch}
            width={width}
            name={`${who}: ${what}`}
            selected={bar.id === selected}
            onSelect={onSelect}
          />
        ))}
      </span>
    </li>
  )
}

interface BarProps extends Omit<RowProps, 'row' | 'selected'> {
  readonly bar: DueBar
  readonly lane: number
  readonly lanes: number
  readonly name: string
  readonly selected: boolean
}

function Bar({ bar, lane, lanes, stretch, width, name, selected, onSelect }: BarProps) {
  const left = toShare(stretch, bar.start)
  const right = bar.opens === 'end' ? 1 : toShare(stretch, bar.end)
  const said = bar.said === null ? null : toShare(stretch, bar.said)
  const told = `${name}. Due ${bar.told}${bar.said === null ? '' : `; said ${describeDate(toIsoDay(bar.said))}`}`
  return (
    <>
      {said !== null && (
        <i
          className={styles.said}
          style={{ insetInlineStart: percent(said), ...toLane(lane, lanes) }}
          aria-hidden="true"
        />
      )}
      <button
        type="button"
        className={styles.bar}
        data-bar={bar.id}
        data-state={bar.state}
        data-vague={bar.vague}
        data-basis={bar.inferred ? 'inferred' : 'stated'}
        data-opens={bar.opens ?? (bar.end > stretch.end ? 'end' : undefined)}
        aria-pressed={selected}
        aria-label={told}
        title={told}
        style={toStyle(left, Math.max(0, right - left) * width, lane, lanes)}
        onClick={() => onSelect(bar.id)}
        onPointerEnter={() => hover(bar.id)}
        onFocus={() => hover(bar.id)}
      />
    </>
  )
}

/** Where a bar stands. What is drawn is as wide as its days; what can be pressed is never too narrow to be hit. */
const toStyle = (left: number, px: number, lane: number, lanes: number): CSSProperties => ({
  insetInlineStart: percent(left),
  width: `${px}px`,
  ...toLane(lane, lanes),
  ...({ '--days': `${px}px` } as CSSProperties),
})

/** Several bars of one row share its height. */
const toLane = (lane: number, lanes: number): CSSProperties => ({
  insetBlockStart: percent(lane / lanes),
  height: percent(1 / lanes),
})
