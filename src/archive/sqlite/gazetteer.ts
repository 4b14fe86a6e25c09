import type { CorrectedPlace, GazetteerEntry, PlaceSource } from '../../model/gazetteer.ts'
import type { GazetteerImport, GazetteerStore, ImportedGazetteer, StoredCorrection } from '../gazetteer-store.ts'
import { toFolded } from '../names.ts'
import type { Database } from './database.ts'

type Synchronous<T> = {
  [M in keyof T]: T[M] extends (...given: infer Given) => Promise<infer Answer> ? (...given: Given) => Answer : never
}

/** Names that an import writes under before it is finished. */
const staged = { places: 'gazetteer_places_new', names: 'gazetteer_names_new', divisions: 'gazetteer_divisions_new' }

const dropStaged = (database: Database): void => {
  for (const table of Object.values(staged)) database.exec(`DROP TABLE IF EXISTS ${table}`)
}

interface FoundRow {
  readonly place: number
  readonly alias: number
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly division: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly uncertainty_km: number
}

/** So many namesakes are looked at, the ones with most people first. */
const mostNamesakes = 64

function openPlaces(database: Database, hash: string): PlaceSource {
  const divisions = new Map(
    database.prepare<[], [string, string]>('SELECT code, name FROM gazetteer_divisions').raw().all(),
  )
  const select = database.prepare<[string], FoundRow>(
    `SELECT n.place, min(n.alias) AS alias, p.name, p.kind, p.country, p.division, p.lat, p.lon, p.population, p.uncertainty_km
     FROM gazetteer_names n JOIN gazetteer_places p ON p.place = n.place
     WHERE n.key = ? GROUP BY n.place ORDER BY p.population DESC, n.place LIMIT ${mostNamesakes}`,
  )
  const toEntry = (row: FoundRow): GazetteerEntry => ({
    id: `geonames:${row.place}`,
    name: row.name,
    kind: row.kind,
    country: row.country,
    admin1: row.kind === 'province' || row.division === null ? null : (divisions.get(row.division) ?? null),
    lat: row.lat,
    lon: row.lon,
    population: row.population,
    uncertaintyKm: row.uncertainty_km,
    alias: row.alias === 1,
  })
  return { hash, find: (key) => select.all(key).map(toEntry) }
}

/** The gazetteer half of the archive. */
export function openGazetteerStore(database: Database): Synchronous<GazetteerStore> {
  const imported = (): ImportedGazetteer | null => {
    const row = database
      .prepare<[], { hash: string; files: string; places: number; names: number }>(
        'SELECT hash, files, places, names FROM gazetteer',
      )
      .get()
    return row ? { ...row, files: JSON.parse(row.files) as string[] } : null
  }

  const startImport = (): GazetteerImport => {
    dropStaged(database)
    database.exec(`
      CREATE TABLE ${staged.places} (
        place INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, division TEXT, lat REAL NOT NULL,
        lon REAL NOT NULL, population INTEGER NOT NULL, uncertainty_km REAL NOT NULL
      ) STRICT;
      CREATE TABLE ${staged.names} (key TEXT NOT NULL, place INTEGER NOT NULL, alias INTEGER NOT NULL) STRICT;
      CREATE TABLE ${staged.divisions} (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `)
    const insertPlace = database.prepare(`INSERT OR REPLACE INTO ${staged.places} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    const insertName = database.prepare(`INSERT INTO ${staged.names} VALUES (?, ?, ?)`)
    const insertDivision = database.prepare(`INSERT OR REPLACE INTO ${staged.divisions} VALUES (?, ?)`)
    const countryOf = database
      .prepare<[number], [string | null]>(`SELECT country FROM ${staged.places} WHERE place = ?`)
      .raw()
    return {
      addPlaces: database.transaction((places) => {
        for (const p of places) {
          insertPlace.run(p.id, p.name, p.kind, p.country, p.division, p.lat, p.lon, p.population, p.uncertaintyKm)
          if (p.kind === 'province' && p.division !== null) insertDivision.run(p.division, p.name)
          for (const { key, alias } of p.keys) insertName.run(key, p.id, alias ? 1 : 0)
        }
      }),
      addNames: database.transaction((names) => {
        let unknown = 0
        for (const { id, toKeys } of names) {
          const found = countryOf.get(id)
          if (!found) unknown++
          else for (const { key, alias } of toKeys(found[0])) insertName.run(key, id, alias ? 1 : 0)
        }
        return unknown
      }),
      finish: ({ hash, files }) => {
        // Sorted on disk, in bounded memory; lookups then touch one or two pages. Indexes keep their names when their table gets another.
        const taken = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get('gazetteer_names_by_key')
        const index = taken ? 'gazetteer_names_by_key_2' : 'gazetteer_names_by_key'
        database.exec(`CREATE INDEX ${index} ON ${staged.names} (key, place, alias)`)
        const count = (table: string): number => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
        const done: ImportedGazetteer = { hash, files, places: count(staged.places), names: count(staged.names) }
        database
          .transaction(() => {
            for (const table of ['places', 'names', 'divisions'] as const) {
              database.exec(`DROP TABLE gazetteer_${table}`)
              database.exec(`ALTER TABLE ${staged[table]} RENAME TO gazetteer_${table}`)
            }
            database.exec('DELETE FROM gazetteer')
            database
              .prepare('INSERT INTO gazetteer VALUES (1, ?, ?, ?, ?)')
              .run(hash, JSON.stringify(files), done.places, done.names)
          })
          .immediate()
        return done
      },
      abandon: () => dropStaged(database),
    }
  }

  interface CorrectionRow {
    readonly number: number
    readonly name: string
    readonly outlet: string
    readonly place: string
    readonly was: string | null
  }
  const toCorrection = ({ number, name, outlet, place, was }: CorrectionRow): StoredCorrection => ({
    number,
    name,
    outlet: outlet === '' ? null : outlet,
    place: JSON.parse(place) as CorrectedPlace,
    was,
  })
  const columns = 'number, name, outlet, place, was'

  return {
    corrections: () =>
      database
        .prepare<[], CorrectionRow>(`SELECT ${columns} FROM place_corrections ORDER BY number`)
        .all()
        .map(toCorrection),
    correct: ({ name, outlet, place, was }) =>
      toCorrection(
        database
          .prepare<unknown[], CorrectionRow>(
            `INSERT INTO place_corrections (name, key, outlet, place, was) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (key, outlet) DO UPDATE SET name = excluded.name, place = excluded.place, was = excluded.was
             RETURNING ${columns}`,
          )
          .get(name, toFolded(name), outlet ?? '', JSON.stringify(place), was)!,
      ),
    takeBackCorrection: (number) =>
      database.prepare('DELETE FROM place_corrections WHERE number = ?').run(number).changes > 0,
    startImport,
    imported,
    importedPlaces: () => {
      const known = imported()
      return known && openPlaces(database, known.hash)
    },
    forgetImported: () => {
      if (!imported()) return false
      database
        .transaction(() => {
          for (const table of ['gazetteer', 'gazetteer_places', 'gazetteer_names', 'gazetteer_divisions'])
            database.exec(`DELETE FROM ${table}`)
        })
        .immediate()
      return true
    },
  }
}
