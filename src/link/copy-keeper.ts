import { isEarlier, type PrintedStore } from './forest.ts'

/** Groups are compared in size up to so many members; of two larger ones it does not matter which is renumbered. */
const countedMembers = 1_000

/** A node and everything that hangs on it as a copy. */
function findHanging(store: PrintedStore, node: number): number[] {
  const members = [node]
  for (let i = 0; i < members.length; i++) {
    const children = store.children('copies', members[i]!, Number.MAX_SAFE_INTEGER)
    for (const child of children) members.push(child)
  }
  return members
}

/**
 * Brings the numbers of groups of copies behind a change of their forest. `changed`: the nodes whose parent changed, those that came and those that
 * went, each with whether it was the first of its copies before. Of two groups that become one the smaller is renumbered, so that ten thousand
 * copies cost as much in any order.
 */
export function settleCopies(
  store: PrintedStore,
  changed: ReadonlyMap<number, boolean>,
  isThere: (node: number) => boolean,
): void {
  const setAll = (nodes: readonly number[], group: number): void => {
    for (const node of nodes) if (store.copies(node) !== group) store.setCopies(node, group)
  }
  const ordered = [...changed.keys()].filter(isThere)
  for (const node of changed.keys()) if (!isThere(node) && store.copies(node) !== null) store.setCopies(node, null)
  // A parent is earlier than what hangs on it, so that its own group is right by then.
  ordered.sort((a, b) => (isEarlier(store.printOf(a), store.printOf(b)) ? -1 : 1))
  for (const node of ordered) {
    const own = store.copies(node)
    const link = store.parent('copies', node)
    if (link === null) {
      if (own === null) store.setCopies(node, store.newGroup())
      else if (!changed.get(node)) setAll(findHanging(store, node), store.newGroup())
      continue
    }
    const group = store.copies(link.parent)!
    if (own === group) continue
    if (own === null) {
      store.setCopies(node, group)
      continue
    }
    const others = changed.get(node) ? store.membersOf(group, countedMembers) : []
    const isLarger = others.length > 0 && others.length < store.membersOf(own, countedMembers).length
    if (isLarger) setAll(others, own)
    else setAll(findHanging(store, node), group)
  }
}
