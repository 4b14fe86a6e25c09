import type { Marks } from '../../src/api/envelopes.ts'
import type { Basis } from '../../src/model/time.ts'
import { type Quad, quads, toQuad } from '../records/event/quad.ts'

/** One point of the map: all events that stand at it. */
export interface MapPlace {
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** The widest that one of its events says; null where none does. */
  readonly uncertaintyKm: number | null
  /** `inferred` where all of its events were put there by inference. */
  readonly basis: Basis
  /** The class that most of its events are of; of equals, the harder one. */
  readonly quad: Quad
  /** The events' positions among the marks, the latest first. */
  readonly events: readonly number[]
}

const digits = 1e4

/** Events at one point are one mark, with their number; those without a point are left out. */
export function toPlaces(marks: Marks): readonly MapPlace[] {
  const points = new Map<string, number[]>()
  for (const [i, lat] of marks.lat.entries()) {
    const lon = marks.lon[i] ?? null
    if (lat === null || lon === null) continue
    const key = `${Math.round(lat * digits)} ${Math.round(lon * digits)}`
    const events = points.get(key)
    if (events) events.push(i)
    else points.set(key, [i])
  }
  return [...points.values()].map((events) => {
    const first = events[0]!
    const widths = events.flatMap((i) => marks.uncertaintyKm[i] ?? [])
    return {
      name: marks.place[first] ?? '',
      lat: marks.lat[first]!,
      lon: marks.lon[first]!,
      uncertaintyKm: widths.length > 0 ? Math.max(...widths.slice(0, 1000)) : null,
      basis: events.every((i) => marks.placeBasis[i] === 'inferred') ? 'inferred' : 'stated',
      quad: findMost(events.map((i) => toQuad(marks.type[i] ?? null))),
      events,
    }
  })
}

function findMost(found: readonly Quad[]): Quad {
  const counts = quads.map((quad) => found.filter((one) => one === quad).length)
  return quads[counts.lastIndexOf(Math.max(...counts))]!
}

/** How wide the ring round a point is drawn: no ring up to 1 km, a thin one up to 25 km, one with ticks for a region. */
export const toRing = (uncertaintyKm: number | null): 'none' | 'town' | 'region' =>
  uncertaintyKm === null || uncertaintyKm <= 1 ? 'none' : uncertaintyKm <= 25 ? 'town' : 'region'

/** Of more places than these, points are drawn small, and rings and ground circles only where they are asked for. */
export const crowd = 200

/** Radius of a point in CSS pixels: its area grows with the number of events, up to a size that still lets neighbours be seen. */
export const toRadius = (count: number, places: number): number => {
  const radius = Math.min(15, 3.5 + 1.5 * Math.sqrt(count - 1))
  return places > crowd ? 2.5 + (radius - 2.5) * 0.4 : radius
}

/** The share of events, at each side of the map, that may lie out of view at first. */
const aside = 0.03

/** The places without the few that lie far off from most events: what is shown first. */
export function toMainPlaces(places: readonly MapPlace[]): readonly MapPlace[] {
  const edges = (of: (place: MapPlace) => number): readonly [number, number] => {
    const along = places.flatMap((place) => place.events.map(() => of(place))).sort((a, b) => a - b)
    const off = Math.floor(along.length * aside)
    return [along[off] ?? 0, along[along.length - 1 - off] ?? 0]
  }
  const [south, north] = edges(({ lat }) => lat)
  const [west, east] = edges(({ lon }) => lon)
  return places.filter(({ lat, lon }) => south <= lat && lat <= north && west <= lon && lon <= east)
}

/** West, south, east, north of all places, or null where there is none. */
export function toBounds(places: readonly { readonly lat: number; readonly lon: number }[]): {
  west: number
  south: number
  east: number
  north: number
} | null {
  if (places.length === 0) return null
  const bounds = { west: 180, south: 90, east: -180, north: -90 }
  for (const { lat, lon } of places) {
    bounds.west = Math.min(bounds.west, lon)
    bounds.east = Math.max(bounds.east, lon)
    bounds.south = Math.min(bounds.south, lat)
    bounds.north = Math.max(bounds.north, lat)
  }
  return bounds
}

/** The map's window in the address: `5.2/33.1/44.3` is zoom, latitude, longitude. */
export interface MapWindow {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

export const printWindow = ({ zoom, lat, lon }: MapWindow): string =>
  `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(3))}/${Number(lon.toFixed(3))}`

/** Null where it is no window. */
export function parseWindow(text: string): MapWindow | null {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const [zoom, lat, lon] = match.slice(1).map(Number) as [number, number, number]
  return zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null
}
