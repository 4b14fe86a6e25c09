import type { ParentLink } from '../model/link-store.ts'
import { clusterByAverage } from './clusters.ts'
import { isEarlier, type PrintedStore } from './forest.ts'
import type { StoryScore } from './stories.score.ts'

/** Links of less are not looked at; members of a small tree are parted where they are less alike than this on average. */
export const storyLink = 0.15
export const storyAverage = 0.28
/** A tree of more is not clustered as a whole: it is cut at its weaker links instead, see `findStoryNode`. */
export const largestTree = 60

/**
 * Keeps stories: the trees of the story forest, parted so that an article which is like one member alone does not bring two incidents together.
 * Work on a change is bounded by the size of a small tree; a large one is never gone through.
 */
export interface StoryKeeper {
  /** To be told before the parent of a node in the story forest changes, and of nodes that enter or leave it. */
  touch(node: number): void
  /** Brings the stories of everything touched up to date. `isActive`: does the node stand in the forest now? */
  settle(isActive: (node: number) => boolean): void
}

const parentOf = (store: PrintedStore, node: number): ParentLink | null => store.parent('stories', node)

/** The root of the node's tree, or null where it is more than `largestTree` steps away. */
function findRoot(store: PrintedStore, node: number): number | null {
  let at = node
  for (let steps = 0; steps <= largestTree; steps++) {
    const link = parentOf(store, at)
    if (link === null) return at
    at = link.parent
  }
  return null
}

/** All nodes of the node's tree, or null where it is large. */
function findSmallTree(store: PrintedStore, node: number): readonly number[] | null {
  const root = findRoot(store, node)
  if (root === null) return null
  const members = [root]
  for (let i = 0; i < members.length; i++) {
    members.push(...store.children('stories', members[i]!, largestTree + 1))
    if (members.length > largestTree) return null
  }
  return members
}

/** Keeps the stories of a store by a score of two prints (0 to 1). */
export function keepStories(store: PrintedStore, score: StoryScore): StoryKeeper {
  const touched = new Set<number>()

  function cluster(members: readonly number[]): void {
    const ordered = [...members].sort((a, b) => (isEarlier(store.printOf(a), store.printOf(b)) ? -1 : 1))
    const prints = ordered.map(store.printOf)
    const first = clusterByAverage(ordered.length, (a, b) => score(prints[a]!, prints[b]!), storyAverage)
    for (const [i, node] of ordered.entries()) {
      const story = ordered[first[i]!]!
      if (store.story(node) !== story) store.setStory(node, story)
    }
  }

  return {
    touch(node) {
      if (touched.has(node)) return
      touched.add(node)
      for (const member of findSmallTree(store, node) ?? []) touched.add(member)
    },
    settle(isActive) {
      const settled = new Set<number>()
      for (const node of touched) {
        if (settled.has(node)) continue
        const tree = isActive(node) ? findSmallTree(store, node) : null
        if (tree) {
          cluster(tree)
          for (const member of tree) settled.add(member)
        } else if (store.story(node) !== null) store.setStory(node, null)
      }
      touched.clear()
    },
  }
}
