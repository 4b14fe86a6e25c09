import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { PlaceUse } from '../model/place.ts'
import type { Range } from '../model/span.ts'

/** A name in the text that may be a place's, with all that it may mean. */
export interface PlaceName extends Range {
  readonly text: string
  readonly sentence: number
  /** First and last token in the sentence, both included. */
  readonly first: number
  readonly last: number
  /** Folded; mentions with one key have one meaning. Behind a comma ("Buffalo, New York") it has a key of its own. */
  readonly key: string
  readonly entries: readonly GazetteerEntry[]
  /** What a word beside it says that it is ("district"), or null. */
  readonly kind: string | null
  readonly use: PlaceUse
  /** How sure it is that a place is meant: 2 and more is taken. */
  readonly weight: number
  readonly rule: string
  /** Does a preposition of place lead it, or the list that it stands in? Null where it was not asked. */
  readonly isLocative: boolean | null
}
