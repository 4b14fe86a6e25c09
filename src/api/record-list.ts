import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { facetFields } from '../archive/counts.ts'
import type { StoredRecord } from '../archive/stored.ts'
import type { Column } from '../publish/csv.ts'
import type { Kind } from '../query/filter.ts'
import { toFilter } from '../query/parse.ts'
import { answerCsv } from './csv.ts'
import { recordCountSchema, recordListSchema, toPaging } from './filter.ts'
import { type Json, toJson } from './json.ts'
import { defaultHook, problemResponses } from './problem.ts'

type StoredOf<K extends Kind> = Extract<StoredRecord, { kind: K }>

/** What sets one list of records apart from the others. */
export interface RecordList<K extends Kind> {
  readonly kind: K
  /** The name in the address: `/api/events`. */
  readonly name: string
  readonly schema: z.ZodType<Json<StoredRecord>>
  readonly columns: readonly Column<StoredOf<K>>[]
}

const countSchema = z.object({ count: z.int() }).openapi('Count of rows')
const facetSchema = z
  .object({
    field: z.enum(facetFields),
    counts: z.array(z.object({ value: z.string().nullable(), count: z.int() })),
  })
  .openapi('Facet', { description: 'How many records have which value; null counts those that have none.' })

/** The routes of one kind of record: the list as JSON and CSV, its size, and counts by a field; all with the same filters. */
export function recordList<K extends Kind>(list: RecordList<K>, archive: Archive): OpenAPIHono {
  const { kind, name } = list
  const kinds = [kind]
  const isKind = (row: StoredRecord): row is StoredOf<K> => row.kind === kind
  const pageSchema = z.object({
    rows: z.array(list.schema),
    next: z.string().nullable().openapi({ description: 'cursor of the next page; null on the last one.' }),
  })
  const json = (path: string) =>
    createRoute({
      method: 'get',
      path,
      summary: `${name}, filtered, a page at a time`,
      request: { query: recordListSchema(kind) },
      responses: {
        200: { description: 'A page of the list.', content: { 'application/json': { schema: pageSchema } } },
        ...problemResponses,
      },
    })
  const csv = createRoute({
    method: 'get',
    path: `/api/${name}.csv`,
    summary: `${name}, filtered, all of them as CSV`,
    request: { query: recordCountSchema(kind).extend({ sort: recordListSchema(kind).shape.sort }) },
    responses: {
      200: { description: 'A line a record.', content: { 'text/csv': { schema: z.string() } } },
      ...problemResponses,
    },
  })
  const count = createRoute({
    method: 'get',
    path: `/api/${name}/count`,
    summary: `How many ${name} pass the filters`,
    request: { query: recordCountSchema(kind) },
    responses: {
      200: { description: 'The number.', content: { 'application/json': { schema: countSchema } } },
      ...problemResponses,
    },
  })
  const facet = createRoute({
    method: 'get',
    path: `/api/${name}/facets/{field}`,
    summary: `${name} that pass the filters, counted by a field`,
    request: { params: z.object({ field: z.enum(facetFields) }), query: recordCountSchema(kind) },
    responses: {
      200: { description: 'Counts, most first.', content: { 'application/json': { schema: facetSchema } } },
      ...problemResponses,
    },
  })
  const app = new OpenAPIHono({ defaultHook })
  for (const path of [`/api/${name}`, `/api/${name}.json`])
    app.openapi(json(path), async (c) => {
      const query = c.req.valid('query')
      const page = await archive.findRecords(toFilter(query, kinds), toPaging(query))
      return c.json(toJson(page), 200)
    })
  app.openapi(csv, (c) => {
    const query = c.req.valid('query')
    return answerCsv(c, name, list.columns, async (paging) => {
      const page = await archive.findRecords(toFilter(query, kinds), { ...toPaging(query), ...paging })
      return { rows: page.rows.filter(isKind), next: page.next }
    })
  })
  app.openapi(count, async (c) => {
    const filter = toFilter(c.req.valid('query'), kinds)
    return c.json({ count: await archive.countRecords(filter) }, 200)
  })
  app.openapi(facet, async (c) => {
    const { field } = c.req.valid('param')
    const counts = await archive.countBy(field, toFilter(c.req.valid('query'), kinds))
    return c.json({ field, counts: toJson(counts) }, 200)
  })
  return app
}
