import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { kindCountsSchema } from './counts.schema.ts'
import { toJson } from './json.ts'
import { notFound, problemResponses } from './problem.ts'

const whoSchema = z
  .object({
    name: z.string(),
    kind: z.enum(['person', 'body']),
    aliases: z.array(z.string()),
    actor: z.string().nullable(),
    country: z.string().nullable(),
    sector: z.string().nullable(),
    roles: z.array(
      z.object({
        title: z.string(),
        of: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        articles: z.int(),
        evidence: z.string(),
        article: z.string(),
      }),
    ),
    counts: kindCountsSchema,
    articles: z.int(),
    looked: z.int(),
  })
  .openapi('Who', { description: 'A public figure or a body: one with a role, or whose word is reported.' })

const route = createRoute({
  method: 'get',
  path: '/api/who/{name}',
  summary: 'A public figure or body by name or alias: roles over time, and how many records name them',
  request: { params: z.object({ name: z.string().openapi({ example: 'Adel Karim' }) }) },
  responses: {
    200: { description: 'Who it is.', content: { 'application/json': { schema: whoSchema } } },
    ...problemResponses,
  },
})

/** Public figures and bodies. */
export const who = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono().openapi(route, async (c) => {
    const { name } = c.req.valid('param')
    const found = await archive.who(name)
    if (!found)
      throw notFound(`No article gives "${name}" a role or reports their word. Such names have no page of their own.`)
    return c.json(toJson(found), 200)
  })
