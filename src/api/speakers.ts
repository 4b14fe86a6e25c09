import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { toFilter } from '../query/parse.ts'
import { kindCountsSchema, rowLimitSchema } from './counts.schema.ts'
import { recordCountSchema } from './filter.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

const speakerSchema = z
  .object({
    name: z.string(),
    actor: z.string().nullable(),
    counts: kindCountsSchema,
    articles: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .openapi('Speaker', { description: 'Whose word is on record, and how many records of each kind stand on it.' })

const route = (path: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'Those who make statements that pass the filters, most first',
    request: {
      query: recordCountSchema('statement').extend({
        name: z.string().optional().openapi({ description: 'Words of the name.' }),
        limit: rowLimitSchema,
      }),
    },
    responses: {
      200: {
        description: 'Speakers.',
        content: { 'application/json': { schema: z.object({ rows: z.array(speakerSchema) }) } },
      },
      ...problemResponses,
    },
  })

/** Who speaks, with how often. */
export function speakers(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  for (const path of ['/api/speakers', '/api/speakers.json'])
    app.openapi(route(path), async (c) => {
      const { name, limit, ...query } = c.req.valid('query')
      const rows = await archive.findSpeakers(toFilter(query, ['statement']), {
        ...(name ? { name } : {}),
        ...(limit ? { limit } : {}),
      })
      return c.json({ rows: toJson(rows) }, 200)
    })
  return app
}
