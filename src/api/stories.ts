import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { AsOf } from '../archive/paging.ts'
import type { StoredArticle } from '../archive/stored.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { createLinker } from '../link/linker.ts'
import type { Linker } from '../model/link-store.ts'
import type { CopyGroup, SharedQuotation } from '../model/linking.ts'
import type { Printing } from '../model/printing.ts'
import { storyColumns, storyRowColumns } from '../publish/csv.linked.ts'
import { findMainIncident, findStoryRows } from '../publish/story-rows.ts'
import { parseLastDay } from '../query/days.ts'
import { articleSchema, statedShape } from './article.schema.ts'
import { asOfSchema } from './as-of.ts'
import { answerCsv, answerTable } from './csv.ts'
import type { CopiesPage, Copy, StoryPage, StoryReport } from './envelopes.ts'
import { toJson } from './json.ts'
import { defaultHook, notFound, problemResponses } from './problem.ts'
import { eventSchema } from './record.schema.ts'

/** Most articles of a story, or copies of a text, that are told with their titles; the others are counted. */
const mostArticles = 200
const perPage = 1_000

const originSchema = z
  .object({
    kind: z.enum(['agency', 'outlet', 'article']),
    key: z.string(),
    name: z.string(),
    document: z.string(),
    basis: z.enum(['signature', 'byline', 'earliest']),
  })
  .openapi('Origin', { description: 'Where a text comes from; two texts with one key are one source.' })

const copyShape = {
  printings: z
    .array(z.object({ ...statedShape, published: z.string().nullable() }))
    .openapi({ description: 'Who else printed its very text, the earliest first; they count to the same source.' }),
  of: z
    .string()
    .nullable()
    .openapi({ description: 'The earlier copy that it is nearest to; null for the first of all.' }),
  grade: z.enum(['identical', 'reprint', 'rewrite']).nullable(),
  likeness: z.number().openapi({ description: 'Share of the shorter text that stands in the longer one.' }),
}

const storySchema = z
  .object({
    id: z.string().openapi({ description: 'Its first article.' }),
    count: z.int().openapi({ description: 'All of its articles, reprints included.' }),
    articles: z
      .array(z.object({ article: articleSchema, origin: z.string(), ...copyShape }))
      .openapi({ description: 'By publication; those alone that had appeared on the day asked of.' }),
    origins: z.array(originSchema),
    quotations: z
      .array(z.object({ document: z.string(), of: z.string(), likeness: z.number() }))
      .openapi({ description: 'Which of them quote the same words as an earlier one without being a copy of it.' }),
    event: z.object({ document: z.string(), record: eventSchema }).nullable(),
    incident: z.string().nullable().openapi({
      description: 'The main event as /api/incidents names it; null where no incident is made of it.',
    }),
  })
  .openapi('Story', {
    description: 'Articles whose main event is one incident, reprints with what they were printed from.',
  })

const rowSchema = z.object({
  id: z.string(),
  first: articleSchema,
  articles: z.int(),
  sources: z.int(),
  event: z.object({ document: z.string(), record: eventSchema }).nullable(),
  incident: z.string().nullable(),
})

const copiesSchema = z
  .object({
    origin: originSchema,
    count: z.int(),
    copies: z.array(z.object({ article: articleSchema, ...copyShape })),
    quotations: z
      .array(z.object({ article: articleSchema, of: z.string(), likeness: z.number() }))
      .openapi({ description: 'Articles that share quoted words with it; `of` is the earlier of the two.' }),
  })
  .openapi('Copies', { description: 'Who printed a text from whom, the first of all first.' })

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...problemResponses,
})
const tableResponse = (description: string) => ({
  200: { description, content: { 'text/csv': { schema: z.string() } } },
  ...problemResponses,
})
const params = z.object({ id: z.string().openapi({ description: 'An article of it, as /api/articles names it.' }) })
const list = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'Stories, the latest first, a page at a time',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).optional(),
      cursor: z.string().optional(),
      asOf: asOfSchema,
    }),
  },
  responses: json(z.object({ rows: z.array(rowSchema), next: z.string().nullable() }), 'A page of the list.'),
})
const listCsv = createRoute({
  method: 'get',
  path: '/api/stories.csv',
  summary: 'All stories as CSV, the latest first',
  request: { query: z.object({ asOf: asOfSchema }) },
  responses: tableResponse('A line a story.'),
})
const one = createRoute({
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'The story that an article is in, with its reports and their origins',
  request: { params, query: z.object({ asOf: asOfSchema }) },
  responses: json(storySchema, 'The story.'),
})
const csv = createRoute({
  method: 'get',
  path: '/api/stories/{id}/csv',
  summary: 'The articles of one story as CSV',
  request: one.request,
  responses: tableResponse('A line an article.'),
})
const copies = createRoute({
  method: 'get',
  path: '/api/articles/{id}/copies',
  summary: 'The copies of an article: who printed it from whom, and where it comes from',
  request: { params, query: z.object({ asOf: asOfSchema }) },
  responses: json(copiesSchema, 'The copies.'),
})

