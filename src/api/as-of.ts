import { z } from '@hono/zod-openapi'
import { parseFirstDay } from '../query/days.ts'

/** The key `asOf` of a query: a day, month or year; undefined as of now, which an empty one means too. */
export const asOfSchema = z
  .string('was given more than once')
  .refine((day) => day === '' || parseFirstDay(day) !== null, 'is not a date: write 2024-07-20, 2024-07 or 2024')
  .transform((day) => (day === '' ? undefined : day))
  .optional()
  .openapi({
    type: 'string',
    description:
      'As it was known at the end of this day, month or year: by articles that had appeared by then; those without a day of publication are left out.',
  })
