import { z } from '@hono/zod-openapi'
import { type Filter, type Kind, type Paging, sorts } from '../archive/archive.ts'
import { parseFirstDay } from '../archive/days.ts'

const dateSchema = z
  .string()
  .refine((value) => value === '' || parseFirstDay(value) !== null, 'is not a date: write 2024, 2024-07 or 2024-07-20')
  .optional()

const once = (description: string) => z.string('was given more than once').optional().openapi({ description })

/** A key that may be given several times; any of its values matches. Where it does not apply, it is refused by name. */
const many = (description: string, applies = true) =>
  z
    .union([z.string(), z.array(z.string())])
    .refine(() => applies, 'is not a filter of this list')
    .transform((value) => (typeof value === 'string' ? [value] : value))
    .optional()
    .openapi({ description, type: 'array', items: { type: 'string' } })

const filterShape = {
  q: once('Full text. Every word must occur; "quoted words" stand together; a trailing * matches beginnings.'),
  from: dateSchema.openapi({ description: 'First day, month or year (ISO 8601).', example: '2024-07-01' }),
  to: dateSchema.openapi({ description: 'Last day, month or year (ISO 8601).', example: '2024-07' }),
  outlet: many('Outlet, whole and without case.'),
  article: many('Id of an article, or the beginning of it.'),
}

const pagingShape = {
  sort: z
    .enum(sorts, `is none of ${sorts.join(', ')}`)
    .optional()
    .openapi({ description: 'A leading - is descending. Default: -date.' }),
  limit: z
    .string('was given more than once')
    .regex(/^\d{1,4}$/, 'is not a number from 1 to 1000')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 1000, 'is not a number from 1 to 1000')
    .optional()
    .openapi({ description: 'Rows a page, 1 to 1,000; default 50.', type: 'integer' }),
  cursor: once('next of the page before, with the same filters.'),
}

const typeMeaning: Readonly<Record<Kind, string | null>> = {
  event: 'PLOVER type, such as ASSAULT.',
  statement: 'Stance, such as denies.',
  figure: 'What is counted, such as killed.',
  commitment: null,
}

const statusMeaning: Readonly<Record<Kind, string | null>> = {
  event: 'happened, ongoing, planned, threatened, possible, prevented or negated.',
  statement: 'said, unsaid, future or conditional.',
  figure: null,
  commitment: null,
}

const manyOf = (meaning: string | null) => many(meaning ?? 'Refused: these records have none.', meaning !== null)

/** The keys that narrow a list of records of one kind. Any other key is refused by name. */
const recordFilterShape = (kind: Kind) => ({
  ...filterShape,
  place: many('A place, its region or its country.'),
  actor: many('Who takes part: a name or an id of the actor list.'),
  speaker: many('Who says it.'),
  type: manyOf(typeMeaning[kind]),
  status: manyOf(statusMeaning[kind]),
})

export const recordCountSchema = (kind: Kind) => z.strictObject(recordFilterShape(kind))
export const recordListSchema = (kind: Kind) => z.strictObject({ ...recordFilterShape(kind), ...pagingShape })
export const articleCountSchema = z.strictObject(filterShape)
export const articleListSchema = z.strictObject({ ...filterShape, ...pagingShape })

interface Query {
  readonly q?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: readonly string[] | undefined
  readonly actor?: readonly string[] | undefined
  readonly speaker?: readonly string[] | undefined
  readonly type?: readonly string[] | undefined
  readonly status?: readonly string[] | undefined
  readonly outlet?: readonly string[] | undefined
  readonly article?: readonly string[] | undefined
}

/** The archive's filter for a query; empty values do not narrow. */
export function toFilter(query: Query, kinds: readonly Kind[] = []): Filter {
  const given = (values: readonly string[] = []) => values.filter((value) => value.trim() !== '')
  const filter: Readonly<Record<keyof Filter, string | readonly string[] | undefined>> = {
    kinds,
    q: query.q?.trim(),
    from: query.from,
    to: query.to,
    places: given(query.place),
    actors: given(query.actor),
    speakers: given(query.speaker),
    types: given(query.type),
    statuses: given(query.status),
    outlets: given(query.outlet),
    articles: given(query.article),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value.length > 0))
}

/** The archive's paging for a query. */
export const toPaging = (query: {
  sort?: Paging['sort'] | undefined
  limit?: number | undefined
  cursor?: string | undefined
}): Paging => ({
  sort: query.sort ?? '-date',
  limit: query.limit ?? 50,
  cursor: query.cursor ?? null,
})
