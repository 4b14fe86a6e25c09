import { liesIn } from '../find/places-evidence.ts'
import type { PlaceName } from '../find/places-named.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import { distanceKm } from './distances.ts'
import { type NameGroup, OUTER, type RankedEntry, rankAlone } from './places-prior.ts'

const MOST_NEIGHBOURS = 40
const ROUNDS = 3
/** Within this distance two places speak for each other. */
const NEAR_KM = 90
/** So far apart in latitude, in degrees, nothing speaks for anything. */
const FAR_DEGREES = 3
/** The same in longitude; beyond the poles' regions that is more than a thousand km. */
const FAR_LONGITUDE = 40
/** What lies near is counted up to this. */
const MOST_NEAR = 3.5 / 1.2
/** So many namesakes of another name may speak for one of this. */
const MOST_VOTES = 8

/**
 * Ranks the namesakes of every name by size, by the kind that words beside it say, by the countries and divisions that the article names,
 * and by how near the article's other places lie. The first of each list is the choice.
 */
export function rankEntries(
  groups: readonly NameGroup[],
  countries: ReadonlyMap<string, number>,
  isCapital: (entry: GazetteerEntry) => boolean,
): readonly (readonly RankedEntry[])[] {
  const fixed = groups.map((group) => rankAlone(group, isCapital))
  if (fixed.every((list) => list.length === 1)) return fixed
  const standings = indexStandings(groups)
  const none: readonly number[] = []
  const containers = groups.map((group, g) => (fixed[g]!.length === 1 ? none : findContainers(group, g, standings)))
  const listed = groups.map((group, g) => (fixed[g]!.length === 1 ? none : findListed(group, g, standings)))
  let chosen: readonly (readonly RankedEntry[])[] = fixed
  for (let round = 0; round < ROUNDS; round++) {
    const before = chosen
    const tops = chosen.map((list) => list[0]!.entry)
    const support = new Map(countries)
    for (const top of tops)
      if (top.country !== null)
        support.set(top.country, (support.get(top.country) ?? 0) + (top.kind === 'country' ? 1 : 0.6))
    const context: Context = {
      tops,
      support,
      mostSupport: Math.max(...support.values()),
      countries: tops.filter((top) => top.kind === 'country').length,
      chosen: before,
    }
    chosen = fixed.map((list, g) =>
      list.length === 1
        ? list
        : list
            .map(({ entry, score }) => ({
              entry,
              score: score + weighContext(entry, g, context, containers[g]!, listed[g]!),
            }))
            .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)),
    )
    if (chosen.every((list, g) => isSameOrder(list, before[g]!))) break
  }
  return chosen
}

/** Do two rankings begin alike, as far as another round would look? Then that round would say the same again. */
function isSameOrder(a: readonly RankedEntry[], b: readonly RankedEntry[]): boolean {
  for (let i = 0; i < MOST_VOTES && i < a.length; i++) if (a[i]!.entry !== b[i]!.entry) return false
  return true
}

/** A mention with the number of its group. */
interface Standing {
  readonly group: number
  readonly isOuter: boolean
  readonly mention: PlaceName
}

/** The mentions of each sentence, those of one group beside one another. */
function indexStandings(groups: readonly NameGroup[]): ReadonlyMap<number, readonly Standing[]> {
  const bySentence = new Map<number, Standing[]>()
  for (const [group, { key, mentions }] of groups.entries()) {
    const isOuter = key.endsWith(OUTER)
    for (const mention of mentions) {
      const beside = bySentence.get(mention.sentence)
      if (beside) beside.push({ group, isOuter, mention })
      else bySentence.set(mention.sentence, [{ group, isOuter, mention }])
    }
  }
  return bySentence
}

/**
 * The groups that a mention of this one names as what it lies in: "Paris, Texas", "Daquq in Kirkuk province"; lists are none. One stands
 * there as often as mentions name it.
 */
