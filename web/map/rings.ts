import type { Basis } from '../../src/model/time.ts'

/** Radius of the rings' pictures, in CSS pixels; the map scales them to the points that they stand round. */
export const ringRadius = 16

const ratio = 2

/** The picture of a ring: solid where the place is stated, dotted where it was inferred; four ticks mark a region. */
export function drawRing(kind: 'none' | 'town' | 'region', basis: Basis, colour: string): ImageData | null {
  const reach = ringRadius + 6
  const canvas = document.createElement('canvas')
  canvas.width = reach * 2 * ratio
  canvas.height = reach * 2 * ratio
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(ratio, ratio)
  context.translate(reach, reach)
  context.strokeStyle = colour
  context.lineWidth = 1.5
  context.lineCap = basis === 'inferred' ? 'round' : 'butt'
  if (basis === 'inferred') context.setLineDash([0.1, 4])
  if (kind !== 'none' || basis === 'inferred') {
    context.beginPath()
    context.arc(0, 0, ringRadius, 0, Math.PI * 2)
    context.stroke()
  }
  if (kind === 'region') {
    context.setLineDash([])
    for (let quarter = 0; quarter < 4; quarter++) {
      context.rotate(Math.PI / 2)
      context.beginPath()
      context.moveTo(ringRadius - 3, 0)
      context.lineTo(ringRadius + 5, 0)
      context.stroke()
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
