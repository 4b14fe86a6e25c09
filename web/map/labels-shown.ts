import * as maplibre from 'maplibre-gl'
import type { Base } from './base.ts'
import { findLabels, type Label } from './labels.ts'
import type { MapPlace } from './places.ts'

/** Shows labels of places and countries on a map as elements, and takes those away that were there before. */
export function openLabels(map: maplibre.Map, base: Base): (places: readonly MapPlace[]) => void {
  let markers: maplibre.Marker[] = []
  return (places) => {
    for (const marker of markers) marker.remove()
    const { width, height } = map.getCanvas().getBoundingClientRect()
    const project = (lon: number, lat: number) => map.project([lon, lat])
    const labels = findLabels(places, base.countries, { zoom: map.getZoom(), width, height, project })
    markers = labels.map(({ lon, lat, offset, ...label }) =>
      new maplibre.Marker({
        element: toElement(label),
        anchor: label.kind === 'place' ? 'left' : 'center',
        offset: [offset, 0],
      })
        .setLngLat([lon, lat])
        .addTo(map),
    )
  }
}

/** A label as an element: text alone, never markup. */
function toElement({ kind, name, count }: Omit<Label, 'lon' | 'lat' | 'offset'>): HTMLElement {
  const element = document.createElement('div')
  element.dataset.label = kind
  element.dir = 'auto'
  element.textContent = name
  // The list says the same; read out, labels would come in no order.
  element.ariaHidden = 'true'
  if (count > 1) {
    const number = document.createElement('span')
    number.textContent = ` ${count.toLocaleString('en')}`
    element.append(number)
  }
  return element
}
