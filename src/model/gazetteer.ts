/** One place that the gazetteer knows. Degrees in WGS84; `uncertaintyKm`: how far from that point "in it" may be. */
export interface GazetteerEntry {
  /** `geonames:98182`, `dateline:iq-daquq` or `iso:IRQ`. */
  readonly id: string
  readonly name: string
  readonly kind: string
  /** ISO 3166-1 alpha-3, or null for what belongs to no one country. */
  readonly country: string | null
  /** First-level division, by name, or null. */
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  /** People; 0 where unknown or where nobody lives. */
  readonly population: number
  readonly uncertaintyKm: number
  /** Found by another spelling than its first name. */
  readonly alias: boolean
}

/** Places that a user brought along, searched beside those that came with the package. Handed in: what a reading depends on is named. */
export interface PlaceSource {
  /** `sha256:…` of the files that it was made of. */
  readonly hash: string
  /** Places of a folded name; of a sound where the key begins with `~`. Empty where none is known. */
  find(key: string): readonly GazetteerEntry[]
}

/** A place of a GeoNames dump, as far as reading needs it. */
export interface DumpedPlace {
  readonly id: number
  readonly name: string
  readonly kind: string
  /** ISO 3166-1 alpha-3, or null for what belongs to no one country. */
  readonly country: string | null
  /** `IQ.02`: country and first-level division as the dump codes them, or null. */
  readonly division: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly uncertaintyKm: number
  /** Folded names it is found under; `alias` where it is not its first name. */
  readonly keys: readonly PlaceKey[]
}

export interface PlaceKey {
  readonly key: string
  readonly alias: boolean
}

/** A place that a person put in the stead of what the reader took a name for. */
export interface CorrectedPlace {
  /** Id of the gazetteer row chosen; null where a point was set on the map. */
  readonly gazetteer: string | null
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly uncertaintyKm: number
}

/** What a name means, as a person said: in one outlet's articles, or everywhere (`outlet` null). */
export interface PlaceCorrection {
  /** The name as the article wrote it. */
  readonly name: string
  readonly outlet: string | null
  readonly place: CorrectedPlace
}

/** What a reading depends on besides the article and the files of the package. Handed to the stages; nothing is looked up inside them. */
export interface ReadingInputs {
  /** `sha256:…` over all that is here, or null where nothing is. */
  readonly hash: string | null
  readonly places: PlaceSource | null
  readonly corrections: readonly PlaceCorrection[]
}
