import {
  findFirstCopy,
  findStoryNode,
  type LinkedArticle,
  strongLink,
  toCopyGroup,
  toStory,
} from '../../model/link-groups.ts'
import type { Linker, LinkStore } from '../../model/link-store.ts'
import type { CopyGroup, Origin, SharedQuotation, Story } from '../../model/linking.ts'
import type { EventRecord } from '../../model/reading.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import type { AsOf, Page, Paging } from '../paging.ts'
import { toLastDay } from './asked-days.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'
import { openLinkStore } from './link-store.ts'
import { openMergedStories } from './merged-stories.ts'
import type { ClueRow } from './origins.ts'

interface LinkedRow extends ClueRow {
  readonly number: number
  readonly day: number
  readonly tie: number
  readonly event: string | null
}

const linkedColumns = 'a.number, a.id, a.title, a.outlet, a.published_from, l.agency, l.agency_basis, l.day, l.tie'

/** The event's record is looked up by the id that it has in the archive. */
const fromLinked = `FROM linked l JOIN articles a ON a.number = l.article
  LEFT JOIN records r ON r.id = a.short_id || '-' || l.event
  LEFT JOIN record_bodies o ON o.record = r.record`

const toLinked = (row: LinkedRow): LinkedArticle => ({
  node: row.number,
  clue: {
    document: row.id,
    title: row.title,
    outlet: row.outlet,
    agency: row.agency === null || row.agency_basis === null ? null : { name: row.agency, basis: row.agency_basis },
    day: row.published_from,
  },
  event: row.event === null ? null : fromJson<EventRecord>(row.event),
})

/** Number (since 1970) of the last day of an asked-for day, month or year; null as of now. @throws {ArchiveError} where it is no date. */
function toUpTo({ asOf }: AsOf): number | null {
  if (asOf === undefined) return null
  return Math.floor(Date.parse(toLastDay(asOf)) / msPerDay)
}
const msPerDay = 86_400_000

/** What the archive answers about copies, stories and shared quotations. Articles that were never linked stand in none. */
export interface LinkReader {
  copiesOf(number: number, asked?: AsOf): CopyGroup | null
  storyOf(number: number, asked?: AsOf): Story | null
  quotationsOf(number: number): readonly SharedQuotation[]
  /** The latest stories first. */
  stories(paging: Pick<Paging, 'limit' | 'cursor'> & AsOf): Page<Story>
}

