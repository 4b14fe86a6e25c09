import type { Archive } from '../archive/archive.ts'
import type { AsOf, Page, Paging } from '../archive/paging.ts'
import type { StoredArticle } from '../archive/stored.ts'
import type { StoryEvent } from '../model/linking.ts'

/** A story in a list: its first article, and how much there is. */
export interface StoryRow {
  readonly id: string
  readonly first: StoredArticle
  readonly articles: number
  /** Independent ones. */
  readonly sources: number
  readonly event: StoryEvent | null
  /** Record id of the main event, where it is told as one incident. */
  readonly incident: string | null
}

/** Articles of one page are looked up at once. */
const mostArticles = 1_000

/** Record id of a story's main event, where it is told as one incident; `teller` is the article that tells it. */
export async function findMainIncident(
  archive: Pick<Archive, 'record'>,
  event: StoryEvent,
  teller: StoredArticle,
): Promise<string | null> {
  const id = `${teller.shortId}-${event.record.id}`
  const stored = (await archive.record(id))?.stored
  return stored?.kind === 'event' && stored.told ? id : null
}

/** A page of stories with their first articles, the latest first. */
export async function findStoryRows(
  archive: Pick<Archive, 'findStories' | 'findArticles' | 'record'>,
  asked: Pick<Paging, 'limit' | 'cursor'> & AsOf,
): Promise<Page<StoryRow>> {
  const { rows, next } = await archive.findStories(asked)
  const named = rows.flatMap(({ documents, event }) => [documents[0]!, ...(event ? [event.document] : [])])
  const articles = [...new Set(named)].slice(0, mostArticles)
  const found = new Map<string, StoredArticle>()
  if (articles.length > 0)
    for (const row of (await archive.findArticles({ articles }, { limit: mostArticles })).rows) found.set(row.id, row)
  const told: StoryRow[] = []
  for (const { documents, origins, event } of rows) {
    const [first, teller] = [found.get(documents[0]!), event && found.get(event.document)]
    const incident = event && teller ? await findMainIncident(archive, event, teller) : null
    if (first) told.push({ id: first.id, first, articles: documents.length, sources: origins.length, event, incident })
  }
  return { rows: told, next }
}
