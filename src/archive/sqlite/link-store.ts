import { type Forest, forests, type LinkNode, type LinkStore, type ParentLink } from '../../model/link-store.ts'
import type { Database } from './database.ts'

const numberOf = (forest: Forest): number => forests.indexOf(forest)

/** What linking keeps, in the archive's own tables. Nodes are the numbers of articles; `linked` must have a row before its group and story are set. `changed` gathers the groups of copies
 that others came to or left, `moved` the articles that went from one group to another. */
export function openLinkStore(
  database: Database,
  { changed, moved }: { changed: Set<number>; moved: Set<number> } = { changed: new Set(), moved: new Set() },
): LinkStore {
  const before = database.prepare<[number, number, number, number], LinkNode>(
    `SELECT article AS node, day, tie FROM link_lists WHERE list = ? AND (day, tie) < (?, ?)
     ORDER BY day DESC, tie DESC LIMIT ?`,
  )
  const after = database.prepare<[number, number, number, number], LinkNode>(
    'SELECT article AS node, day, tie FROM link_lists WHERE list = ? AND (day, tie) > (?, ?) ORDER BY day, tie LIMIT ?',
  )
  const enter = database.prepare('INSERT INTO link_lists (list, day, tie, article) VALUES (?, ?, ?, ?)')
  const leave = database.prepare('DELETE FROM link_lists WHERE list = ? AND day = ? AND tie = ?')
  const print = database.prepare<[number], Uint8Array>('SELECT print FROM link_prints WHERE article = ?').pluck()
  const setPrint = database.prepare('INSERT OR REPLACE INTO link_prints (article, print) VALUES (?, ?)')
  const removePrint = database.prepare('DELETE FROM link_prints WHERE article = ?')
  const parent = database.prepare<[number, number], ParentLink>(
    'SELECT parent, score FROM link_parents WHERE forest = ? AND article = ?',
  )
  const setParent = database.prepare(
    'INSERT OR REPLACE INTO link_parents (forest, article, parent, score) VALUES (?, ?, ?, ?)',
  )
  const removeParent = database.prepare('DELETE FROM link_parents WHERE forest = ? AND article = ?')
  const children = database
    .prepare<[number, number, number], number>(
      'SELECT article FROM link_parents WHERE forest = ? AND parent = ? ORDER BY article LIMIT ?',
    )
    .pluck()
  const story = database.prepare<[number], number | null>('SELECT story FROM linked WHERE article = ?').pluck()
  const setStory = database.prepare('UPDATE linked SET story = ? WHERE article = ?')

  const copies = database.prepare<[number], number | null>('SELECT copies FROM linked WHERE article = ?').pluck()
  const setCopies = database.prepare('UPDATE linked SET copies = ? WHERE article = ?')
  const membersOf = database
    .prepare<[number, number], number>('SELECT article FROM linked WHERE copies = ? LIMIT ?')
    .pluck()
  const newGroup = database.prepare<[], number>('SELECT ifnull(max(copies), 0) + 1 FROM linked').pluck()

  return {
    before: (list, { day, tie }, limit) => before.all(list, day, tie, limit),
    after: (list, { day, tie }, limit) => after.all(list, day, tie, limit),
    enter: (list, { day, tie, node }) => {
      enter.run(list, day, tie, node)
    },
    leave: (list, { day, tie }) => {
      leave.run(list, day, tie)
    },
    print: (node) => print.get(node) ?? null,
    setPrint: ({ node }, bytes) => {
      setPrint.run(node, bytes)
    },
    removePrint: (node) => {
      removePrint.run(node)
    },
    parent: (forest, node) => parent.get(numberOf(forest), node) ?? null,
    setParent: (forest, node, link) => {
      if (link === null) removeParent.run(numberOf(forest), node)
      else setParent.run(numberOf(forest), node, link.parent, link.score)
    },
    children: (forest, node, limit) => children.all(numberOf(forest), node, limit),
    copies: (node) => copies.get(node) ?? null,
    setCopies: (node, group) => {
      const before = copies.get(node) ?? null
      if (before !== null) {
        changed.add(before)
        moved.add(node)
      }
      if (group !== null) changed.add(group)
      setCopies.run(group, node)
    },
    membersOf: (group, limit) => membersOf.all(group, limit),
    newGroup: () => newGroup.get()!,
    story: (node) => story.get(node) ?? null,
    setStory: (node, of) => {
      setStory.run(of, node)
    },
  }
}
