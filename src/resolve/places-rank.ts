import type { PlaceName } from '../find/places.ts'
import { liesIn } from '../find/places-evidence.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import { distanceKm } from './distances.ts'

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
const OUTER = ', outer'
const MOST_CANDIDATES = 24
const MOST_NEIGHBOURS = 40
const ROUNDS = 3
/** Within this distance two places speak for each other. */
const NEAR_KM = 90
/** So far apart in latitude, in degrees, nothing speaks for anything. */
const FAR_DEGREES = 3
/** So many namesakes of another name may speak for one of this. */
const MOST_VOTES = 8

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
  return standing + (isCapital(entry) ? 1 : 0) - (entry.alias && !isOwn(entry) && entry.kind !== 'country' ? 1 : 0)
}

/**
 * Ranks the namesakes of every name by size, by the kind that words beside it say, by the countries and divisions that the article names,
 * and by how near the article's other places lie. The first of each list is the choice.
 */
export function rankEntries(
  groups: readonly NameGroup[],
  countries: ReadonlyMap<string, number>,
  isCapital: (entry: GazetteerEntry) => boolean,
): readonly (readonly RankedEntry[])[] {
  const fixed = groups.map((group) => {
    const kind = group.mentions.find((mention) => mention.kind !== null)?.kind ?? null
    const isOuter = group.key.endsWith(OUTER)
    const { entries } = group.mentions[0]!
    const hasCountry = entries.some((entry) => entry.kind === 'country')
    const ranked = entries.map((entry) => ({
      entry,
      score:
        weighPrior(entry, isCapital) +
        weighKind(entry, kind) +
        (isOuter && (entry.kind === 'province' || entry.kind === 'country') ? 2.5 : 0) -
        (hasCountry && entry.kind !== 'country' ? toCountryNamesakePenalty(entry, entries) : 0),
    }))
    return ranked.sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES)
  })
  const containers = groups.map((group) => findContainers(group, groups))
  const listed = groups.map((group) => findListed(group, groups))
  let chosen: readonly (readonly RankedEntry[])[] = fixed
  for (let round = 0; round < ROUNDS; round++) {
    const tops = chosen.map((list) => list[0]!.entry)
    const support = new Map(countries)
    for (const top of tops)
      if (top.country !== null)
        support.set(top.country, (support.get(top.country) ?? 0) + (top.kind === 'country' ? 1 : 0.6))
    chosen = fixed.map((list, g) =>
      list.length === 1
        ? list
        : list
            .map(({ entry, score }) => ({
              entry,
              score: score + weighContext(entry, g, tops, support, containers[g]!, listed[g]!, chosen),
            }))
            .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)),
    )
  }
  return chosen
}

/** What is taken from a place that bears a country's name: a country is meant far more often, in that country itself most of all. */
function toCountryNamesakePenalty(entry: GazetteerEntry, entries: readonly GazetteerEntry[]): number {
  if (entry.kind !== 'province') return 2.5
  return entries.some((other) => other.kind === 'country' && other.country === entry.country) ? 4 : 1.5
}

/** The groups that a mention of this one names as what it lies in: "Paris, Texas", "Daquq in Kirkuk province"; lists are none. */
function findContainers(group: NameGroup, groups: readonly NameGroup[]): readonly number[] {
  const found: number[] = []
  for (const mention of group.mentions)
    for (const [g, other] of groups.entries()) {
      if (other === group) continue
      const isOuter = other.key.endsWith(OUTER)
      const reach = isOuter ? 2 : 3
      if (
        other.mentions.some(
          (outer) =>
            outer.sentence === mention.sentence &&
            outer.first > mention.last &&
            outer.first - mention.last <= reach &&
            (isOuter || outer.kind !== null),
        )
      )
        found.push(g)
    }
  return found
}

const countCountries = (tops: readonly GazetteerEntry[]): number => tops.filter((top) => top.kind === 'country').length

/** Are both divisions of one country ("Ohio, Oregon and Texas")? */
const isSibling = (a: GazetteerEntry, b: GazetteerEntry): boolean =>
  a.kind === 'province' && b.kind === 'province' && a.country === b.country

/** The groups that stand beside a mention of this one in a list: "Niger, Chad and Cameroon". */
function findListed(group: NameGroup, groups: readonly NameGroup[]): readonly number[] {
  const found: number[] = []
  for (const { sentence, first, last } of group.mentions)
    for (const [g, other] of groups.entries())
      if (
        other !== group &&
        other.mentions.some(
          (beside) => beside.sentence === sentence && (beside.first - last === 2 || first - beside.last === 2),
        )
      )
        found.push(g)
  return found
}

function weighContext(
  entry: GazetteerEntry,
  group: number,
  tops: readonly GazetteerEntry[],
  support: ReadonlyMap<string, number>,
  containers: readonly number[],
  listed: readonly number[],
  chosen: readonly (readonly RankedEntry[])[],
): number {
  let weight = 0
  if (entry.country !== null) {
    const top = tops[group]!
    const self = top.country === entry.country ? (top.kind === 'country' ? 1 : 0.6) : 0
    const others = (support.get(entry.country) ?? 0) - self
    if (others > 0.05) weight += Math.min(2, 0.6 + 0.7 * Math.log2(1 + others))
    else if (entry.kind === 'country' && Math.max(...support.values()) >= 2 && countCountries(tops) < 4) weight -= 1.2
  }
  for (const g of containers) {
    if (chosen[g]!.slice(0, 3).some((outer) => liesIn(entry, outer.entry))) weight += 4
  }
  if ((entry.kind === 'country' || entry.kind === 'province') && listed.some((g) => tops[g]!.kind === entry.kind))
    weight += 1.8
  if (entry.kind === 'country')
    return weight + 0.45 * Math.min(3, countCountries(tops) - (tops[group]!.kind === 'country' ? 1 : 0))
  let near = 0
  for (const [g, list] of chosen.entries()) {
    if (g === group || g >= MOST_NEIGHBOURS) continue
    const other = tops[g]!
    if (other.kind === 'country') continue
    let best = liesIn(entry, other) || liesIn(other, entry) ? 1 : isSibling(entry, other) ? 0.7 : 0
    for (const [n, { entry: candidate }] of list.slice(0, MOST_VOTES).entries()) {
      if (candidate.kind === 'country' || Math.abs(candidate.lat - entry.lat) > FAR_DEGREES) continue
      const vote = Math.exp(-distanceKm(entry, candidate) / NEAR_KM) * (n === 0 ? 1 : 0.5)
      if (vote > best) best = vote
    }
    near += best
  }
  return weight + Math.min(3.5, 1.2 * near)
}
