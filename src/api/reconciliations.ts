import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { ReconciliationQuery } from '../archive/linked.ts'
import { reconciliationColumns } from '../publish/csv.linked.ts'
import { toFilter } from '../query/parse.ts'
import { reconciliationShape, recordSourceSchema } from './article.schema.ts'
import { answerCsv } from './csv.ts'
import { recordCountSchema, recordListSchema } from './filter.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

const storedSchema = z
  .object({
    id: z
      .string()
      .openapi({ description: 'Unique in the archive, and the same again after its articles are read anew.' }),
    ...reconciliationShape,
    sources: z.array(recordSourceSchema),
  })
  .openapi('StoredReconciliation', {
    description:
      'What figures say of one another. `figures` are archive ids; `sources` are the articles of these, in the same order.',
  })

const list = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item)]).optional()

/** What narrows findings besides the filters of figures. */
const own = {
  kind: list(reconciliationShape.kind).openapi({ description: 'Kind of finding; any of several.' }),
  holds: list(z.enum(['yes', 'no', 'open'])).openapi({
    description: 'Does the arithmetic come out? open: nothing was claimed that could.',
  }),
  figure: list(z.string()).openapi({ description: 'Archive id of a figure that takes part.' }),
  across: z.enum(['yes', 'no']).optional().openapi({ description: 'yes: between articles; no: within one.' }),
}
const { sort: _sort, ...paged } = recordListSchema('figure').shape
const pageQuery = z.strictObject({ ...paged, ...own })
const countQuery = recordCountSchema('figure').extend(own)

type Own = { readonly [Key in keyof typeof own]?: z.infer<(typeof own)[Key]> | undefined }

const toList = <T>(given: T | readonly T[] | undefined): readonly T[] | undefined =>
  given === undefined || Array.isArray(given) ? (given as readonly T[] | undefined) : [given as T]

function toQuery({ kind, holds, figure, across }: Own): ReconciliationQuery {
  const [kinds, answers, figures] = [toList(kind), toList(holds), toList(figure)]
  return {
    ...(kinds ? { kinds } : {}),
    ...(answers ? { holds: answers } : {}),
    ...(figures ? { figures } : {}),
    ...(across ? { across: across === 'yes' } : {}),
  }
}

const json = (path: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'What figures say of one another: sums, growth, rates, conflicts; filtered by the figures that take part',
    request: { query: pageQuery },
    responses: {
      200: {
        description: 'A page of findings, in the order in which they were found.',
        content: {
          'application/json': { schema: z.object({ rows: z.array(storedSchema), next: z.string().nullable() }) },
        },
      },
      ...problemResponses,
    },
  })

const csv = createRoute({
  method: 'get',
  path: '/api/reconciliations.csv',
  summary: 'What figures say of one another, all of it as CSV',
  request: { query: countQuery },
  responses: {
    200: { description: 'A line a finding.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

const count = createRoute({
  method: 'get',
  path: '/api/reconciliations/count',
  summary: 'How many findings pass the filters',
  request: { query: countQuery },
  responses: {
    200: { description: 'The number.', content: { 'application/json': { schema: z.object({ count: z.int() }) } } },
    ...problemResponses,
  },
})

/** The arithmetic between the archive's figures. */
export function reconciliations(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  for (const path of ['/api/reconciliations', '/api/reconciliations.json'])
    app.openapi(json(path), async (c) => {
      const { kind, holds, figure, across, limit, cursor, ...keys } = c.req.valid('query')
      const found = await archive.findReconciliations(toFilter(keys, ['figure']), {
        ...toQuery({ kind, holds, figure, across }),
        ...(limit ? { limit } : {}),
        cursor: cursor ?? null,
      })
      return c.json(toJson(found), 200)
    })
  app.openapi(csv, (c) => {
    const { kind, holds, figure, across, ...keys } = c.req.valid('query')
    const query = toQuery({ kind, holds, figure, across })
    return answerCsv(c, 'reconciliations', reconciliationColumns, (paging) =>
      archive.findReconciliations(toFilter(keys, ['figure']), { ...query, ...paging }),
    )
  })
  app.openapi(count, async (c) => {
    const { kind, holds, figure, across, ...keys } = c.req.valid('query')
    const query = toQuery({ kind, holds, figure, across })
    return c.json({ count: await archive.countReconciliations(toFilter(keys, ['figure']), query) }, 200)
  })
  return app
}
