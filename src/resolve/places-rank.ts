import { liesIn } from '../find/places-evidence.ts'
import type { PlaceName } from '../find/places.ts'
import type { GazetteerEntry } from '../knowledge/gazetteer.ts'
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

const MOST_CANDIDATES = 24
const MOST_NEIGHBOURS = 40
const ROUNDS = 3
/** Within this distance two places speak for each other. */
const NEAR_KM = 120

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

/** What a namesake is worth without any context: size and standing. */
function weighPrior(entry: GazetteerEntry, isCapital: (entry: GazetteerEntry) => boolean): number {
  const standing =
    entry.kind === 'country'
      ? 5.5
      : entry.kind === 'province'
        ? 3.4
        : entry.id.startsWith('dateline:')
          ? 4
          : entry.kind === 'district'
            ? 1 + 0.3 * Math.log10(entry.population + 1)
            : 0.62 * Math.log10(entry.population + 1)
  return standing + (isCapital(entry) ? 1 : 0) - (entry.alias && !entry.id.startsWith('dateline:') && entry.kind !== 'country' ? 1 : 0)
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
    const ranked = group.mentions[0]!.entries.map((entry) => ({ entry, score: weighPrior(entry, isCapital) + weighKind(entry, kind) }))
    return ranked.sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES)
  })
  const containers = groups.map((group) => findContainers(group, groups))
  let chosen: readonly (readonly RankedEntry[])[] = fixed
  for (let round = 0; round < ROUNDS; round++) {
    const tops = chosen.map((list) => list[0]!.entry)
    const support = new Map(countries)
    for (const top of tops) if (top.country !== null) support.set(top.country, (support.get(top.country) ?? 0) + (top.kind === 'country' ? 1 : 0.6))
    chosen = fixed.map((list, g) =>
      list.length === 1
        ? list
        : list
            .map(({ entry, score }) => ({ entry, score: score + weighContext(entry, g, tops, support, containers[g]!, chosen) }))
            .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)),
    )
  }
  return chosen
}

/** The groups that a mention of this one names as what it lies in: "Paris, Texas", "Daquq in Kirkuk province". */
function findContainers(group: NameGroup, groups: readonly NameGroup[]): readonly number[] {
  const found: number[] = []
  for (const mention of group.mentions)
    for (const [g, other] of groups.entries())
      if (other !== group && other.mentions.some((outer) => outer.sentence === mention.sentence && outer.first > mention.last && outer.first - mention.last <= 3)) found.push(g)
  return found
}

function weighContext(
  entry: GazetteerEntry,
  group: number,
  tops: readonly GazetteerEntry[],
  support: ReadonlyMap<string, number>,
  containers: readonly number[],
  chosen: readonly (readonly RankedEntry[])[],
): number {
  let weight = 0
  if (entry.country !== null) {
    const top = tops[group]!
    const self = top.country === entry.country ? (top.kind === 'country' ? 1 : 0.6) : 0
    const others = (support.get(entry.country) ?? 0) - self
    if (others > 0.05) weight += Math.min(2, 0.6 + 0.7 * Math.log2(1 + others))
  }
  for (const g of containers) {
    if (chosen[g]!.slice(0, 3).some((outer) => liesIn(entry, outer.entry))) weight += 4
  }
  let near = 0
  for (const [g, other] of tops.entries()) {
    if (g === group || g >= MOST_NEIGHBOURS || other.kind === 'country') continue
    if (entry.kind === 'country') continue
    near += Math.exp(-distanceKm(entry, other) / NEAR_KM) * (other.kind === 'province' ? 0.7 : 1)
    if (other.kind === 'province' && liesIn(entry, other)) near += 1
  }
  return weight + Math.min(3, 1.2 * near)
}
