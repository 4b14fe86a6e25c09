import type { ArticlePage, StoredCorrection } from '../../../src/api/envelopes.ts'
import type { EventRecord } from '../../../src/model/reading.ts'

type ReadPlace = ArticlePage['reading']['places'][number]
export type ChosenPlace = StoredCorrection['place']

/** One of the places that a name may mean. */
export interface Choice {
  readonly id: string
  readonly kind: 'read' | 'candidate' | 'point'
  /** Is it the one that the reader took? */
  readonly isChosen: boolean
  readonly place: ChosenPlace
  /** Division and country, '' where neither is known. */
  readonly where: string
  readonly why: readonly string[]
  readonly shape: NonNullable<EventRecord['place']>['shape'] | null
}

const whereOf = (admin1: string | null, country: string | null): string =>
  [admin1, country].filter((part) => part !== null && part !== '').join(', ')

/** A namesake that nothing more is known of reaches so far. */
const candidateKm = 10
const pointKm = 3

/** What the name of an event's place may mean: as it was read, its namesakes, and a point that was set; none for a place without a point. */
export function toChoices(
  record: EventRecord,
  place: ReadPlace | null,
  point: { readonly lat: number; readonly lon: number } | null,
): readonly Choice[] {
  if (!place || place.lat === null || place.lon === null) return []
  const { name, kind, country, admin1, gazetteer, lat, lon } = place
  const read: Choice = {
    id: 'read',
    kind: 'read',
    isChosen: true,
    place: { gazetteer, name, kind, country, admin1, lat, lon, uncertaintyKm: place.uncertaintyKm ?? candidateKm },
    where: whereOf(admin1, country),
    why: place.why ?? [],
    shape: record.place?.shape ?? null,
  }
  const candidates = (place.candidates ?? []).map(
    ({ score: _score, why, ...one }): Choice => ({
      id: one.gazetteer,
      kind: 'candidate',
      isChosen: false,
      place: { ...one, uncertaintyKm: candidateKm },
      where: whereOf(one.admin1, one.country),
      why,
      shape: null,
    }),
  )
  const set: readonly Choice[] = point
    ? [
        {
          id: 'point',
          kind: 'point',
          isChosen: false,
          place: { gazetteer: null, name, kind, country, admin1, ...point, uncertaintyKm: pointKm },
          where: 'the point on the map',
          why: [],
          shape: null,
        },
      ]
    : []
  return [read, ...candidates, ...set]
}

/** What is kept of a choice. */
export const toChosenPlace = (choice: Choice, read: ReadPlace): ChosenPlace =>
  choice.kind === 'point' ? { ...choice.place, name: read.name } : choice.place
