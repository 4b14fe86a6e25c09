import type { Kind } from '../query/filter.ts'

/** A role that articles give somebody, over the days that these articles appeared on. */
export interface RoleHeld {
  readonly title: string
  /** The body or country that it is held in, or null. */
  readonly of: string | null
  /** Publication of the first and the last article that says so; null where these have no date. */
  readonly from: string | null
  readonly to: string | null
  readonly articles: number
  /** The words that give it in the latest of these articles, and that article's short id. */
  readonly evidence: string
  readonly article: string
}

/**
 * A public figure or a body: one that articles give a role, or whose word they report. People of whom neither is true have no such page, nor have
 * private persons (relatives, witnesses, victims, suspects without a role): their names stay in their articles and records, and are in no list,
 * count or filter by name.
 */
export interface Who {
  readonly name: string
  readonly kind: 'person' | 'body'
  readonly aliases: readonly string[]
  readonly actor: string | null
  readonly country: string | null
  readonly sector: string | null
  readonly roles: readonly RoleHeld[]
  /** Records that name them, of each kind. */
  readonly counts: Readonly<Record<Kind, number>>
  /** Articles that name them, and how many of these, the latest first, were looked through for roles. */
  readonly articles: number
  readonly looked: number
}
