import type { GazetteerEntry, PlaceSource } from '../model/gazetteer.ts'
import { type CityIndex, openCityIndex } from './city-index.ts'
import { type DataFiles, keep } from './files.ts'
import { parseOwnPlaces, toSounds } from './own-places.ts'
import { foldPlaceName, isArticle, isSpelledAlike, stripArticles, toPlaceKey } from './place-name.ts'

/** Looks places up by name. Keys are folded names (`foldPlaceName`). */
export interface Gazetteer {
  /** Places of that name: own rows and countries first, then towns. Empty where none is known. */
  find(key: string): readonly GazetteerEntry[]
  /** Places of a name as the text writes it, with its key; none where the writing speaks against it ("us" for the US). */
  findWritten(written: string): Written
  /** What a word may begin, as the text writes it. */
  findOpening(first: string): Opening
  /** Is the town the seat of its country's government? */
  isSeat(entry: GazetteerEntry): boolean
  /** Places whose name sounds alike in transliterated Arabic, Kurdish, Persian or Pashto. */
  findBySound(key: string): readonly GazetteerEntry[]
  /** Is this folded name an acronym, a place's only where it is written in capitals ("US", "DRC")? */
  isAcronym(key: string): boolean
  /** By the word as written, lower case. */
  findDemonym(lower: string): GazetteerEntry | null
  /** Is this the first word of a demonym of several words ("south" of "south korean")? */
  beginsDemonym(lower: string): boolean
  /** By alpha-3 code. */
  findCountry(alpha3: string): GazetteerEntry | null
  /** The seat of government's folded name to the country that it stands for ("kabul" to AFG). */
  findCapital(key: string): GazetteerEntry | null
  /** The town that is the seat of a country's government, by alpha-3 code. */
  findSeat(alpha3: string): GazetteerEntry | null
}

/** What a name as written stands for. */
export interface Written {
  readonly key: string
  readonly entries: readonly GazetteerEntry[]
}

/** What a word may begin. */
export interface Opening {
  /** Words of the longest name that begins with it; 0 where none does, the most there can be where that is not known. */
  readonly words: number
  /** What it stands for by itself. */
  readonly alone: Written
}

/** As many words as a name can have. */
export const mostWords = 8
/** So many answers are kept, then all are forgotten. */
const mostKept = 20_000

/** Keeps answers by word, so that each is worked out once. */
function remember<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = answer(word)
    if (known.size >= mostKept) known.clear()
    known.set(word, found)
    return found
  }
}

/** The most words of a key that begins with each word. */
function countWordsOf(keys: Iterable<string>): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const key of keys) {
    const words = key.split(' ')
    most.set(words[0]!, Math.max(most.get(words[0]!) ?? 0, words.length))
  }
  return most
}

const SETTLEMENTS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'neighbourhood', 'camp', 'port'])
/** In degrees: about 30 km. */
const SAME_DEGREES = 0.3

/** Are an own row and a row of GeoNames one place? Settlements near each other, divisions of one country. */
function isSame(own: GazetteerEntry, other: GazetteerEntry): boolean {
  if (own.kind === 'province' || own.kind === 'district')
    return own.kind === other.kind && own.country === other.country
  return (
    SETTLEMENTS.has(own.kind) &&
    SETTLEMENTS.has(other.kind) &&
    Math.abs(own.lat - other.lat) < SAME_DEGREES &&
    Math.abs(own.lon - other.lon) < SAME_DEGREES
  )
}

/** Own rows and the rows of GeoNames that they do not stand for already; an own row takes over the number of people. */
function mergeSame(own: readonly GazetteerEntry[], others: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  if (own.length === 0) return others
  const left = others.filter((other) => !own.some((entry) => isSame(entry, other)))
  const merged = own.map((entry) => {
    const population = Math.max(
      entry.population,
      ...others.filter((other) => isSame(entry, other)).map((other) => other.population),
    )
    return population > entry.population ? { ...entry, population } : entry
  })
  return [...merged, ...left]
}

const isDivision = ({ kind }: GazetteerEntry): boolean => kind === 'province' || kind === 'district'

