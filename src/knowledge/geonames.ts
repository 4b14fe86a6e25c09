import type { DumpedPlace, PlaceKey } from '../model/gazetteer.ts'
import type { DataFiles } from './files.ts'
import { foldPlaceName, stripArticles, toPlaceKey } from './place-name.ts'
import { parseTable } from './table.ts'

/** Another spelling out of `alternateNamesV2.txt`. */
export interface DumpedName {
  readonly id: number
  readonly name: string
}

/** What became of a line: a row to keep, null for one that reading has no use for (a hotel, a post code), or why it is rejected. */
export type Dumped<Row> = Row | null | { readonly rejected: string }

/** Is it a line that cannot be a row, with the reason? */
export const isRejected = <Row>(row: Dumped<Row>): row is { readonly rejected: string } =>
  row !== null && typeof row === 'object' && 'rejected' in row

/** What a dump is read with. */
export interface DumpTables {
  /** By `P.PPL`. */
  readonly features: ReadonlyMap<string, { readonly kind: string; readonly uncertaintyKm: number }>
  /** Alpha-2 to alpha-3. */
  readonly countries: ReadonlyMap<string, string>
  readonly divisionWords: ReadonlySet<string>
}

/** @throws where a data file or a column is missing. */
export function loadDumpTables(files: DataFiles): DumpTables {
  const features = parseTable(files.text('gazetteer/features.tsv'), ['class', 'code', 'kind', 'uncertaintyKm'])
  return {
    features: new Map(
      features.map((row) => [`${row.class}.${row.code}`, { kind: row.kind, uncertaintyKm: Number(row.uncertaintyKm) }]),
    ),
    countries: new Map(
      parseTable(files.text('gazetteer/countries.tsv'), ['alpha2', 'alpha3']).map((row) => [row.alpha2, row.alpha3]),
    ),
    divisionWords: new Set(parseTable(files.text('gazetteer/division-words.tsv'), ['word']).map((row) => row.word)),
  }
}