/** Stories and copies of the articles of an archive. */
export function stories(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  let linker: Linker | null = null
  /** Parting stories anew takes the tables that articles are linked by; they are loaded once, where somebody asks for a past day. */
  function toAsked(day: string | undefined): AsOf {
    if (day === undefined) return {}
    linker ??= createLinker(loadDataFiles())
    return { asOf: day, linker }
  }

  /** Articles by id, those alone that had appeared by then. */
  async function findAll(ids: readonly string[], day?: string): Promise<ReadonlyMap<string, StoredArticle>> {
    const filter = { articles: ids.slice(0, mostArticles), ...(day === undefined ? {} : { asOf: day }) }
    const { rows } = await archive.findArticles(filter, { limit: perPage })
    return new Map(rows.map((row) => [row.id, row]))
  }
  /** Printings that had appeared by then; without a date of theirs only as of now. */
  async function findPrintings(id: string, day?: string): Promise<readonly Printing[]> {
    const last = day === undefined ? null : parseLastDay(day)
    const all = await archive.findPrintings(id)
    return last === null ? all : all.filter(({ published }) => published !== null && published.slice(0, 10) <= last)
  }
  async function toCopies({ members }: CopyGroup, found: ReadonlyMap<string, StoredArticle>, day?: string) {
    const copies: Copy[] = []
    for (const { document, ...copy } of members) {
      const article = found.get(document)
      if (article) copies.push({ article, printings: await findPrintings(document, day), ...copy })
    }
    return copies
  }
  const unknown = (id: string) =>
    notFound(
      `There is no article "${id}" in this archive, several begin so, or it was not linked: dateline reread --all.`,
    )

  app.openapi(list, async (c) => {
    const { limit = 20, cursor = null, asOf: day } = c.req.valid('query')
    return c.json(toJson(await findStoryRows(archive, { limit, cursor, ...toAsked(day) })), 200)
  })
  app.openapi(listCsv, (c) => {
    const asked = toAsked(c.req.valid('query').asOf)
    return answerCsv(c, 'stories', storyRowColumns, (paging) => findStoryRows(archive, { ...paging, ...asked }))
  })

  async function findStory(id: string, day?: string): Promise<StoryPage> {
    const story = await archive.findStory(id, toAsked(day))
    if (!story) throw unknown(id)
    const found = await findAll(story.documents, day)
    const groups = new Map<string, CopyGroup>()
    for (const document of found.keys()) {
      if (groups.has(document)) continue
      const group = await archive.findCopies(document, toAsked(day))
      for (const copy of group?.documents ?? []) groups.set(copy, group!)
    }
    const articles: StoryReport[] = []
    for (const document of story.documents) {
      const [article, group] = [found.get(document), groups.get(document)]
      const copy = group?.members.find((member) => member.document === document)
      if (!article || !group || !copy) continue
      const { of, grade, likeness } = copy
      const printings = await findPrintings(document, day)
      articles.push({ article, origin: group.origin.key, printings, of, grade, likeness })
    }
    const keys = new Set(articles.map(({ origin }) => origin))
    const quotations: SharedQuotation[] = []
    for (const { article, of } of articles) {
      if (of !== null) continue
      const shared = await archive.findQuotations(article.id)
      quotations.push(...shared.filter(({ document, of: earlier }) => document === article.id && found.has(earlier)))
    }
    const told = story.event && found.get(story.event.document)
    return {
      id: story.documents[0] ?? id,
      count: story.documents.length,
      articles,
      origins: story.origins.filter(({ key }) => keys.has(key)),
      quotations,
      event: told ? story.event : null,
      incident: told && story.event ? await findMainIncident(archive, story.event, told) : null,
    }
  }

  app.openapi(one, async (c) =>
    c.json(toJson(await findStory(c.req.valid('param').id, c.req.valid('query').asOf)), 200),
  )
  app.openapi(csv, async (c) => {
    const { articles } = await findStory(c.req.valid('param').id, c.req.valid('query').asOf)
    return answerTable(c, 'story', storyColumns, articles)
  })

  return app.openapi(copies, async (c) => {
    const { id } = c.req.valid('param')
    const day = c.req.valid('query').asOf
    const group = await archive.findCopies(id, toAsked(day))
    if (!group && (await archive.findCopies(id))) throw notFound(`"${id}" had not appeared by ${day}.`)
    if (!group) throw unknown(id)
    const found = await findAll(group.documents, day)
    const shared = await archive.findQuotations(id)
    const others = await findAll(
      shared.map(({ document, of }) => (group.documents.includes(document) ? of : document)),
      day,
    )
    const quotations = shared.flatMap(({ document, of, likeness }) => {
      const article = others.get(document) ?? others.get(of)
      return article ? [{ article, of, likeness }] : []
    })
    const page: CopiesPage = {
      origin: group.origin,
      count: group.documents.length,
      copies: await toCopies(group, found, day),
      quotations,
    }
    return c.json(toJson(page), 200)
  })
}
