import * as maplibre from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { quads } from '../records/event/quad.ts'
import { readColours } from '../styles/colours.ts'
import { type Base, loadBase } from './base.ts'
import { findLabels, type Label } from './labels.ts'
import { crowd, type MapPlace, type MapWindow, toBounds, toMainPlaces, toRadius, toRing } from './places.ts'
import { drawRing, ringRadius } from './rings.ts'

maplibre.setWorkerUrl(workerUrl)

interface Hears {
  /** The pointer is over a place, by its position in the list; null: over none. */
  readonly hover: (place: number | null) => void
  readonly choose: (place: number) => void
  /** The window was moved by a person, not by this program. */
  readonly move: (window: MapWindow) => void
}

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A map that is drawn and answers. Everything of it goes with `remove`. */
export interface DrawnMap {
  setPlaces(places: readonly MapPlace[]): void
  setHovered(places: readonly number[]): void
  /** Marks a place; brings it into view only where it is out of it. */
  setSelected(place: number | null): void
  /** The area that is searched in, or null. */
  setArea(box: Box | null): void
  /** Shows all places. */
  fit(): void
  zoom(by: number): void
  bounds(): Box
  recolour(): void
  remove(): void
}

/** Metres that a pixel of zoom 0 shows at the equator, with tiles of 512 pixels. */
const metresAPixel = 78271.517

const tokens = [...quads, 'water', 'land', 'border', 'line', 'surface', 'muted', 'accent', 'text'] as const

const empty = { type: 'FeatureCollection' as const, features: [] }

const toFeatures = (places: readonly MapPlace[]) => ({
  type: 'FeatureCollection' as const,
  // Large points first, so that small ones lie on top of them.
  features: places
    .map((place, id) => ({ place, id }))
    .sort((a, b) => b.place.events.length - a.place.events.length)
    .map(({ place, id }) => ({
      type: 'Feature' as const,
      id,
      geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
      properties: {
        id,
        quad: place.quad,
        radius: toRadius(place.events.length, places.length),
        ring: `${toRing(place.uncertaintyKm)} ${place.basis}`,
        // Radius of the ground circle at zoom 0.
        ground: ((place.uncertaintyKm ?? 0) * 1000) / (metresAPixel * Math.cos((place.lat * Math.PI) / 180)),
      },
    })),
})

const toAreaLine = ({ west, south, east, north }: Box) => ({
  type: 'LineString' as const,
  coordinates: [
    [west, south],
    [west, north],
    [east < west ? east + 360 : east, north],
    [east < west ? east + 360 : east, south],
    [west, south],
  ],
})

type Colours = ReturnType<typeof readColours<(typeof tokens)[number]>>

const lit: maplibre.ExpressionSpecification = [
  'any',
  ['boolean', ['feature-state', 'hovered'], false],
  ['boolean', ['feature-state', 'selected'], false],
]

function toStyle(base: Base, colours: Colours, tiles: string | null): maplibre.StyleSpecification {
  const lines = (geometry: Base['coast']) => ({ type: 'geojson' as const, data: geometry })
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: base.land },
      borders: lines(base.borders),
      coast: lines(base.coast),
      ...(tiles === null ? {} : { tiles: { type: 'raster' as const, tiles: [tiles], tileSize: 256 } }),
      area: { type: 'geojson', data: empty },
      places: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
      { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': colours.border, 'line-width': 0.75 } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colours.border, 'line-width': 1 } },
      ...(tiles === null ? [] : [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }]),
      {
        id: 'area',
        type: 'line',
        source: 'area',
        paint: { 'line-color': colours.accent, 'line-width': 1.5, 'line-dasharray': [4, 3] },
      },
      {
        id: 'ground',
        type: 'circle',
        source: 'places',
        filter: ['boolean', false],
        paint: {
          'circle-radius': [
            'interpolate',
            ['exponential', 2],
            ['zoom'],
            0,
            ['get', 'ground'],
            22,
            ['*', ['get', 'ground'], 4194304],
          ],
          'circle-color': colours.accent,
          'circle-opacity': 0.07,
          'circle-stroke-color': colours.accent,
          'circle-stroke-opacity': 0.35,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'places',
        paint: {
          'circle-radius': ['get', 'radius'],
          'circle-color': [
            'match',
            ['get', 'quad'],
            ...quads.flatMap((quad) => [quad, colours[quad]]),
            colours.text,
          ] as never,
          'circle-stroke-color': ['case', lit, colours.accent, colours.surface],
          'circle-stroke-width': ['case', lit, 3, 1],
        },
      },
      {
        id: 'rings',
        type: 'symbol',
        source: 'places',
        layout: {
          'icon-image': ['get', 'ring'],
          'icon-size': ['/', ['+', ['get', 'radius'], 4], ringRadius],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
    ],
  }
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
  let markers: maplibre.Marker[] = []
  let ready = false
  let fitting = start === null

  const addRings = () => {
    const { muted } = readColours(['muted'])
    for (const kind of ['none', 'town', 'region'] as const)
      for (const basis of ['stated', 'inferred'] as const) {
        const name = `${kind} ${basis}`
        const image = drawRing(kind, basis, muted)
        if (!image) continue
        if (map.hasImage(name)) map.removeImage(name)
        map.addImage(name, image, { pixelRatio: 2 })
      }
  }

  const showGround = () => {
    const shown = [...hovered, ...(selected === null ? [] : [selected])]
    const all = places.length <= crowd
    const filter: maplibre.FilterSpecification = all ? ['boolean', true] : ['in', ['get', 'id'], ['literal', shown]]
    for (const layer of ['ground', 'rings']) map.setFilter(layer, filter)
  }

  const showLabels = () => {
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
  addRings()
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
      { layers: ['points'] },
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
    if (found !== null) hears.choose(found)
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
      addRings()
    },
    remove() {
      map.remove()
      container.replaceChildren()
    },
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
