import { isVerbal, type Quad, quads } from '../records/event/quad.ts'
import { readColours } from '../styles/colours.ts'
import type { PlacedMark } from './lanes.ts'
import { findTicks, type Scale, type Stretch } from './scale.ts'

export type Colours = ReturnType<typeof readTimeColours>

export const readTimeColours = () =>
  readColours([...quads, 'surface', 'panel', 'line', 'edge', 'muted', 'text', 'accent', 'selected'])

/** A canvas made fit for the screen's pixels, cleared; null where it cannot be drawn on. */
export function toContext(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  // To set the size again is to make the canvas anew, which is slow.
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}

/** Lines of the time axis through the whole height, and their labels at the top. */
export function paintAxis(
  context: CanvasRenderingContext2D,
  scale: Scale,
  width: number,
  height: number,
  colours: Colours,
): void {
  context.font = '11px system-ui, sans-serif'
  context.textBaseline = 'top'
  for (const { day, label } of findTicks(scale, width)) {
    const x = Math.round(scale.x(day)) + 0.5
    context.strokeStyle = colours.line
    context.beginPath()
    context.moveTo(x, 0)
    context.lineTo(x, height)
    context.stroke()
    context.fillStyle = colours.muted
    if (x + context.measureText(label).width + 4 < width) context.fillText(label, x + 4, 1)
  }
}

/** Bars of how many events each bin has, the highest as high as there is room. */
export function paintBars(
  context: CanvasRenderingContext2D,
  bars: readonly (Stretch & { readonly counts: readonly { readonly count: number; readonly colour: string }[] })[],
  scale: Scale,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
  const highest = bars.reduce((most, { counts }) => Math.max(most, sum(counts)), 1)
  for (const { start, end, counts } of bars) {
    const left = scale.x(start)
    const width = Math.max(1, scale.x(end) - left - 1)
    let y = bottom
    for (const { count, colour } of counts) {
      const height = count === 0 ? 0 : Math.max(1, (count / highest) * (bottom - top))
      context.fillStyle = colour
      context.fillRect(left, y - height, width, height)
      y -= height
    }
  }
}

/** The outline of a mark: a bar for deeds; for words one with points at its ends, which of a single day is a diamond. */
function traceMark(
  context: CanvasRenderingContext2D,
  verbal: boolean,
  [left, top, width, height]: readonly [number, number, number, number],
): void {
  const point = verbal ? Math.min(height, width) / 2 : 0
  const [right, bottom, middle] = [left + width, top + height, top + height / 2]
  context.beginPath()
  context.moveTo(left + point, top)
  context.lineTo(right - point, top)
  if (verbal) context.lineTo(right, middle)
  context.lineTo(right - point, bottom)
  context.lineTo(left + point, bottom)
  if (verbal) context.lineTo(left, middle)
  context.closePath()
}

/** Marks in lanes: full where the date is stated, dotted where inferred, hollow where it is only the publication's; a vague one fades. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly PlacedMark[],
  lane: { readonly top: number; readonly height: number },
  colours: Colours,
): void {
  for (const mark of marks) {
    const width = mark.right - mark.left
    const height = lane.height - 2
    const y = lane.top + mark.lane * lane.height + 1
    const colour = colours[mark.quad]
    context.setLineDash([])
    if (mark.basis === 'stated') {
      context.fillStyle = mark.shape === 'vague' ? toFading(context, mark, colour) : colour
      // A stretch of days is thinner than a day: it says less closely when.
      const inset = mark.shape === 'day' ? 0 : height / 4
      traceMark(context, isVerbal(mark.quad), [mark.left, y + inset, width, height - inset * 2])
      context.fill()
      if (mark.shape === 'stretch') {
        if (mark.opens !== 'start') context.fillRect(mark.left, y, 1.5, height)
        if (mark.opens !== 'end') context.fillRect(mark.right - 1.5, y, 1.5, height)
      }
    } else {
      context.strokeStyle = mark.basis === null ? colours.edge : colour
      context.lineWidth = mark.basis === null ? 1 : 1.5
      if (mark.basis === 'inferred') context.setLineDash([1.5, 2])
      traceMark(context, isVerbal(mark.quad), [mark.left + 0.75, y + 0.75, Math.max(1.5, width - 1.5), height - 1.5])
      context.stroke()
    }
  }
  context.setLineDash([])
}

function toFading(context: CanvasRenderingContext2D, { left, right }: PlacedMark, colour: string): CanvasGradient {
  const fading = context.createLinearGradient(left, 0, right, 0)
  const clear = colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.1)')
  fading.addColorStop(0, clear)
  fading.addColorStop(0.5, colour)
  fading.addColorStop(1, clear)
  return fading
}

/** The colours of the classes from the ground of a bar to its top, those that weigh most first. */
export const stackOrder: readonly Quad[] = [
  'material-conflict',
  'verbal-conflict',
  'material-cooperation',
  'verbal-cooperation',
]