/** Prepares the questions about copies, stories and quotations. */
export function openLinks(database: Database): LinkReader {
  const store: LinkStore = openLinkStore(database)
  const oneLinked = database.prepare<[number], LinkedRow>(
    `SELECT ${linkedColumns}, o.json AS event ${fromLinked} WHERE l.article = ?`,
  )
  const inStory = database.prepare<[number], number>('SELECT article FROM linked WHERE story = ?').pluck()
  const idOf = database.prepare<[number], string>('SELECT id FROM articles WHERE number = ?').pluck()
  const childrenOf = database.prepare<[number, number], { article: number; score: number }>(
    'SELECT article, score FROM link_parents WHERE forest = ? AND parent = ?',
  )

  /** A node and everything that hangs on it in a forest by links of at least so much. */
  function findHanging(forest: 0 | 1, root: number, least: number): number[] {
    const members = [root]
    for (let i = 0; i < members.length; i++)
      for (const { article, score } of childrenOf.all(forest, members[i]!)) if (score >= least) members.push(article)
    return members
  }

  /** What had appeared by a day; what has no day is left out then. */
  const load = (nodes: readonly number[], upTo: number | null): LinkedArticle[] =>
    nodes
      .map((node) => oneLinked.get(node)!)
      .filter(({ day }) => upTo === null || day <= upTo)
      .sort((a, b) => a.day - b.day || a.tie - b.tie)
      .map(toLinked)

  function findCopies(first: number, upTo: number | null): CopyGroup | null {
    const members = load(findHanging(0, first, 0), upTo)
    return members.length === 0 ? null : toCopyGroup(members, store, (node) => idOf.get(node)!)
  }

  const findParted = (node: number): readonly number[] =>
    store.story(node) === null ? findHanging(1, node, strongLink) : inStory.all(node)
  const ofFirst = (first: number): readonly number[] => findParted(findStoryNode(store, first))
  const merged = openMergedStories(database, (node) => findFirstCopy(store, node))
  const findFirsts = (node: number): readonly number[] => merged.join(findParted(node), merged.load(), ofFirst)
  /** As of a day, with what people hold to be one now. */
  function findThen(first: number, upTo: number, linker: Linker | undefined): readonly number[] | null {
    const partedThen = (node: number): readonly number[] | null =>
      linker ? linker.storyUpTo(store, node, upTo) : ofFirst(node)
    const story = partedThen(first)
    return story && merged.join(story, merged.load(), (node) => partedThen(node) ?? [])
  }

  function toStoryOf(firsts: readonly number[], upTo: number | null): Story {
    const originOf = new Map<string, Origin>()
    const nodes: number[] = []
    for (const first of firsts) {
      const hanging = findHanging(0, first, 0)
      nodes.push(...hanging)
      const come = load(hanging, upTo)
      if (come.length === 0) continue
      const { documents, origin } = toCopyGroup(come, store, (other) => idOf.get(other)!)
      for (const document of documents) originOf.set(document, origin)
    }
    const members = load(nodes, upTo)
    return toStory(
      members,
      members.map(({ clue }) => originOf.get(clue.document)!),
    )
  }

  /** The story of an article as of a day; where it came later itself, that of the first of its story that had come. */
  function findStoryThen(first: number, upTo: number, linker: Linker | undefined): Story {
    const now = findFirsts(findStoryNode(store, first))
    const come = load(now, upTo)
    const from = store.print(first) !== null && load([first], upTo).length > 0 ? first : come[0]?.node
    return toStoryOf((from === undefined ? null : findThen(from, upTo, linker)) ?? [], upTo)
  }

  const isLinked = (number: number): boolean => oneLinked.get(number) !== undefined

  const firstCopies = database.prepare<[number, number, number], { article: number; day: number; tie: number }>(
    `SELECT l.article, l.day, l.tie FROM linked l WHERE (l.day, l.tie) < (?, ?)
       AND NOT EXISTS (SELECT 1 FROM link_parents p WHERE p.forest = 0 AND p.article = l.article)
     ORDER BY l.day DESC, l.tie DESC LIMIT ?`,
  )
  /** One node for each story: its first article, or the top of a piece of a large tree. */
  const heads = database.prepare<[number, number, number], { article: number; day: number; tie: number }>(
    `SELECT l.article, l.day, l.tie FROM linked l
     WHERE (l.day, l.tie) < (?, ?) AND (l.story = l.article OR (l.story IS NULL
       AND NOT EXISTS (SELECT 1 FROM link_parents p WHERE p.forest = 0 AND p.article = l.article)
       AND NOT EXISTS (SELECT 1 FROM link_parents p WHERE p.forest = 1 AND p.article = l.article AND p.score >= ${strongLink})))
     ORDER BY l.day DESC, l.tie DESC LIMIT ?`,
  )

  /** Stories as they stood: those articles that were the first of one then, the latest first. */
  function findStoriesThen(
    upTo: number,
    linker: Linker | undefined,
    limit: number,
    cursor: string | null,
  ): Page<Story> {
    const asked = cursor === null ? [upTo + 1, -1] : parseCursor(cursor, 'stories', 2).map(Number)
    let [day, tie] = asked as [number, number]
    const rows: Story[] = []
    for (;;) {
      const batch = firstCopies.all(day, tie, limit)
      for (const one of batch) {
        if (rows.length === limit) return { rows, next: toCursor('stories', [day, tie]) }
        ;[day, tie] = [one.day, one.tie]
        const then = findThen(one.article, upTo, linker)
        const [first] = then === null ? [] : load(then, upTo)
        if (then !== null && first?.node === one.article) rows.push(toStoryOf(then, upTo))
      }
      if (batch.length < limit) return { rows, next: null }
    }
  }

  return {
    copiesOf: (number, asked = {}) =>
      isLinked(number) ? findCopies(findFirstCopy(store, number), toUpTo(asked)) : null,
    storyOf(number, asked = {}) {
      if (!isLinked(number)) return null
      const [first, upTo] = [findFirstCopy(store, number), toUpTo(asked)]
      return upTo === null
        ? toStoryOf(findFirsts(findStoryNode(store, first)), null)
        : findStoryThen(first, upTo, asked.linker)
    },
    quotationsOf(number) {
      if (!isLinked(number)) return []
      const first = findFirstCopy(store, number)
      const toShared = (document: number, of: number, likeness: number): SharedQuotation => ({
        document: idOf.get(document)!,
        of: idOf.get(of)!,
        likeness,
      })
      const link = store.parent('quotations', first)
      return [
        ...(link ? [toShared(first, link.parent, link.score)] : []),
        ...childrenOf.all(2, first).map(({ article, score }) => toShared(article, first, score)),
      ]
    },
    stories({ limit = 50, cursor = null, ...asked }) {
      const upTo = toUpTo(asked)
      if (upTo !== null) return findStoriesThen(upTo, asked.linker, limit, cursor)
      const [day, tie] = cursor === null ? [Number.MAX_SAFE_INTEGER, 0] : parseCursor(cursor, 'stories', 2)
      const rows = heads.all(Number(day), Number(tie), limit + 1)
      const last = rows[limit - 1]
      return {
        rows: rows.slice(0, limit).flatMap(({ article }) => {
          const [own, all] = [findParted(article), findFirsts(article)]
          // What people joined stands where the first of it stands.
          return all.length > own.length && load(all, null)[0]?.node !== article ? [] : [toStoryOf(all, null)]
        }),
        next: rows.length > limit && last ? toCursor('stories', [last.day, last.tie]) : null,
      }
    },
  }
}
