// Outlines of countries (Natural Earth 1:50m, public domain, as the package world-atlas carries them) by our alpha-3 codes.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { feature } from 'topojson-client'

const root = fileURLToPath(new URL('..', import.meta.url))
export const topology = JSON.parse(readFileSync(`${root}node_modules/world-atlas/countries-50m.json`, 'utf8'))

/** Names of the outlines that our table does not have. */
const named = {
  'Bosnia and Herz.': 'BIH',
  'Central African Rep.': 'CAF',
  Congo: 'COG',
  'Dem. Rep. Congo': 'COD',
  'Dominican Rep.': 'DOM',
  'Eq. Guinea': 'GNQ',
  'Falkland Is.': 'FLK',
  Macedonia: 'MKD',
  'N. Cyprus': 'CYP',
  'S. Sudan': 'SSD',
  'Solomon Is.': 'SLB',
  Somaliland: 'SOM',
  'W. Sahara': 'ESH',
  eSwatini: 'SWZ',
}
const fold = (name) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')

/** Rows of a data table as objects. */
export function readTable(name) {
  const [header, ...lines] = readFileSync(`${root}data/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  const columns = header.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])))
}

const codes = new Map()
for (const { alpha3, name, aliases } of readTable('gazetteer/countries.tsv'))
  for (const one of [name, ...aliases.split('|')]) if (one && !codes.has(fold(one))) codes.set(fold(one), alpha3)

/** The alpha-3 code of an outline, or undefined for what is none of our countries. */
export const codeOf = ({ properties: { name } }) => named[name] ?? codes.get(fold(name))

/** Lists of polygons (each a list of rings of [lon, lat]) by alpha-3. */
export const polygons = new Map()
for (const geometry of topology.objects.countries.geometries) {
  const code = codeOf(geometry)
  const shape = feature(topology, geometry).geometry
  if (!code || !shape) continue
  const list = polygons.get(code) ?? []
  list.push(...(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates))
  polygons.set(code, list)
}

function inRing([x, y], ring) {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]
    const [bx, by] = ring[j]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
export const inPolygon = (point, [outer, ...holes]) =>
  inRing(point, outer) && !holes.some((hole) => inRing(point, hole))
export const inCountry = (point, code) => (polygons.get(code) ?? []).some((polygon) => inPolygon(point, polygon))

export function km([aLon, aLat], [bLon, bLat]) {
  const r = Math.PI / 180
  const h =
    Math.sin(((bLat - aLat) * r) / 2) ** 2 +
    Math.cos(aLat * r) * Math.cos(bLat * r) * Math.sin(((bLon - aLon) * r) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}

/** How far a point lies outside a country, in km, by the corners of its outline; 0 inside, null where it has no outline. */
export function kmOutside(point, code) {
  if (!polygons.has(code)) return null
  if (inCountry(point, code)) return 0
  let least = Number.POSITIVE_INFINITY
  for (const polygon of polygons.get(code))
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1], ring[i]]
        const scale = Math.cos((point[1] * Math.PI) / 180)
        const [dx, dy] = [(b[0] - a[0]) * scale, b[1] - a[1]]
        const t = ((point[0] - a[0]) * scale * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)
        const at = Math.max(0, Math.min(1, t))
        least = Math.min(least, km(point, [a[0] + at * (b[0] - a[0]), a[1] + at * (b[1] - a[1])]))
      }
  return least
}
