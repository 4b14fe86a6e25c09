import { countLeading } from '../model/ascending.ts'
import {
  type Forest,
  forests,
  type LinkNode,
  type LinkOrder,
  type LinkStore,
  type ParentLink,
} from '../model/link-store.ts'

const isBefore = (a: LinkOrder, b: LinkOrder): boolean => a.day < b.day || (a.day === b.day && a.tie < b.tie)

/** Where a place belongs in an ascending list: how many nodes stand before it. */
const findPosition = (list: readonly LinkNode[], at: LinkOrder): number =>
  countLeading(list, (one) => isBefore(one, at))

/** What linking keeps, in memory: for runs without an archive, and for tests. */
export function openMemoryStore(): LinkStore {
  const lists = new Map<number, LinkNode[]>()
  const prints = new Map<number, Uint8Array>()
  const stories = new Map<number, number>()
  const groups = new Map<number, number>()
  const members = new Map<number, Set<number>>()
  let lastGroup = 0
  const parents = new Map<Forest, Map<number, ParentLink>>(forests.map((forest) => [forest, new Map()]))
  const children = new Map<Forest, Map<number, Set<number>>>(forests.map((forest) => [forest, new Map()]))

  return {
    before(list, at, limit) {
      const nodes = lists.get(list) ?? []
      const position = findPosition(nodes, at)
      return nodes.slice(Math.max(0, position - limit), position).reverse()
    },
    after(list, at, limit) {
      const nodes = lists.get(list) ?? []
      let position = findPosition(nodes, at)
      if (nodes[position]?.day === at.day && nodes[position]?.tie === at.tie) position++
      return nodes.slice(position, position + limit)
    },
    enter(list, node) {
      const nodes = lists.get(list)
      if (nodes) nodes.splice(findPosition(nodes, node), 0, node)
      else lists.set(list, [node])
    },
    leave(list, node) {
      const nodes = lists.get(list) ?? []
      const position = findPosition(nodes, node)
      if (nodes[position]?.node === node.node) nodes.splice(position, 1)
    },
    print: (node) => prints.get(node) ?? null,
    setPrint: ({ node }, print) => {
      prints.set(node, print)
    },
    removePrint: (node) => {
      prints.delete(node)
      stories.delete(node)
    },
    parent: (forest, node) => parents.get(forest)!.get(node) ?? null,
    setParent(forest, node, link) {
      const before = parents.get(forest)!.get(node)
      const byParent = children.get(forest)!
      if (before) byParent.get(before.parent)?.delete(node)
      if (link === null) parents.get(forest)!.delete(node)
      else {
        parents.get(forest)!.set(node, link)
        byParent.set(link.parent, (byParent.get(link.parent) ?? new Set()).add(node))
      }
    },
    children: (forest, node, limit) => [...(children.get(forest)!.get(node) ?? [])].slice(0, limit),
    copies: (node) => groups.get(node) ?? null,
    setCopies(node, group) {
      const before = groups.get(node)
      if (before !== undefined) members.get(before)?.delete(node)
      if (group === null) groups.delete(node)
      else {
        groups.set(node, group)
        members.set(group, (members.get(group) ?? new Set()).add(node))
      }
    },
    membersOf: (group, limit) => [...(members.get(group) ?? [])].slice(0, limit),
    newGroup: () => ++lastGroup,
    story: (node) => stories.get(node) ?? null,
    setStory(node, story) {
      if (story === null) stories.delete(node)
      else stories.set(node, story)
    },
  }
}
