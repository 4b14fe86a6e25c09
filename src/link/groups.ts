import { findStoryNode, type LinkedArticle, toCopyGroup, toStory } from '../model/link-groups.ts'
import type { LinkStore } from '../model/link-store.ts'
import type { CopyGroup, Origin, Story } from '../model/linking.ts'

/** A group with the nodes of its members, in the same order. */
type WithNodes<Group> = Group & { readonly nodes: readonly number[] }

function gather<Row>(rows: readonly Row[], toKey: (row: Row) => number): Row[][] {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const key = toKey(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

const toNodes = (members: readonly LinkedArticle[]): number[] => members.map(({ node }) => node)

/** All copies and all stories of linked articles, given in canonical order; each article stands in one group of either kind. */
export function toGroups(
  articles: readonly LinkedArticle[],
  store: Pick<LinkStore, 'parent' | 'story'>,
): { readonly copies: readonly WithNodes<CopyGroup>[]; readonly stories: readonly WithNodes<Story>[] } {
  const idOf = new Map(articles.map(({ node, clue }) => [node, clue.document]))
  // A parent is earlier than what hangs on it, so its own first copy is known by then.
  const firstOf = new Map<number, number>()
  for (const { node } of articles) {
    const link = store.parent('copies', node)
    firstOf.set(node, link ? firstOf.get(link.parent)! : node)
  }
  const originOf = new Map<number, Origin>()
  const copies = gather(articles, ({ node }) => firstOf.get(node)!).map((members) => {
    const group = toCopyGroup(members, store, (node) => idOf.get(node)!)
    for (const { node } of members) originOf.set(node, group.origin)
    return { ...group, nodes: toNodes(members) }
  })
  const stories = gather(articles, ({ node }) => findStoryNode(store, firstOf.get(node)!)).map((members) => ({
    ...toStory(
      members,
      members.map(({ node }) => originOf.get(node)!),
    ),
    nodes: toNodes(members),
  }))
  return { copies, stories }
}
