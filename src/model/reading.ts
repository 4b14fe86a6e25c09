import type { Organization as FoundOrganization, Person as FoundPerson, Role } from './actor.ts'
import type { Article } from './article.ts'
import type { Place as FoundPlace, PlaceRelation, PlaceShape, PlaceUse } from './place.ts'
import type { Problem } from './problem.ts'
import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'
import type { Basis, Interval, Precision, TimeType } from './time.ts'

/** Names another record of the same reading; `ref` is its id or null. */
export interface Reference {
  readonly name: string
  readonly ref: string | null
}

/** What takes part in something: a human being, people, a body, or a thing. */
export type ParticipantKind = 'person' | 'group' | 'organization' | 'facility' | 'vehicle' | 'infrastructure' | 'place'

/**
 * Who or what takes part in an event or is bound by a commitment. `text`: the words there, without article; `actor`: id in the actor list,
 * `country`: ISO 3166-1 alpha-3 or PLOVER's own codes, `sector`: PLOVER's; each null where nothing tells.
 */
export interface Participant extends Reference {
  readonly text: string
  readonly kind: ParticipantKind
  readonly actor: string | null
  readonly country: string | null
  readonly sector: string | null
  readonly mentions: readonly Span[]
}

/** A number of people as said. `null` instead of a Count: not said. `best: 0`: said to be none. */
export interface Count extends Quantity {
  readonly verbatim: string
  readonly of: string | null
  readonly parts: readonly Count[]
  readonly evidence: Span
}

/** PLOVER's event types. */
export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** Whether it happened: `negated` is said not to have, `prevented` was tried, `possible` is feared or reckoned with. */
export type EventStatus = 'happened' | 'ongoing' | 'planned' | 'threatened' | 'possible' | 'prevented' | 'negated'

/**
 * Whose word an event is. `asserted`: the article vouches for it; `claimed`: those who did it; `alleged`: others; `denied`: those to whom
 * it is laid deny it. `by` is empty where nobody is named.
 */
export interface Attribution {
  readonly kind: 'asserted' | 'claimed' | 'alleged' | 'denied'
  readonly by: readonly Reference[]
}

/**
 * Where something happened. `lat` and `lon` (WGS84) are null for whole countries and what is not found; `uncertaintyKm` is the radius that it
 * may lie in, `country` ISO 3166-1 alpha-3, `admin1` the province.
 */
export interface EventPlace {
  readonly name: string
  readonly ref: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly uncertaintyKm: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly basis: Basis
  readonly mention: Span
  /** The words that tell it by a named place ("30 km south of Kirkuk"), and what they cover. Absent where it is the named place itself. */
  readonly relation?: string
  readonly shape?: PlaceShape
}

/** When something happened: days, both ends included. */
export interface EventDate extends Interval {
  readonly precision: Precision
  readonly basis: Basis
}

/**
 * What every record carries: the clause that says it, the rule that made it, and how likely it holds (0 to 1): learned from judged records for
 * events, statements and figures, the rule's own estimate for the others.
 */
export interface Grounds {
  readonly id: string
  readonly evidence: Span
  readonly rule: string
  readonly confidence: number
}

/**
 * Something that happened, or is said not to have, with who, whom, where and when. `type` and `mode` are PLOVER's, `acled` null where ACLED
 * files no such event; `aggregate`: it sums up many; `trigger`: the word that tells it; `mentions`: each telling in the article. A toll is null
 * where it is not said.
 */
export interface EventRecord extends Grounds {
  readonly type: PloverType
  readonly mode: string | null
  readonly acled: { readonly eventType: string; readonly subEventType: string } | null
  readonly tags: readonly string[]
  readonly status: EventStatus
  readonly attribution: Attribution
  readonly aggregate: boolean
  readonly agents: readonly Participant[]
  readonly targets: readonly Participant[]
  readonly instruments: readonly { readonly name: string; readonly mentions: readonly Span[] }[]
  readonly date: EventDate | null
  readonly place: EventPlace | null
  readonly killed: Count | null
  readonly injured: Count | null
  readonly detained: Count | null
  readonly abducted: Count | null
  readonly displaced: Count | null
  readonly trigger: Span
  readonly mentions: readonly Span[]
}

/**
 * Who says something. `kind`: `group` is people without a body's name ("residents"); `role` as the words beside the name tell it; `mention` is
 * null where nothing there names the speaker.
 */
