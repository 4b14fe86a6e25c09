import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { recordPageSchema } from './article.schema.ts'
import { toJson } from './json.ts'
import { notFound, problemResponses } from './problem.ts'

const route = createRoute({
  method: 'get',
  path: '/api/records/{id}',
  summary: 'One record with the sentence that it stands in',
  request: { params: z.object({ id: z.string().openapi({ example: '9f86d081884c-e1' }) }) },
  responses: {
    200: { description: 'The record.', content: { 'application/json': { schema: recordPageSchema } } },
    ...problemResponses,
  },
})

/** One record by its archive id. */
export const records = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono().openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const found = await archive.record(id)
    if (!found) throw notFound(`There is no record "${id}" in this archive.`)
    return c.json(toJson(found), 200)
  })
