import { toDigest } from './digest.ts'
import type { Features } from './incident-features.ts'

/** Half a side of the square, in degrees, within which two points may be one place. */
const reach = 0.15
const cell = 0.5
const longestBlockedSpan = 3
const wordsThatIdentify = 8

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

/**
 * Where to look for reports of the same incident: two reports are held against each other only where they share a key, by place and day, by country and
 * day, by an exact toll and day, or by their very words. A handful a report, whatever the archive holds.
 */
export function toKeys(features: Features): readonly string[] {
  const { type, point, country, killed, injured, words } = features
  const keys = new Set<string>()
  const days = toDayList(features)
  for (const day of days) {
    if (point) for (const square of toCells(point.lat, point.lon)) keys.add(`${type} ${square} ${day}`)
    if (country) keys.add(`${type} ${country} ${day}`)
    if (killed !== null && killed[0] !== null && killed[0] > 1)
      keys.add(`${type} ${killed[0]} ${injured?.[0] ?? ''} ${day}`)
  }
  if (words.length >= wordsThatIdentify) keys.add(`${type} ${toDigest(words.join(' '))}`)
  return [...keys].sort()
}
