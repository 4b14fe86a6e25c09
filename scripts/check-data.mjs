// Holds the data tables to their form: a header, the same number of cells in each row, rows sorted and none twice, a source for each.
// Places are held against the outlines of their countries.
// Prints each breach with file and line; exit 1 if there is any. Run by `npm run check`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../data/', import.meta.url))
/** Tables that a script of ours learned: their recipe stands in the folder's README instead of a column. */
const learned = new Set([
  'link/background.tsv',
  'repair/words.tsv',
  'en/confidence-weights.tsv',
  'en/filler-weights.tsv',
  'en/relevance-weights.tsv',
  'en/statement-weights.tsv',
])
const types = new Set(
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
    ' ',
  ),
)

const breaches = []
const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort()
const readme = readFileSync(join(folder, 'README.md'), 'utf8')

for (const name of tables) {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  const say = (line, what) => breaches.push(`data/${name}:${line}: ${what}`)
  if (!readme.includes(name)) say(1, 'data/README.md does not tell of it')
  if (lines.at(-1) !== '') say(lines.length, 'the last line has no line end')
  let header = null
  let before = ''
  for (const [i, line] of lines.entries()) {
    const at = i + 1
    if (line === '' || line.startsWith('#')) continue
    if (line !== line.normalize('NFC')) say(at, 'is not in Unicode form NFC')
    const cells = line.split('\t')
    if (!header) {
      header = cells
      if (!header.includes('source') && !learned.has(name)) say(at, 'has no column "source"')
      continue
    }
    if (cells.length !== header.length) say(at, `has ${cells.length} cells, the header ${header.length}`)
    if (cells.some((cell) => cell !== cell.trim())) say(at, 'has blanks around a cell')
    const source = header.indexOf('source')
    if (source >= 0 && !cells[source]) say(at, 'names no source')
    const key = source >= 0 ? cells.filter((_, c) => c !== source).join('\t') : line
    if (key === before) say(at, 'stands twice')
    if (!learned.has(name) && key < before) say(at, `is not in order: it comes before "${before.split('\t')[0]}"`)
    before = key
    if (name === 'en/events.tsv' && !types.has(cells[header.indexOf('type')])) say(at, 'has no PLOVER type')
    for (const [column, limit] of [
      ['lat', 90],
      ['lon', 180],
    ]) {
      const value = header.includes(column) ? Number(cells[header.indexOf(column)]) : 0
      if (!(Math.abs(value) <= limit)) say(at, `${column} is out of range`)
    }
  }
}
checkActors()

/** Ids once, countries and sectors of the codebooks, parents that exist and do not go in circles, dates in order. */
function checkActors() {
  const sectors = new Set(
    'COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP REL SOC'.split(' '),
  )
  const rowsOf = (name) => {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    const header = lines.shift().split('\t')
    return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [header[i], cell])))
  }
  const countries = new Set(rowsOf('gazetteer/countries.tsv').map((row) => row.alpha3))
  for (const code of 'IGO UNO EUR NGO IMG MNC KOS'.split(' ')) countries.add(code)
  const byId = new Map()
  const names = new Map()
  for (const name of tables.filter((table) => table.startsWith('actors/')))
    for (const row of rowsOf(name)) {
      const say = (what) => breaches.push(`data/${name}: "${row.id}" ${what}`)
      if (byId.has(row.id)) say('stands twice')
      byId.set(row.id, { ...row, say })
      for (const one of [row.name, ...row.aliases.split('|')].filter(Boolean)) {
        if (names.has(one) && names.get(one) !== row.id) say(`shares the name "${one}" with "${names.get(one)}"`)
        names.set(one, row.id)
      }
      if (row.country && !countries.has(row.country)) say(`has no known country: ${row.country}`)
      if (!sectors.has(row.sector)) say(`has no PLOVER sector: ${row.sector}`)
      if (!/^[1-8]?$/.test(row.inter)) say(`has no ACLED interaction code: ${row.inter}`)
      for (const date of [row.from, row.to])
        if (!/^(\d{4}(-(0[1-9]|1[0-2]))?)?$/.test(date)) say(`has no year or month: ${date}`)
      if (row.from && row.to && row.from.slice(0, row.to.length) > row.to.slice(0, row.from.length))
        say('ends before it begins')
    }
  for (const { parent, say } of byId.values()) {
    const above = new Set()
    for (let at = parent; at; at = byId.get(at)?.parent) {
      if (!byId.has(at)) say(`has a parent that is not in the list: ${at}`)
      if (above.has(at)) say('has itself above it')
      if (!byId.has(at) || above.has(at)) break
      above.add(at)
    }
  }
}

// ---- places lie where they are said to ----------------------------------------------------------------------------------
const { kmOutside, polygons, readTable } = await import('./outlines.mjs')
/** Kinds that lie off the coast, or that the outlines (1:50,000,000) are too coarse for. */
const atSea = new Set(['continent', 'island', 'kind', 'lake', 'ocean', 'sea'])
/** Rows whose country the outlines see otherwise: occupied, leased, or too small an island. */
const seenOtherwise = new Set(['ukr-crimea', 'ukr-kerch-bridge', 'ukr-sevastopol', 'usa-guantanamo-bay', 'yem-ras-isa'])
let checked = 0
for (const name of tables.filter((one) => /^gazetteer\/places-/.test(one)))
  for (const { id, kind, country, lat, lon, uncertaintyKm } of readTable(name)) {
    if (country === '' || atSea.has(kind) || seenOtherwise.has(id)) continue
    const outside = kmOutside([Number(lon), Number(lat)], country)
    checked++
    if (outside !== null && outside > Math.max(10, Number(uncertaintyKm) / 2))
      breaches.push(`data/${name}: ${id} lies ${outside.toFixed(0)} km outside ${country}`)
  }
for (const { alpha3, lat, lon, radiusKm } of readTable('gazetteer/countries.tsv')) {
  const outside = kmOutside([Number(lon), Number(lat)], alpha3)
  // The middle of islands lies in the sea.
  if (
    outside !== null &&
    outside > Math.max(10, Number(radiusKm) * 0.3) &&
    Number(radiusKm) >= 100 &&
    polygons.get(alpha3).length < 2
  )
    breaches.push(`data/gazetteer/countries.tsv: ${alpha3} lies ${outside.toFixed(0)} km outside its outline`)
}
for (const breach of breaches) console.error(breach)
console.log(`${tables.length} data tables, ${checked} places held against outlines, ${breaches.length} breaches`)
process.exitCode = breaches.length ? 1 : 0