export interface Speaker extends Reference {
  /** The words that name him where he speaks, without article; of a pronoun those that it stands for. Null in records read before it was kept. */
  readonly text: string | null
  readonly role: string | null
  readonly kind: 'person' | 'organization' | 'group'
  readonly mention: Span | null
  readonly basis: Basis
}

/**
 * Something that somebody said. `cue`: the word of saying, `verb` its lemma; `content`: what was said, in `parts` where it is interrupted;
 * `form`: in quotation marks throughout, in part, or not; `stance` as `en/reporting.tsv` has it.
 */
export interface StatementRecord extends Grounds {
  readonly speaker: Speaker
  readonly cue: Span
  readonly verb: string
  readonly said: 'said' | 'unsaid' | 'future' | 'conditional'
  readonly content: Span & { readonly parts: readonly Span[] }
  readonly form: 'direct' | 'mixed' | 'indirect'
  readonly direct: boolean
  readonly stance: string
  readonly topic: readonly Reference[]
  /** Types of the happenings and what the figures count that its words tell ("ASSAULT", "killed"); absent where there are none. */
  readonly about?: readonly string[]
  /** Whom it was said to; `inferred` where an earlier saying of the same interview names him. */
  readonly addressee: (Reference & { readonly basis?: 'inferred' }) | null
  readonly venue: string | null
  readonly date: EventDate | null
  /** The first time that the content itself speaks of ("will return by March"), or null. */
  readonly when: EventDate | null
  /** Id of the statement that reports this one, or null. */
  readonly within: string | null
}

/** How much a figure rose or fell. `percent` is positive either way, null where only numbers are given; `baseline`: the days it is compared with. */
export interface Change {
  readonly direction: 'up' | 'down'
  readonly percent: number | null
  readonly baseline: { readonly from: string; readonly to: string } | null
  /** What it was before: as said ("down from 90"), or worked out from the count and the percentage ("by 250 percent to 473"); null where neither tells. */
  readonly base: { readonly value: number; readonly basis: Basis } | null
  /** It is not so yet: "on track to double", "could triple". */
  readonly expected: boolean
}

/**
 * How a figure stands to time. `period`: counted within its period; `cumulative`: all that came about up to a moment ("so far", "has risen to");
 * `instant`: how many there are at a moment ("are stationed").
 */
export type Tally = 'period' | 'cumulative' | 'instant'

/** A figure in the unit that all of its kind are compared in: kilometers, square kilometers, kilograms, liters, days. */
export interface Converted {
  readonly best: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
}

/** Who a figure or a commitment is from, with the words that name them there, where these differ from the name. */
export interface Source extends Reference {
  readonly text?: string
  /** `inferred` where a sentence before names them; absent where the figure's own words do. */
  readonly basis?: Basis
}

/**
 * A number with what it counts. `value.best` is null where no single number is said; `unit`: the counted noun or the unit; `of`: whose they are,
 * or what a share or percentage is of, null where that is not said; `measures`: its kind ("killed", "percent", "distance"); `period`: the days
 * it is of, both included.
 */
export interface FigureRecord extends Grounds {
  readonly value: Quantity
  readonly verbatim: string
  readonly unit: string
  readonly of: string | null
  readonly measures: string
  /** As the article names them. */
  readonly places: readonly string[]
  /** What tells each of the places apart across articles, in their order: a row of the gazetteer, else a name. Absent in records of older readers. */
  readonly placeKeys?: readonly string[]
  readonly period: { readonly from: string; readonly to: string } | null
  readonly change: Change | null
  /** Null where the text does not tell. */
  readonly tally: Tally | null
  /** Id of the figure that this one is a part of ("13 of them"); null where it stands for itself. */
  readonly partOf: string | null
  /** Null where nothing is converted: counts, money (rates change), units of no fixed length. */
  readonly converted: Converted | null
  /** Who counted. */
  readonly by: readonly Source[]
  /** Who passes it on, where that is another than who counted ("the UN, citing the ministry"). */
  readonly reportedBy: Source | null
}

/** Something that somebody undertook: `what` in the article's words, `condition` that it hangs on, `due` when; both ends of `due` are null where no day is named. */
export interface CommitmentRecord extends Grounds {
  readonly who: readonly Participant[]
  readonly what: string
  readonly condition: string | null
  readonly place: EventPlace | null
  readonly due: Interval & { readonly basis: Basis }
  readonly by: readonly Source[]
}

