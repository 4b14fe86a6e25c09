import type { EventRecord, Participant } from './reading.ts'

/** Names one telling for ever: where it stands in which article, and what kind it is. Row ids change when articles are read again; this does not. */
export interface ReportKey {
  /** Article id. */
  readonly article: string
  /** Evidence, in UTF-16 units of the text as received. */
  readonly start: number
  readonly end: number
  readonly type: string
}

/** One article's telling of an incident. It is kept as it was read, whatever becomes of the incident. */
export interface Report {
  /** Record id in the archive, such as `9f86d081884c-e1`. */
  readonly id: string
  readonly key: ReportKey
  readonly article: {
    readonly id: string
    readonly shortId: string
    readonly title: string | null
    readonly outlet: string | null
    /** First day of publication; null where the article has none. */
    readonly published: string | null
    /** The same with the time of day, where the article gives one. */
    readonly moment: string | null
  }
  /** Reports with one origin count once. */
  readonly origin: { readonly key: string; readonly name: string }
  readonly record: EventRecord
  /** The sentence that tells it. */
  readonly sentence: string
}

/** How the one number of a toll was chosen. `latest`: the latest report of the best origin. */
export const tollRules = ['latest', 'lowest', 'median'] as const
/** One of `tollRules`. */
export type TollRule = (typeof tollRules)[number]

/** What one report says of a toll; null bounds are open. */
export interface TollClaim {
  readonly report: string
  readonly origin: string
  readonly published: string | null
  readonly low: number | null
  readonly high: number | null
  /** Best number as said, else the bound that is. */
  readonly number: number
  readonly verbatim: string
  /** Who gives the number, as the article attributes it; '' where the outlet itself does. */
  readonly by: string
}

/** How many, over all reports of an incident. */
export interface Toll {
  /** Least and most that any report allows; `high` null: one says "at least", and none bounds it. */
  readonly low: number
  readonly high: number | null
  /** The number by each rule. */
  readonly best: Readonly<Record<TollRule, number>>
  /** The report that `latest` was taken from. */
  readonly latest: string
  /** In order of publication. */
  readonly claims: readonly TollClaim[]
}

/** What is counted of people in an incident. */
export const tollKinds = ['killed', 'injured', 'detained', 'abducted', 'displaced'] as const
/** One of `tollKinds`. */
export type TollKind = (typeof tollKinds)[number]

/** A value of an incident with the reports that it was taken from. */
export interface From<Value> {
  readonly value: Value
  readonly reports: readonly string[]
}

/** Somebody whom any of the reports names. */
export type Joined = From<Pick<Participant, 'name' | 'actor' | 'kind'>>

/** What happened once, as all reports of it tell it. */
export interface Incident {
  /** Id of the report that leads: the first published. Any report's id finds the incident. */
  readonly id: string
  readonly type: string
  readonly mode: string | null
  readonly status: string
  /** Of the most precise report that most others agree with. */
  readonly date: From<NonNullable<EventRecord['date']>> | null
  readonly place: From<NonNullable<EventRecord['place']>> | null
  readonly agents: readonly Joined[]
  readonly targets: readonly Joined[]
  readonly tolls: Readonly<Record<TollKind, Toll | null>>
  /** In order of publication, then of key. Bounded; `count` is of all. */
  readonly reports: readonly Report[]
  readonly count: number
  /** Independent sources. */
  readonly origins: readonly { readonly key: string; readonly name: string; readonly reports: readonly string[] }[]
}
