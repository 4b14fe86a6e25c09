import type { PlaceName } from '../find/places-named.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'

/** A namesake with what speaks for it. */
export interface RankedEntry {
  readonly entry: GazetteerEntry
  readonly score: number
}

/** All mentions of one name in an article; they have one meaning. */
export interface NameGroup {
  readonly key: string
  readonly mentions: readonly PlaceName[]
}

/** The end of the key of a name that tells where the one before it lies. */
export const OUTER = ', outer'
const MOST_CANDIDATES = 24

/** Kinds that a word beside the name may say for an entry of another kind without contradiction. */
const COMPATIBLE: Readonly<Record<string, readonly string[]>> = {
  city: ['city', 'town', 'village', 'neighbourhood'],
  town: ['city', 'town', 'village', 'neighbourhood'],
  village: ['town', 'village', 'neighbourhood'],
  neighbourhood: ['neighbourhood', 'village', 'town', 'district'],
  district: ['district', 'town', 'neighbourhood', 'city'],
  province: ['province', 'region'],
  region: ['region', 'province', 'country', 'mountain', 'desert'],
  area: ['area', 'region', 'neighbourhood', 'village', 'town', 'district', 'mountain', 'valley', 'desert', 'city'],
}

function weighKind(entry: GazetteerEntry, kind: string | null): number {
  if (kind === null) return entry.kind === 'district' ? -1 : entry.kind === 'province' ? -0.3 : 0
  if (entry.kind === kind) return 2.5
  return COMPATIBLE[kind]?.includes(entry.kind) ? 1 : -1.5
}

/** Does it stand in our own tables, or only among the towns and divisions of GeoNames? */
const isOwn = (entry: GazetteerEntry): boolean => entry.id.startsWith('dateline:')

/** What a place of our tables loses where the name is a second one of it. */
const ownAlias = 0.2

/** What a namesake is worth without any context: size and standing. */
function weighPrior(entry: GazetteerEntry, isCapital: (entry: GazetteerEntry) => boolean): number {
  const standing =
    entry.kind === 'country'
      ? 5.5
      : entry.kind === 'province'
        ? isOwn(entry)
          ? 3.9
          : 3.6
        : isOwn(entry)
          ? Math.max(4.6, 0.62 * Math.log10(entry.population + 1))
          : entry.kind === 'district'
            ? 1 + 0.3 * Math.log10(entry.population + 1)
            : 0.62 * Math.log10(entry.population + 1)
  return (
    standing +
    (isCapital(entry) ? 1 : 0) -
    (entry.alias && entry.kind !== 'country' ? (isOwn(entry) ? ownAlias : 1) : 0)
  )
}

/** The namesakes of a name by what they are worth whatever the article tells, and where nothing beside the name says its kind. */
const priors = new WeakMap<readonly GazetteerEntry[], readonly RankedEntry[]>()

/** Namesakes by size, and by the kind that words beside the name say. */
export function rankAlone(
  { key, mentions }: NameGroup,
  isCapital: (entry: GazetteerEntry) => boolean,
): readonly RankedEntry[] {
  const kind = mentions.find((mention) => mention.kind !== null)?.kind ?? null
  const isOuter = key.endsWith(OUTER)
  const { entries } = mentions[0]!
  const isBare = kind === null && !isOuter
  const before = isBare ? priors.get(entries) : undefined
  if (before) return before
  const hasCountry = entries.some((entry) => entry.kind === 'country')
  const ranked = entries
    .map((entry) => ({
      entry,
      score:
        weighPrior(entry, isCapital) +
        weighKind(entry, kind) +
        (isOuter && (entry.kind === 'province' || entry.kind === 'country') ? 2.5 : 0) -
        (hasCountry && entry.kind !== 'country' ? toCountryNamesakePenalty(entry, entries) : 0),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
  if (isBare) priors.set(entries, ranked)
  return ranked
}

/** What is taken from a place that bears a country's name: a country is meant far more often, in that country itself most of all. */
function toCountryNamesakePenalty(entry: GazetteerEntry, entries: readonly GazetteerEntry[]): number {
  if (entry.kind !== 'province') return 2.5
  return entries.some((other) => other.kind === 'country' && other.country === entry.country) ? 4 : 1.5
}