/** What became of an undertaking, as an article tells it: `moved` also where it is brought forward. */
export type OutcomeKind = 'met' | 'missed' | 'dropped' | 'moved'

/** Words that tell what became of something undertaken: "the handover was completed", "the vote has been postponed". */
export interface OutcomeRecord extends Grounds {
  readonly kind: OutcomeKind
  /** What it is said of, in the article's words. */
  readonly what: string
  readonly who: string | null
}

/**
 * What is reckoned between figures. `sum`: parts and their total; `growth`: a claimed change against its counts; `share`: a part against its
 * percentage; `rate`: counts of unequal periods by the year; `running`: a cumulative count that falls; `restated`: one counter's figure told
 * anew with another number; `conflict`: two counters of the same thing, place and days; `scope`: two counters who do not count the same.
 */
export type ReconciliationKind = 'sum' | 'growth' | 'share' | 'rate' | 'running' | 'restated' | 'conflict' | 'scope'

/** One piece of arithmetic between figures. Which of the numbers it has follows from its kind. */
export interface Reconciliation {
  readonly kind: ReconciliationKind
  /** Does the arithmetic come out? Null where nothing was claimed that could: a rate, figures of different scope. */
  readonly holds: boolean | null
  readonly total?: number
  readonly parts?: readonly number[]
  readonly from?: number
  readonly to?: number
  readonly claimed?: string
  readonly ratio?: number
  /** The base from which a claimed growth would lead to the count. */
  readonly base?: number
  /** Ids of the figures that it was worked out from, and the words that say each. */
  readonly figures: readonly string[]
  readonly evidence: readonly Span[]
  /** One sentence: what was reckoned, and what came of it. It never says who is right. */
  readonly explain: string
  readonly rule: string
}

/** When the article appeared, with the words that tell it: none where the input stated it. */
export interface Published extends Interval {
  readonly basis: Basis
  readonly evidence: readonly Span[]
}

/** A time expression. `value` follows TIMEX3, null where it cannot be written so. */
export interface ReadingTime extends Span, Interval {
  readonly type: TimeType
  readonly value: string | null
  readonly basis: Basis
  readonly rule: string
}

/** A place that the article names, with all its mentions. */
export interface ReadingPlace extends Omit<FoundPlace, 'mentions'> {
  readonly mentions: readonly (Span & { readonly use: PlaceUse })[]
  /** Places that the text tells by this one ("30 km south of Kirkuk"); absent where there are none. */
  readonly relations?: readonly (Omit<PlaceRelation, 'place'> & Span)[]
}

/** A human being whom the article names. */
export interface ReadingPerson extends Omit<FoundPerson, 'mentions' | 'roles'> {
  readonly roles: readonly Role[]
  readonly mentions: readonly Span[]
}

/** A body that the article names. */
export interface ReadingOrganization extends Omit<FoundOrganization, 'mentions'> {
  readonly mentions: readonly Span[]
}

/** The article as it was read: title, outlet and byline as the input or else the text states them. */
export interface ReadingDocument extends Omit<Article, 'published' | 'problems'> {
  /** Null where the article says nothing from which a date could be told. */
  readonly published: Published | null
  /** How likely the article reports on violence, force or unrest, or on what ends them (0 to 1); null where its language is not read. */
  readonly relevance: number | null
  readonly repairs: readonly { readonly start: number; readonly end: number; readonly reads: string }[]
}

/** Everything that Dateline found in one article: the contract that other programs rely on. Fields are added, never renamed. */
export interface Reading {
  readonly reader: { readonly version: string; readonly data: string }
  readonly document: ReadingDocument
  readonly times: readonly ReadingTime[]
  readonly places: readonly ReadingPlace[]
  readonly people: readonly ReadingPerson[]
  readonly organizations: readonly ReadingOrganization[]
  readonly events: readonly EventRecord[]
  readonly statements: readonly StatementRecord[]
  readonly figures: readonly FigureRecord[]
  readonly commitments: readonly CommitmentRecord[]
  readonly outcomes: readonly OutcomeRecord[]
  readonly reconciliations: readonly Reconciliation[]
  readonly problems: readonly Problem[]
}

/** The lists of a reading that hold records. */
export type RecordKind = 'events' | 'statements' | 'figures' | 'commitments'
/** A record of any kind. */
export type AnyRecord = EventRecord | StatementRecord | FigureRecord | CommitmentRecord
