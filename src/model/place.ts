import type { Range } from './span.ts'
import type { Basis } from './time.ts'

/** How a place's name is used: for the place, for its government or team ("Washington said"), or for its people ("Turkish"). Only literal ones locate events. */
export type PlaceUse = 'literal' | 'metonym' | 'demonym'

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
  /** Offsets are into the text as read. */
  readonly mentions: readonly PlaceMention[]
}
