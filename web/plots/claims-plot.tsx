import { axisX, axisY, dot, gridY, link, plot, ruleY, text } from '@observablehq/plot'
import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { hover, onHover } from '../pointer/pointer.ts'
import styles from './claims.module.css'
import type { ClaimMark, Drawing } from './marks.ts'
import { findTie, tie } from './tie.ts'
import type { Tie } from './ties.ts'

interface Props {
  readonly drawing: Drawing
  readonly ties: readonly Tie[]
  readonly unit: string
  readonly scale: 'linear' | 'log'
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** A finding that is open: its lines stand out. */
  readonly opened: string | null
  readonly onOpen: (finding: string) => void
}

/** A few lanes are high, many are low: the table beneath stays within reach. */
const toLaneHeight = (lanes: number, narrow: boolean): number => (lanes <= 3 ? 72 : narrow ? 56 : 44)

/** Narrower than this, names stand above their lanes: beside them there is no room. */
const narrowPx = 560

/** Numbers to write at the side: zero and the highest round one, on a scale of powers one between, where there is room. */
function toTicks({ marks, claimants }: Drawing, scale: Props['scale']): number | number[] {
  if (scale === 'linear') return 2
  const most = Math.max(1, ...marks.flatMap(({ best, min, max }) => [best ?? 0, min ?? 0, max ?? 0]))
  const highest = Math.floor(Math.log10(most))
  return [0, ...(highest > 2 && claimants.length <= 3 ? [10 ** Math.ceil(highest / 2)] : []), 10 ** highest]
}

const colour = 'var(--figure)'
const marginTop = 12
type Plotted = ReturnType<typeof plot>
/** Set on what stands for a claim, apart from axes and names. */
const claimClass = 'claim'
const toMiddle = ({ from, to }: ClaimMark): number => (from + to) / 2
const toLevel = ({ best, min, max }: ClaimMark): number | null => best ?? min ?? max

/** Which claim an element of the drawing stands for: the library keeps its position with it. */
function findMark(target: EventTarget, marks: readonly ClaimMark[]): ClaimMark | null {
  if (!(target instanceof SVGElement) || !target.closest(`.${claimClass}`)) return null
  const at: unknown = Reflect.get(target, '__data__')
  return typeof at === 'number' ? (marks[at] ?? null) : null
}

/** Draws every claim: a line over its days at its number with a dot in the middle, a bar from least to most, and an arrow where one end is open. */
function draw(drawing: Drawing, ties: readonly Tie[], scale: Props['scale'], unit: string, width: number): SVGElement {
  const lane = { fy: 'claimant', className: claimClass }
  const { marks, claimants } = drawing
  const ticks = toTicks(drawing, scale)
  const narrow = width < narrowPx
  const namesPx = narrow ? 16 : Math.min(220, width / 4)
  const drawn = plot({
    // The library writes a style sheet into its drawing, which the page's policy forbids; outside of the page it may, and it is taken out.
    document: document.implementation.createHTMLDocument(),
    width,
    height: claimants.length * toLaneHeight(claimants.length, narrow) + 48,
    marginLeft: 56,
    marginRight: namesPx,
    marginTop,
    marginBottom: 36,
    x: { type: 'utc', label: null, nice: true },
    y: {
      type: scale === 'log' ? 'symlog' : 'linear',
      zero: true,
      nice: true,
      label: unit || null,
      insetTop: narrow ? 18 : 8,
      insetBottom: 4,
    },
    fy: { domain: claimants, axis: null, padding: 0.08 },
    marks: [
      gridY({ ticks, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks, tickSize: 0, label: null, fill: 'var(--muted)' }),
      axisX({ anchor: 'bottom', tickSize: 4, fill: 'var(--muted)', color: 'var(--edge)' }),
      ruleY([0], { stroke: 'var(--edge)' }),
      text(claimants, {
        fy: (name: string) => name,
        text: (name: string) => (name.length > 60 ? `${name.slice(0, 59)}…` : name),
        frameAnchor: narrow ? 'top-left' : 'right',
        dx: narrow ? 2 : 12,
        textAnchor: 'start',
        // In widths of a letter's height.
        lineWidth: narrow ? Number.POSITIVE_INFINITY : (namesPx - 16) / 12,
        lineAnchor: narrow ? 'top' : 'middle',
        fill: 'var(--text)',
        fontSize: 12,
      }),
      ...[true, false].map((stated) =>
        link(marks, {
          ...lane,
          x1: 'from',
          x2: 'to',
          y1: toLevel,
          y2: toLevel,
          filter: (mark: ClaimMark) => mark.stated === stated,
          stroke: colour,
          strokeWidth: 2,
          ...(stated ? {} : { strokeDasharray: '1 3' }),
        }),
      ),
      link(marks, {
        ...lane,
        x1: toMiddle,
        x2: toMiddle,
        y1: 'min',
        y2: 'max',
        filter: ({ min, max }: ClaimMark) => min !== null && max !== null && min !== max,
        stroke: colour,
        strokeWidth: 6,
        strokeOpacity: 0.5,
      }),
      text(marks, {
        ...lane,
        x: toMiddle,
        y: toLevel,
        filter: ({ best, min, max }: ClaimMark) => best === null && (min === null) !== (max === null),
        text: ({ min }: ClaimMark) => (min === null ? '↓' : '↑'),
        fill: colour,
        fontSize: 14,
        fontWeight: 600,
      }),
      dot(marks, {
        ...lane,
        x: toMiddle,
        y: 'best',
        r: 4,
        filter: ({ best }: ClaimMark) => best !== null,
        fill: (mark: ClaimMark) => (mark.stated ? colour : 'var(--surface)'),
        stroke: colour,
        strokeWidth: 1.5,
      }),
    ],
  })
  drawn.querySelector('style')?.remove()
  tie(drawn, ties, (mark) => toPoint(drawn, mark))
  // A group may have no name of its own: the drawing as a whole has one.
  for (const group of drawn.querySelectorAll<SVGElement>('g[aria-label]')) {
    group.dataset.mark = group.getAttribute('aria-label') ?? ''
    group.removeAttribute('aria-label')
  }
  return drawn as SVGElement
}

