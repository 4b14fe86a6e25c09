import { strongLink } from '../model/link-groups.ts'
import type { LinkStore } from '../model/link-store.ts'
import { clusterByAverage } from './clusters.ts'
import { isEarlier, type PrintedStore } from './forest.ts'
import type { StoryScore } from './stories.score.ts'
import { largestTree, storyAverage } from './story-keeper.ts'

/**
 * The story of a first copy among the articles that had appeared by a day, in canonical order: what an archive of these alone would say. Each article
 * hangs on an earlier one, so that their forest is the part of today's that lies before that day; the small tree is parted anew. Null where the article
 * itself came later.
 */
export function findStoryUpTo(store: PrintedStore, score: StoryScore, node: number, day: number): number[] | null {
  const hasCome = (one: number): boolean => store.printOf(one).day <= day
  if (!hasCome(node)) return null
  const inOrder = (nodes: number[]): number[] =>
    nodes.sort((a, b) => (isEarlier(store.printOf(a), store.printOf(b)) ? -1 : 1))
  const tree = findTree(store, node, hasCome)
  if (tree === null) return inOrder(findStrong(store, node, hasCome))
  const members = inOrder(tree)
  const prints = members.map(store.printOf)
  const first = clusterByAverage(members.length, (a, b) => score(prints[a]!, prints[b]!), storyAverage)
  const own = first[members.indexOf(node)]
  return members.filter((_, i) => first[i] === own)
}

/** All that had come of the node's tree, or null where it is large. */
function findTree(store: PrintedStore, node: number, hasCome: (node: number) => boolean): number[] | null {
  let root = node
  for (let steps = 0; steps <= largestTree; steps++) {
    const link = store.parent('stories', root)
    if (link === null) break
    if (steps === largestTree) return null
    root = link.parent
  }
  const members = [root]
  for (let i = 0; i < members.length; i++) {
    // Later ones are among the children that are asked for: as many again are enough to tell a large tree.
    members.push(...store.children('stories', members[i]!, Number.MAX_SAFE_INTEGER).filter(hasCome))
    if (members.length > largestTree) return null
  }
  return members
}

/** Those that hang together by strong links, as pieces of a large tree do. */
function findStrong(
  store: Pick<LinkStore, 'parent' | 'children'>,
  node: number,
  hasCome: (node: number) => boolean,
): number[] {
  const isStrong = (one: number): boolean => (store.parent('stories', one)?.score ?? 0) >= strongLink
  let top = node
  while (isStrong(top)) top = store.parent('stories', top)!.parent
  const members = [top]
  for (let i = 0; i < members.length; i++)
    members.push(
      ...store
        .children('stories', members[i]!, Number.MAX_SAFE_INTEGER)
        .filter((child) => isStrong(child) && hasCome(child)),
    )
  return members
}
