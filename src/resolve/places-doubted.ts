import type { PlaceWords } from '../find/place-words.ts'
import type { PlaceName } from '../find/places-named.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { Sentence } from '../model/sentence.ts'
import { distanceKm } from './distances.ts'
import type { NameGroup } from './places-prior.ts'

/** A name's weight from which it is taken for a place. */
const TAKEN = 2
/** Where the same name was taken for sure elsewhere in the article, this is enough. */
const TAKEN_AGAIN = 0.5
const SURE = 3

/** Drops the names that are no places: too little speaks for them, here or where the article names them again. */
export function keepPlaces(names: readonly PlaceName[]): readonly PlaceName[] {
  const sure = new Set(names.filter((name) => name.weight >= SURE).map((name) => name.key))
  return names.filter((name) => name.weight >= TAKEN || (sure.has(name.key) && name.weight >= TAKEN_AGAIN))
}

/** A small town alone in a country that nothing else in the article speaks of: the name means something else there. */
export function isOutlier(
  entry: GazetteerEntry,
  group: NameGroup,
  support: ReadonlyMap<string, number>,
  strongest: number,
): boolean {
  if (
    entry.kind === 'country' ||
    entry.population > 150_000 ||
    entry.country === null ||
    !entry.id.startsWith('geonames:')
  )
    return false
  if (group.mentions.some((mention) => mention.weight >= 5)) return false
  if (group.mentions[0]!.entries.length === 1 && entry.population >= 5000) return false
  return strongest >= 3 && support.get(entry.country)! <= 1
}

/** So many tokens behind a name may tell what it lies in: "al-Rashad, a village in the Miqdadiya district". */
const APPOSITION_TOKENS = 7
/** So many km outside what it is said to lie in, a namesake is another place. */
const CONTRADICTION_KM = 60

/** Does the text say that the name lies in a place that the namesake is far from? Then the one meant stands in no gazetteer. */
export function isContradicted(
  entry: GazetteerEntry,
  group: NameGroup,
  sentences: readonly Sentence[],
  names: readonly PlaceName[],
  tops: ReadonlyMap<string, GazetteerEntry>,
  { kinds }: PlaceWords,
): boolean {
  if (entry.kind === 'country' || entry.kind === 'province') return false
  return group.mentions.some((mention) => {
    const { tokens } = sentences[mention.sentence]!
    if (tokens[mention.last + 1]?.text !== ',' || !/^(?:an?|the)$/.test(tokens[mention.last + 2]?.lower ?? ''))
      return false
    for (const other of names) {
      const gap = other.first - mention.last
      if (other.sentence !== mention.sentence || gap < 4 || gap > APPOSITION_TOKENS || other.use === 'demonym') continue
      const outer = tops.get(other.key)!
      if (outer.kind === 'country') continue
      const between = tokens.slice(mention.last + 2, other.first)
      // "In Hawija, a doctor in Tikrit said": only the kind of a place says what the name is.
      if (!between.some(({ lower }) => kinds.has(lower)) || between.some(({ upos }) => upos === 'VERB')) continue
      if (!between.some(({ lower }) => lower === 'in' || lower === 'of')) continue
      if (distanceKm(entry, outer) > outer.uncertaintyKm + CONTRADICTION_KM) return true
    }
    return false
  })
}
