import type { Forest, LinkNode, LinkOrder, LinkStore, ParentLink } from '../model/link-store.ts'
import type { LinkPrint } from './print.ts'

/** One way that articles hang together: which lists bring them near each other, and how a pair is scored. */
export interface ForestRule {
  readonly forest: Forest
  lists(print: LinkPrint): ArrayLike<number>
  /** 0 to 1, symmetric, of the two alone. */
  score(a: LinkPrint, b: LinkPrint): number
  /** A lower score is no link. */
  readonly least: number
  /** How many neighbours on either side in a list are compared. */
  readonly neighbours: number
}

/** A store whose prints are read. */
export interface PrintedStore extends LinkStore {
  printOf(node: number): LinkPrint
}

/** Is `a` the earlier one? The order of all links: no article hangs on a later one. */
export const isEarlier = (a: LinkOrder, b: LinkOrder): boolean => a.day < b.day || (a.day === b.day && a.tie < b.tie)

/**
 * Keeps one forest up to date. Each article hangs on the earlier one that scores best among its neighbours, that is, those that stand at most
 * `neighbours` places before it in one of its lists; of equal ones on the earliest. So the forest is a function of the set of articles alone,
 * whatever the order in which they came, and one article touches none but its neighbours.
 */
export interface ForestKeeper {
  /** Puts an article into its lists and links it. It must not stand there yet. */
  enter(node: LinkNode): void
  /** Takes an article out again. It must stand there. */
  leave(node: LinkNode): void
}

/** `beforeChange` is told each time before an article's parent changes. */
export function keepForest(
  { forest, lists, score, least, neighbours }: ForestRule,
  store: PrintedStore,
  beforeChange: (node: number, next: number | null) => void,
): ForestKeeper {
  const listsOf = (node: number): number[] => Array.from(lists(store.printOf(node))).sort((a, b) => a - b)

  function change(node: number, link: ParentLink | null): void {
    beforeChange(node, link?.parent ?? null)
    store.setParent(forest, node, link)
  }

  const scoreOf = (a: number, b: number): number => score(store.printOf(a), store.printOf(b))

  /** Is a link to `candidate` better than the one that stands? */
  const isBetter = (scored: number, candidate: number, standing: ParentLink | null): boolean =>
    scored >= least &&
    (standing === null ||
      scored > standing.score ||
      (scored === standing.score && isEarlier(store.printOf(candidate), store.printOf(standing.parent))))

  function linkAnew(node: number, candidates: Iterable<number>): void {
    let best: ParentLink | null = null
    for (const candidate of candidates) {
      const scored = scoreOf(candidate, node)
      if (isBetter(scored, candidate, best)) best = { parent: candidate, score: scored }
    }
    const standing = store.parent(forest, node)
    if (standing?.parent !== best?.parent || standing?.score !== best?.score) change(node, best)
  }

  function relink(node: number): void {
    const at = store.printOf(node)
    const candidates = new Set<number>()
    for (const list of listsOf(node))
      for (const { node: candidate } of store.before(list, at, neighbours)) candidates.add(candidate)
    linkAnew(node, candidates)
  }

  /** For each article behind `at` in its lists: who came among its neighbours or left them, as the place at `at` is filled or emptied. */
  function findBehind(at: LinkNode, ownLists: readonly number[]) {
    const before = new Set<number>()
    const behind = new Map<number, Set<number>>()
    for (const list of ownLists) {
      const earlier = store.before(list, at, neighbours)
      for (const { node } of earlier) before.add(node)
      for (const [i, { node }] of store.after(list, at, neighbours).entries()) {
        const atTheEdge = earlier[neighbours - 1 - i]
        const edges = behind.get(node) ?? new Set()
        if (atTheEdge) edges.add(atTheEdge.node)
        behind.set(node, edges)
      }
    }
    return { before, behind }
  }

  return {
    enter(node) {
      const ownLists = listsOf(node.node)
      const { before, behind } = findBehind(node, ownLists)
      for (const list of ownLists) store.enter(list, node)
      linkAnew(node.node, before)
      for (const [later, left] of behind) {
        const standing = store.parent(forest, later)
        const scored = scoreOf(node.node, later)
        if (isBetter(scored, node.node, standing)) change(later, { parent: node.node, score: scored })
        else if (standing !== null && left.has(standing.parent)) relink(later)
      }
    },
    leave(node) {
      const ownLists = listsOf(node.node)
      for (const list of ownLists) store.leave(list, node)
      const { behind } = findBehind(node, ownLists)
      for (const [later, came] of behind) {
        const standing = store.parent(forest, later)
        if (standing?.parent === node.node) relink(later)
        else
          for (const candidate of came) {
            const scored = scoreOf(candidate, later)
            if (isBetter(scored, candidate, store.parent(forest, later)))
              change(later, { parent: candidate, score: scored })
          }
      }
      if (store.parent(forest, node.node) !== null) change(node.node, null)
    },
  }
}
