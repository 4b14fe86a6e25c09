import { z } from '@hono/zod-openapi'

/** How many records of each kind. */
export const kindCountsSchema = z.object({
  event: z.int(),
  statement: z.int(),
  figure: z.int(),
  commitment: z.int(),
})

/** How many rows a summary gives at most. */
export const rowLimitSchema = z
  .string('was given more than once')
  .regex(/^\d{1,4}$/, 'is not a number from 1 to 1000')
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= 1000, 'is not a number from 1 to 1000')
  .optional()
  .openapi({ description: 'Rows, 1 to 1,000; default 50.', type: 'integer' })
