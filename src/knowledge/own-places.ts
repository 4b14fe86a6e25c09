import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { DataFiles } from './files.ts'
import { foldPlaceName, stripArticles, toPlaceKey } from './place-name.ts'
import { parseList, parseTable } from './table.ts'

/** Adds to the list under a key, making it where there is none. */
function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The folded forms that a name is found under: as written and without its articles. */
const keysOf = (name: string): readonly string[] => {
  const key = foldPlaceName(name)
  const bare = stripArticles(key)
  return key === bare ? [key] : [key, bare]
}

function toNumber(cell: string): number {
  const value = Number(cell)
  return cell !== '' && Number.isFinite(value) ? value : Number.NaN
}

const ACRONYM = /^\p{Lu}{2,6}$/u
const COUNTRY_COLUMNS = ['alpha3', 'name', 'aliases', 'demonyms', 'capital', 'lat', 'lon', 'radiusKm'] as const
const PLACE_COLUMNS = [
  'id',
  'name',
  'aliases',
  'demonyms',
  'kind',
  'country',
  'admin1',
  'lat',
  'lon',
  'uncertaintyKm',
] as const

/**
 * Countries and own places by their folded names, with their acronyms, demonyms and seats of government. A row whose coordinates are out of range is
 * left out. @throws where a file or a column is missing.
 */
export function parseOwnPlaces(files: DataFiles) {
  const own = new Map<string, GazetteerEntry[]>()
  const spelled: [string, GazetteerEntry][] = []
  const acronyms = new Set<string>()
  const demonyms = new Map<string, GazetteerEntry>()
  const countries = new Map<string, GazetteerEntry>()
  const capitals = new Map<string, GazetteerEntry>()
  const seats = new Map<string, string>()

  const add = (entry: GazetteerEntry, names: readonly string[]): void => {
    const seen = new Set<string>()
    const again = { ...entry, alias: true }
    for (const [i, name] of names.entries()) {
      if (ACRONYM.test(name)) acronyms.add(foldPlaceName(name))
      for (const key of keysOf(name)) {
        if (key === '' || seen.has(key)) continue
        seen.add(key)
        push(own, key, i === 0 ? entry : again)
        if (entry.kind !== 'country') spelled.push([key, again])
      }
    }
  }

  for (const row of parseTable(files.text('gazetteer/countries.tsv'), COUNTRY_COLUMNS)) {
    const entry: GazetteerEntry = {
      id: `iso:${row.alpha3}`,
      name: row.name,
      kind: 'country',
      country: row.alpha3,
      admin1: null,
      lat: toNumber(row.lat),
      lon: toNumber(row.lon),
      population: 5e6,
      uncertaintyKm: toNumber(row.radiusKm),
      alias: false,
    }
    countries.set(row.alpha3, entry)
    add(entry, [row.name, ...parseList(row.aliases)])
    for (const demonym of parseList(row.demonyms)) {
      const lower = demonym.toLowerCase()
      if (!demonyms.has(lower)) demonyms.set(lower, entry)
    }
    const capital = foldPlaceName(row.capital)
    if (capital !== '') seats.set(row.alpha3, capital)
    if (capital !== '' && !capitals.has(capital)) capitals.set(capital, entry)
  }

  for (const name of files.names) {
    if (!/^gazetteer\/places[^/]*\.tsv$/.test(name)) continue
    for (const row of parseTable(files.text(name), PLACE_COLUMNS)) {
      const lat = toNumber(row.lat)
      const lon = toNumber(row.lon)
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) continue
      const entry: GazetteerEntry = {
        id: `dateline:${row.id}`,
        name: row.name,
        kind: row.kind,
        country: row.country || null,
        admin1: row.admin1 || null,
        lat,
        lon,
        population: 0,
        uncertaintyKm: toNumber(row.uncertaintyKm) || 10,
        alias: false,
      }
      add(entry, [row.name, ...parseList(row.aliases)])
      for (const demonym of parseList(row.demonyms)) demonyms.set(demonym.toLowerCase(), entry)
    }
  }

  const demonymBeginnings = new Set<string>()
  for (const demonym of demonyms.keys())
    if (demonym.includes(' ')) demonymBeginnings.add(demonym.slice(0, demonym.indexOf(' ')))
  return { own, spelled, acronyms, demonyms, demonymBeginnings, countries, capitals, seats }
}

/** Own rows by the sound of their spellings, each row once under a sound. */
export function toSounds(
  spelled: readonly (readonly [string, GazetteerEntry])[],
): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const sounds = new Map<string, GazetteerEntry[]>()
  for (const [key, entry] of spelled) {
    const sound = toPlaceKey(key)
    if (sound !== null && !sounds.get(sound)?.some(({ id }) => id === entry.id)) push(sounds, sound, entry)
  }
  return sounds
}
