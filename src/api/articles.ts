import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { ArticlePage } from '../archive/stored.ts'
import { articleColumns } from '../publish/csv.articles.ts'
import { recordColumns } from '../publish/csv.records.ts'
import { toFilter } from '../query/parse.ts'
import { articlePageSchema, articleSchema } from './article.schema.ts'
import { answerCsv, answerTable } from './csv.ts'
import { articleCountSchema, articleListSchema, toPaging } from './filter.ts'
import { toJson } from './json.ts'
import { defaultHook, notFound, problemResponses } from './problem.ts'

const pageSchema = z.object({ rows: z.array(articleSchema), next: z.string().nullable() }).openapi('ArticleList')

const list = (path: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'articles, filtered, a page at a time',
    request: { query: articleListSchema },
    responses: {
      200: { description: 'A page of the list.', content: { 'application/json': { schema: pageSchema } } },
      ...problemResponses,
    },
  })

const csv = createRoute({
  method: 'get',
  path: '/api/articles.csv',
  summary: 'articles, filtered, all of them as CSV',
  request: { query: articleCountSchema.extend({ sort: articleListSchema.shape.sort }) },
  responses: {
    200: { description: 'A line an article.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

const count = createRoute({
  method: 'get',
  path: '/api/articles/count',
  summary: 'How many articles pass the filters',
  request: { query: articleCountSchema },
  responses: {
    200: {
      description: 'The number.',
      content: { 'application/json': { schema: z.object({ count: z.int() }) } },
    },
    ...problemResponses,
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'One article with its text and everything that was read from it',
  request: {
    params: z.object({ id: z.string().openapi({ description: "Full or short id, or the input's own." }) }),
  },
  responses: {
    200: { description: 'The article.', content: { 'application/json': { schema: articlePageSchema } } },
    ...problemResponses,
  },
})

const records = createRoute({
  method: 'get',
  path: '/api/articles/{id}/csv',
  summary: 'The records of one article as CSV',
  request: {
    params: z.object({ id: z.string().openapi({ description: "Full or short id, or the input's own." }) }),
  },
  responses: {
    200: { description: 'A line a record.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

const versions = createRoute({
  method: 'get',
  path: '/api/articles/{id}/versions',
  summary: 'Articles that were received from the same address with other words, itself included, by publication',
  request: {
    params: z.object({ id: z.string().openapi({ description: "Full or short id, or the input's own." }) }),
  },
  responses: {
    200: {
      description: 'None where it has no address.',
      content: { 'application/json': { schema: z.object({ rows: z.array(articleSchema) }).openapi('Versions') } },
    },
    ...problemResponses,
  },
})

/** Articles: the list as JSON and CSV, its size, and each with its text and records. */
export function articles(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  for (const path of ['/api/articles', '/api/articles.json'])
    app.openapi(list(path), async (c) => {
      const query = c.req.valid('query')
      return c.json(toJson(await archive.findArticles(toFilter(query), toPaging(query))), 200)
    })
  app.openapi(csv, (c) => {
    const query = c.req.valid('query')
    const paging = toPaging(query)
    return answerCsv(c, 'articles', articleColumns, (part) =>
      archive.findArticles(toFilter(query), { ...paging, ...part }),
    )
  })
  app.openapi(count, async (c) => c.json({ count: await archive.countArticles(toFilter(c.req.valid('query'))) }, 200))
  const find = async (id: string): Promise<ArticlePage> => {
    const found = await archive.article(id)
    if (!found) throw notFound(`There is no article "${id}" in this archive, or several begin so.`)
    return found
  }
  app.openapi(one, async (c) => c.json(toJson(await find(c.req.valid('param').id)), 200))
  app.openapi(records, async (c) =>
    answerTable(c, 'records', recordColumns, (await find(c.req.valid('param').id)).records),
  )
  app.openapi(versions, async (c) => c.json(toJson({ rows: await archive.findVersions(c.req.valid('param').id) }), 200))
  return app
}
