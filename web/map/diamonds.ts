/** Half the width of a diamond's picture, in CSS pixels; the map scales it to the number of its events. */
export const diamondRadius = 16

const ratio = 2

/** The picture of a diamond: what was said, beside the discs of what was done. Its edge keeps it apart from its neighbours. */
export function drawDiamond(colour: string, edge: string): ImageData | null {
  const reach = diamondRadius + 2
  const canvas = document.createElement('canvas')
  canvas.width = reach * 2 * ratio
  canvas.height = reach * 2 * ratio
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(ratio, ratio)
  context.translate(reach, reach)
  context.beginPath()
  for (const [x, y] of [
    [0, -diamondRadius],
    [diamondRadius, 0],
    [0, diamondRadius],
    [-diamondRadius, 0],
  ] as const)
    context.lineTo(x, y)
  context.closePath()
  context.fillStyle = colour
  context.fill()
  context.strokeStyle = edge
  context.lineWidth = 2
  context.stroke()
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
