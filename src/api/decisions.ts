import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { ArchiveError } from '../archive/error.ts'
import { decisionKinds } from '../model/decision.ts'
import { decisionSchema } from './incident.schema.ts'
import { toJson } from './json.ts'
import { checkOwnPage, refused } from './own-pages.ts'
import { defaultHook, problemResponses } from './problem.ts'

const most = 200

const draftSchema = z
  .strictObject({
    kind: z.enum(decisionKinds, `is none of ${decisionKinds.join(', ')}`),
    reports: z.array(z.string().max(200)).max(most, `holds more than ${most}`).optional(),
    names: z.array(z.string().max(500)).max(most, `holds more than ${most}`).optional(),
    articles: z.array(z.string().max(200)).max(most, `holds more than ${most}`).optional(),
    knownAs: z.string().max(500).optional(),
    subject: z.string().max(200).optional(),
    undoes: z.int().positive().optional(),
    reason: z.string().max(2000, 'is longer than 2,000 characters').default(''),
    by: z.string().max(200).nullable().default(null),
  })
  .openapi('DecisionDraft', {
    description:
      'reports: ids of events; subject: key of a contradiction; names: of people or bodies that are one (merge), or the one that is another’s in articles (split), who is then knownAs.',
  })

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
      name: z
        .union([z.string(), z.array(z.string())])
        .transform((given) => [given].flat())
        .optional()
        .openapi({ description: 'Names that it is about.', type: 'array', items: { type: 'string' } }),
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
  summary: 'Decide: merge or split incidents or names, resolve or dismiss a contradiction, undo an earlier decision',
  request: { body: { required: true, content: { 'application/json': { schema: draftSchema } } } },
  responses: {
    200: { description: 'The decision as it is kept.', content: { 'application/json': { schema: decisionSchema } } },
    ...problemResponses,
  },
})

/** What people decided of the record. */
export const decisions = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono({ defaultHook })
    .openapi(listRoute, async (c) => {
      const { article, name } = c.req.valid('query')
      const rows = await archive.decisions({ ...(article && { articles: article }), ...(name && { names: name }) })
      return c.json({ rows: toJson(rows) }, 200)
    })
    .openapi(makeRoute, async (c) => {
      checkOwnPage(c, 'Decisions')
      const { reports, names, articles, knownAs, subject, undoes, ...rest } = c.req.valid('json')
      try {
        const made = await archive.decide({
          ...rest,
          ...(reports ? { reports } : {}),
          ...(names ? { names } : {}),
          ...(articles ? { articles } : {}),
          ...(knownAs === undefined ? {} : { knownAs }),
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
