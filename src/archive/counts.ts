import type { Basis, Precision } from '../model/time.ts'
import type { Kind } from '../query/filter.ts'

/** Bands that `killed` is counted by, each written as a filter takes it. */
export const killedBands = ['0', '1-4', '5-19', '20-99', '100-'] as const

/**
 * What records can be counted by. `month` is `YYYY-MM` of the record's date; `actor` and `place` are names as the articles write them;
 * `killed` counts by bands.
 */
export const facetFields = [
  'kind',
  'type',
  'nature',
  'class',
  'status',
  'attribution',
  'killed',
  'sources',
  'outlet',
  'country',
  'place',
  'actor',
  'speaker',
  'unit',
  'month',
] as const
/** A value by which records are counted. */
export type FacetField = (typeof facetFields)[number]

/** What a map and a time line need to know of a record. */
interface Mark {
  readonly id: string
  readonly type: string | null
  readonly status: string | null
  /** Days that it is filed under (`day_from` and `day_to` of the list's own filter); '' where none is known, `0000-00-00` and `9999-99-99` where an end is open. */
  readonly from: string
  readonly to: string
  /** Null: the record says no date, and these days are its article's publication. */
  readonly dateBasis: Basis | null
  readonly precision: Precision | null
  readonly place: string | null
  /** Null where there is no point: no place is named, or a whole country. */
  readonly lat: number | null
  readonly lon: number | null
  readonly uncertaintyKm: number | null
  readonly placeBasis: Basis | null
  /** How many were killed, as the filter compares it. */
  readonly killed: number | null
}

/** Marks column by column: names are said once for thousands of them. */
export type MarkColumns = { readonly [Key in keyof Mark]: readonly Mark[Key][] }

/** Somebody whose word is on record, by the name that the articles settle on. */
export interface SpeakerCount {
  readonly name: string
  /** Id in the actor list, or null. */
  readonly actor: string | null
  /** Records of each kind that stand on this word: said, claimed, promised, told. */
  readonly counts: Readonly<Record<Kind, number>>
  readonly articles: number
  /** First and last day of these records; null where no day is known. */
  readonly from: string | null
  readonly to: string | null
}

/** What figures count: `measures` such as killed, and the unit; null where a figure has none. */
export interface MeasureCount {
  readonly measures: string
  readonly unit: string | null
  readonly count: number
}

/** How many records are filed under a day. */
export interface DayCount {
  /** ISO day. */
  readonly day: string
  readonly count: number
}

/** How many records have a value. */
export interface FacetCount {
  /** Null counts the records that have no such value. */
  readonly value: string | null
  readonly count: number
}
