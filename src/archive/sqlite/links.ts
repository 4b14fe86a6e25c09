import {
  findFirstCopy,
  findStoryNode,
  type LinkedArticle,
  strongLink,
  toCopyGroup,
  toStory,
} from '../../model/link-groups.ts'
import type { LinkStore } from '../../model/link-store.ts'
import type { CopyGroup, Origin, SharedQuotation, Story } from '../../model/linking.ts'
import type { OriginClue } from '../../model/origin.ts'
import type { EventRecord } from '../../model/reading.ts'
import type { Page, Paging } from '../archive.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'
import { openLinkStore } from './link-store.ts'

interface LinkedRow {
  readonly number: number
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published_from: string | null
  readonly agency: string | null
  readonly agency_basis: NonNullable<OriginClue['agency']>['basis'] | null
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

/** What the archive answers about copies, stories and shared quotations. Articles that were never linked stand in none. */
export interface LinkReader {
  copiesOf(number: number): CopyGroup | null
  storyOf(number: number): Story | null
  quotationsOf(number: number): readonly SharedQuotation[]
  /** The latest stories first. */
  stories(paging: Pick<Paging, 'limit' | 'cursor'>): Page<Story>
}

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

  const load = (nodes: readonly number[]): LinkedArticle[] =>
    nodes
      .map((node) => oneLinked.get(node)!)
      .sort((a, b) => a.day - b.day || a.tie - b.tie)
      .map(toLinked)

  const findCopies = (first: number): CopyGroup =>
    toCopyGroup(load(findHanging(0, first, 0)), store, (node) => idOf.get(node)!)

  function findStory(node: number): Story {
    const firsts = store.story(node) === null ? findHanging(1, node, strongLink) : inStory.all(node)
    const originOf = new Map<string, Origin>()
    const nodes: number[] = []
    for (const first of firsts) {
      const hanging = findHanging(0, first, 0)
      nodes.push(...hanging)
      const { documents, origin } = toCopyGroup(load(hanging), store, (other) => idOf.get(other)!)
      for (const document of documents) originOf.set(document, origin)
    }
    const members = load(nodes)
    return toStory(
      members,
      members.map(({ clue }) => originOf.get(clue.document)!),
    )
  }

  const isLinked = (number: number): boolean => oneLinked.get(number) !== undefined

  /** One node for each story: its first article, or the top of a piece of a large tree. */
  const heads = database.prepare<[number, number, number], { article: number; day: number; tie: number }>(
    `SELECT l.article, l.day, l.tie FROM linked l
     WHERE (l.day, l.tie) < (?, ?) AND (l.story = l.article OR (l.story IS NULL
       AND NOT EXISTS (SELECT 1 FROM link_parents p WHERE p.forest = 0 AND p.article = l.article)
       AND NOT EXISTS (SELECT 1 FROM link_parents p WHERE p.forest = 1 AND p.article = l.article AND p.score >= ${strongLink})))
     ORDER BY l.day DESC, l.tie DESC LIMIT ?`,
  )

  return {
    copiesOf: (number) => (isLinked(number) ? findCopies(findFirstCopy(store, number)) : null),
    storyOf: (number) => (isLinked(number) ? findStory(findStoryNode(store, findFirstCopy(store, number))) : null),
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
    stories({ limit = 50, cursor = null }) {
      const [day, tie] = cursor === null ? [Number.MAX_SAFE_INTEGER, 0] : parseCursor(cursor, 'stories', 2)
      const rows = heads.all(Number(day), Number(tie), limit + 1)
      const last = rows[limit - 1]
      return {
        rows: rows.slice(0, limit).map(({ article }) => findStory(article)),
        next: rows.length > limit && last ? toCursor('stories', [last.day, last.tie]) : null,
      }
    },
  }
}
