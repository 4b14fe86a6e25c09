import { z } from '@hono/zod-openapi'
import {
  basisSchema,
  commitmentSchema,
  eventSchema,
  figureSchema,
  intervalShape,
  outcomeSchema,
  placeShapeSchema,
  spanSchema,
  statementSchema,
} from './record.schema.ts'

export const readerSchema = z
  .object({ version: z.string(), data: z.string() })
  .openapi('Reader', { description: 'What a reading depends on besides the article.' })

const problemSchema = z
  .object({ id: z.string(), message: z.string(), span: spanSchema.nullable() })
  .openapi('ReadingProblem', { description: 'Something odd in the article; reading went on.' })

const publishedSchema = z
  .object({ ...intervalShape, basis: basisSchema, evidence: z.array(spanSchema) })
  .openapi('Published')

/** What an input states of an article, each printing for itself. */
export const statedShape = {
  externalId: z.string().nullable(),
  source: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
}

const documentShape = {
  id: z.string().openapi({ description: 'sha256 of the bytes as received.' }),
  ...statedShape,
  language: z.string().nullable(),
  published: publishedSchema.nullable(),
}

/** An article as lists show it: without its text. */
export const articleSchema = z
  .object({
    ...documentShape,
    shortId: z.string().openapi({ description: 'Short enough to type; record ids begin with it.' }),
    number: z.int().openapi({ description: 'Order of arrival, from 1.' }),
    counts: z.object({ event: z.int(), statement: z.int(), figure: z.int(), commitment: z.int() }),
    problems: z.array(problemSchema),
    reader: readerSchema,
  })
  .openapi('Article')

export const recordSourceSchema = z
  .object({
    id: z.string(),
    shortId: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    source: z.string(),
    published: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  })
  .openapi('RecordSource')

const storedShape = {
  id: z.string().openapi({ description: "Unique in the archive: the article's short id and the record's own." }),
  article: recordSourceSchema,
  reader: readerSchema,
  told: z.object({ reports: z.int(), sources: z.int(), contradictions: z.int() }).nullable().openapi({
    description:
      'How the incident of an event is told over all articles, or who else says what another record says; sources are independent ones.',
  }),
}

export const storedSchemas = {
  event: z.object({ kind: z.literal('event'), ...storedShape, record: eventSchema }).openapi('StoredEvent'),
  statement: z
    .object({ kind: z.literal('statement'), ...storedShape, record: statementSchema })
    .openapi('StoredStatement'),
  figure: z.object({ kind: z.literal('figure'), ...storedShape, record: figureSchema }).openapi('StoredFigure'),
  commitment: z
    .object({ kind: z.literal('commitment'), ...storedShape, record: commitmentSchema })
    .openapi('StoredCommitment'),
}

export const storedRecordSchema = z
  .discriminatedUnion('kind', [
    storedSchemas.event,
    storedSchemas.statement,
    storedSchemas.figure,
    storedSchemas.commitment,
  ])
  .openapi('StoredRecord')

export const recordPageSchema = z
  .object({
    stored: storedRecordSchema,
    article: articleSchema,
    context: z.object({
      start: z.int(),
      before: z.string(),
      evidence: z.string(),
      after: z.string(),
    }),
  })
  .openapi('RecordPage', { description: 'A record with the sentence that it stands in.' })

/** What is reckoned between figures. */
export const reconciliationShape = {
  kind: z.enum(['sum', 'growth', 'share', 'rate', 'running', 'restated', 'conflict', 'scope']),
  holds: z.boolean().nullable(),
  total: z.number().exactOptional(),
  parts: z.array(z.number()).exactOptional(),
  from: z.number().exactOptional(),
  to: z.number().exactOptional(),
  claimed: z.string().exactOptional(),
  ratio: z.number().exactOptional(),
  base: z.number().exactOptional(),
  figures: z.array(z.string()),
  evidence: z.array(spanSchema),
  explain: z.string(),
  rule: z.string(),
}

const reconciliationSchema = z.object(reconciliationShape).openapi('Reconciliation')

const readingSchema = z
  .object({
    reader: readerSchema,
    document: z.object({
      ...documentShape,
      text: z.string(),
      relevance: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .openapi({ description: 'How likely the article reports on a conflict; null where its language is not read.' }),
      repairs: z.array(z.object({ start: z.int(), end: z.int(), reads: z.string() })),
    }),
    times: z.array(
      spanSchema.extend({
        ...intervalShape,
        type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
        value: z.string().nullable(),
        basis: basisSchema,
        rule: z.string(),
      }),
    ),
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        country: z.string().nullable(),
        admin1: z.string().nullable(),
        kind: z.string(),
        uncertaintyKm: z.number().nullable(),
        gazetteer: z.string().nullable(),
        basis: basisSchema,
        rule: z.string(),
        candidates: z
          .array(
            z.object({
              gazetteer: z.string(),
              name: z.string(),
              kind: z.string(),
              country: z.string().nullable(),
              admin1: z.string().nullable(),
              lat: z.number(),
              lon: z.number(),
              score: z.number(),
              why: z.array(z.string()),
            }),
          )
          .exactOptional(),
        why: z.array(z.string()).exactOptional(),
        mentions: z.array(spanSchema.extend({ use: z.enum(['literal', 'metonym', 'demonym']) })),
        relations: z
          .array(
            spanSchema.extend({
              name: z.string(),
              kind: z.string(),
              lat: z.number(),
              lon: z.number(),
              uncertaintyKm: z.number(),
              country: z.string().nullable(),
              admin1: z.string().nullable(),
              shape: placeShapeSchema,
              rule: z.string(),
            }),
          )
          .exactOptional(),
      }),
    ),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        roles: z.array(z.object({ title: z.string(), of: z.string().nullable(), evidence: z.array(spanSchema) })),
        actor: z.string().nullable(),
        standing: z.enum(['public', 'private']).exactOptional(),
        mentions: z.array(spanSchema),
      }),
    ),
    organizations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        actor: z.string().nullable(),
        country: z.string().nullable(),
        sector: z.string().nullable(),
        mentions: z.array(spanSchema),
      }),
    ),
    events: z.array(eventSchema),
    statements: z.array(statementSchema),
    figures: z.array(figureSchema),
    commitments: z.array(commitmentSchema),
    outcomes: z.array(outcomeSchema),
    reconciliations: z.array(reconciliationSchema),
    problems: z.array(problemSchema),
  })
  .openapi('Reading')

export const articlePageSchema = z
  .object({ article: articleSchema, reading: readingSchema, records: z.array(storedRecordSchema) })
  .openapi('ArticlePage', { description: 'An article with everything that was read from it.' })
