import type { Outlets } from '../find/outlets.ts'
import type { PlaceWords } from '../find/place-words.ts'
import { findPlaceNames, type PlaceName } from '../find/places.ts'
import { findCuedNames } from '../find/places-cued.ts'
import { toPlaceContext } from '../find/places-survey.ts'
import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName } from '../knowledge/place-name.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { Place, PlaceCandidate, PlaceMention } from '../model/place.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { distanceKm } from './distances.ts'
import { type AnchoredPlace, placeCuedName } from './places-anchor.ts'
import type { Corrected } from './places-corrected.ts'
import { type NameGroup, type RankedEntry, rankEntries } from './places-rank.ts'
import { type ChoiceContext, tellWhy } from './places-why.ts'

/** A name's weight from which it is taken for a place. */
const TAKEN = 2
/** Where the same name was taken for sure elsewhere in the article, this is enough. */
const TAKEN_AGAIN = 0.5
const SURE = 3

/** Drops the names that are no places: too little speaks for them, here or where the article names them again. */
function keepPlaces(names: readonly PlaceName[]): readonly PlaceName[] {
  const sure = new Set(names.filter((name) => name.weight >= SURE).map((name) => name.key))
  return names.filter((name) => name.weight >= TAKEN || (sure.has(name.key) && name.weight >= TAKEN_AGAIN))
}

function toGroups(names: readonly PlaceName[]): readonly NameGroup[] {
  const groups = new Map<string, PlaceName[]>()
  for (const name of names) {
    if (name.use === 'demonym') continue
    const list = groups.get(name.key)
    if (list) list.push(name)
    else groups.set(name.key, [name])
  }
  return [...groups].map(([key, mentions]) => ({ key, mentions }))
}

const toCandidate = ({ entry, score }: RankedEntry, context: ChoiceContext): PlaceCandidate => ({
  gazetteer: entry.id,
  name: entry.name,
  kind: entry.kind,
  country: entry.country,
  admin1: entry.admin1,
  lat: entry.lat,
  lon: entry.lon,
  score: Math.round(score * 100) / 100,
  why: tellWhy(entry, context),
})

interface Draft {
  readonly name: string
  readonly entry: GazetteerEntry | null
  readonly anchored: AnchoredPlace | null
  readonly rule: string
  readonly candidates: readonly PlaceCandidate[]
  readonly why: readonly string[]
  readonly mentions: PlaceMention[]
}

/** The name to show: our own and countries' as the gazetteer has it, a town's as the article spells it. */
const toShownName = (entry: GazetteerEntry, mention: PlaceName): string =>
  entry.kind === 'country' || entry.id.startsWith('dateline:') || mention.text === mention.text.toUpperCase()
    ? entry.name
    : mention.text

function toPlace(draft: Draft, number: number): Place {
  const { entry, anchored, name, rule, mentions } = draft
  const id = `l${number}`
  if (entry) {
    const { candidates, why } = draft
    const place = {
      id,
      name,
      rule,
      mentions,
      lat: entry.lat,
      lon: entry.lon,
      country: entry.country,
      admin1: entry.kind === 'province' ? entry.name : entry.admin1,
      kind: entry.kind,
      uncertaintyKm: entry.uncertaintyKm,
      gazetteer: entry.id,
      basis: rule === 'place/sound-alike' ? 'inferred' : 'stated',
    } as const
    return candidates.length > 0 ? Object.assign(place, { candidates, why }) : place
  }
  return {
    id,
    name,
    rule,
    mentions,
    lat: anchored?.lat ?? null,
    lon: anchored?.lon ?? null,
    country: anchored?.country ?? null,
    admin1: anchored?.admin1 ?? null,
    kind: anchored?.kind ?? 'area',
    uncertaintyKm: anchored?.uncertaintyKm ?? null,
    gazetteer: null,
    basis: 'inferred',
  }
}

/** How much of the article speaks of each country: its names, its people, its places. */
function toSupport(
  ranked: readonly (readonly RankedEntry[])[],
  countries: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const support = new Map(countries)
  for (const [best] of ranked)
    if (best!.entry.country !== null) support.set(best!.entry.country, (support.get(best!.entry.country) ?? 0) + 1)
  return support
}

