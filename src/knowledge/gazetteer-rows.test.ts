import { expect, test } from 'vitest'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import { distanceKm } from '../resolve/distances.ts'
import { openCityIndex } from './city-index.ts'
import { loadDataFiles } from './load.ts'
import { foldPlaceName } from './place-name.ts'
import { parseList, parseTable } from './table.ts'

const files = loadDataFiles()
const cities = openCityIndex(files.bytes('gazetteer/cities.bin'))
const settlements = new Set(['city', 'town', 'village', 'neighbourhood', 'port'])
/** Rows whose namesakes among the towns of GeoNames are other places, or wrong there. */
const others = new Set(['irq-rizgari', 'ind-kupwara'])
/** So much farther than its own reach a town may lie from its namesake. */
const slackKm = 12

const rows = files.names
  .filter((name) => /^gazetteer\/places[^/]*\.tsv$/.test(name))
  .flatMap((name) =>
    parseTable(files.text(name), ['id', 'name', 'aliases', 'kind', 'country', 'lat', 'lon', 'uncertaintyKm']),
  )
  .filter(({ id, kind, country }) => settlements.has(kind) && country !== '' && !others.has(id))

test('towns of ours lie where their namesakes of the same country do', () => {
  const off: string[] = []
  let held = 0
  for (const { id, name, aliases, country, lat, lon, uncertaintyKm } of rows) {
    const own = { lat: Number(lat), lon: Number(lon) }
    const namesakes = [name, ...parseList(aliases)]
      .flatMap((one) => cities.find(foldPlaceName(one)))
      .filter((entry: GazetteerEntry) => entry.country === country && settlements.has(entry.kind))
    if (namesakes.length === 0) continue
    held++
    const nearest = Math.min(...namesakes.map((entry) => distanceKm(own, entry)))
    if (nearest > Number(uncertaintyKm) + slackKm) off.push(`${id} lies ${nearest.toFixed(0)} km from its namesake`)
  }
  expect(off).toEqual([])
  expect(held).toBeGreaterThan(500)
})
