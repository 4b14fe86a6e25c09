import { findRelationWords, type RelationWords } from '../find/place-relations.ts'
import type { PlaceWords } from '../find/place-words.ts'
import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName } from '../knowledge/place-name.ts'
import type { PlaceShapes } from '../knowledge/place-shapes.ts'
import type { Place, PlaceMention } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type DraftArea, isAnchor, toBetween, toBorder, toOffset, toOutside, toPart, toPoint } from './place-areas.ts'

/** A mention with where it stands. */
export interface Standing {
  readonly place: Place
  readonly mention: PlaceMention
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

const isBorderWord = (token: Token | undefined): boolean => /^(?:borders?|frontier)$/.test(token?.lower ?? '')
const isTie = (token: Token | undefined): boolean => /^(?:-|–|—|\/|and)$/.test(token?.lower ?? '')

/** Where two countries meet, told by this mention and the next: "the Iraq-Syria border", "the border between Iraq and Syria", "Iraq's border with Syria". */
export function findBorder(
  one: Standing,
  next: Standing | undefined,
  shapes: PlaceShapes,
): { draft: DraftArea; first: number; last: number } | null {
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
export function findRoad(
  one: Standing,
  next: Standing | undefined,
): { draft: DraftArea; first: number; last: number } | null {
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
export function findCapital(
  one: Standing,
  gazetteer: Gazetteer,
): { draft: DraftArea; last: number; entry: string | null } | null {
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

/** The area that words of relation around a mention tell; null where its place has no point or they say too little. */
export function toDraft(
  words: RelationWords,
  one: Standing,
  next: Standing | undefined,
  shapes: PlaceShapes,
): DraftArea | null {
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
export function* findByCapital(
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
