import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive, RecordPage } from '../archive/archive.ts'
import { commitmentColumns, eventColumns, figureColumns, statementColumns } from '../publish/csv.ts'
import { recordPageSchema, storedRecordSchema } from './article.schema.ts'
import { answerTable } from './csv.ts'
import { toJson } from './json.ts'
import { notFound, problemResponses } from './problem.ts'

const params = z.object({ id: z.string().openapi({ example: '9f86d081884c-e1' }) })

const route = createRoute({
  method: 'get',
  path: '/api/records/{id}',
  summary: 'One record with the sentence that it stands in',
  request: { params },
  responses: {
    200: { description: 'The record.', content: { 'application/json': { schema: recordPageSchema } } },
    ...problemResponses,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/api/records/{id}/csv',
  summary: 'One record as CSV',
  request: { params },
  responses: {
    200: { description: 'Its line.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

const same = createRoute({
  method: 'get',
  path: '/api/records/{id}/same',
  summary:
    'What other articles have the same speaker say on the same question, and how many independent sources that makes',
  request: { params },
  responses: {
    200: {
      description: 'Statements or commitments, by publication.',
      content: { 'application/json': { schema: z.object({ rows: z.array(storedRecordSchema), sources: z.int() }) } },
    },
    ...problemResponses,
  },
})

/** One record by its archive id. */
export function records(archive: Archive): OpenAPIHono {
  const find = async (id: string): Promise<RecordPage> => {
    const found = await archive.record(id)
    if (!found) throw notFound(`There is no record "${id}" in this archive.`)
    return found
  }
  return new OpenAPIHono()
    .openapi(route, async (c) => c.json(toJson(await find(c.req.valid('param').id)), 200))
    .openapi(same, async (c) => {
      const { id } = c.req.valid('param')
      await find(id)
      // What nobody in particular holds is told by its own article alone.
      return c.json(toJson((await archive.sameSaid(id)) ?? { rows: [], sources: 1 }), 200)
    })
    .openapi(csv, async (c) => {
      const { stored } = await find(c.req.valid('param').id)
      switch (stored.kind) {
        case 'event':
          return answerTable(c, stored.id, eventColumns, [stored])
        case 'statement':
          return answerTable(c, stored.id, statementColumns, [stored])
        case 'figure':
          return answerTable(c, stored.id, figureColumns, [stored])
        case 'commitment':
          return answerTable(c, stored.id, commitmentColumns, [stored])
      }
    })
}
