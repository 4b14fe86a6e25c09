import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { ledgerStates } from '../archive/ledger.ts'
import { ledgerColumns } from '../publish/csv.articles.ts'
import { readerSchema } from './article.schema.ts'
import { answerTable } from './csv.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

/** Most rows of the ledger that are told at once. */
const largest = 1000

const statisticsSchema = z
  .object({
    articles: z.int(),
    records: z.object({ event: z.int(), statement: z.int(), figure: z.int(), commitment: z.int() }),
    ledger: z.object({ received: z.int(), read: z.int(), stored: z.int(), failed: z.int(), 'not-relevant': z.int() }),
    readers: z.array(readerSchema.extend({ articles: z.int() })),
    sizeBytes: z.number(),
  })
  .openapi('Statistics')

const statisticsRoute = createRoute({
  method: 'get',
  path: '/api/stats',
  summary: 'How much the archive holds',
  responses: {
    200: { description: 'Counts.', content: { 'application/json': { schema: statisticsSchema } } },
    ...problemResponses,
  },
})

const ledgerQuery = z.strictObject({
  state: z
    .union([z.enum(ledgerStates), z.array(z.enum(ledgerStates))], `is none of ${ledgerStates.join(', ')}`)
    .transform((state) => [state].flat())
    .optional(),
  key: z
    .union([z.string(), z.array(z.string())])
    .transform((key) => [key].flat())
    .optional()
    .openapi({ description: 'Article ids, or sources where no article came of them.' }),
  limit: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is less than 1')
    .max(largest, `is more than ${largest}`)
    .optional(),
})

const ledgerRoute = (path: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'How far each article came, and why some failed',
    request: { query: ledgerQuery },
    responses: {
      200: {
        description: 'Rows in order of arrival.',
        content: {
          'application/json': {
            schema: z.object({
              rows: z.array(
                z
                  .object({
                    key: z.string(),
                    source: z.string(),
                    state: z.enum(ledgerStates),
                    reason: z.string().nullable(),
                    attempts: z.int(),
                  })
                  .openapi('LedgerRow'),
              ),
            }),
          },
        },
      },
      ...problemResponses,
    },
  })

const ledgerCsv = createRoute({
  method: 'get',
  path: '/api/ledger.csv',
  summary: 'The ledger as CSV',
  request: { query: ledgerQuery },
  responses: {
    200: { description: 'A line an article.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

/** What the archive holds, and the ledger of what came in. */
export function statistics(archive: Archive): OpenAPIHono {
  const find = ({ state, key, limit }: z.infer<typeof ledgerQuery>) =>
    archive.ledger({
      ...(state ? { states: state } : {}),
      ...(key ? { keys: key } : {}),
      ...(limit ? { limit } : {}),
    })
  const app = new OpenAPIHono({ defaultHook })
  app.openapi(statisticsRoute, async (c) => c.json(toJson(await archive.statistics()), 200))
  for (const path of ['/api/ledger', '/api/ledger.json'])
    app.openapi(ledgerRoute(path), async (c) => c.json({ rows: toJson(await find(c.req.valid('query'))) }, 200))
  app.openapi(ledgerCsv, async (c) =>
    answerTable(c, 'ledger', ledgerColumns, await find({ limit: largest, ...c.req.valid('query') })),
  )
  return app
}
