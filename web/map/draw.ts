import * as maplibre from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { PlaceShape } from '../../src/model/place.ts'
import type { Box } from '../../src/query/filter.ts'
import { readColours } from '../styles/colours.ts'
import { loadBase } from './base.ts'
import { addImages } from './images.ts'
import { openLabels } from './labels-shown.ts'
import { crowd, type MapPlace, type MapWindow, toBounds, toMainPlaces } from './places.ts'
import { empty, toAreaLine, toFeatures, tokens, toLine, toStyle } from './style.ts'

maplibre.setWorkerUrl(workerUrl)

interface Hears {
  /** The pointer is over a place, by its position in the list; null: over none. */
  readonly hover: (place: number | null) => void
  readonly choose: (place: number) => void
  /** The window was moved by a person, not by this program. */
  readonly move: (window: MapWindow) => void
  /** A point of the map was clicked where no place stands. */
  readonly put?: (lat: number, lon: number) => void
}

/** A map that is drawn and answers. Everything of it goes with `remove`. */
export interface DrawnMap {
  setPlaces(places: readonly MapPlace[]): void
  setHovered(places: readonly number[]): void
  /** Marks a place; brings it into view only where it is out of it. */
  setSelected(place: number | null): void
  /** The area that is searched in, or null. */
  setArea(box: Box | null): void
  /** The line that the selected event lies on, or null; a point needs none. */
  setShape(shape: PlaceShape | null): void
  /** Shows all places. */
  fit(): void
  zoom(by: number): void
  bounds(): Box
  recolour(): void
  remove(): void
}

/**
 * Draws a map into an element. Its style is offline: outlines from these pages' own server, labels as elements.
 * `tiles` is the address of raster tiles to draw on instead, or null.
 *
 * @throws where the outlines cannot be loaded, or the browser has no WebGL.
 */
