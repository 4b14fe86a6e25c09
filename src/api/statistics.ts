import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type Archive, ledgerStates } from '../archive/archive.ts'
import { readerSchema } from './article.schema.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

const statisticsSchema = z
  .object({
    articles: z.int(),
    records: z.object({ event: z.int(), statement: z.int(), figure: z.int(), commitment: z.int() }),
    ledger: z.object({ received: z.int(), read: z.int(), stored: z.int(), failed: z.int() }),
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

const ledgerRoute = createRoute({
  method: 'get',
  path: '/api/ledger',
  summary: 'How far each article came, and why some failed',
  request: {
    query: z.strictObject({
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
        .max(1000, 'is more than 1000')
        .optional(),
    }),
  },
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

/** What the archive holds, and the ledger of what came in. */
export const statistics = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono({ defaultHook })
    .openapi(statisticsRoute, async (c) => c.json(toJson(await archive.statistics()), 200))
    .openapi(ledgerRoute, async (c) => {
      const { state, key, limit } = c.req.valid('query')
      const rows = await archive.ledger({
        ...(state ? { states: state } : {}),
        ...(key ? { keys: key } : {}),
        ...(limit ? { limit } : {}),
      })
      return c.json({ rows: toJson(rows) }, 200)
    })
