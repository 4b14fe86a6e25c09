import type { PlaceShapes, Position } from '../knowledge/place-shapes.ts'
import type { Place, PlaceRelation, PlaceShape } from '../model/place.ts'
import { distanceKm, movePoint, type Point, toBearing } from './distances.ts'

/** What a relation needs of its place: a point, and how far it reaches. */
type Anchor = Place & { readonly lat: number; readonly lon: number }
/** Has the place a point to measure from? */
export const isAnchor = (place: Place): place is Anchor => place.lat !== null && place.lon !== null

/** The area or line that words tell by a named place, before it has words and an id. */
export type DraftArea = Pick<PlaceRelation, 'name' | 'kind' | 'lat' | 'lon' | 'uncertaintyKm' | 'shape'>

const toRounded = (degrees: number): number => Math.round(degrees * 1000) / 1000
/** A point as a shape, in degrees to three places. */
export const toPoint = ({ lat, lon }: Point): PlaceShape => ({
  type: 'Point',
  coordinates: [toRounded(lon), toRounded(lat)],
})
const reachOf = (place: Place): number => place.uncertaintyKm ?? 10
/** Past this width a place is no anchor for a distance. */
const WIDEST_ANCHOR_KM = 120
/** Points of a circle that is drawn. */
const CIRCLE = 24

/** The line of all points `km` away. */
const toCircle = (middle: Point, km: number): PlaceShape => ({
  type: 'LineString',
  coordinates: Array.from({ length: CIRCLE + 1 }, (_, i) => {
    const { lat, lon } = movePoint(middle, km, (360 / CIRCLE) * (i % CIRCLE))
    return [lon, lat] as const
  }),
})

/** The middle of a line by its length, and half that length. */
export function middleOf(line: readonly Position[]): Point & { readonly halfKm: number } {
  const at = ([lon, lat]: Position): Point => ({ lat, lon })
  const lengths = line.slice(1).map((point, i) => distanceKm(at(line[i]!), at(point)))
  const total = lengths.reduce((sum, km) => sum + km, 0)
  let left = total / 2
  for (const [i, km] of lengths.entries()) {
    if (left <= km) {
      const share = km === 0 ? 0 : left / km
      const [a, b] = [line[i]!, line[i + 1]!]
      return {
        lat: toRounded(a[1] + share * (b[1] - a[1])),
        lon: toRounded(a[0] + share * (b[0] - a[0])),
        halfKm: total / 2,
      }
    }
    left -= km
  }
  return { ...at(line[0]!), halfKm: 0 }
}

/** "30 km south of Kirkuk": moved that way; without a direction on a circle, without a distance as far as the place reaches. */
export function toOffset(anchor: Anchor, km: number | null, direction: string | null): DraftArea | null {
  const { name } = anchor
  if (anchor.kind === 'country' || reachOf(anchor) > WIDEST_ANCHOR_KM) return null
  const bearing = direction === null ? null : toBearing(direction)
  const reach = reachOf(anchor)
  if (km !== null && bearing === null) {
    const shape = toCircle(anchor, km)
    return {
      name,
      kind: 'area',
      lat: anchor.lat,
      lon: anchor.lon,
      uncertaintyKm: Math.round(km + reach / 2),
      shape,
    }
  }
  if (bearing === null) return null
  const away = km ?? Math.max(12, reach)
  const point = movePoint(anchor, away, bearing)
  // Half a point of the compass either way, and where in the place it was measured from.
  const uncertaintyKm = Math.round(km === null ? Math.max(15, reach * 1.2) : Math.max(4, km * 0.25 + reach / 2))
  return { name, kind: 'area', ...point, uncertaintyKm, shape: toPoint(point) }
}

/** "northern Syria", "the eastern countryside of Deir ez-Zor". */
export function toPart(anchor: Anchor, direction: string, shapes: PlaceShapes): DraftArea | null {
  if (anchor.kind === 'country') {
    const part = anchor.country === null ? null : shapes.findPart(anchor.country, direction)
    if (!part) return null
    const name = `${direction === 'central' ? direction : `${direction}ern`} ${anchor.name}`
    return { name, kind: 'region', lat: part.lat, lon: part.lon, uncertaintyKm: part.radiusKm, shape: toPoint(part) }
  }
  const reach = reachOf(anchor)
  const bearing = toBearing(direction)
  const point = bearing === null ? anchor : movePoint(anchor, reach * 0.5, bearing)
  const { lat, lon } = point
  return {
    name: anchor.name,
    kind: anchor.kind,
    lat,
    lon,
    uncertaintyKm: Math.max(3, Math.round(reach * 0.75)),
    shape: toPoint(point),
  }
}

/** "outside Baghdad airport", "on the outskirts of Mosul". */
export function toOutside(anchor: Anchor): DraftArea | null {
  if (anchor.kind === 'country' || reachOf(anchor) > WIDEST_ANCHOR_KM) return null
  const { lat, lon, name } = anchor
  const km = Math.max(3, reachOf(anchor))
  return { name, kind: anchor.kind, lat, lon, uncertaintyKm: Math.round(km * 1.5 + 3), shape: toCircle(anchor, km) }
}

/** Places farther apart are not told by what lies between them. */
const WIDEST_BETWEEN_KM = 400

/** "between Salahaddin and Kirkuk": on the line from one to the other. */
export function toBetween(a: Anchor, b: Anchor): DraftArea | null {
  if (a.kind === 'country' || b.kind === 'country' || a.id === b.id) return null
  const km = distanceKm(a, b)
  if (km > WIDEST_BETWEEN_KM) return null
  const line: Position[] = [
    [a.lon, a.lat],
    [b.lon, b.lat],
  ]
  const { lat, lon } = middleOf(line)
  const uncertaintyKm = Math.round(km / 2 + Math.min(reachOf(a), reachOf(b)) / 2)
  const shape: PlaceShape = { type: 'LineString', coordinates: line }
  return { name: `between ${a.name} and ${b.name}`, kind: 'area', lat, lon, uncertaintyKm, shape }
}

/** "the Syrian-Iraqi border". */
export function toBorder(a: Place, b: Place, shapes: PlaceShapes): DraftArea | null {
  const line = a.country === null || b.country === null ? null : shapes.findBorder(a.country, b.country)
  if (!line || line.length < 2) return null
  const { lat, lon, halfKm } = middleOf(line)
  const name = `border of ${[a.name, b.name].sort().join(' and ')}`
  return {
    name,
    kind: 'border',
    lat,
    lon,
    uncertaintyKm: Math.round(halfKm + 10),
    shape: { type: 'LineString', coordinates: line },
  }
}
