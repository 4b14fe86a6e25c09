#!/usr/bin/env node
// Makes data/gazetteer/borders.tsv (lines between neighbours) and data/gazetteer/parts.tsv ("northern Syria": middle and reach of that
// part of a country) from the outlines of Natural Earth 1:50m, as the package world-atlas carries them.
//
//   node scripts/make-place-shapes.mjs        same input, same bytes out
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mergeArcs, mesh } from 'topojson-client'
import { codeOf, inPolygon, km, polygons, topology } from './outlines.mjs'

const folder = fileURLToPath(new URL('../data/gazetteer/', import.meta.url))
const source = 'Natural Earth 1:50m'
const round = (degrees) => Math.round(degrees * 100) / 100

// ---- borders ----------------------------------------------------------------------------------------------------------
/** Drops the points of a line that lie within so many degrees of the straight line between their neighbours kept (Douglas and Peucker). */
function simplify(line, tolerance) {
  if (line.length < 3) return line
  const [a, b] = [line[0], line.at(-1)]
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1e-9
  let far = 0
  let at = 0
  for (let i = 1; i < line.length - 1; i++) {
    const p = line[i]
    const away =
      length < 1e-6
        ? Math.hypot(p[0] - a[0], p[1] - a[1])
        : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length
    if (away > far) {
      far = away
      at = i
    }
  }
  if (far <= tolerance) return [a, b]
  return [...simplify(line.slice(0, at + 1), tolerance), ...simplify(line.slice(at), tolerance).slice(1)]
}
const lengthOf = (line) => line.slice(1).reduce((sum, point, i) => sum + km(line[i], point), 0)

const byCode = new Map()
for (const geometry of topology.objects.countries.geometries) {
  const code = codeOf(geometry)
  if (code) byCode.set(code, [...(byCode.get(code) ?? []), geometry])
}
const merged = [...byCode].map(([code, geometries]) => ({ ...mergeArcs(topology, geometries), id: code }))
const borders = []
const all = { type: 'GeometryCollection', geometries: merged }
const pairs = new Map()
mesh(topology, all, (a, b) => {
  if (a !== b) pairs.set([a.id, b.id].sort().join(), [a, b])
  return false
})
for (const [pair, [a, b]] of [...pairs].sort(([x], [y]) => (x < y ? -1 : 1))) {
  const shared = mesh(topology, all, (x, y) => (x === a && y === b) || (x === b && y === a))
  const lines = shared.coordinates.filter((line) => line.length > 1)
  const longest = lines.sort((x, y) => lengthOf(y) - lengthOf(x))[0]
  if (!longest || lengthOf(longest) < 5) continue
  const line = simplify(longest, 0.12)
  borders.push(
    [...pair.split(','), line.map(([lon, lat]) => `${round(lon)} ${round(lat)}`).join('|'), source].join('\t'),
  )
}
writeFileSync(`${folder}borders.tsv`, `a\tb\tline\tsource\n${borders.join('\n')}\n`)

// ---- parts of countries -------------------------------------------------------------------------------------------------
/** The share of a country that lies farthest in a direction and is called by it. */
const share = 0.4
const directions = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
}
const parts = []
for (const [code, list] of [...polygons].sort(([x], [y]) => (x < y ? -1 : 1))) {
  const main = [...list].sort((x, y) => area(y[0]) - area(x[0]))
  const kept = main.filter((polygon) => area(polygon[0]) > area(main[0][0]) * 0.1)
  const points = kept.flatMap((polygon) => grid(polygon))
  if (points.length < 30) continue
  const scale = Math.cos((mean(points.map(([, lat]) => lat)) * Math.PI) / 180)
  const put = (name, chosen) => {
    const middle = [mean(chosen.map(([lon]) => lon)), mean(chosen.map(([, lat]) => lat))]
    const far = chosen.map((point) => km(middle, point)).sort((x, y) => x - y)
    parts.push(
      [code, name, round(middle[1]), round(middle[0]), Math.round(far[Math.floor(far.length * 0.9)]), source].join(
        '\t',
      ),
    )
  }
  const toward = (bearing) => {
    const [x, y] = [Math.sin((bearing * Math.PI) / 180) * scale, Math.cos((bearing * Math.PI) / 180)]
    return [...points]
      .sort((p, q) => q[0] * x + q[1] * y - (p[0] * x + p[1] * y))
      .slice(0, Math.ceil(points.length * share))
  }
  const middle = [mean(points.map(([lon]) => lon)), mean(points.map(([, lat]) => lat))]
  put('central', [...points].sort((p, q) => km(middle, p) - km(middle, q)).slice(0, Math.ceil(points.length * share)))
  for (const [name, bearing] of Object.entries(directions)) put(name, toward(bearing))
}
parts.sort()
writeFileSync(`${folder}parts.tsv`, `country\tpart\tlat\tlon\tradiusKm\tsource\n${parts.join('\n')}\n`)
console.log(`${borders.length} borders, ${parts.length} parts`)

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
function area(ring) {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return Math.abs(sum / 2)
}
/** Points of an even grid inside a polygon, some hundreds. */
function grid(polygon) {
  const lons = polygon[0].map(([lon]) => lon)
  const lats = polygon[0].map(([, lat]) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const step = Math.sqrt(area(polygon[0]) / 400)
  const points = []
  for (let lat = south + step / 2; lat < north; lat += step)
    for (let lon = west + step / 2; lon < east; lon += step) if (inPolygon([lon, lat], polygon)) points.push([lon, lat])
  return points
}
