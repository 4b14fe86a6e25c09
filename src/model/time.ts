import type { Range } from './span.ts'

/** `stated`: the text says it. `inferred`: it was worked out. */
export type Basis = 'stated' | 'inferred'

/** An interval of days, both ends included, ISO `YYYY-MM-DD` (or with time). A null end is open. `edtf` is the same in EDTF (ISO 8601-2). */
export interface Interval {
  readonly from: string | null
  readonly to: string | null
  readonly edtf: string | null
}

/** TIMEX3's types: a day or longer, a time of day, a length, something that recurs. */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
/** How long the interval is that a time stands for; `vague`: its ends are not known. */
export type Precision = 'hour' | 'day' | 'week' | 'month' | 'season' | 'year' | 'vague'

/** How the words before an expression bind it: "since 2017", "until Friday", "by September", "before", "after"; `span`: one end of "from … to …". */
export type TimeBound = 'since' | 'until' | 'by' | 'before' | 'after' | 'span'

/** A time expression, resolved. Offsets are into the text as read. `value` follows TIMEX3. */
export interface TimeMention extends Range, Interval {
  readonly text: string
  readonly type: TimeType
  readonly value: string | null
  readonly precision: Precision
  readonly basis: Basis
  readonly rule: string
  /** Absent where nothing binds it. `value` is of the words alone; `from` and `to` are already bound. */
  readonly bound?: TimeBound
}

/** Units of calendar and clock, by their TIMEX3 letters where these are unique; `N` minute, `T` second, `K` weekend, `E` decade, `C` century. */
export type TimeUnit = 'T' | 'N' | 'H' | 'D' | 'K' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C'
/** Seasons as TIMEX3 writes them: spring, summer, autumn, winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'
/** Parts of a day as TIMEX3 writes them: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
/** Which one of its kind: counted from the anchor (`last`, `past` for the length up to it, `this`, `next`) or from what the text told before (`same`, `previous`, `following`, `definite` for "the quarter"). */
export type Which = 'this' | 'last' | 'past' | 'next' | 'same' | 'previous' | 'following' | 'definite'
/** `START`, `MID`, `END`: about a third of it ("late August"); with a unit behind, so little of it ("the first hours of 2024"); `EARLIER`, `LATER`: what lies before or after the day of writing ("earlier this year"). */
export type TimeModifier = 'START' | 'MID' | 'END' | EdgeModifier | 'EARLIER' | 'LATER' | 'APPROX' | 'MORE' | 'LESS'

/** The first or last hours, days or weeks of something. */
export type EdgeModifier = `${'START' | 'END'}_${'H' | 'D' | 'W'}`

interface Modified {
  readonly mod?: TimeModifier
}

/** Fields of a calendar and a clock, as far as the text says them; what is missing is implied from the anchor. */
export interface CalendarShape extends Modified {
  readonly kind: 'calendar'
  /** Astronomical year: 0 is 1 BC, -479 is 480 BC. */
  readonly year?: number
  /** First year of a decade or of a century (1900 for the 20th). */
  readonly decade?: number
  readonly century?: number
  readonly half?: 1 | 2
  readonly quarter?: 1 | 2 | 3 | 4
  readonly season?: Season
  /** 1 to 12, of the Gregorian or of the Hijri year. */
  readonly month?: number
  readonly calendar?: 'hijri'
  readonly day?: number
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number
  readonly part?: DayPart
  /** 0 to 24. */
  readonly hour?: number
  readonly minute?: number
  /** Offset from UTC in minutes. */
  readonly zoneMinutes?: number
  /** A feast's rule: `MM-DD`, `easter+N`, `MM-weekday-nth`. */
  readonly feast?: string
  readonly which?: Which
  /** What it is a part of: "June last year", "Thursday of that week". */
  readonly within?: TimeShape
}

/** "this week", "the same month", "the quarter", "the first week of September" (with `ordinal`; -1 is the last). */
export interface UnitShape extends Modified {
  readonly kind: 'unit'
  readonly unit: TimeUnit
  readonly which: Which
  readonly ordinal?: number
  readonly within?: TimeShape
  readonly part?: DayPart
  /** A clock time on that day: "10 p.m. the next day". */
  readonly hour?: number
  readonly minute?: number
}

/** Counted away from the moment of publication or of the narrative: "yesterday", "three weeks ago", "two days earlier". */
export interface ShiftShape extends Modified {
  readonly kind: 'shift'
  readonly from: 'publication' | 'narrative'
  readonly sign: 1 | -1
  /** Null where vague ("several years ago"). */
  readonly count: number | null
  readonly unit: TimeUnit
  readonly part?: DayPart
  readonly hour?: number
  readonly minute?: number
  readonly within?: TimeShape
}

/** A length. `side` tells where it lies ("the past two weeks"); null count: "several", "months". */
export interface DurationShape extends Modified {
  readonly kind: 'duration'
  readonly count: number | null
  readonly unit: TimeUnit
  readonly side: 'past' | 'next' | null
  /** At which end of `of` it lies: "the first ten months of 1915". */
  readonly edge?: 'first' | 'last'
  readonly of?: TimeShape
}

/** Something that recurs. `value` is its TIMEX3 value. */
export interface SetShape extends Modified {
  readonly kind: 'set'
  readonly value: string
}

/** "now", "recently", "in the future". */
export interface ReferenceShape extends Modified {
  readonly kind: 'reference'
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
}

/** What a rule understood of an expression. */
export type TimeShape = CalendarShape | UnitShape | ShiftShape | DurationShape | SetShape | ReferenceShape

/** A time expression as found, not resolved yet. */
export interface TimeExpression extends Range {
  readonly text: string
  readonly rule: string
  readonly shape: TimeShape
  readonly bound?: TimeBound
}