/** Bundled towns and the user's: the user's row of the same number goes first, the bundled division before the same one without a radius. */
function mergeImported(
  bundled: readonly GazetteerEntry[],
  imported: readonly GazetteerEntry[],
): readonly GazetteerEntry[] {
  if (imported.length === 0) return bundled
  const ids = new Set(imported.map(({ id }) => id))
  const known = (entry: GazetteerEntry): boolean =>
    isDivision(entry) && bundled.some((other) => other.kind === entry.kind && other.country === entry.country)
  return [...bundled.filter(({ id }) => !ids.has(id)), ...imported.filter((entry) => !known(entry))]
}

/**
 * The gazetteer out of the data files: countries and own places as tables, towns and divisions as a compact index that is searched where
 * it lies. `imported`: places that the user brought along, searched beside them. @throws where a file or a column is missing.
 */
export function openGazetteer(files: DataFiles, imported: PlaceSource | null = null): Gazetteer {
  const { own, spelled, acronyms, demonyms, demonymBeginnings, countries, capitals, seats } = keep(
    files,
    'places',
    () => parseOwnPlaces(files),
  )
  // Made when it is first asked for.
  let sounds: ReadonlyMap<string, readonly GazetteerEntry[]> | null = null
  const cities: CityIndex = openCityIndex(files.bytes('gazetteer/cities.bin'))
  const findTowns = (key: string): readonly GazetteerEntry[] =>
    imported === null ? cities.find(key) : mergeImported(cities.find(key), imported.find(key))
  const find = remember((key): readonly GazetteerEntry[] => mergeSame(own.get(key) ?? [], findTowns(key)))
  const isAcronym = (key: string): boolean => acronyms.has(key)
  const findWritten = remember((written): Written => {
    const key = foldPlaceName(written)
    if (key.length < 2 || written.includes('$') || (isAcronym(key) && written !== written.toUpperCase()))
      return { key, entries: [] }
    const exact = find(key)
    if (exact.length > 0) return { key, entries: exact }
    // Without its article only where the text writes one, not where an English "an" or "as" looks like it.
    const bare = stripArticles(key)
    const isEnglish = /^(?:an|as|at|ed|en|er|es)\s/i.test(written) && !written.includes('-')
    return bare === key || isEnglish ? { key, entries: [] } : { key: bare, entries: find(bare) }
  })
  const findBySound = remember((key): readonly GazetteerEntry[] => {
    const sound = toPlaceKey(key)
    if (sound === null) return []
    sounds ??= toSounds(spelled)
    return mergeSame(sounds.get(sound) ?? [], findTowns(`~${sound}`)).filter((entry) =>
      isSpelledAlike(key, foldPlaceName(entry.name)),
    )
  })
  let ownWords: ReadonlyMap<string, number> | null = null
  const countWords = (first: string): number => {
    const word = foldPlaceName(first)
    // What is imported is only asked for whole names.
    if (imported !== null || !/^[a-z]+$/i.test(first) || isArticle(word)) return mostWords
    ownWords ??= countWordsOf(own.keys())
    return Math.max(ownWords.get(word) ?? 0, cities.countWords(word, mostWords))
  }
  const findOpening = remember((first): Opening => {
    const words = countWords(first)
    return { words, alone: words === 0 ? { key: '', entries: [] } : findWritten(first) }
  })
  const seatsKnown = new WeakMap<GazetteerEntry, boolean>()
  const isSeat = (entry: GazetteerEntry): boolean => {
    const before = seatsKnown.get(entry)
    if (before !== undefined) return before
    const found = isTown(entry) && capitals.get(foldPlaceName(entry.name))?.country === entry.country
    seatsKnown.set(entry, found)
    return found
  }
  const isTown = ({ kind }: GazetteerEntry): boolean => kind === 'city' || kind === 'town'
  return {
    find,
    findWritten,
    findOpening,
    isSeat,
    findSeat: (alpha3) => {
      const towns = find(seats.get(alpha3) ?? '').filter((entry) => entry.country === alpha3 && isTown(entry))
      return towns.reduce<GazetteerEntry | null>(
        (best, one) => (best && best.population >= one.population ? best : one),
        null,
      )
    },
    findBySound,
    isAcronym,
    findDemonym: (lower) => demonyms.get(lower) ?? null,
    beginsDemonym: (lower) => demonymBeginnings.has(lower),
    findCountry: (alpha3) => countries.get(alpha3) ?? null,
    findCapital: (key) => capitals.get(key) ?? null,
  }
}
