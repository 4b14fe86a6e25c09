import { z } from '@hono/zod-openapi'
import type { Count } from '../model/reading.ts'
import type { Json } from './json.ts'

/** Words of the article with their place in it: UTF-16 units into `document.text`, end excluded. */
export const spanSchema = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string(),
    reads: z.string().exactOptional().openapi({ description: 'The repaired wording, where words were read apart.' }),
  })
  .openapi('Span', { description: 'Words of the article: UTF-16 units into its text, end excluded.' })

export const basisSchema = z
  .enum(['stated', 'inferred'])
  .openapi('Basis', { description: 'stated: the text says it. inferred: it was worked out.' })

const referenceSchema = z.object({ name: z.string(), ref: z.string().nullable() }).openapi('Reference')

/** An interval of days; a null end is open. */
export const intervalShape = {
  from: z.string().nullable(),
  to: z.string().nullable(),
  edtf: z.string().nullable(),
}

const quantityShape = {
  best: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  approx: z.boolean(),
}

const participantSchema = referenceSchema
  .extend({
    text: z.string(),
    kind: z.enum(['person', 'group', 'organization', 'facility', 'vehicle', 'infrastructure', 'place']),
    actor: z.string().nullable(),
    country: z.string().nullable(),
    sector: z.string().nullable(),
    mentions: z.array(spanSchema),
  })
  .openapi('Participant')

const countSchema: z.ZodType<Json<Count>> = z
  .object({
    ...quantityShape,
    verbatim: z.string(),
    of: z.string().nullable(),
    parts: z.array(z.lazy(() => countSchema)),
    evidence: spanSchema,
  })
  .openapi('Count', {
    description: 'A number of people as said. null in its place: not said. best 0: said to be none.',
  })

const dateSchema = z
  .object({
    ...intervalShape,
    precision: z.enum(['hour', 'day', 'week', 'month', 'season', 'year', 'vague']),
    basis: basisSchema,
  })
  .openapi('RecordDate')

const positionSchema = z.array(z.number())
/** GeoJSON: longitude before latitude. */
export const placeShapeSchema = z
  .union([
    z.object({ type: z.literal('Point'), coordinates: positionSchema }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(positionSchema) }),
  ])
  .openapi('PlaceShape')

const placeSchema = z
  .object({
    name: z.string(),
    ref: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    uncertaintyKm: z.number().nullable(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    basis: basisSchema,
    mention: spanSchema,
    relation: z.string().exactOptional(),
    shape: placeShapeSchema.exactOptional(),
  })
  .openapi('EventPlace', { description: 'A whole country has lat and lon null.' })

const groundsShape = {
  id: z.string(),
  evidence: spanSchema,
  rule: z.string().openapi({ description: 'The rule that made the record.' }),
  confidence: z.number().min(0).max(1),
}

export const eventSchema = z
  .object({
    ...groundsShape,
    type: z.enum([
      'AGREE',
      'CONSULT',
      'SUPPORT',
      'CONCEDE',
      'COOPERATE',
      'AID',
      'RETREAT',
      'REQUEST',
      'ACCUSE',
      'REJECT',
      'THREATEN',
      'PROTEST',
      'SANCTION',
      'MOBILIZE',
      'COERCE',
      'ASSAULT',
    ]),
    mode: z.string().nullable(),
    acled: z.object({ eventType: z.string(), subEventType: z.string() }).nullable(),
    tags: z.array(z.string()),
    status: z.enum(['happened', 'ongoing', 'planned', 'threatened', 'possible', 'prevented', 'negated']),
    attribution: z.object({
      kind: z.enum(['asserted', 'claimed', 'alleged', 'denied']),
      by: z.array(referenceSchema),
    }),
    aggregate: z.boolean(),
    agents: z.array(participantSchema),
    targets: z.array(participantSchema),
    instruments: z.array(z.object({ name: z.string(), mentions: z.array(spanSchema) })),
    date: dateSchema.nullable(),
    place: placeSchema.nullable(),
    killed: countSchema.nullable(),
    injured: countSchema.nullable(),
    detained: countSchema.nullable(),
    abducted: countSchema.nullable(),
    displaced: countSchema.nullable(),
    trigger: spanSchema,
    mentions: z.array(spanSchema),
  })
  .openapi('Event')

export const statementSchema = z
  .object({
    ...groundsShape,
    speaker: referenceSchema.extend({
      text: z.string().nullable(),
      role: z.string().nullable(),
      kind: z.enum(['person', 'organization', 'group']),
      mention: spanSchema.nullable(),
      basis: basisSchema,
    }),
    cue: spanSchema,
    verb: z.string(),
    said: z.enum(['said', 'unsaid', 'future', 'conditional']),
    content: spanSchema.extend({ parts: z.array(spanSchema) }),
    form: z.enum(['direct', 'mixed', 'indirect']),
    direct: z.boolean(),
    stance: z.string(),
    topic: z.array(referenceSchema),
    about: z.array(z.string()).exactOptional(),
    addressee: referenceSchema.extend({ basis: z.literal('inferred').exactOptional() }).nullable(),
    venue: z.string().nullable(),
    date: dateSchema.nullable(),
    when: dateSchema.nullable(),
    within: z.string().nullable(),
  })
  .openapi('Statement')

/** Who a figure or a commitment is from. */
const sourceSchema = referenceSchema
  .extend({
    text: z.string().exactOptional().openapi({ description: 'The words that name them there, where these differ.' }),
    basis: basisSchema.exactOptional(),
  })
  .openapi('Source')

const periodSchema = z.object({ from: z.string(), to: z.string() })

export const figureSchema = z
  .object({
    ...groundsShape,
    value: z.object(quantityShape),
    verbatim: z.string(),
    unit: z.string(),
    of: z.string().nullable(),
    measures: z.string(),
    places: z.array(z.string()),
    period: periodSchema.nullable(),
    change: z
      .object({
        direction: z.enum(['up', 'down']),
        percent: z.number().nullable(),
        baseline: periodSchema.nullable(),
        base: z.object({ value: z.number(), basis: basisSchema }).nullable(),
        expected: z.boolean(),
      })
      .nullable(),
    tally: z.enum(['period', 'cumulative', 'instant']).nullable(),
    partOf: z.string().nullable(),
    converted: z
      .object({
        best: z.number().nullable(),
        min: z.number().nullable(),
        max: z.number().nullable(),
        unit: z.string(),
      })
      .nullable(),
    by: z.array(sourceSchema),
    reportedBy: sourceSchema.nullable(),
  })
  .openapi('Figure')

/** What an article tells of what became of an undertaking. */
export const outcomeSchema = z
  .object({
    ...groundsShape,
    kind: z.enum(['met', 'missed', 'dropped', 'moved']),
    what: z.string(),
    who: z.string().nullable(),
  })
  .openapi('Outcome')

export const commitmentSchema = z
  .object({
    ...groundsShape,
    who: z.array(participantSchema),
    what: z.string(),
    condition: z.string().nullable(),
    place: placeSchema.nullable(),
    due: z.object({ ...intervalShape, basis: basisSchema }),
    by: z.array(sourceSchema),
  })
  .openapi('Commitment')