/** A small town alone in a country that nothing else in the article speaks of: the name means something else there. */
function isOutlier(
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
function isContradicted(
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

/** Farther from what the text ties a name to, a place that sounds like it is another one. */
const ALIKE_KM = 40

/** Of the places that sound alike the nearest to the anchor, in a country that the article speaks of; null where none is near. */
function pickAlike(
  alike: readonly GazetteerEntry[],
  anchored: AnchoredPlace | null,
  support: ReadonlyMap<string, number>,
): GazetteerEntry | null {
  let best: GazetteerEntry | null = null
  let least = Number.POSITIVE_INFINITY
  for (const entry of alike) {
    if (
      entry.country === null ||
      (support.get(entry.country) ?? 0) < 1 ||
      (anchored?.country && anchored.country !== entry.country)
    )
      continue
    const away =
      anchored?.lat != null && anchored.lon !== null
        ? distanceKm({ lat: anchored.lat, lon: anchored.lon }, entry)
        : ALIKE_KM - 1
    if (away > ALIKE_KM + 1.5 * (anchored?.uncertaintyKm ?? 0) || away >= least) continue
    least = away
    best = entry
  }
  return best
}

/** What is known of an article before its text is: the country that its outlet writes for, and what people said its names mean. */
export interface Origin {
  readonly country: string | null
  readonly corrected: Corrected
}
const unknown: Origin = { country: null, corrected: { find: () => null } }

/** How much an outlet's own country speaks for namesakes there: less than one name of that country. */
const outletSupport = 0.5

/** So many namesakes that were not chosen are kept. */
const mostCandidates = 5

/** All places of a text: found, told from people and bodies, chosen among namesakes, and put on the map. */
export function resolvePlaces(
  text: string,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
  words: PlaceWords,
  origin: Origin = unknown,
): readonly Place[] {
  const context = toPlaceContext(sentences, words)
  const names = keepPlaces(findPlaceNames(text, sentences, gazetteer, context))
  const groups = toGroups(names)
  const countries = new Map<string, number>(origin.country === null ? [] : [[origin.country, outletSupport]])
  for (const name of names) {
    const country = name.use === 'demonym' ? name.entries[0]!.country : null
    if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 0.5)
  }
  const isCapital = gazetteer.isSeat
  const corrections = groups.map(({ key }) => origin.corrected.find(key.replace(/, .*/, '')))
  const ranked = rankEntries(groups, countries, isCapital).map((list, g) => {
    const corrected = corrections[g]
    if (!corrected) return list
    return [{ entry: corrected, score: list[0]!.score }, ...list.filter(({ entry }) => entry.id !== corrected.id)]
  })

  const drafts = new Map<string, Draft>()
  const chosen = new Map<string, GazetteerEntry>()
  const support = toSupport(ranked, countries)
  const strongest = Math.max(0, ...support.values())
  const contradicted = new Set<string>()
  const tops = new Map(groups.map(({ key }, g) => [key, ranked[g]![0]!.entry]))
  const entries = ranked.map(([best]) => best!.entry)
  for (const [g, group] of groups.entries()) {
    const [best, ...others] = ranked[g]!
    if (!corrections[g] && isOutlier(best!.entry, group, support, strongest)) continue
    if (!corrections[g] && isContradicted(best!.entry, group, sentences, names, tops, words)) {
      contradicted.add(group.key)
      continue
    }
    const first = group.mentions[0]!
    const id = best!.entry.id
    const context: ChoiceContext = {
      kind: group.mentions.find(({ kind }) => kind !== null)?.kind ?? null,
      others: others.length === 0 ? [] : entries.filter((_, other) => other !== g),
      outletCountry: origin.country,
      spoken: countries,
      isCapital,
    }
    const draft = drafts.get(id) ?? {
      name: toShownName(best!.entry, first),
      entry: best!.entry,
      anchored: null,
      rule: corrections[g] ? 'place/corrected' : first.rule,
      candidates: others.slice(0, mostCandidates).map((one) => toCandidate(one, context)),
      why: others.length === 0 ? [] : corrections[g] ? ['a person said so'] : tellWhy(best!.entry, context),
      mentions: [],
    }
    drafts.set(id, draft)
    chosen.set(group.key, best!.entry)
    for (const mention of group.mentions)
      draft.mentions.push({ start: mention.start, end: mention.end, text: mention.text, use: mention.use })
  }
  for (const name of names) {
    if (name.use !== 'demonym') continue
    const entry = name.entries[0]!
    const draft = drafts.get(entry.id) ?? {
      name: entry.name,
      entry,
      anchored: null,
      rule: name.rule,
      candidates: [],
      why: [],
      mentions: [],
    }
    drafts.set(entry.id, draft)
    draft.mentions.push({ start: name.start, end: name.end, text: name.text, use: 'demonym' })
  }

  for (const cued of findCuedNames(
    text,
    sentences,
    names.filter((name) => !contradicted.has(name.key)),
    context,
    gazetteer,
  )) {
    const { tokens } = sentences[cued.sentence]!
    const start = tokens[cued.first]!.start
    const end = tokens[cued.last]!.end
    const name = text.slice(start, end)
    const anchored = placeCuedName(cued, sentences, names, chosen)
    const folded = foldPlaceName(name)
    const exact = pickAlike(gazetteer.find(folded), anchored, support)
    const entry = exact ?? pickAlike(gazetteer.findBySound(folded), anchored, support)
    if (cued.rule === 'place/sound-alike' && !entry) continue
    const id = entry?.id ?? `unknown/${folded}`
    const draft = drafts.get(id) ?? {
      name,
      entry,
      anchored,
      rule: entry && !exact ? 'place/sound-alike' : cued.rule,
      candidates: [],
      why: [],
      mentions: [],
    }
    drafts.set(id, draft)
    draft.mentions.push({ start, end, text: name, use: 'literal' })
  }

  for (const { mentions } of drafts.values()) if (mentions.length > 1) mentions.sort((a, b) => a.start - b.start)
  return [...drafts.values()]
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map((draft, i) => toPlace(draft, i + 1))
}

/** Places of the article with all their mentions, in reading order. The gazetteer and the words are handed in: nothing is looked up inside. */
export const places = (
  gazetteer: Gazetteer,
  words: PlaceWords,
  outlets: Outlets,
  toCorrected: (outlet: string | null) => Corrected,
) =>
  defineStage({
    name: 'places',
    needs: ['article', 'masthead', 'readable', 'sentences'],
    makes: 'places',
    run: ({ article, masthead, readable, sentences }) => {
      const outlet = article.outlet ?? masthead.outlet
      return resolvePlaces(readable.text, sentences, gazetteer, words, {
        country: outlet === null ? null : outlets.findCountry(outlet),
        corrected: toCorrected(outlet),
      })
    },
  })