function findContainers(
  group: NameGroup,
  number: number,
  standings: ReadonlyMap<number, readonly Standing[]>,
): readonly number[] {
  const found: number[] = []
  for (const { sentence, last } of group.mentions) {
    let latest = -1
    for (const { group: other, isOuter, mention: outer } of standings.get(sentence)!) {
      if (other === number || other === latest || outer.first <= last) continue
      if (outer.first - last > (isOuter ? 2 : 3) || !(isOuter || outer.kind !== null)) continue
      latest = other
      found.push(other)
    }
  }
  return found
}

/** Are both divisions of one country ("Ohio, Oregon and Texas")? */
const isSibling = (a: GazetteerEntry, b: GazetteerEntry): boolean =>
  a.kind === 'province' && b.kind === 'province' && a.country === b.country

/** The groups that stand beside a mention of this one in a list: "Niger, Chad and Cameroon". */
function findListed(
  group: NameGroup,
  number: number,
  standings: ReadonlyMap<number, readonly Standing[]>,
): readonly number[] {
  const found: number[] = []
  for (const { sentence, first, last } of group.mentions)
    for (const { group: other, mention: beside } of standings.get(sentence)!)
      if (other !== number && (beside.first - last === 2 || first - beside.last === 2)) found.push(other)
  return found
}

/** What a round weighs by: the choices of the one before it. */
interface Context {
  readonly chosen: readonly (readonly RankedEntry[])[]
  /** The first of each. */
  readonly tops: readonly GazetteerEntry[]
  /** What speaks for each country, and for the one that most speaks for. */
  readonly support: ReadonlyMap<string, number>
  readonly mostSupport: number
  /** How many names mean a country. */
  readonly countries: number
}

/** Is one of those in a list with the name of this kind, too? */
const isListedAlike = ({ kind }: GazetteerEntry, listed: readonly number[], tops: readonly GazetteerEntry[]): boolean =>
  listed.some((g) => tops[g]!.kind === kind)

function weighContext(
  entry: GazetteerEntry,
  group: number,
  { chosen, tops, support, mostSupport, countries }: Context,
  containers: readonly number[],
  listed: readonly number[],
): number {
  let weight = 0
  if (entry.country !== null) {
    const top = tops[group]!
    const self = top.country === entry.country ? (top.kind === 'country' ? 1 : 0.6) : 0
    const others = (support.get(entry.country) ?? 0) - self
    if (others > 0.05) weight += Math.min(2, 0.6 + 0.7 * Math.log2(1 + others))
    else if (entry.kind === 'country' && mostSupport >= 2 && countries < 4) weight -= 1.2
  }
  for (const g of containers) {
    const list = chosen[g]!
    for (let n = 0; n < 3 && n < list.length; n++)
      if (liesIn(entry, list[n]!.entry)) {
        weight += 4
        break
      }
  }
  if ((entry.kind === 'country' || entry.kind === 'province') && isListedAlike(entry, listed, tops)) weight += 1.8
  if (entry.kind === 'country')
    return weight + 0.45 * Math.min(3, countries - (tops[group]!.kind === 'country' ? 1 : 0))
  let near = 0
  for (let g = 0; g < chosen.length && g < MOST_NEIGHBOURS && near < MOST_NEAR; g++)
    if (g !== group && tops[g]!.kind !== 'country') near += weighNeighbour(entry, chosen[g]!)
  return weight + 1.2 * Math.min(MOST_NEAR, near)
}

/** How much another name's places speak for this one, from 0 to 1: most where they lie in one another, else the nearer the more. */
function weighNeighbour(entry: GazetteerEntry, list: readonly RankedEntry[]): number {
  const other = list[0]!.entry
  if (liesIn(entry, other) || liesIn(other, entry)) return 1
  let best = isSibling(entry, other) ? 0.7 : 0
  for (let n = 0; n < MOST_VOTES && n < list.length; n++) {
    const trust = n === 0 ? 1 : 0.5
    if (best >= trust) break
    const candidate = list[n]!.entry
    if (candidate.kind === 'country' || Math.abs(candidate.lat - entry.lat) > FAR_DEGREES) continue
    const apart = Math.abs(candidate.lon - entry.lon)
    if (apart > FAR_LONGITUDE && apart < 360 - FAR_LONGITUDE) continue
    best = Math.max(best, Math.exp(-distanceKm(entry, candidate) / NEAR_KM) * trust)
  }
  return best
}
