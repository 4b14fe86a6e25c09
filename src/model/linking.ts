import type { EventRecord } from './reading.ts'

/** `identical`: letter for letter. `reprint`: most of it is the same words (cut, retitled, new lead). `rewrite`: much of it is. */
export type CopyGrade = 'identical' | 'reprint' | 'rewrite'

/**
 * Where a text comes from. `agency`: it is signed so, whoever printed it. `outlet`: the outlet of the earliest copy. `article`: nobody is named.
 * Two articles with the same `key` are one source.
 */
export interface Origin {
  readonly kind: 'agency' | 'outlet' | 'article'
  /** Equal for all that one origin wrote: `agency:Reuters`, `outlet:example post`, `article:sha256:…`. */
  readonly key: string
  /** Name to show; of an article its title, '' where it has none. */
  readonly name: string
  /** Id of the earliest article of the copies. */
  readonly document: string
  /** What tells: a signature in the text ("(Reuters)"), a byline, or the earliest publication. */
  readonly basis: 'signature' | 'byline' | 'earliest'
}

/** One of several copies of a text, and the earlier one that it is nearest to. */
export interface CopyMember {
  /** Article id. */
  readonly document: string
  /** Id of the earlier copy that it was compared with; null for the first of all. */
  readonly of: string | null
  /** Null for the first of all. */
  readonly grade: CopyGrade | null
  /** Share of the shorter text that stands in the longer one, 0 to 1; 1 for the first of all. */
  readonly likeness: number
}

/** Articles with one text, reprinted or edited; ids in canonical order: by publication, then by id. An article without copies makes a group of one. */
export interface CopyGroup {
  readonly documents: readonly string[]
  readonly origin: Origin
  readonly members: readonly CopyMember[]
}

/** The main event of a story, as that article of it tells it which tells it best. */
export interface StoryEvent {
  /** Article id. */
  readonly document: string
  readonly record: EventRecord
}

/** Articles whose main event is the same incident, in canonical order. All articles are in exactly one story. */
export interface Story {
  readonly documents: readonly string[]
  /** Groups of copies with different origins: how many independent sources the story has. */
  readonly origins: readonly Origin[]
  /** Null where no article of it tells an event. */
  readonly event: StoryEvent | null
}

/** An article that quotes the same words as an earlier one without being a copy of it. */
export interface SharedQuotation {
  readonly document: string
  readonly of: string
  /** Share of the shorter list of quoted passages that both have, 0 to 1. */
  readonly likeness: number
}
