import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { MarkColumns } from '../archive/counts.ts'
import { toFilter } from '../query/parse.ts'
import type { Days, Marks } from './envelopes.ts'
import { recordCountSchema } from './filter.ts'
import { type Json, toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'
import { basisSchema } from './record.schema.ts'

/** How many events are drawn at once; of more, the latest. */
const largestMarks = 20_000

const precisionSchema = z.enum(['hour', 'day', 'week', 'month', 'season', 'year', 'vague'])

/** Column by column: each list has one entry an event, in one order. Names are said once for thousands of events. */
export const marksSchema: z.ZodType<Json<Marks>> = z
  .object({
    id: z.array(z.string()),
    type: z.array(z.string().nullable()),
    status: z.array(z.string().nullable()),
    from: z.array(z.string()),
    to: z.array(z.string()),
    dateBasis: z.array(basisSchema.nullable()),
    precision: z.array(precisionSchema.nullable()),
    place: z.array(z.string().nullable()),
    lat: z.array(z.number().nullable()),
    lon: z.array(z.number().nullable()),
    uncertaintyKm: z.array(z.number().nullable()),
    placeBasis: z.array(basisSchema.nullable()),
    killed: z.array(z.number().nullable()),
    complete: z.boolean().openapi({ description: `false: there are more than ${largestMarks}; these are the latest.` }),
  })
  .openapi('Marks', { description: 'Events as a map and a time line draw them, column by column, the latest first.' })

const daysSchema: z.ZodType<Json<Days>> = z
  .object({ days: z.array(z.string()), counts: z.array(z.int()) })
  .openapi('Days', { description: 'How many events each day has, in order; days without any are left out.' })

const query = recordCountSchema('event')

const marksRoute = createRoute({
  method: 'get',
  path: '/api/events/marks',
  summary: 'Events that pass the filters, as a map and a time line draw them',
  request: { query },
  responses: {
    200: { description: 'The marks.', content: { 'application/json': { schema: marksSchema } } },
    ...problemResponses,
  },
})

const daysRoute = createRoute({
  method: 'get',
  path: '/api/events/days',
  summary: 'Events that pass the filters, counted by day',
  request: { query },
  responses: {
    200: { description: 'The counts.', content: { 'application/json': { schema: daysSchema } } },
    ...problemResponses,
  },
})

/** The marks that are drawn; of one more than those, that there are more. */
function toMarks(found: MarkColumns): Marks {
  if (found.id.length <= largestMarks) return { ...found, complete: true }
  // Every column is cut to the same length.
  const columns = Object.entries<readonly unknown[]>(found).map(([name, column]) => [
    name,
    column.slice(0, largestMarks),
  ])
  return { ...(Object.fromEntries(columns) as MarkColumns), complete: false }
}

/** What the map and the time line of events are drawn from. */
export const marks = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono({ defaultHook })
    .openapi(marksRoute, async (c) => {
      const filter = toFilter(c.req.valid('query'), ['event'])
      return c.json(toJson(toMarks(await archive.findMarks(filter, largestMarks + 1))), 200)
    })
    .openapi(daysRoute, async (c) => {
      const counted = await archive.countByDay(toFilter(c.req.valid('query'), ['event']))
      return c.json({ days: counted.map(({ day }) => day), counts: counted.map(({ count }) => count) }, 200)
    })
