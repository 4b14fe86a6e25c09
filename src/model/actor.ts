import type { Range, Span } from './span.ts'

/** A mention of somebody or some body in the text as read. */
export interface NameMention extends Range {
  readonly text: string
}

export interface Role {
  readonly title: string
  /** The body or country that the role is held in, or null. */
  readonly of: string | null
  readonly evidence: readonly Span[]
}

export interface Person {
  /** `p1`, `p2` … in reading order. */
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Id in the actor list, or null. */
  readonly actor: string | null
  readonly mentions: readonly NameMention[]
}

export interface Organization {
  /** `o1`, `o2` … in reading order. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly actor: string | null
  /** ISO 3166-1 alpha-3 of the state that it belongs to, or null. */
  readonly country: string | null
  /** PLOVER sector (MIL, GOV, REB, CVL …), or null. */
  readonly sector: string | null
  readonly mentions: readonly NameMention[]
}