/** Columns of the table of places (geonames.org/export: "The main 'geoname' table"). */
const placeColumns = 19
const longestName = 200
const lettersOfOurs = /^[\p{Script=Latin}\p{Script=Arabic}\p{M}\p{N}'’‘ʼʻʿʾ`´ .,&/()–-]+$/u
const isRead = (name: string): boolean => name.length > 2 && name.length <= longestName && lettersOfOurs.test(name)

/** How far from its point a settlement reaches, by the number of its people. */
const toTownKm = (population: number): number =>
  population >= 3e6 ? 20 : population >= 1e6 ? 15 : population >= 2e5 ? 10 : population >= 2e4 ? 6 : 4
const divisionKm: Readonly<Record<string, number>> = { province: 100, district: 25 }

/** Settlements by their people: GeoNames calls a hamlet and a city alike PPL. */
const toSettlement = (kind: string, population: number): string =>
  kind === 'neighbourhood' ? kind : population >= 1e5 ? 'city' : population >= 1e4 ? 'town' : kind

/** "Kirkuk Governorate" as news copy names it: "Kirkuk". A name of such words alone stays. */
function toShortDivision(name: string, words: ReadonlySet<string>): string {
  const kept = name
    .split(/\s+/)
    .filter((word, i, all) => !(words.has(foldPlaceName(word)) || (word === 'of' && i + 1 < all.length)))
  return kept.length > 0 ? kept.join(' ') : name
}

/** The folded names of a place, its article dropped too; by sound where the name is put into Latin letters in many ways. */
function toKeys(names: readonly string[], aliases: readonly string[], bySound: boolean): readonly PlaceKey[] {
  const keys = new Map<string, boolean>()
  const put = (key: string, alias: boolean): void => {
    if (key.length < 2 || key.length > 120) return
    if (!alias || !keys.has(key)) keys.set(key, alias && (keys.get(key) ?? true))
  }
  for (const [list, alias] of [
    [names, false],
    [aliases, true],
  ] as const)
    for (const name of list) {
      const folded = foldPlaceName(name)
      put(folded, alias)
      if (bySound) put(stripArticles(folded), alias)
    }
  const sound = bySound && names[0] !== undefined ? toPlaceKey(foldPlaceName(names[0])) : null
  if (sound !== null) put(`~${sound}`, true)
  return [...keys].map(([key, alias]) => ({ key, alias }))
}

/** Countries whose names begin with the Arabic article and are put into Latin letters in many ways. */
const transliterated =
  /^(?:IRQ|SYR|TUR|IRN|LBN|JOR|PSE|KWT|SAU|YEM|SOM|ETH|ERI|SDN|SSD|LBY|EGY|TUN|DZA|AFG|PAK|MAR|OMN|ARE|QAT|BHR)$/

const isDegrees = (cell: string, most: number): boolean =>
  /^-?\d{1,3}(?:\.\d{1,15})?$/.test(cell) && Math.abs(Number(cell)) <= most

/** Does this line belong to a table of places, to one of other names, or to neither? */
export function toDumpKind(line: string): 'places' | 'names' | null {
  const cells = line.split('\t')
  if (cells.length === placeColumns && /^\d+$/.test(cells[0]!)) return 'places'
  if (cells.length >= 4 && cells.length <= 10 && /^\d+$/.test(cells[0]!) && /^\d+$/.test(cells[1]!)) return 'names'
  return null
}

/** Reads a line of `allCountries.txt` or of a country's file. Never throws: what is wrong is said. */
export function parseDumpedPlace(
  line: string,
  { features, countries, divisionWords }: DumpTables,
): Dumped<DumpedPlace> {
  const cells = line.split('\t')
  if (cells.length !== placeColumns) return { rejected: `it has ${cells.length} columns, not ${placeColumns}` }
  const [id, name, ascii, others, lat, lon, featureClass, code, alpha2, , admin1] = cells as string[]
  if (!/^\d{1,12}$/.test(id!) || Number(id) === 0) return { rejected: `"${id!.slice(0, 40)}" is no GeoNames number` }
  if (!isDegrees(lat!, 90)) return { rejected: `latitude "${lat!.slice(0, 40)}" is out of range` }
  if (!isDegrees(lon!, 180)) return { rejected: `longitude "${lon!.slice(0, 40)}" is out of range` }
  if (name!.trim() === '') return { rejected: 'it has no name' }
  if ([...name!.trim()].length < 2) return { rejected: `its name "${name!.trim()}" is one letter` }
  const people = cells[14]!
  if (!/^\d{0,12}$/.test(people)) return { rejected: `population "${people.slice(0, 40)}" is no number of people` }
  const feature = features.get(`${featureClass}.${code}`)
  if (!feature || name!.length > longestName) return null
  const population = Number(people)
  const isDivision = feature.kind === 'province' || feature.kind === 'district'
  const kind = feature.uncertaintyKm === 0 && !isDivision ? toSettlement(feature.kind, population) : feature.kind
  const country = countries.get(alpha2!) ?? null
  const shown = kind === 'province' ? toShortDivision(name!, divisionWords) : name!
  const keys = toKeys(
    [shown, name!, ascii!].filter((one) => one !== ''),
    others!.split(',').filter(isRead),
    transliterated.test(country ?? ''),
  )
  return {
    id: Number(id),
    name: shown,
    kind,
    country,
    division: alpha2 && admin1 && admin1 !== '00' ? `${alpha2}.${admin1}` : null,
    lat: Number(lat),
    lon: Number(lon),
    population,
    uncertaintyKm: feature.uncertaintyKm || (divisionKm[kind] ?? toTownKm(population)),
    keys,
  }
}

/** Languages of names that English-language copy uses; '' is none given. */
const languages = /^(?:|en|ar|ku|ckb|kmr|fa|tr|he|ps|ur|so|abbr)$/

/** Reads a line of `alternateNamesV2.txt` (also of the older `alternateNames.txt`). Null: a link, a code, a name of old or of a language that is not read. */
export function parseDumpedName(line: string): Dumped<DumpedName> {
  const cells = line.split('\t')
  if (cells.length < 4 || cells.length > 10) return { rejected: `it has ${cells.length} columns, not 4 to 10` }
  const [, id, language, name] = cells as string[]
  if (!/^\d{1,12}$/.test(id!) || Number(id) === 0) return { rejected: `"${id!.slice(0, 40)}" is no GeoNames number` }
  if (!languages.test(language!) || cells[7] === '1' || !isRead(name!)) return null
  return { id: Number(id), name: name! }
}

/** The folded keys of another name of a place in `country`. */
export const toNameKeys = (name: string, country: string | null): readonly PlaceKey[] =>
  toKeys([], [name], transliterated.test(country ?? ''))
