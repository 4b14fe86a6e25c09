import type { LinkStore } from './link-store.ts'
import type { CopyGrade, CopyGroup, Origin, Story } from './linking.ts'
import { type OriginClue, toOrigin } from './origin.ts'
import type { EventRecord } from './reading.ts'

/** A reprint shares this much of the shorter text. */
export const reprintShare = 0.6
/** A tree of the story forest that is too large to be clustered is cut at links that are weaker. */
export const strongLink = 0.7

/** What is shown of a linked article, besides its print. */
export interface LinkedArticle {
  readonly node: number
  readonly clue: OriginClue
  /** Its main event, or null. */
  readonly event: EventRecord | null
}

/** The grade of a copy by the score of its link. */
export const toGrade = (score: number): CopyGrade =>
  score === 1 ? 'identical' : score >= reprintShare ? 'reprint' : 'rewrite'

/** The first of the copies that a node is one of. */
export function findFirstCopy(store: Pick<LinkStore, 'parent'>, node: number): number {
  let at = node
  for (let link = store.parent('copies', at); link; link = store.parent('copies', at)) at = link.parent
  return at
}

/** The story of a first copy, by one node that is the same for all of its members. */
export function findStoryNode(store: Pick<LinkStore, 'story' | 'parent'>, node: number): number {
  const story = store.story(node)
  if (story !== null) return story
  let at = node
  for (;;) {
    const link = store.parent('stories', at)
    if (link === null || link.score < strongLink) return at
    at = link.parent
  }
}

/** The copies of one text, given in canonical order. `idOf` names the article that a node stands for. */
export function toCopyGroup(
  members: readonly LinkedArticle[],
  store: Pick<LinkStore, 'parent'>,
  idOf: (node: number) => string,
): CopyGroup {
  return {
    documents: members.map(({ clue }) => clue.document),
    origin: toOrigin(members.map(({ clue }) => clue)),
    members: members.map(({ node, clue }) => {
      const link = store.parent('copies', node)
      return {
        document: clue.document,
        of: link ? idOf(link.parent) : null,
        grade: link ? toGrade(link.score) : null,
        likeness: link ? link.score : 1,
      }
    }),
  }
}

/** How much an event says of itself: the day, the point and the toll are what an incident is known by. */
function countTold({ date, place, killed, injured }: EventRecord): number {
  const day = date === null ? 0 : date.precision === 'day' ? 2 : 1
  const point = place === null ? 0 : place.lat === null ? 1 : 2
  return day + point + (killed ? 2 : 0) + (injured ? 1 : 0)
}

/** A story of these articles, given in canonical order; `origins` of their copies, in the same order, are told once each. */
export function toStory(members: readonly LinkedArticle[], origins: readonly Origin[]): Story {
  const distinct = new Map<string, Origin>()
  for (const origin of origins) if (!distinct.has(origin.key)) distinct.set(origin.key, origin)
  let event: Story['event'] = null
  for (const { clue, event: record } of members)
    if (record && (event === null || countTold(record) > countTold(event.record)))
      event = { document: clue.document, record }
  return { documents: members.map(({ clue }) => clue.document), origins: [...distinct.values()], event }
}
