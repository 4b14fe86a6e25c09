import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { toFilter } from '../query/parse.ts'
import { rowLimitSchema } from './counts.schema.ts'
import { recordCountSchema } from './filter.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

const route = createRoute({
  method: 'get',
  path: '/api/figures/measures',
  summary: 'What figures that pass the filters count, most first',
  request: { query: recordCountSchema('figure').extend({ limit: rowLimitSchema }) },
  responses: {
    200: {
      description: 'What they measure, with the unit.',
      content: {
        'application/json': {
          schema: z
            .object({
              rows: z.array(z.object({ measures: z.string(), unit: z.string().nullable(), count: z.int() })),
            })
            .openapi('Measures'),
        },
      },
    },
    ...problemResponses,
  },
})

/** What the archive's figures count. */
export const measures = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono({ defaultHook }).openapi(route, async (c) => {
    const { limit, ...query } = c.req.valid('query')
    return c.json({ rows: toJson(await archive.countMeasures(toFilter(query, ['figure']), limit)) }, 200)
  })
