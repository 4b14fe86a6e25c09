import type { Range, Span } from './span.ts'

/** A mention of somebody or some body in the text as read. */
export interface NameMention extends Range {
  readonly text: string
}

/** What somebody is by the words beside the name: "minister of health". */
export interface Role {
  readonly title: string
  /** The body or country that the role is held in, or null. */
  readonly of: string | null
  readonly evidence: readonly Span[]
}

/** What the words beside a name tell: somebody in public life, or a relative, witness, victim or suspect who is not. */
export type Standing = 'public' | 'private'

/** A human being whom the article names, by the fullest form of the name. */
export interface Person {
  /** `p1`, `p2` … in reading order. */
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Id in the actor list, or null. */
  readonly actor: string | null
  /** Absent where nothing tells. */
  readonly standing?: Standing
  readonly mentions: readonly NameMention[]
}

/** A body that the article names. */
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

/** A capitalised name found in one sentence, before it is known which of the article's people or bodies it is. Offsets are into the text as read. */
export interface FoundName extends Range {
  readonly text: string
  readonly kind: 'person' | 'organization'
  readonly sentence: number
  /** First and last token of the name itself, both included, without title and acronym. */
  readonly first: number
  readonly last: number
  /** Roles beside the name, with the words that give them. */
  readonly roles: readonly { readonly title: string; readonly of: string | null; readonly range: Range }[]
  /** Where the whole mention begins, title included (token). */
  readonly wholeFirst: number
  /** Acronym given in parentheses behind it, or null. */
  readonly acronym: string | null
  /** Id in the actor list, or null. */
  readonly actor: string | null
  readonly rule: string
}
