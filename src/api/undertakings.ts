import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { UndertakingQuery } from '../archive/linked.ts'
import { standings } from '../model/undertaking.ts'
import { undertakingColumns } from '../publish/csv.linked.ts'
import { printCsvHeader, printCsvRow } from '../publish/csv.ts'
import { toFilter } from '../query/parse.ts'
import { recordSourceSchema } from './article.schema.ts'
import { recordCountSchema } from './filter.ts'
import { toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'
import { basisSchema, intervalShape, spanSchema } from './record.schema.ts'

const dueSchema = z.object({ ...intervalShape, basis: basisSchema })

const undertakingSchema = z
  .object({
    id: z.string(),
    what: z.string(),
    who: z.array(z.string()),
    by: z.array(z.string()),
    place: z.string().nullable(),
    condition: z.string().nullable(),
    due: dueSchema,
    standing: z.enum(standings).openapi({
      description: 'passed: its days are over, and no article says what became of it.',
    }),
    tellings: z.array(
      z.object({
        id: z.string(),
        source: z.string(),
        said: z.string().nullable(),
        step: z.enum(['said', 'repeated', 'moved', 'brought forward', 'met', 'missed', 'dropped']),
        due: dueSchema.nullable(),
        evidence: spanSchema,
        article: recordSourceSchema,
      }),
    ),
  })
  .openapi('Undertaking', {
    description: 'One commitment with everything that articles said of it, the earliest first.',
  })

const query = recordCountSchema('commitment').extend({
  commitment: z
    .string('was given more than once')
    .optional()
    .openapi({ description: 'Archive id of a commitment: the undertaking that it tells of.' }),
  standing: z.union([z.enum(standings), z.array(z.enum(standings))]).optional(),
})

type Asked = z.infer<typeof query>

/** What an archive is asked for by these parameters. */
function split({ standing, commitment: _one, ...keys }: Asked) {
  const asked: UndertakingQuery = {
    ...(standing ? { standings: typeof standing === 'string' ? [standing] : standing } : {}),
  }
  return { filter: toFilter(keys, ['commitment']), asked }
}

const json = (path: string) =>
  createRoute({
    method: 'get',
    path,
    summary: 'Commitments with their histories: said, repeated, moved, met, missed, dropped; by when they are due',
    request: { query },
    responses: {
      200: {
        description: 'All undertakings that pass the filters.',
        content: { 'application/json': { schema: z.object({ rows: z.array(undertakingSchema) }) } },
      },
      ...problemResponses,
    },
  })

const file = (path: string, type: string, summary: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: { 200: { description: 'The file.', content: { [type]: { schema: z.string() } } }, ...problemResponses },
  })

/** Commitments across articles, as JSON, as CSV, and as a calendar to subscribe to. */
export function undertakings(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  const find = async (given: Asked) => {
    const { filter, asked } = split(given)
    const rows = await archive.findUndertakings(filter, asked)
    const { commitment } = given
    return commitment ? rows.filter(({ tellings }) => tellings.some(({ id }) => id === commitment)) : rows
  }
  for (const path of ['/api/undertakings', '/api/undertakings.json'])
    app.openapi(json(path), async (c) => c.json({ rows: toJson(await find(c.req.valid('query'))) }, 200))
  app.openapi(file('/api/undertakings.csv', 'text/csv', 'The same as CSV, a line a telling'), async (c) => {
    const rows = await find(c.req.valid('query'))
    const lines = rows.flatMap((one) =>
      one.tellings.map((telling) => printCsvRow(undertakingColumns, { one, telling })),
    )
    return c.body(printCsvHeader(undertakingColumns) + lines.join(''), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'inline; filename="undertakings.csv"',
    })
  })
  app.openapi(file('/api/undertakings.ics', 'text/calendar', 'The same as a calendar (RFC 5545)'), async (c) => {
    const rows = await find(c.req.valid('query'))
    const { printCalendar } = await import('../publish/calendar.ts')
    return c.body(printCalendar(rows), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="commitments.ics"',
    })
  })
  return app
}
