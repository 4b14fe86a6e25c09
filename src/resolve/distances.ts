/** A point in degrees, WGS84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIANS = Math.PI / 180
const EARTH_KM = 6371

/** Great-circle distance in km. */
export function distanceKm(a: Point, b: Point): number {
  const h =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Bearings of compass words, in degrees from north. */
const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
  northern: 0,
  northeastern: 45,
  eastern: 90,
  southeastern: 135,
  southern: 180,
  southwestern: 225,
  western: 270,
  northwestern: 315,
}

/** The bearing that a compass word says, degrees from north; null for any other word. Hyphens do not matter. */
export const toBearing = (word: string): number | null => BEARINGS[word.toLowerCase().replace(/-/g, '')] ?? null

/** The point that lies `km` away in a direction (degrees from north). Kept off the poles. */
export function movePoint(from: Point, km: number, bearing: number): Point {
  const lat = Math.max(-89, Math.min(89, from.lat + (km / 111.2) * Math.cos(bearing * RADIANS)))
  const lon = from.lon + ((km / 111.2) * Math.sin(bearing * RADIANS)) / Math.cos(from.lat * RADIANS)
  return { lat: Math.round(lat * 1000) / 1000, lon: Math.round((((lon + 540) % 360) - 180) * 1000) / 1000 }
}
