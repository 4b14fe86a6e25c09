import { feature, mesh } from 'topojson-client'
import atlas from 'world-atlas/countries-50m.json?url'

type Atlas = Parameters<typeof mesh>[0]
type Drawn = ReturnType<typeof feature>
type Lines = ReturnType<typeof mesh>
type Position = readonly number[]

/** The outlines that the map is drawn on: Natural Earth, in the public domain, from these pages' own server. */
export interface Base {
  readonly land: Drawn
  readonly borders: Lines
  readonly coast: Lines
  /** Where a country's name is written, the largest countries first. */
  readonly countries: readonly { readonly name: string; readonly lon: number; readonly lat: number }[]
}

/**
 * A line that goes on past 180° where it would jump to the other side of the map. A ring round a pole, that does not come back to
 * where it began, is closed along it.
 */
export function unwrap(line: readonly Position[]): readonly Position[] {
  let turn = 0
  const unwrapped = line.map(([lon = 0, lat = 0], i) => {
    const [before = 0] = line[i - 1] ?? [lon]
    if (lon - before > 180) turn -= 360
    if (lon - before < -180) turn += 360
    return [lon + turn, lat]
  })
  const [first, last] = [unwrapped[0], unwrapped.at(-1)]
  if (!first || !last || Math.abs(first[0]! - last[0]!) < 180) return unwrapped
  const pole = first[1]! > 0 ? 90 : -90
  return [...unwrapped, [last[0]!, pole], [first[0]!, pole], first]
}

/** The same lines and areas, none of them across the whole map. */
function unwrapAll<Coordinates>(coordinates: Coordinates): Coordinates {
  if (!Array.isArray(coordinates) || !Array.isArray(coordinates[0])) return coordinates
  const isLine = typeof coordinates[0][0] === 'number'
  return (isLine ? unwrap(coordinates as Position[]) : coordinates.map(unwrapAll)) as Coordinates
}

function unwrapFeature(drawn: Drawn): Drawn {
  const features = 'features' in drawn ? drawn.features : [drawn]
  for (const { geometry } of features)
    if ('coordinates' in geometry) geometry.coordinates = unwrapAll(geometry.coordinates)
  return drawn
}

/** Area of a ring in square degrees, and the middle of it. */
function measure(ring: readonly Position[]): { area: number; lon: number; lat: number } {
  let [area, lon, lat] = [0, 0, 0]
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length]!
    const cross = x * y2 - x2 * y
    area += cross
    lon += (x + x2) * cross
    lat += (y + y2) * cross
  }
  return area === 0
    ? { area: 0, lon: 0, lat: 0 }
    : { area: Math.abs(area / 2), lon: lon / (3 * area), lat: lat / (3 * area) }
}

/** The outer rings of an area. */
function ringsOf(geometry: { readonly type: string; readonly coordinates?: unknown } | null): readonly Position[][] {
  if (geometry?.type === 'Polygon') return [(geometry.coordinates as Position[][])[0] ?? []]
  if (geometry?.type !== 'MultiPolygon') return []
  return (geometry.coordinates as Position[][][]).map(([ring]) => ring ?? [])
}

/** Loads the outlines. @throws where they cannot be fetched */
export async function loadBase(): Promise<Base> {
  const response = await fetch(atlas)
  if (!response.ok) throw new Error('The outlines of the map could not be loaded.')
  const world: Atlas = await response.json()
  const { countries, land } = world.objects
  if (!countries || !land) throw new Error('The outlines of the map are not as expected.')
  const areas = feature(world, countries)
  const lines = (kept: (a: unknown, b: unknown) => boolean): Lines => {
    const found = mesh(world, countries as Parameters<typeof mesh>[1], kept)
    // An open line is only cut where it leaves the map: nothing is closed round a pole.
    return { ...found, coordinates: found.coordinates.map((line) => unwrap(line).slice(0, line.length) as number[][]) }
  }
  const named = ('features' in areas ? areas.features : [areas])
    .map(({ geometry, properties }) => {
      const [largest] = ringsOf(geometry)
        .map(measure)
        .sort((a, b) => b.area - a.area)
      return { name: String(properties?.name ?? ''), area: 0, lon: 0, lat: 0, ...largest }
    })
    .filter(({ area, name }) => area > 0 && name !== '')
    .sort((a, b) => b.area - a.area)
  return {
    land: unwrapFeature(feature(world, land)),
    borders: lines((a, b) => a !== b),
    coast: lines((a, b) => a === b),
    countries: named,
  }
}