/** Where a claim's dot stands in the drawing, in CSS pixels; null where it has no number. */
function toPoint(drawn: Plotted, mark: ClaimMark): readonly [x: number, y: number] | null {
  const level = toLevel(mark)
  const [x, y, fy] = [drawn.scale('x'), drawn.scale('y'), drawn.scale('fy')]
  if (level === null || !x || !y || !fy) return null
  // Each lane is drawn as if it were the first, and moved to its place.
  return [x.apply(toMiddle(mark)), y.apply(level) + fy.apply(mark.claimant) - marginTop]
}

/** The drawing of claims, one lane a claimant. The table beneath it has all of it in words. */
export default function ClaimsPlot(props: Props) {
  const { drawing, ties, unit, scale, selected, onSelect, opened, onOpen } = props
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [told, setTold] = useState('')
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  const drawn = useMemo(
    () => (width < 120 ? null : draw(drawing, ties, scale, unit, width)),
    [drawing, ties, scale, unit, width],
  )
  useEffect(() => {
    const box = frame.current
    if (!box || !drawn) return
    drawn.setAttribute('role', 'img')
    drawn.setAttribute('aria-label', describe(drawing, unit))
    box.replaceChildren(drawn)
    return () => drawn.remove()
  }, [drawn, drawing, unit])
  useEffect(() => {
    const light = (name: string, id: string | null) => {
      for (const old of drawn?.querySelectorAll(`[data-${name}]`) ?? []) old.removeAttribute(`data-${name}`)
      if (id === null) return
      for (const element of drawn?.querySelectorAll(`.${claimClass} > *`) ?? [])
        if (findMark(element, drawing.marks)?.id === id) element.setAttribute(`data-${name}`, '')
    }
    light('selected', selected)
    return onHover((id) => light('hovered', id))
  }, [drawn, drawing, selected])
  useEffect(() => {
    for (const group of drawn?.querySelectorAll<SVGElement>('[data-tie]') ?? [])
      group.toggleAttribute('data-opened', group.dataset.tie === opened)
  }, [drawn, opened])
  const point = ({ target }: PointerEvent) => {
    const mark = findMark(target, drawing.marks)
    hover(mark?.id ?? null)
    const finding = findTie(target)
    setTold(mark?.told ?? ties.find((one) => one.finding.id === finding)?.finding.explain ?? '')
  }
  const choose = ({ target }: MouseEvent) => {
    const mark = findMark(target, drawing.marks)
    const finding = findTie(target)
    if (mark) onSelect(mark.id)
    else if (finding !== null) onOpen(finding)
  }
  return (
    // The rows of the table do all that clicking here does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <div onPointerMove={point} onPointerLeave={() => hover(null)} onClick={choose}>
      <div ref={frame} className={styles.plot} />
      <p className={styles.told}>{told || 'Point at a claim to read it.'}</p>
    </div>
  )
}

const describe = ({ marks, claimants }: Drawing, unit: string): string =>
  `${marks.length} claims of ${unit || 'one thing'} by ${claimants.join(', ')}; the table below has them in words.`
