import { findRelationWords, type RelationWords } from '../find/place-relations.ts'
import type { PlaceWords } from '../find/place-words.ts'
import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName } from '../knowledge/place-name.ts'
import type { PlaceShapes, Position } from '../knowledge/place-shapes.ts'
import type { Place, PlaceMention, PlaceRelation, PlaceShape } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { distanceKm, movePoint, type Point, toBearing } from './distances.ts'
import { findFirstAfter } from './ordered-ranges.ts'

/** A mention with where it stands. */
interface Standing {
  readonly place: Place
  readonly mention: PlaceMention
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

/** What a relation needs of its place: a point, and how far it reaches. */
type Anchor = Place & { readonly lat: number; readonly lon: number }
const isAnchor = (place: Place): place is Anchor => place.lat !== null && place.lon !== null

type Draft = Pick<PlaceRelation, 'name' | 'kind' | 'lat' | 'lon' | 'uncertaintyKm' | 'shape'>

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000
const toPoint = ({ lat, lon }: Point): PlaceShape => ({ type: 'Point', coordinates: [round(lon), round(lat)] })
const reachOf = (place: Place): number => place.uncertaintyKm ?? 10
/** Past this width a place is no anchor for a distance. */
const WIDEST_ANCHOR_KM = 120
/** Points of a circle that is drawn. */
const CIRCLE = 24

/** The line of all points `km` away. */
const toCircle = (middle: Point, km: number): PlaceShape => ({
  type: 'LineString',
  coordinates: Array.from({ length: CIRCLE + 1 }, (_, i) => {
    const { lat, lon } = movePoint(middle, km, (360 / CIRCLE) * (i % CIRCLE))
    return [lon, lat] as const
  }),
})

/** The middle of a line by its length, and half that length. */
export function middleOf(line: readonly Position[]): Point & { readonly halfKm: number } {
  const at = ([lon, lat]: Position): Point => ({ lat, lon })
  const lengths = line.slice(1).map((point, i) => distanceKm(at(line[i]!), at(point)))
  const total = lengths.reduce((sum, km) => sum + km, 0)
  let left = total / 2
  for (const [i, km] of lengths.entries()) {
    if (left <= km) {
      const share = km === 0 ? 0 : left / km
      const [a, b] = [line[i]!, line[i + 1]!]
      return { lat: round(a[1] + share * (b[1] - a[1])), lon: round(a[0] + share * (b[0] - a[0])), halfKm: total / 2 }
    }
    left -= km
  }
  return { ...at(line[0]!), halfKm: 0 }
}

/** "30 km south of Kirkuk": moved that way; without a direction on a circle, without a distance as far as the place reaches. */
function toOffset(anchor: Anchor, km: number | null, direction: string | null): Draft | null {
  const { name } = anchor
  if (anchor.kind === 'country' || reachOf(anchor) > WIDEST_ANCHOR_KM) return null
  const bearing = direction === null ? null : toBearing(direction)
  const reach = reachOf(anchor)
  if (km !== null && bearing === null) {
    const shape = toCircle(anchor, km)
    return { name, kind: 'area', lat: anchor.lat, lon: anchor.lon, uncertaintyKm: Math.round(km + reach / 2), shape }
  }
  if (bearing === null) return null
  const away = km ?? Math.max(12, reach)
  const point = movePoint(anchor, away, bearing)
  // Half a point of the compass either way, and where in the place it was measured from.
  const uncertaintyKm = Math.round(km === null ? Math.max(15, reach * 1.2) : Math.max(4, km * 0.25 + reach / 2))
  return { name, kind: 'area', ...point, uncertaintyKm, shape: toPoint(point) }
}

/** "northern Syria", "the eastern countryside of Deir ez-Zor". */
function toPart(anchor: Anchor, direction: string, shapes: PlaceShapes): Draft | null {
  if (anchor.kind === 'country') {
    const part = anchor.country === null ? null : shapes.findPart(anchor.country, direction)
    if (!part) return null
    const name = `${direction === 'central' ? direction : `${direction}ern`} ${anchor.name}`
    return { name, kind: 'region', lat: part.lat, lon: part.lon, uncertaintyKm: part.radiusKm, shape: toPoint(part) }
  }
  const reach = reachOf(anchor)
  const bearing = toBearing(direction)
  const point = bearing === null ? anchor : movePoint(anchor, reach * 0.5, bearing)
  const { lat, lon } = point
  return {
    name: anchor.name,
    kind: anchor.kind,
    lat,
    lon,
    uncertaintyKm: Math.max(3, Math.round(reach * 0.75)),
    shape: toPoint(point),
  }
}

/** "outside Baghdad airport", "on the outskirts of Mosul". */
function toOutside(anchor: Anchor): Draft | null {
  if (anchor.kind === 'country' || reachOf(anchor) > WIDEST_ANCHOR_KM) return null
  const { lat, lon, name } = anchor
  const km = Math.max(3, reachOf(anchor))
  return { name, kind: anchor.kind, lat, lon, uncertaintyKm: Math.round(km * 1.5 + 3), shape: toCircle(anchor, km) }
}

/** Places farther apart are not told by what lies between them. */
const WIDEST_BETWEEN_KM = 400

/** "between Salahaddin and Kirkuk": on the line from one to the other. */
function toBetween(a: Anchor, b: Anchor): Draft | null {
  if (a.kind === 'country' || b.kind === 'country' || a.id === b.id) return null
  const km = distanceKm(a, b)
  if (km > WIDEST_BETWEEN_KM) return null
  const line: Position[] = [
    [a.lon, a.lat],
    [b.lon, b.lat],
  ]
  const { lat, lon } = middleOf(line)
  const uncertaintyKm = Math.round(km / 2 + Math.min(reachOf(a), reachOf(b)) / 2)
  const shape: PlaceShape = { type: 'LineString', coordinates: line }
  return { name: `between ${a.name} and ${b.name}`, kind: 'area', lat, lon, uncertaintyKm, shape }
}

/** "the Syrian-Iraqi border". */
function toBorder(a: Place, b: Place, shapes: PlaceShapes): Draft | null {
  const line = a.country === null || b.country === null ? null : shapes.findBorder(a.country, b.country)
  if (!line || line.length < 2) return null
  const { lat, lon, halfKm } = middleOf(line)
  const name = `border of ${[a.name, b.name].sort().join(' and ')}`
  return {
    name,
    kind: 'border',
    lat,
    lon,
    uncertaintyKm: Math.round(halfKm + 10),
    shape: { type: 'LineString', coordinates: line },
  }
}

const isBorderWord = (token: Token | undefined): boolean => /^(?:borders?|frontier)$/.test(token?.lower ?? '')
const isTie = (token: Token | undefined): boolean => /^(?:-|–|—|\/|and)$/.test(token?.lower ?? '')

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

/** Where two countries meet, told by this mention and the next: "the Iraq-Syria border", "the border between Iraq and Syria", "Iraq's border with Syria". */
function findBorder(
  one: Standing,
  next: Standing | undefined,
  shapes: PlaceShapes,
): { draft: Draft; first: number; last: number } | null {
  if (!next || next.sentence !== one.sentence || one.place.kind !== 'country' || next.place.kind !== 'country')
    return null
  const { tokens } = one.sentence
  const gap = next.first - one.last
  const behind = isBorderWord(tokens[next.last + 1])
  const isPair = gap === 2 && isTie(tokens[one.last + 1])
  const before = tokens[one.first - 1]?.lower === 'between' && isBorderWord(tokens[one.first - 2])
  const isWith =
    gap <= 5 && tokens[next.first - 1]?.lower === 'with' && tokens.slice(one.last + 1, next.first).some(isBorderWord)
  if (!((isPair && (behind || before)) || isWith)) return null
  const draft = toBorder(one.place, next.place, shapes)
  const first = before ? one.first - 2 : one.first
  return draft && { draft, first, last: behind ? next.last + 1 : next.last }
}

/** "the Baghdad-Kirkuk highway", "the Mosul–Erbil road": somewhere on the way from one to the other. */
function findRoad(one: Standing, next: Standing | undefined): { draft: Draft; first: number; last: number } | null {
  if (!next || next.sentence !== one.sentence || next.first - one.last !== 2) return null
  const { tokens } = one.sentence
  const isTied = /^[-–—/]$/.test(tokens[one.last + 1]!.text)
  const behind = tokens[next.last + 1]?.lower ?? ''
  const road = /^(?:international|main|old|desert)$/.test(behind) ? next.last + 2 : next.last + 1
  if (!isTied || !/^(?:road|highway|motorway|route|railway|pipeline|line)$/.test(tokens[road]?.lower ?? '')) return null
  if (!isAnchor(one.place) || !isAnchor(next.place)) return null
  const draft = toBetween(one.place, next.place)
  return draft && { draft, first: one.first, last: road }
}

/** The seat of government that "the Somali capital" means; null where the name itself follows. */
function findCapital(one: Standing, gazetteer: Gazetteer): { draft: Draft; last: number; entry: string | null } | null {
  const { tokens } = one.sentence
  const at = /^['’]s$/.test(tokens[one.last + 1]?.text ?? '') ? one.last + 2 : one.last + 1
  if (one.place.kind !== 'country' || tokens[at]?.lower !== 'capital') return null
  const after = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1]
  if (after && /^\p{Lu}/u.test(after.text)) return null
  const city = one.place.country === null ? null : gazetteer.findSeat(one.place.country)
  if (!city) return null
  const { name, kind, lat, lon, uncertaintyKm } = city
  return { draft: { name, kind, lat, lon, uncertaintyKm, shape: toPoint(city) }, last: at, entry: city.admin1 }
}

function toDraft(words: RelationWords, one: Standing, next: Standing | undefined, shapes: PlaceShapes): Draft | null {
  const { place } = one
  if (!isAnchor(place)) return null
  switch (words.kind) {
    case 'offset':
      return place.kind === 'country' && words.km === null && words.direction !== null
        ? toPart(place, words.direction, shapes)
        : toOffset(place, words.km, words.direction)
    case 'outside':
      return toOutside(place)
    case 'part':
      return toPart(place, words.direction, shapes)
    case 'between': {
      const gap = next && next.sentence === one.sentence ? next.first - one.last : 0
      const and = one.sentence.tokens.slice(one.last + 1, next?.first ?? 0).some(({ lower }) => lower === 'and')
      return next && and && gap <= 5 && isAnchor(next.place) ? toBetween(place, next.place) : null
    }
  }
}

/** "north of the capital": the seat of government that the article speaks of most, told by a word. */
function* findByCapital(
  sentences: readonly Sentence[],
  places: readonly Place[],
  gazetteer: Gazetteer,
  words: PlaceWords,
): Generator<{
  readonly place: Place
  readonly sentence: Sentence
  readonly told: RelationWords
  readonly last: number
}> {
  let seat: Place | null = null
  for (const sentence of sentences)
    for (let i = 3; i < sentence.tokens.length; i++) {
      const { tokens } = sentence
      if (tokens[i]!.lower !== 'capital' || tokens[i - 1]!.lower !== 'the') continue
      const after = tokens[i + 1]?.text === ',' ? tokens[i + 2] : tokens[i + 1]
      if (after && /^\p{Lu}/u.test(after.text)) continue
      seat ??= places.reduce<Place | null>(
        (most, place) =>
          gazetteer.findCapital(foldPlaceName(place.name))?.country === place.country &&
          (most === null || place.mentions.length > most.mentions.length)
            ? place
            : most,
        null,
      )
      const told = seat && findRelationWords(sentence, i, words.kinds)
      if (seat && told) yield { place: seat, sentence, told, last: i }
    }
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
    const put = (draft: Draft, rule: string, first: number, last: number, admin1 = one.place.admin1): void => {
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
