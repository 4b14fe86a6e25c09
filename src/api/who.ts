import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { Who } from '../archive/who.ts'
import { roleColumns } from '../publish/csv.articles.ts'
import { kindCountsSchema } from './counts.schema.ts'
import { answerTable } from './csv.ts'
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

const csv = createRoute({
  method: 'get',
  path: '/api/who/{name}/csv',
  summary: 'The roles of a public figure over time, as CSV',
  request: { params: z.object({ name: z.string().openapi({ example: 'Adel Karim' }) }) },
  responses: {
    200: { description: 'A line a role.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

/** Public figures and bodies. */
export function who(archive: Archive): OpenAPIHono {
  const find = async (name: string): Promise<Who> => {
    const found = await archive.who(name)
    if (!found)
      throw notFound(
        `There is no page of "${name}". Only those have one who are in public life: whom an article gives a role, or whose word it reports. Private persons, named as victims, witnesses, relatives or suspects, have none.`,
      )
    return found
  }
  return new OpenAPIHono()
    .openapi(route, async (c) => c.json(toJson(await find(c.req.valid('param').name)), 200))
    .openapi(csv, async (c) => answerTable(c, 'roles', roleColumns, (await find(c.req.valid('param').name)).roles))
}
