import { findRelationWords } from '../find/place-relations.ts'
import type { PlaceWords } from '../find/place-words.ts'
import type { Gazetteer } from '../knowledge/gazetteer.ts'
import type { PlaceShapes } from '../knowledge/place-shapes.ts'
import type { Place, PlaceMention, PlaceRelation, PlaceShape } from '../model/place.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import type { DraftArea } from './place-areas.ts'
import { findBorder, findByCapital, findCapital, findRoad, type Standing, toDraft } from './place-relations.told.ts'

/** Mentions of a text in reading order, each with its tokens. */
function standingOf(places: readonly Place[], sentences: readonly Sentence[]): readonly Standing[] {
  const found: Standing[] = []
  for (const place of places)
    for (const mention of place.mentions) {
      const sentence = sentences[findFirstAfter(sentences, mention.start)]
      if (!sentence || mention.end > sentence.end) continue
      const first = findFirstAfter(sentence.tokens, mention.start)
      const last = findFirstAfter(sentence.tokens, mention.end - 1)
      if (sentence.tokens[last]) found.push({ place, mention, sentence, first, last })
    }
  return found.sort((a, b) => a.mention.start - b.mention.start)
}

/** Places that the text tells by named ones, each an area or a line with an honest reach. */
export function findPlaceRelations(
  text: string,
  sentences: readonly Sentence[],
  places: readonly Place[],
  gazetteer: Gazetteer,
  shapes: PlaceShapes,
  words: PlaceWords,
): readonly PlaceRelation[] {
  const found: PlaceRelation[] = []
  const all = standingOf(places, sentences)
  for (const [i, one] of all.entries()) {
    const next = all[i + 1]
    const put = (draft: DraftArea, rule: string, first: number, last: number, admin1 = one.place.admin1): void => {
      const start = one.sentence.tokens[first]!.start
      const end = one.sentence.tokens[last]!.end
      const country = draft.kind === 'border' ? null : one.place.country
      found.push({ place: one.place.id, start, end, text: text.slice(start, end), country, admin1, ...draft, rule })
    }
    const border = findBorder(one, next, shapes)
    if (border) {
      put(border.draft, 'place/border', border.first, border.last)
      continue
    }
    const road = findRoad(one, next)
    if (road) {
      put(road.draft, 'place/road', road.first, road.last)
      continue
    }
    const seat = findCapital(one, gazetteer)
    if (seat) {
      put(seat.draft, 'place/capital', one.first, seat.last, seat.entry)
      continue
    }
    if (one.mention.use !== 'literal') continue
    const told = findRelationWords(one.sentence, one.first, words.kinds)
    const draft = told && toDraft(told, one, next, shapes)
    if (draft && told) put(draft, `place/${told.kind}`, told.first, told.kind === 'between' ? next!.last : one.last)
  }
  for (const { place, sentence, told, last } of findByCapital(sentences, places, gazetteer, words)) {
    const one = { place, mention: place.mentions[0]!, sentence, first: last, last }
    const draft = toDraft(told, one, undefined, shapes)
    if (!draft) continue
    const { start } = sentence.tokens[told.first]!
    const { end } = sentence.tokens[last]!
    const { country, admin1 } = place
    const rule = `place/${told.kind}-capital`
    found.push({ place: place.id, start, end, text: text.slice(start, end), country, admin1, ...draft, rule })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Places for asking where something happened: those told by others stand beside the named ones, in the stead of the mentions in their words. */
export function withRelations(
  places: readonly Place[],
  relations: readonly PlaceRelation[],
): readonly (Place & { readonly shape?: PlaceShape })[] {
  if (relations.length === 0) return places
  const told = (mention: PlaceMention): boolean =>
    relations.some((relation) => relation.start <= mention.start && mention.end <= relation.end)
  const byId = new Map(places.map((place) => [place.id, place]))
  const areas = relations.map(
    ({ place, start, end, text, name, kind, lat, lon, uncertaintyKm, country, admin1, shape, rule }) => ({
      ...byId.get(place)!,
      name,
      kind,
      lat,
      lon,
      uncertaintyKm,
      country,
      admin1,
      shape,
      rule,
      mentions: [{ start, end, text, use: 'literal' as const }],
    }),
  )
  return [
    ...places.map((place) => ({ ...place, mentions: place.mentions.filter((mention) => !told(mention)) })),
    ...areas,
  ]
}

/** Places told by named ones. */
export const relations = (gazetteer: Gazetteer, shapes: PlaceShapes, words: PlaceWords) =>
  defineStage({
    name: 'relations',
    needs: ['readable', 'sentences', 'places'],
    makes: 'relations',
    run: ({ readable, sentences, places }) =>
      places.length === 0 ? [] : findPlaceRelations(readable.text, sentences, places, gazetteer, shapes, words),
  })
