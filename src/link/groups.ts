import type { LinkStore, ParentLink } from '../model/link-store.ts'
import type { CopyGroup, Origin, Story } from '../model/linking.ts'
import { type OriginClue, toOrigin } from '../model/origin.ts'
import type { EventRecord, Reading } from '../model/reading.ts'
import { type Agencies, findSignature } from './agencies.ts'
import { toGrade } from './copies.ts'
import { findMainEvent } from './print.ts'
import { findStory } from './story-keeper.ts'

/** What is shown of a linked article, besides its print. */
export interface LinkedArticle {
  readonly node: number
  readonly clue: OriginClue
  readonly event: EventRecord | null
}

/** What groups need to know of an article. */
export function toLinkedArticle(node: number, reading: Reading, agencies: Agencies): LinkedArticle {
  const { document } = reading
  const { id, title, outlet, byline, published, text } = document
  const signature = findSignature(text, byline, agencies)
  const own = outlet === null ? null : agencies.find(outlet)
  const agency = signature
    ? { name: signature.agency, basis: signature.basis }
    : own === null
      ? null
      : { name: own, basis: 'outlet' as const }
  return {
    node,
    clue: { document: id, title, outlet, agency, day: published?.from ?? null },
    event: findMainEvent(reading),
  }
}

/** How much an event says of itself: the day, the point and the toll are what a story is known by. */
function countTold(event: EventRecord): number {
  const { date, place, killed, injured } = event
  return (
    (date?.precision === 'day' ? 2 : date ? 1 : 0) +
    (place?.lat != null ? 2 : place ? 1 : 0) +
    (killed ? 2 : 0) +
    (injured ? 1 : 0)
  )
}

/** The first of the copies that a node is one of. */
export function findFirstCopy(store: Pick<LinkStore, 'parent'>, node: number): number {
  let at = node
  for (let link = store.parent('copies', at); link; link = store.parent('copies', at)) at = link.parent
  return at
}

function gather<Key, Row>(rows: readonly Row[], toKey: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = toKey(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

const distinctOrigins = (origins: readonly Origin[]): Origin[] =>
  [...new Map([...origins].reverse().map((origin) => [origin.key, origin])).values()].reverse()

/**
 * All copies and all stories of linked articles, given in canonical order; each article stands in one group of either kind. Linear in their number
 * where stories are small.
 */
export function toGroups(
  articles: readonly LinkedArticle[],
  store: Pick<LinkStore, 'parent' | 'story'>,
): {
  copies: readonly (CopyGroup & { nodes: readonly number[] })[]
  stories: readonly (Story & { nodes: readonly number[] })[]
} {
  const firsts = new Map<number, number>()
  for (const { node } of articles) firsts.set(node, findFirstCopy(store, node))
  const idOf = new Map(articles.map(({ node, clue }) => [node, clue.document]))
  const origins = new Map<number, Origin>()
  const copies = gather(articles, ({ node }) => firsts.get(node)!).map((members) => {
    const origin = toOrigin(members.map(({ clue }) => clue))
    origins.set(firsts.get(members[0]!.node)!, origin)
    return {
      nodes: members.map(({ node }) => node),
      documents: members.map(({ clue }) => clue.document),
      origin,
      members: members.map(({ node, clue }) => {
        const link: ParentLink | null = store.parent('copies', node)
        return {
          document: clue.document,
          of: link ? idOf.get(link.parent)! : null,
          grade: link ? toGrade(link.score) : null,
          likeness: link ? link.score : 1,
        }
      }),
    }
  })
  const stories = gather(articles, ({ node }) => findStory(store, firsts.get(node)!)).map((members) => {
    const best = members.reduce<LinkedArticle | null>(
      (found, article) =>
        article.event && (!found?.event || countTold(article.event) > countTold(found.event)) ? article : found,
      null,
    )
    return {
      nodes: members.map(({ node }) => node),
      documents: members.map(({ clue }) => clue.document),
      origins: distinctOrigins(members.map(({ node }) => origins.get(firsts.get(node)!)!)),
      event: best?.event ? { document: best.clue.document, record: best.event } : null,
    }
  })
  return { copies, stories }
}
