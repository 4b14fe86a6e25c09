import type { Outlets } from '../find/outlets.ts'
import type { PlaceWords } from '../find/place-words.ts'
import { findPlaceNames } from '../find/places.ts'
import { findCuedNames } from '../find/places-cued.ts'
import type { PlaceName } from '../find/places-named.ts'
import { toPlaceContext } from '../find/places-survey.ts'
import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName } from '../knowledge/place-name.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { Place } from '../model/place.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { pickAlike } from './places-alike.ts'
import { placeCuedName } from './places-anchor.ts'
import type { Corrected } from './places-corrected.ts'
import { isContradicted, isOutlier, keepPlaces } from './places-doubted.ts'
import { type DraftPlace, mostCandidates, toCandidate, toPlace, toShownName } from './places-draft.ts'
import type { NameGroup, RankedEntry } from './places-prior.ts'
import { rankEntries } from './places-rank.ts'
import { type ChoiceContext, tellWhy } from './places-why.ts'

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

/** What is known of an article before its text is: the country that its outlet writes for, and what people said its names mean. */
export interface Origin {
  readonly country: string | null
  readonly corrected: Corrected
}
const unknown: Origin = { country: null, corrected: { find: () => null } }

/** How much an outlet's own country speaks for namesakes there: less than one name of that country. */
const outletSupport = 0.5

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

  const drafts = new Map<string, DraftPlace>()
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
