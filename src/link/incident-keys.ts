import { toDigest } from './digest.ts'
import type { Features } from './incident-features.ts'

/** Half a side of the square, in degrees, within which two points may be one place. */
const reach = 0.15
const cell = 0.5
const longestBlockedSpan = 3
const wordsThatIdentify = 8
/** A place that is known to so many kilometres is found by its square alone. */
const preciseKm = 15

const toCells = (lat: number, lon: number): string[] => {
  const cells = new Set<string>()
  for (const dLat of [-reach, reach])
    for (const dLon of [-reach, reach]) {
      // The cells on both sides of the 180th meridian are neighbours.
      const east = ((lon + dLon + 540) % 360) - 180
      cells.add(`${Math.floor((lat + dLat) / cell)},${Math.floor(east / cell)}`)
    }
  return [...cells]
}

const toDayList = (features: Features): number[] => {
  const { days } = features
  if (days === null) return []
  // A day more than was said: two reports of one night often name both days.
  const to = days.hard ? Math.min(days.to, days.from + longestBlockedSpan) + 1 : days.to
  return Array.from({ length: to - days.from + 1 }, (_, i) => days.from + i)
}

/** Is the place known so well that reports of the same incident name one square of the earth? */
export const isPrecise = ({ point }: Features): boolean => point !== null && point.km <= preciseKm

/** Lists of tellings, each in the order of their signatures: under which a telling stands, and in which it looks for those that may lead it. */
export interface Keys {
  readonly files: readonly string[]
  readonly asks: readonly string[]
}

/**
 * Where to look for reports of the same incident: by place and day, by country and day, by an exact toll and day, or by their very words. A handful a
 * report, whatever the archive holds. Precise tellings have lists of their own, since only they lead one another: they look at no list of a country.
 */
export function toKeys(features: Features): Keys {
  const { type, status, point, country, killed, injured, words } = features
  const near = new Set<string>()
  const wide = new Set<string>()
  const kind = `${type} ${status}`
  for (const day of toDayList(features)) {
    if (point) for (const square of toCells(point.lat, point.lon)) near.add(`near ${kind} ${square} ${day}`)
    if (country) wide.add(`wide ${kind} ${country} ${day}`)
    if (killed !== null && killed[0] !== null && killed[0] > 1)
      wide.add(`wide ${kind} ${killed[0]} ${injured?.[0] ?? ''} ${day}`)
  }
  if (words.length >= wordsThatIdentify) near.add(`near ${kind} ${toDigest(words.join(' '))}`)
  const [own, all] = [[...near].sort(), [...near, ...wide].sort()]
  const precisely = (keys: readonly string[]) => keys.map((key) => `precise ${key}`)
  const vaguely = (keys: readonly string[]) => keys.map((key) => `vague ${key}`)
  return isPrecise(features)
    ? { files: precisely(all), asks: precisely(own) }
    : { files: vaguely(all), asks: [...precisely(all), ...vaguely(all)] }
}

/** The lists whose tellings look at this one. */
export function toAskers(key: string): readonly string[] {
  if (key.startsWith('vague')) return [key]
  const vague = key.replace(/^precise/, 'vague')
  return key.startsWith('precise near') ? [key, vague] : [vague]
}

/** How many of a list are looked at. Beyond, a new telling is held against the same ones, so that no step grows with the archive. */
export const countLandmarks = (key: string): number => (key.includes(' near ') ? 40 : 20)
