import type { Person as FoundPerson, Role } from './actor.ts'
import type { Place as FoundPlace, PlaceUse } from './place.ts'
import type { Problem } from './problem.ts'
import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'
import type { Basis, Interval, Precision, TimeType } from './time.ts'

/** Names another record of the same reading; `ref` is its id or null. */
export interface Reference {
  readonly name: string
  readonly ref: string | null
}

export type ParticipantKind = 'person' | 'group' | 'organization' | 'facility' | 'vehicle' | 'infrastructure' | 'place'

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

export type EventStatus = 'happened' | 'ongoing' | 'planned' | 'threatened' | 'possible' | 'prevented' | 'negated'

export interface Attribution {
  readonly kind: 'asserted' | 'claimed' | 'alleged' | 'denied'
  readonly by: readonly Reference[]
}

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
}

export interface EventDate extends Interval {
  readonly precision: Precision
  readonly basis: Basis
}

/** What every record carries: the clause that says it, the rule that made it, and how sure that rule is (0 to 1). */
export interface Grounds {
  readonly id: string
  readonly evidence: Span
  readonly rule: string
  readonly confidence: number
}

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

export interface Speaker extends Reference {
  readonly role: string | null
  readonly kind: 'person' | 'organization' | 'group'
  readonly mention: Span | null
  readonly basis: Basis
}

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
  readonly addressee: Reference | null
  readonly venue: string | null
  readonly date: EventDate | null
  /** Id of the statement that reports this one, or null. */
  readonly within: string | null
}

export interface Change {
  readonly direction: 'up' | 'down'
  readonly percent: number | null
  readonly baseline: { readonly from: string; readonly to: string } | null
}

/** Who a figure or a commitment is from, with the words that name them there, where these differ from the name. */
export interface Source extends Reference {
  readonly text?: string
}

export interface FigureRecord extends Grounds {
  readonly value: Quantity
  readonly verbatim: string
  readonly unit: string
  readonly of: string | null
  readonly measures: string
  readonly places: readonly string[]
  readonly period: { readonly from: string; readonly to: string } | null
  readonly change: Change | null
  readonly by: readonly Source[]
}

export interface CommitmentRecord extends Grounds {
  readonly who: readonly Participant[]
  readonly what: string
  readonly condition: string | null
  readonly place: EventPlace | null
  readonly due: Interval & { readonly basis: Basis }
  readonly by: readonly Source[]
}

export interface Reconciliation {
  readonly kind: 'sum' | 'growth' | 'share' | 'rate'
  readonly holds: boolean
  readonly total?: number
  readonly parts?: readonly number[]
  readonly from?: number
  readonly to?: number
  readonly claimed?: string
  readonly ratio?: number
  /** Ids of the figures that it was worked out from. */
  readonly figures: readonly string[]
  readonly explain: string
  readonly rule: string
}

export interface Published extends Interval {
  readonly basis: Basis
  readonly evidence: readonly Span[]
}

export interface ReadingTime extends Span, Interval {
  readonly type: TimeType
  readonly value: string | null
  readonly basis: Basis
  readonly rule: string
}

export interface ReadingPlace extends Omit<FoundPlace, 'mentions'> {
  readonly mentions: readonly (Span & { readonly use: PlaceUse })[]
}

export interface ReadingPerson extends Omit<FoundPerson, 'mentions' | 'roles'> {
  readonly roles: readonly Role[]
  readonly mentions: readonly Span[]
}

export interface ReadingOrganization {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly actor: string | null
  readonly country: string | null
  readonly sector: string | null
  readonly mentions: readonly Span[]
}

export interface ReadingDocument {
  readonly id: string
  readonly externalId: string | null
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly language: string | null
  /** Null where the article says nothing from which a date could be told. */
  readonly published: Published | null
  readonly text: string
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
  readonly reconciliations: readonly Reconciliation[]
  readonly problems: readonly Problem[]
}

export type RecordKind = 'events' | 'statements' | 'figures' | 'commitments'
export type AnyRecord = EventRecord | StatementRecord | FigureRecord | CommitmentRecord
