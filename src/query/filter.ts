/** The four kinds of record, in the order that they are listed in. */
export const kinds = ['event', 'statement', 'figure', 'commitment'] as const
/** One of `kinds`. */
export type Kind = (typeof kinds)[number]

/** Filters by the values that a record has; the value `unstated` means the records without one. Each can also leave out what it matches. */
export const excludable = [
  'places',
  'actors',
  'speakers',
  'types',
  'natures',
  'classes',
  'statuses',
  'attributions',
  'killed',
  'sources',
  'outlets',
] as const satisfies readonly (keyof Filter)[]
/** A filter that can leave out what it matches. */
export type Excludable = (typeof excludable)[number]

/** The value of a filter that means records which say nothing of it. */
export const unstated = 'unstated'

/** A part of the earth, in degrees (WGS84), its edges included. `west` is greater than `east` where it lies across the 180th meridian. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * Which records or articles are meant. A list matches any of its values, several filters all apply; absent filters and empty lists do not narrow.
 * Names are matched by whole words without case and diacritics: `kirkuk` finds "Kirkuk Governorate". Actors and speakers in quotation marks
 * are matched whole: `"karim"` does not find "Adel Karim".
 */
export interface Filter {
  readonly kinds?: readonly Kind[]
  /** Full text: every word must occur; "quoted words" stand together; a trailing * matches beginnings. Records: their evidence; articles: title and text. */
  readonly q?: string
  /**
   * ISO day, or a month or year that begins or ends then. Compared with the record's own interval (any shared day counts); a record without one is
   * placed at its article's publication. For articles: the publication date.
   */
  readonly from?: string
  readonly to?: string
  /** Name of a place, of the admin-1 region that holds it, or its country (ISO 3166-1 alpha-3). */
  readonly places?: readonly string[]
  /** Who takes part: agents, targets, who undertakes, who is addressed, speakers and sources. A name, or an id of the actor list. */
  readonly actors?: readonly string[]
  /** Who says it: a statement's speaker, a figure's or commitment's source, an event's attribution. */
  readonly speakers?: readonly string[]
  /** Events: PLOVER type. Statements: stance. Figures: what they measure. Commitments: none. */
  readonly types?: readonly string[]
  /** PLOVER's quad class of an event: `material-conflict` holds every type that is one. Other records have none. */
  readonly classes?: readonly string[]
  /** Whether an event is violent, political or cooperative. Other records are none of these. */
  readonly natures?: readonly string[]
  /** Events: status. Statements: said, unsaid, future, conditional. */
  readonly statuses?: readonly string[]
  /** Outlet, whole and without case. */
  readonly outlets?: readonly string[]
  /** Articles: full id, short id, the input's own id, or the beginning of an id (8 digits or more). */
  readonly articles?: readonly string[]
  /** Whose word an event is: asserted, claimed, alleged, denied. Other records have none. */
  readonly attributions?: readonly string[]
  /** How many an event says were killed: `3`, `1-4`, `100-` (at least) or `unstated`. Its best number is compared, else its least, else its most. */
  readonly killed?: readonly string[]
  /** What a figure counts, whole and without case: `soldiers`, `people`. */
  readonly units?: readonly string[]
  /** Statements: what their words tell of, a type of event (ASSAULT) or what a figure counts (killed). */
  readonly about?: readonly string[]
  /**
   * When a commitment is due: its last day lies in `2024-07-01/2024-07-31`; an end may be open (`../2024-07-31`). `open`: it has a first day and
   * no last one; `unstated`: it names no day at all.
   */
  readonly due?: readonly string[]
  /** Only what was published up to this day (of a month or year: its last). What has no day of publication is left out. */
  readonly asOf?: string
  /** How many independent sources report an event's incident: `1`, `2-3`, `4-` (at least). */
  readonly sources?: readonly string[]
  readonly box?: Box
  /** true: only records that have a point; false: those without one, because no place is named or only a whole country. */
  readonly located?: boolean
  /** Leaves out each record that any value of these matches. */
  readonly not?: Pick<Filter, Excludable>
}

/** `-` is descending. `date`: the record's own (articles: publication); `received`: order of arrival, then of the text. */
export const sorts = ['date', '-date', 'received', '-received'] as const
/** One of `sorts`. */
export type Sort = (typeof sorts)[number]

/** Records also sort by the names that they are grouped by (within one: the latest first), and by how many were killed. What is not stated comes last. */
export const recordSorts = [...sorts, 'place', 'actor', '-killed'] as const
/** One of `recordSorts`. */
export type RecordSort = (typeof recordSorts)[number]
