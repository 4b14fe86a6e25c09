import { z } from '@hono/zod-openapi'
import { contradictionStates } from '../archive/linked.ts'
import { contradictionKinds } from '../model/contradiction.ts'
import { decisionKinds } from '../model/decision.ts'
import { sourceKinds } from '../model/source-kind.ts'
import { recordPageSchema, storedSchemas } from './article.schema.ts'
import { eventSchema } from './record.schema.ts'

const reportKeySchema = z
  .object({ article: z.string(), start: z.int(), end: z.int(), type: z.string() })
  .openapi('ReportKey', { description: 'Names a report for ever: its article, its place in the text, its type.' })

export const decisionSchema = z
  .object({
    number: z.int(),
    kind: z.enum(decisionKinds),
    reports: z.array(reportKeySchema),
    names: z.array(z.object({ name: z.string(), article: z.string().nullable() })),
    knownAs: z.string().nullable(),
    subject: z.string().nullable(),
    undoes: z.int().nullable(),
    reason: z.string(),
    by: z.string().nullable(),
    at: z.string(),
    stands: z.boolean(),
  })
  .openapi('Decision', { description: 'What a person decided. Decisions are only ever added.' })

const reportSchema = z
  .object({
    id: z.string(),
    key: reportKeySchema,
    article: z.object({
      id: z.string(),
      shortId: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      moment: z.string().nullable(),
    }),
    origin: z.object({ key: z.string(), name: z.string() }),
    record: eventSchema,
    sentence: z.string(),
  })
  .openapi('Report', { description: "One article's telling, as it was read." })

const tollSchema = z
  .object({
    low: z.number(),
    high: z.number().nullable(),
    best: z.object({ latest: z.number(), lowest: z.number(), median: z.number() }),
    latest: z.string(),
    claims: z.array(
      z.object({
        report: z.string(),
        origin: z.string(),
        published: z.string().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        number: z.number(),
        verbatim: z.string(),
        by: z.string(),
      }),
    ),
  })
  .nullable()

const from = <Value extends z.ZodType>(value: Value) => z.object({ value, reports: z.array(z.string()) })
const joinedSchema = from(eventSchema.shape.agents.element.pick({ name: true, actor: true, kind: true }))

const incidentSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    mode: z.string().nullable(),
    status: z.string(),
    date: from(eventSchema.shape.date.unwrap()).nullable(),
    place: from(eventSchema.shape.place.unwrap()).nullable(),
    agents: z.array(joinedSchema),
    targets: z.array(joinedSchema),
    tolls: z.object({
      killed: tollSchema,
      injured: tollSchema,
      detained: tollSchema,
      abducted: tollSchema,
      displaced: tollSchema,
    }),
    reports: z.array(reportSchema),
    count: z.int(),
    origins: z.array(z.object({ key: z.string(), name: z.string(), reports: z.array(z.string()) })),
  })
  .openapi('Incident', { description: 'What happened once, as all reports of it tell it.' })

export const contradictionSchema = z
  .object({
    key: z.string(),
    kind: z.enum(contradictionKinds),
    sides: z.array(z.object({ record: z.string(), says: z.string() })),
    about: z.string(),
    bothHold: z.string(),
    incident: z.string().nullable(),
    records: z.array(recordPageSchema),
    state: z.enum(contradictionStates),
    decision: decisionSchema.nullable(),
  })
  .openapi('Contradiction', { description: 'Two records that disagree, and what would let both hold.' })

export const incidentRowSchema = z
  .object({ id: z.string(), lead: storedSchemas.event, reports: z.int(), sources: z.int(), contradictions: z.int() })
  .openapi('IncidentRow')

export const corroborationSchema = z
  .object({
    sources: z.int(),
    singleSourced: z.boolean(),
    kinds: z.array(z.object({ kind: z.enum(sourceKinds), names: z.array(z.string()), reports: z.array(z.string()) })),
    grade: z.object({
      reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
      credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
      because: z.array(z.string()),
    }),
  })
  .openapi('Corroboration', {
    description: 'What stands behind something that is told. The grade is suggested, never set.',
  })

export const incidentPageSchema = z
  .object({
    incident: incidentSchema,
    ties: z.array(z.object({ report: z.string(), to: z.string(), because: z.array(z.string()) })),
    contradictions: z.array(contradictionSchema),
    decisions: z.array(decisionSchema),
    asOf: z.string().nullable(),
    corroboration: corroborationSchema,
  })
  .openapi('IncidentPage')
