import type { Reading } from './reading.ts'

/** The three ways that articles hang together: as copies of a text, as stories on an incident, by words that they quote. */
export const forests = ['copies', 'stories', 'quotations'] as const
/** One of `forests`. */
export type Forest = (typeof forests)[number]

/**
 * Where an article stands among all others: by day, then by `tie`. Days since 1970-01-01; what has no day comes last (`undatedDay`).
 * `tie` is made of the article's id, so that the order never depends on arrival.
 */
export interface LinkOrder {
  readonly day: number
  readonly tie: number
}

/** The day of an article of which no day is known: behind all days. */
export const undatedDay = 0x7fffffff

/** An article in a list, by the number that the store knows it by. */
export interface LinkNode extends LinkOrder {
  readonly node: number
}

/** The earlier article that one hangs on, and how surely (0 to 1). */
export interface ParentLink {
  readonly parent: number
  readonly score: number
}

/**
 * What linking keeps: of each article a print, the lists that it stands in, and its parent in each forest. Lists are ordered by `LinkOrder`,
 * so that the neighbours of an article are found without a pass over all. Numbers of lists and nodes are whole and below 2^53.
 */
export interface LinkStore {
  /** The nearest `limit` nodes of a list before (after) a place, the nearest first. */
  before(list: number, at: LinkOrder, limit: number): readonly LinkNode[]
  after(list: number, at: LinkOrder, limit: number): readonly LinkNode[]
  enter(list: number, node: LinkNode): void
  leave(list: number, node: LinkNode): void

  print(node: number): Uint8Array | null
  setPrint(node: LinkNode, print: Uint8Array): void
  removePrint(node: number): void

  parent(forest: Forest, node: number): ParentLink | null
  setParent(forest: Forest, node: number, link: ParentLink | null): void
  /** Nodes whose parent this is; at most `limit`. */
  children(forest: Forest, node: number, limit: number): readonly number[]

  /** The number of the node's group of copies, the same for all of them; null where it is not linked. */
  copies(node: number): number | null
  setCopies(node: number, group: number | null): void
  /** Nodes of a group of copies; at most `limit`. */
  membersOf(group: number, limit: number): readonly number[]
  /** A number that no group of copies has. */
  newGroup(): number

  /** Any member of the node's story, the same for all of them; null where the story is read off the forest. */
  story(node: number): number | null
  setStory(node: number, story: number | null): void
}

/** What a reading says of where its article comes from and what it is about. */
export interface LinkDescription {
  /** The agency that signs it, or whose own outlet it is from; null where none does. */
  readonly agency: { readonly name: string; readonly basis: 'signature' | 'byline' | 'outlet' } | null
  /** Id of its main event within the reading (`e1`), or null. */
  readonly event: string | null
  /** Is there enough news in it to be compared? Not so with an article of one word, or a page of nothing but furniture. */
  readonly comparable: boolean
}

/** Links articles to those linked before, one at a time. What comes of it depends on the set of articles alone. */
export interface Linker {
  /** Where an article stands among all others. */
  order(reading: Reading): LinkOrder
  describe(reading: Reading): LinkDescription
  /** The story of a first copy among the articles that had appeared by a day (since 1970), in canonical order; null where it came later itself. */
  storyUpTo(store: LinkStore, node: number, day: number): readonly number[] | null
  /** Links an article, known to the store as `node`; the store must not hold it yet. */
  link(store: LinkStore, node: number, reading: Reading): void
  /** Takes an article out again, as if it had never come. Nothing happens where the store does not hold it. */
  unlink(store: LinkStore, node: number): void
}