export async function drawMap(
  container: HTMLElement,
  start: MapWindow | null,
  tiles: string | null,
  hears: Hears,
): Promise<DrawnMap> {
  const base = await loadBase()
  const map = new maplibre.Map({
    container,
    style: toStyle(base, readColours(tokens), tiles),
    center: start ? [start.lon, start.lat] : [43.5, 33.5],
    zoom: start?.zoom ?? 3,
    attributionControl: false,
    locale: { 'Map.Title': 'Map: arrows move it, plus and minus zoom' },
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: 0.5,
    maxZoom: 14,
    renderWorldCopies: true,
    fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  let places: readonly MapPlace[] = []
  let hovered: readonly number[] = []
  let selected: number | null = null
  let ready = false
  let fitting = start === null

  const showGround = () => {
    const shown = [...hovered, ...(selected === null ? [] : [selected])]
    const all = places.length <= crowd
    const filter: maplibre.FilterSpecification = all ? ['boolean', true] : ['in', ['get', 'id'], ['literal', shown]]
    for (const layer of ['ground', 'rings']) map.setFilter(layer, filter)
  }

  const label = openLabels(map, base)
  const showLabels = () => label(places)

  const fit = (animate: boolean, whole: boolean) => {
    const bounds = toBounds(whole ? places : toMainPlaces(places))
    if (!bounds) return
    map.fitBounds([bounds.west, bounds.south, bounds.east, bounds.north], { padding: 36, maxZoom: 6.5, animate })
  }

  const put = () => {
    map.getSource<maplibre.GeoJSONSource>('places')?.setData(toFeatures(places))
    container.dataset.places = String(places.length)
    map.removeFeatureState({ source: 'places' })
    for (const id of hovered) map.setFeatureState({ source: 'places', id }, { hovered: true })
    if (selected !== null) map.setFeatureState({ source: 'places', id: selected }, { selected: true })
    showGround()
    showLabels()
  }

  await new Promise<void>((resolve, reject) => {
    map.once('load', () => resolve())
    map.once('error', ({ error }) => reject(error))
  })
  ready = true
  addImages(map)
  showLabels()
  // Later troubles (a tile that does not come) leave the map as it is.
  map.on('error', () => undefined)
  map.on('idle', () => {
    if (container.dataset.places !== undefined) container.dataset.drawn = container.dataset.places
  })
  const findNearest = ({ point }: maplibre.MapMouseEvent): number | null => {
    const reach = 5
    const found = map.queryRenderedFeatures(
      [
        [point.x - reach, point.y - reach],
        [point.x + reach, point.y + reach],
      ],
      { layers: ['points', 'diamonds'] },
    )
    const far = (place: MapPlace) => {
      const at = map.project([place.lon, place.lat])
      return Math.hypot(at.x - point.x, at.y - point.y)
    }
    return (
      found
        .map(({ properties }) => Number(properties.id))
        .filter((id) => places[id] !== undefined)
        .sort((a, b) => far(places[a]!) - far(places[b]!))[0] ?? null
    )
  }
  map.on('mousemove', (event) => {
    const found = findNearest(event)
    map.getCanvas().style.cursor = found === null ? '' : 'pointer'
    hears.hover(found)
  })
  map.on('mouseout', () => hears.hover(null))
  map.on('click', (event) => {
    const found = findNearest(event)
    if (found !== null) return hears.choose(found)
    const { lng, lat } = event.lngLat.wrap()
    hears.put?.(lat, lng)
  })
  map.on('moveend', (event: { originalEvent?: unknown }) => {
    showLabels()
    if (!event.originalEvent) return
    fitting = false
    const { lng, lat } = map.getCenter().wrap()
    hears.move({ zoom: map.getZoom(), lat, lon: lng })
  })
  map.on('resize', showLabels)

  return {
    setPlaces(next) {
      places = next
      put()
      if (fitting) fit(false, false)
    },
    setHovered(next) {
      for (const id of hovered) map.removeFeatureState({ source: 'places', id }, 'hovered')
      hovered = next
      for (const id of hovered) map.setFeatureState({ source: 'places', id }, { hovered: true })
      container.dataset.hovered = hovered.map((id) => places[id]?.name).join(', ')
      if (places.length > crowd) showGround()
    },
    setSelected(next) {
      if (selected !== null) map.removeFeatureState({ source: 'places', id: selected }, 'selected')
      selected = next
      container.dataset.selected = selected === null ? '' : (places[selected]?.name ?? '')
      if (selected === null) return showGround()
      map.setFeatureState({ source: 'places', id: selected }, { selected: true })
      showGround()
      const place = places[selected]
      if (place && !map.getBounds().contains([place.lon, place.lat]))
        map.panTo([place.lon, place.lat], { duration: 120 })
    },
    setArea(box) {
      map.getSource<maplibre.GeoJSONSource>('area')?.setData(box ? toAreaLine(box) : empty)
    },
    setShape(shape) {
      const line = shape?.type === 'LineString' ? toLine(shape) : empty
      map.getSource<maplibre.GeoJSONSource>('shape')?.setData(line)
      container.dataset.shape = shape?.type ?? ''
    },
    fit() {
      fitting = true
      fit(true, true)
    },
    zoom: (by) => {
      const zoom = map.getZoom() + by
      fitting = false
      map.easeTo({ zoom, duration: 120 })
      const { lng, lat } = map.getCenter().wrap()
      hears.move({ zoom: Math.max(0.5, Math.min(14, zoom)), lat, lon: lng })
    },
    bounds() {
      const bounds = map.getBounds()
      const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180
      const whole = bounds.getEast() - bounds.getWest() >= 360
      return {
        west: whole ? -180 : wrap(bounds.getWest()),
        south: Math.max(-90, bounds.getSouth()),
        east: whole ? 180 : wrap(bounds.getEast()),
        north: Math.min(90, bounds.getNorth()),
      }
    },
    recolour() {
      if (!ready) return
      const colours = readColours(tokens)
      const fresh = toStyle(base, colours, tiles)
      for (const layer of fresh.layers)
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          map.setPaintProperty(layer.id, name as never, value as never)
      addImages(map)
    },
    remove() {
      map.remove()
      container.replaceChildren()
    },
  }
}
