import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive, RecordPage } from '../archive/archive.ts'
import { createExplainer, type EventExplanation, type Explainer } from '../explanation.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { commitmentColumns, eventColumns, figureColumns, statementColumns } from '../publish/csv.ts'
import { recordPageSchema, storedRecordSchema } from './article.schema.ts'
import { answerTable } from './csv.ts'
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
  summary:
    'What other articles have the same speaker say on the same question, and how many independent sources that makes',
  request: { params },
  responses: {
    200: {
      description: 'Statements or commitments, by publication.',
      content: { 'application/json': { schema: z.object({ rows: z.array(storedRecordSchema), sources: z.int() }) } },
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

/** One record by its archive id. What explains events is made when somebody asks first. */
export function records(archive: Archive): OpenAPIHono {
  const find = async (id: string): Promise<RecordPage> => {
    const found = await archive.record(id)
    if (!found) throw notFound(`There is no record "${id}" in this archive.`)
    return found
  }
  let explainer: Explainer | null = null
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
      await find(id)
      // What nobody in particular holds is told by its own article alone.
      return c.json(toJson((await archive.sameSaid(id)) ?? { rows: [], sources: 1 }), 200)
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
