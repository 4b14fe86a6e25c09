import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { contradictionStates } from '../archive/linked.ts'
import { contradictionKinds } from '../model/contradiction.ts'
import { contradictionColumns } from '../publish/csv.linked.ts'
import { toFilter } from '../query/parse.ts'
import { answerCsv } from './csv.ts'
import { articleCountSchema, articleListSchema } from './filter.ts'
import { contradictionSchema } from './incident.schema.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

const manyOf = <Value extends string>(values: readonly [Value, ...Value[]], description: string) =>
  z
    .union([z.enum(values), z.array(z.enum(values))], `is none of ${values.join(', ')}`)
    .transform((given) => [given].flat())
    .optional()
    .openapi({ description, type: 'array', items: { type: 'string', enum: [...values] } })

const shape = {
  kind: manyOf(contradictionKinds, 'What is in question.'),
  state: manyOf(contradictionStates, 'Whether a person has resolved or dismissed it.'),
  key: z
    .union([z.string(), z.array(z.string())])
    .transform((key) => [key].flat())
    .optional()
    .openapi({ description: 'Keys of contradictions.', type: 'array', items: { type: 'string' } }),
}

const listRoute = (path: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'Records that disagree, the latest first, a page at a time; any of the two may pass the filters',
    request: { query: articleListSchema.omit({ sort: true }).extend(shape) },
    responses: {
      200: {
        description: 'A page of the list.',
        content: {
          'application/json': { schema: z.object({ rows: z.array(contradictionSchema), next: z.string().nullable() }) },
        },
      },
      ...problemResponses,
    },
  })

const csvRoute = createRoute({
  method: 'get',
  path: '/api/contradictions.csv',
  summary: 'Contradictions, filtered, all of them as CSV',
  request: { query: articleCountSchema.extend(shape) },
  responses: {
    200: { description: 'A line a contradiction.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

const countRoute = createRoute({
  method: 'get',
  path: '/api/contradictions/count',
  summary: 'How many contradictions pass the filters',
  request: { query: articleCountSchema.extend(shape) },
  responses: {
    200: { description: 'The number.', content: { 'application/json': { schema: z.object({ count: z.int() }) } } },
    ...problemResponses,
  },
})

const toQuery = ({ kind, state, key }: z.infer<z.ZodObject<typeof shape>>) => ({
  ...(kind ? { kinds: kind } : {}),
  ...(state ? { states: state } : {}),
  ...(key ? { keys: key } : {}),
})

/** What the archive's records disagree on. */
export function contradictions(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  for (const path of ['/api/contradictions', '/api/contradictions.json'])
    app.openapi(listRoute(path), async (c) => {
      const { kind, state, key, limit, cursor, ...written } = c.req.valid('query')
      const page = await archive.findContradictions(toFilter(written), {
        ...toQuery({ kind, state, key }),
        limit: limit ?? 50,
        cursor: cursor ?? null,
      })
      return c.json(toJson(page), 200)
    })
  app.openapi(csvRoute, (c) => {
    const { kind, state, key, ...written } = c.req.valid('query')
    return answerCsv(c, 'contradictions', contradictionColumns, (paging) =>
      archive.findContradictions(toFilter(written), { ...toQuery({ kind, state, key }), ...paging }),
    )
  })
  return app.openapi(countRoute, async (c) => {
    const { kind, state, key, ...written } = c.req.valid('query')
    return c.json({ count: await archive.countContradictions(toFilter(written), toQuery({ kind, state, key })) }, 200)
  })
}
