import type * as maplibre from 'maplibre-gl'
import { isVerbal, quads } from '../records/event/quad.ts'
import { readColours } from '../styles/colours.ts'
import { drawDiamond } from './diamonds.ts'
import { drawRing } from './rings.ts'

/** Puts the pictures that the style names into a map, in the colours of the present theme. */
export function addImages(map: maplibre.Map): void {
  const colours = readColours([...quads, 'muted', 'surface'])
  const add = (name: string, image: ImageData | null) => {
    if (!image) return
    if (map.hasImage(name)) map.removeImage(name)
    map.addImage(name, image, { pixelRatio: 2 })
  }
  for (const kind of ['none', 'town', 'region'] as const)
    for (const basis of ['stated', 'inferred'] as const) add(`${kind} ${basis}`, drawRing(kind, basis, colours.muted))
  for (const quad of quads.filter(isVerbal)) add(quad, drawDiamond(colours[quad], colours.surface))
}
