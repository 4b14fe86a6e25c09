import type { Range } from './span.ts'
import type { Basis } from './time.ts'

/** How a place's name is used: for the place, for its government or team ("Washington said"), or for its people ("Turkish"). Only literal ones locate events. */
export type PlaceUse = 'literal' | 'metonym' | 'demonym'

/** A place's name where it stands. Offsets are into the text as read. */
export interface PlaceMention extends Range {
  readonly text: string
  readonly use: PlaceUse
}

/** A namesake that was weighed and not chosen. */
export interface PlaceCandidate {
  readonly gazetteer: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  /** What the ranking gave it; the chosen one has the highest of its name. */
  readonly score: number
  /** What speaks for it, in words. */
  readonly why: readonly string[]
}

/** A place as the article names it. WGS84; a whole country keeps its middle here, and events in it have none. */
export interface Place {
  /** `l1`, `l2` … in reading order. */
  readonly id: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly admin1: string | null
  readonly kind: string
  readonly uncertaintyKm: number | null
  /** Id of the gazetteer row, such as `geonames:98182` or `dateline:iq-daquq`; null where it stands in none. */
  readonly gazetteer: string | null
  readonly basis: Basis
  readonly rule: string
  /** The namesakes that were not chosen, the likeliest first; at most five. Absent where there was no choice. */
  readonly candidates?: readonly PlaceCandidate[]
  /** What speaks for the one that was chosen among them; absent where there was no choice. */
  readonly why?: readonly string[]
  /** What it covers, where it is told by another place; absent for named places. */
  readonly shape?: PlaceShape
  /** Offsets are into the text as read. */
  readonly mentions: readonly PlaceMention[]
}

/** What a place that is told by another one covers, in the form of GeoJSON (longitude before latitude). */
export type PlaceShape =
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }

/** A place that the text tells by a named one: "30 km south of Kirkuk", "between Salahaddin and Kirkuk", "northern Syria". Offsets are into the text as read. */
export interface PlaceRelation extends Range {
  /** Id of the named place that it is told by. */
  readonly place: string
  /** The words that tell it. */
  readonly text: string
  /** What it is filed under: the named place, or a name of its own ("northern Syria"). */
  readonly name: string
  readonly kind: string
  readonly lat: number
  readonly lon: number
  /** It lies within so many km of the point; of a line, within so many of its middle. */
  readonly uncertaintyKm: number
  readonly country: string | null
  readonly admin1: string | null
  readonly shape: PlaceShape
  readonly rule: string
}
