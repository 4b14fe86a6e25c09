import { z } from '@hono/zod-openapi'
import type { Paging } from '../archive/paging.ts'
import { type Kind, type RecordSort, recordSorts, sorts } from '../query/filter.ts'
import { describeKey, findKey, keysOf, type Listable, type QueryKey } from '../query/keys.ts'
import { findValueFault } from '../query/parse.ts'

type Values = z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>

/** One key of the query language as the document tells it; a value that the language refuses is an error of this key. */
function toKeySchema(written: QueryKey, list: Listable): Values {
  const many = findKey(written, list)?.key.many === true
  return z
    .union([z.string(), z.array(z.string())])
    .superRefine((values, context) => {
      const message = findValueFault(written, list, values)
      if (message !== null) context.addIssue({ code: 'custom', message })
    })
    .optional()
    .openapi({
      description: describeKey(written, list),
      ...(many ? { type: 'array', items: { type: 'string' } } : { type: 'string' }),
    })
}

/** The keys that narrow a list. Any other key is refused by name. */
const toShape = (list: Listable) =>
  // Keys of other lists are typed too, as never given: no list is answered with another's key.
  Object.fromEntries(keysOf(list).map((key) => [key, toKeySchema(key, list)])) as Readonly<Record<QueryKey, Values>>

const sortOf = <S extends RecordSort>(names: readonly [S, ...S[]]) =>
  z
    .enum(names, `is none of ${names.join(', ')}`)
    .optional()
    .openapi({ description: 'A leading - is descending. Default: -date.' })

const once = (description: string) => z.string('was given more than once').optional().openapi({ description })

const pagingShape = {
  limit: z
    .string('was given more than once')
    .regex(/^\d{1,4}$/, 'is not a number from 1 to 1000')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 1000, 'is not a number from 1 to 1000')
    .optional()
    .openapi({ description: 'Rows a page, 1 to 1,000; default 50.', type: 'integer' }),
  cursor: once('next of the page before, with the same filters.'),
}

/** What narrows a list of records of one kind. */
export const recordCountSchema = (kind: Kind) => z.strictObject(toShape(kind))
/** The same, with order and paging. */
export const recordListSchema = (kind: Kind) =>
  z.strictObject({ ...toShape(kind), ...pagingShape, sort: sortOf(recordSorts) })
export const articleCountSchema = z.strictObject(toShape('article'))
export const articleListSchema = z.strictObject({ ...toShape('article'), ...pagingShape, sort: sortOf(sorts) })

/** The archive's paging for a query. */
export const toPaging = <S extends RecordSort>(query: {
  sort?: S | undefined
  limit?: number | undefined
  cursor?: string | undefined
}): Paging<S | '-date'> => ({
  sort: query.sort ?? '-date',
  limit: query.limit ?? 50,
  cursor: query.cursor ?? null,
})
