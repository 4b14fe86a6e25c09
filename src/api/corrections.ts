import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Archive } from '../archive/archive.ts'
import { toJson } from './json.ts'
import { checkOwnPage } from './own-pages.ts'
import { defaultHook, notFound, problemResponses } from './problem.ts'

const name = z.string().trim().min(1).max(200)

const placeSchema = z
  .strictObject({
    gazetteer: z.string().max(200).nullable(),
    name,
    kind: z.string().max(40),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    admin1: z.string().max(200).nullable(),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    uncertaintyKm: z.number().min(0).max(5000),
  })
  .openapi('CorrectedPlace', { description: '`gazetteer` null: a point set on the map.' })

const draftSchema = z
  .strictObject({
    name,
    outlet: z.string().trim().min(1).max(200).nullable().default(null),
    place: placeSchema,
    was: z.string().max(200).nullable().default(null),
  })
  .openapi('CorrectionDraft', { description: 'What a name means: in the articles of `outlet`, or everywhere.' })

export const correctionSchema = z
  .object({
    number: z.int(),
    name: z.string(),
    outlet: z.string().nullable(),
    place: placeSchema,
    was: z.string().nullable(),
  })
  .openapi('Correction', {
    description: 'Articles are read with it from then on; stored ones when they are read again.',
  })

const listRoute = createRoute({
  method: 'get',
  path: '/api/corrections',
  summary: 'What people said that names of places mean',
  responses: {
    200: {
      description: 'Corrections in the order in which they were made.',
      content: { 'application/json': { schema: z.object({ rows: z.array(correctionSchema) }) } },
    },
    ...problemResponses,
  },
})

const makeRoute = createRoute({
  method: 'post',
  path: '/api/corrections',
  summary: 'Say what a name of a place means; what was said before of that name in that outlet is replaced',
  request: { body: { required: true, content: { 'application/json': { schema: draftSchema } } } },
  responses: {
    200: { description: 'As it is kept.', content: { 'application/json': { schema: correctionSchema } } },
    ...problemResponses,
  },
})

const takeBackRoute = createRoute({
  method: 'delete',
  path: '/api/corrections/{number}',
  summary: 'Take a correction back',
  request: { params: z.object({ number: z.coerce.number().int().positive() }) },
  responses: {
    200: {
      description: 'It is gone.',
      content: { 'application/json': { schema: z.object({ takenBack: z.literal(true) }) } },
    },
    ...problemResponses,
  },
})

/** Corrections of places: listed, made and taken back. */
export const corrections = (archive: Archive): OpenAPIHono =>
  new OpenAPIHono({ defaultHook })
    .openapi(listRoute, async (c) => c.json({ rows: toJson(await archive.corrections()) }, 200))
    .openapi(makeRoute, async (c) => {
      checkOwnPage(c, 'Corrections')
      return c.json(toJson(await archive.correct(c.req.valid('json'))), 200)
    })
    .openapi(takeBackRoute, async (c) => {
      checkOwnPage(c, 'Corrections')
      const { number } = c.req.valid('param')
      if (!(await archive.takeBackCorrection(number))) throw notFound(`There is no correction ${number}.`)
      return c.json({ takenBack: true as const }, 200)
    })
