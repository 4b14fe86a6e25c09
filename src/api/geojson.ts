import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Archive } from '../archive/archive.ts'
import type { Page } from '../archive/paging.ts'
import type { StoredEvent, StoredRecord } from '../archive/stored.ts'
import { toFeature } from '../publish/geojson.ts'
import { toFilter } from '../query/parse.ts'
import { recordCountSchema, recordListSchema, toPaging } from './filter.ts'
import { defaultHook, notFound, problemResponses } from './problem.ts'
import { answerInParts } from './stream.ts'

// Told as any text: the typed answers of routes know JSON as one object, and this one is written in parts.
const mediaType: string = 'application/geo+json'
const headers = { 'content-type': `${mediaType}; charset=utf-8` }

const featureSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()) }).nullable(),
    properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
  })
  .openapi('Feature', { description: 'RFC 7946. No geometry: no place is named, or only a whole country.' })

const listRoute = createRoute({
  method: 'get',
  path: '/api/events.geojson',
  summary: 'events, filtered, all of them as GeoJSON',
  request: { query: recordCountSchema('event').extend({ sort: recordListSchema('event').shape.sort }) },
  responses: {
    200: {
      description: 'A feature an event.',
      content: {
        [mediaType]: {
          schema: z.object({ type: z.literal('FeatureCollection'), features: z.array(featureSchema) }),
        },
      },
    },
    ...problemResponses,
  },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/api/records/{id}/geojson',
  summary: 'One event as GeoJSON',
  request: { params: z.object({ id: z.string().openapi({ example: '9f86d081884c-e1' }) }) },
  responses: {
    200: { description: 'Its feature.', content: { [mediaType]: { schema: featureSchema } } },
    ...problemResponses,
  },
})

const isEvent = (stored: StoredRecord): stored is StoredEvent => stored.kind === 'event'

const answerEvents = (
  c: Context,
  find: (paging: { limit: number; cursor: string | null }) => Promise<Page<StoredRecord>>,
): Promise<Response> =>
  answerInParts(
    c,
    async (paging) => {
      const page = await find(paging)
      return { rows: page.rows.filter(isEvent), next: page.next }
    },
    {
      before: '{"type":"FeatureCollection","features":[\n',
      print: (event, first) => `${first ? '' : ',\n'}${JSON.stringify(toFeature(event))}`,
      after: '\n]}\n',
    },
    headers,
  )

/** Events as features, for programs that draw maps. */
export function geojson(archive: Archive): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  app.openapi(listRoute, (c) => {
    const query = c.req.valid('query')
    return answerEvents(c, (paging) =>
      archive.findRecords(toFilter(query, ['event']), { ...toPaging(query), ...paging }),
    )
  })
  app.openapi(oneRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param')
    const found = await archive.record(id)
    if (!found) throw notFound(`There is no record "${id}" in this archive.`)
    if (!isEvent(found.stored)) throw notFound(`"${id}" is a ${found.stored.kind}; only events stand on a map.`)
    return c.body(JSON.stringify(toFeature(found.stored)), 200, headers)
  })
  return app
}
