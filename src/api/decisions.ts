import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { ArchiveError } from '../archive/error.ts'
import { decisionKinds } from '../model/decision.ts'
import { decisionSchema } from './incident.schema.ts'
import { toJson } from './json.ts'
import { defaultHook, ProblemError, problemResponses } from './problem.ts'

const most = 200

const draftSchema = z
  .strictObject({
    kind: z.enum(decisionKinds, `is none of ${decisionKinds.join(', ')}`),
    reports: z.array(z.string().max(200)).max(most, `holds more than ${most}`).optional(),
    subject: z.string().max(200).optional(),
    undoes: z.int().positive().optional(),
    reason: z.string().max(2000, 'is longer than 2,000 characters').default(''),
    by: z.string().max(200).nullable().default(null),
  })
  .openapi('DecisionDraft', { description: 'reports: ids of events; subject: key of a contradiction.' })

const listRoute = createRoute({
  method: 'get',
  path: '/api/decisions',
  summary: 'What people decided, the latest first',
  request: {
    query: z.strictObject({
      article: z
        .union([z.string(), z.array(z.string())])
        .transform((given) => [given].flat())
        .optional()
        .openapi({ description: 'Ids of articles that it touches.', type: 'array', items: { type: 'string' } }),
    }),
  },
  responses: {
    200: {
      description: 'Decisions.',
      content: { 'application/json': { schema: z.object({ rows: z.array(decisionSchema) }) } },
    },
    ...problemResponses,
  },
})

const makeRoute = createRoute({
  method: 'post',
  path: '/api/decisions',
  summary: 'Decide: merge or split incidents, resolve or dismiss a contradiction, undo an earlier decision',
  request: { body: { required: true, content: { 'application/json': { schema: draftSchema } } } },
  responses: {
    200: { description: 'The decision as it is kept.', content: { 'application/json': { schema: decisionSchema } } },
    ...problemResponses,
  },
})

const refused = (detail: string): ProblemError =>
  new ProblemError({ type: '/problems/invalid-request', title: 'The request was not understood', status: 400, detail })

/** What people decided of the record, and the one place where they do. */
export const decisions = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono({ defaultHook })
    .openapi(listRoute, async (c) => {
      const { article } = c.req.valid('query')
      return c.json({ rows: toJson(await archive.decisions(article ? { articles: article } : {})) }, 200)
    })
    .openapi(makeRoute, async (c) => {
      // A page of another site cannot send JSON here without asking first, and is not answered then; one of its own names where it comes from.
      const origin = c.req.header('origin')
      if (origin !== undefined && origin !== new URL(c.req.url).origin)
        throw refused('Decisions are taken from the pages of this server alone.')
      if (!c.req.header('content-type')?.startsWith('application/json'))
        throw refused('Send the decision as application/json.')
      const { reports, subject, undoes, ...rest } = c.req.valid('json')
      try {
        const made = await archive.decide({
          ...rest,
          ...(reports ? { reports } : {}),
          ...(subject === undefined ? {} : { subject }),
          ...(undoes === undefined ? {} : { undoes }),
          at: new Date().toISOString(),
        })
        return c.json(toJson(made), 200)
      } catch (thrown) {
        if (thrown instanceof ArchiveError && thrown.fault === 'query') throw refused(thrown.message)
        throw thrown
      }
    })
