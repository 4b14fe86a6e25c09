import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import type { RecordPage, Same } from '../archive/stored.ts'
import { createExplainer, type EventExplanation, type Explainer } from '../explanation.ts'
import { loadDataFiles, loadDataText } from '../knowledge/load.ts'
import { type FindSourceKind, parseSourceKinds } from '../knowledge/source-kinds.ts'
import { type Telling, toTellingCorroboration } from '../link/corroboration.ts'
import { commitmentColumns, eventColumns, figureColumns, statementColumns } from '../publish/csv.records.ts'
import { recordPageSchema, storedRecordSchema } from './article.schema.ts'
import { asOfSchema } from './as-of.ts'
import { answerTable } from './csv.ts'
import { corroborationSchema } from './incident.schema.ts'
import { toJson } from './json.ts'
import { notFound, problemResponses } from './problem.ts'
import { spanSchema } from './record.schema.ts'

const params = z.object({ id: z.string().openapi({ example: '9f86d081884c-e1' }) })

const pathsSchema = z
  .object({
    clause: z
      .object({
        verb: spanSchema,
        told: z.string().openapi({ description: 'Lemma, form, voice, tense and role.' }),
        parts: z.array(z.object({ role: z.string(), words: spanSchema })),
      })
      .nullable(),
    paths: z.array(z.object({ part: z.string(), words: spanSchema, path: z.string() })),
  })
  .openapi('ArgumentPaths', { description: 'How the values of an event hang on the word that tells it.' })

const route = createRoute({
  method: 'get',
  path: '/api/records/{id}',
  summary: 'One record with the sentence that it stands in',
  request: { params },
  responses: {
    200: { description: 'The record.', content: { 'application/json': { schema: recordPageSchema } } },
    ...problemResponses,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/api/records/{id}/csv',
  summary: 'One record as CSV',
  request: { params },
  responses: {
    200: { description: 'Its line.', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
})

const same = createRoute({
  method: 'get',
  path: '/api/records/{id}/same',
  summary: 'Which other articles tell the same statement, undertaking or figure, and how far that confirms it',
  request: { params, query: z.object({ asOf: asOfSchema }) },
  responses: {
    200: {
      description:
        'Records of other articles by publication; what stands behind all of them, with a suggested grade; null for events.',
      content: {
        'application/json': {
          schema: z.object({
            rows: z.array(storedRecordSchema),
            sources: z.int(),
            corroboration: corroborationSchema.nullable(),
          }),
        },
      },
    },
    ...problemResponses,
  },
})

const paths = createRoute({
  method: 'get',
  path: '/api/records/{id}/paths',
  summary: 'The clause that tells an event, and how each of its values hangs on it; nothing of other records',
  request: { params },
  responses: {
    200: { description: 'The clause and the paths.', content: { 'application/json': { schema: pathsSchema } } },
    ...problemResponses,
  },
})

/** Whose word a record is: the speaker's, or theirs who counted or undertook it. */
const toTelling = ({ stored, origin }: Same['tellings'][number]): Telling => {
  const { kind, record, article } = stored
  const by = kind === 'statement' ? [record.speaker] : kind === 'event' ? record.attribution.by : record.by
  return {
    record: stored.id,
    outlet: article.outlet ?? article.title ?? article.shortId,
    origin,
    by: by.map(({ name }) => name),
  }
}

/** One record by its archive id. What explains events is made when somebody asks first. */
export function records(archive: Archive): OpenAPIHono {
  const find = async (id: string): Promise<RecordPage> => {
    const found = await archive.record(id)
    if (!found) throw notFound(`There is no record "${id}" in this archive.`)
    return found
  }
  let explainer: Explainer | null = null
  let findKind: FindSourceKind | null = null
  const explain = async (id: string): Promise<EventExplanation> => {
    const { stored } = await find(id)
    const whole = stored.kind === 'event' ? await archive.article(stored.article.id) : null
    if (stored.kind !== 'event' || !whole) return { clause: null, paths: [] }
    explainer ??= createExplainer(loadDataFiles())
    return explainer.explain({ ...whole.reading.document, problems: [], published: null }, stored.record)
  }
  return new OpenAPIHono()
    .openapi(paths, async (c) => c.json(toJson(await explain(c.req.valid('param').id)), 200))
    .openapi(route, async (c) => c.json(toJson(await find(c.req.valid('param').id)), 200))
    .openapi(same, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf } = c.req.valid('query')
      const { stored } = await find(id)
      const same = await archive.sameSaid(id, asOf === undefined ? {} : { asOf })
      if (!same) return c.json({ rows: [], sources: stored.told?.sources ?? 1, corroboration: null }, 200)
      findKind ??= parseSourceKinds(loadDataText('en/source-kinds.tsv'))
      const corroboration = toTellingCorroboration(same.tellings.map(toTelling), same.contradictions, findKind)
      return c.json(toJson({ rows: same.rows, sources: same.sources, corroboration }), 200)
    })
    .openapi(csv, async (c) => {
      const { stored } = await find(c.req.valid('param').id)
      switch (stored.kind) {
        case 'event':
          return answerTable(c, stored.id, eventColumns, [stored])
        case 'statement':
          return answerTable(c, stored.id, statementColumns, [stored])
        case 'figure':
          return answerTable(c, stored.id, figureColumns, [stored])
        case 'commitment':
          return answerTable(c, stored.id, commitmentColumns, [stored])
      }
    })
}
