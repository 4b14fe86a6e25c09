import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { IncidentPage } from '../archive/linked.ts'
import { loadDataText } from '../knowledge/load.ts'
import { type FindSourceKind, parseSourceKinds } from '../knowledge/source-kinds.ts'
import { toCorroboration } from '../link/corroboration.ts'
import { reportColumns } from '../publish/csv.linked.ts'
import { toFilter } from '../query/parse.ts'
import { asOfSchema } from './as-of.ts'
import { answerTable } from './csv.ts'
import { recordCountSchema, recordListSchema } from './filter.ts'
import { incidentPageSchema, incidentRowSchema } from './incident.schema.ts'
import { toJson } from './json.ts'
import { defaultHook, notFound, problemResponses } from './problem.ts'

const kinds = ['event'] as const

const least = (what: string) =>
  z
    .string('was given more than once')
    .regex(/^\d{1,4}$/, 'is not a number from 0 to 9999')
    .transform(Number)
    .optional()
    .openapi({ description: `${what}, at least.`, type: 'integer' })

const leastShape = { leastSources: least('Independent sources'), leastReports: least('Reports') }

const listRoute = createRoute({
  method: 'get',
  path: '/api/incidents',
  summary: 'Incidents of which any report passes the filters, the latest first, a page at a time',
  request: { query: recordListSchema('event').omit({ sort: true }).extend(leastShape) },
  responses: {
    200: {
      description: 'A page of the list.',
      content: {
        'application/json': { schema: z.object({ rows: z.array(incidentRowSchema), next: z.string().nullable() }) },
      },
    },
    ...problemResponses,
  },
})

const countRoute = createRoute({
  method: 'get',
  path: '/api/incidents/count',
  summary: 'How many incidents pass the filters',
  request: { query: recordCountSchema('event').extend(leastShape) },
  responses: {
    200: { description: 'The number.', content: { 'application/json': { schema: z.object({ count: z.int() }) } } },
    ...problemResponses,
  },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/api/incidents/{id}',
  summary: 'The incident that an event reports, told from all its reports',
  request: {
    params: z.object({ id: z.string().openapi({ example: '9f86d081884c-e1' }) }),
    query: z.strictObject({ asOf: asOfSchema }),
  },
  responses: {
    200: { description: 'The incident.', content: { 'application/json': { schema: incidentPageSchema } } },
    ...problemResponses,
  },
})

const csvRoute = createRoute({
  method: 'get',
  path: '/api/incidents/{id}/csv',
  summary: 'The reports of one incident as CSV',
  request: oneRoute.request,
  responses: {
    200: { description: 'A line a report.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

/** The keys of a query that are not of the query language. */
const toLeast = ({
  leastSources,
  leastReports,
}: {
  leastSources?: number | undefined
  leastReports?: number | undefined
}) => ({
  ...(leastSources === undefined ? {} : { sources: leastSources }),
  ...(leastReports === undefined ? {} : { reports: leastReports }),
})

/** Incidents: what happened once, over all articles. */
export function incidents(archive: Archive): OpenAPIHono {
  let findKind: FindSourceKind | null = null
  const find = async (id: string, asOf: string | undefined): Promise<IncidentPage> => {
    const found = await archive.incident(id, asOf ? { asOf } : {})
    if (found) return found
    throw notFound(
      asOf ? `Nothing was published of "${id}" up to ${asOf}.` : `There is no event "${id}" that reports one incident.`,
    )
  }
  return new OpenAPIHono({ defaultHook })
    .openapi(listRoute, async (c) => {
      const { leastSources, leastReports, limit, cursor, ...written } = c.req.valid('query')
      const page = await archive.findIncidents(toFilter(written, kinds), {
        ...toLeast({ leastSources, leastReports }),
        limit: limit ?? 50,
        cursor: cursor ?? null,
      })
      return c.json(toJson(page), 200)
    })
    .openapi(countRoute, async (c) => {
      const { leastSources, leastReports, ...written } = c.req.valid('query')
      const count = await archive.countIncidents(toFilter(written, kinds), toLeast({ leastSources, leastReports }))
      return c.json({ count }, 200)
    })
    .openapi(oneRoute, async (c) => {
      const found = await find(c.req.valid('param').id, c.req.valid('query').asOf)
      findKind ??= parseSourceKinds(loadDataText('en/source-kinds.tsv'))
      return c.json(
        toJson({ ...found, corroboration: toCorroboration(found.incident, found.contradictions, findKind) }),
        200,
      )
    })
    .openapi(csvRoute, async (c) => {
      const { incident } = await find(c.req.valid('param').id, c.req.valid('query').asOf)
      return answerTable(c, 'reports', reportColumns, incident.reports)
    })
}
