import { type DataFiles, keep } from './files.ts'
import { parseList, parseTable } from './table.ts'

/** A point as GeoJSON writes it: longitude, latitude. */
export type Position = readonly [lon: number, lat: number]

/** Middle and reach of a part of a country. */
export interface CountryPart {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

/** Lines between neighbours and parts of countries. Countries by alpha-3. */
export interface PlaceShapes {
  /** The longest run of the border between two countries; null where they have none. */
  findBorder(a: string, b: string): readonly Position[] | null
  /** `part`: north, northeast … northwest, or central. */
  findPart(country: string, part: string): CountryPart | null
}

const toPosition = (point: string): Position => {
  const [lon, lat] = point.split(' ').map(Number)
  return [lon!, lat!]
}

function parseShapes(files: DataFiles) {
  const borders = new Map(
    parseTable(files.text('gazetteer/borders.tsv'), ['a', 'b', 'line']).map((row) => [`${row.a} ${row.b}`, row.line]),
  )
  const parts = new Map(
    parseTable(files.text('gazetteer/parts.tsv'), ['country', 'part', 'lat', 'lon', 'radiusKm']).map((row) => [
      `${row.country} ${row.part}`,
      { lat: Number(row.lat), lon: Number(row.lon), radiusKm: Number(row.radiusKm) },
    ]),
  )
  return { borders, parts }
}

/** @throws where a file or a column is missing. */
export function loadPlaceShapes(files: DataFiles): PlaceShapes {
  const { borders, parts } = keep(files, 'place-shapes', () => parseShapes(files))
  return {
    findBorder: (a, b) => {
      const line = borders.get(`${a} ${b}`) ?? borders.get(`${b} ${a}`)
      return line === undefined ? null : parseList(line).map(toPosition)
    },
    findPart: (country, part) => parts.get(`${country} ${part}`) ?? null,
  }
}
