import { z } from '@hono/zod-openapi'
import {
  type Box,
  type Excludable,
  type Filter,
  type Kind,
  type Paging,
  type RecordSort,
  recordSorts,
  sorts,
} from '../archive/archive.ts'
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

/** The same for a key with a hyphen before it, that leaves out what it matches. */
const without = (description: string, applies = true) => many(`Leaves out: ${description}`, applies)

const killedShape = /^(?:\d{1,9}(?:-(?:\d{1,9})?)?|unstated|)$/

const killed = (description: string, applies: boolean) =>
  many(description, applies).refine(
    (values) => values === undefined || values.every((value) => killedShape.test(value)),
    'is no number of killed: write 3, 1-4, 100- (at least) or unstated',
  )

const dueShape = /^(?:open|unstated||(?:\.\.|\d{4}(?:-\d\d){0,2})\/(?:\.\.|\d{4}(?:-\d\d){0,2}))$/

const isDue = (value: string): boolean =>
  dueShape.test(value) &&
  (!value.includes('/') || value.split('/').every((day) => day === '..' || parseFirstDay(day) !== null))

const due = (applies: boolean) =>
  many('When a commitment is due: 2024-07-01/2024-07-31, ../2024-07 (an open end), open or unstated.', applies).refine(
    (values) => values === undefined || values.every(isDue),
    'are no days: write 2024-07-01/2024-07-31, ../2024-07, open or unstated',
  )

/** Four numbers that are a part of the earth, or null. */
function parseBox(text: string): Box | null {
  if (!/^-?\d{1,3}(\.\d+)?(,-?\d{1,3}(\.\d+)?){3}$/.test(text)) return null
  const [west, south, east, north] = text.split(',').map(Number) as [number, number, number, number]
  const right = Math.abs(west) <= 180 && Math.abs(east) <= 180 && -90 <= south && south <= north && north <= 90
  return right ? { west, south, east, north } : null
}

const box = once('The part of the earth that a record lies in: west,south,east,north in degrees.').refine(
  (value) => value === undefined || value === '' || parseBox(value) !== null,
  'is no part of the earth: write west,south,east,north in degrees, such as 42,33,45,36',
)

const located = z
  .enum(['yes', 'no', ''], 'is neither yes nor no')
  .optional()
  .openapi({ description: 'yes: records that have a point; no: records without one.' })

const filterShape = {
  q: once('Full text. Every word must occur; "quoted words" stand together; a trailing * matches beginnings.'),
  from: dateSchema.openapi({ description: 'First day, month or year (ISO 8601).', example: '2024-07-01' }),
  to: dateSchema.openapi({ description: 'Last day, month or year (ISO 8601).', example: '2024-07' }),
  outlet: many('Outlet, whole and without case.'),
  article: many('Id of an article, or the beginning of it.'),
}

const sortOf = <S extends RecordSort>(names: readonly [S, ...S[]]) =>
  z
    .enum(names, `is none of ${names.join(', ')}`)
    .optional()
    .openapi({ description: 'A leading - is descending. Default: -date.' })

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
  attribution: many('Whose word an event is: asserted, claimed, alleged or denied.', kind === 'event'),
  killed: killed('How many were killed: 3, 1-4, 100- (at least) or unstated.', kind === 'event'),
  unit: many('What a figure counts, such as soldiers.', kind === 'figure'),
  due: due(kind === 'commitment'),
  bbox: box,
  located,
  '-place': without('a place, its region or its country.'),
  '-actor': without('who takes part.'),
  '-speaker': without('who says it.'),
  '-type': without(typeMeaning[kind] ?? 'refused: these records have none.', typeMeaning[kind] !== null),
  '-status': without(statusMeaning[kind] ?? 'refused: these records have none.', statusMeaning[kind] !== null),
  '-attribution': without('whose word an event is.', kind === 'event'),
  '-killed': killed('Leaves out: how many were killed.', kind === 'event'),
  '-outlet': without('an outlet.'),
})

export const recordCountSchema = (kind: Kind) => z.strictObject(recordFilterShape(kind))
export const recordListSchema = (kind: Kind) =>
  z.strictObject({ ...recordFilterShape(kind), ...pagingShape, sort: sortOf(recordSorts) })
export const articleCountSchema = z.strictObject(filterShape)
export const articleListSchema = z.strictObject({ ...filterShape, ...pagingShape, sort: sortOf(sorts) })

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
  readonly attribution?: readonly string[] | undefined
  readonly killed?: readonly string[] | undefined
  readonly unit?: readonly string[] | undefined
  readonly due?: readonly string[] | undefined
  readonly bbox?: string | undefined
  readonly located?: 'yes' | 'no' | '' | undefined
  readonly '-place'?: readonly string[] | undefined
  readonly '-actor'?: readonly string[] | undefined
  readonly '-speaker'?: readonly string[] | undefined
  readonly '-type'?: readonly string[] | undefined
  readonly '-status'?: readonly string[] | undefined
  readonly '-attribution'?: readonly string[] | undefined
  readonly '-killed'?: readonly string[] | undefined
  readonly '-outlet'?: readonly string[] | undefined
}

const given = (values: readonly string[] = []): readonly string[] => values.filter((value) => value.trim() !== '')

/** What a query leaves out, or undefined where it leaves out nothing. */
function toNot(query: Query): Filter['not'] {
  const not: Readonly<Record<Excludable, readonly string[]>> = {
    places: given(query['-place']),
    actors: given(query['-actor']),
    speakers: given(query['-speaker']),
    types: given(query['-type']),
    statuses: given(query['-status']),
    attributions: given(query['-attribution']),
    killed: given(query['-killed']),
    outlets: given(query['-outlet']),
  }
  return Object.values(not).some((values) => values.length > 0) ? not : undefined
}

/** The archive's filter for a query; empty values do not narrow. */
export function toFilter(query: Query, kinds: readonly Kind[] = []): Filter {
  const filter: { readonly [Key in keyof Required<Filter>]: Filter[Key] | '' | undefined } = {
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
    attributions: given(query.attribution),
    killed: given(query.killed),
    units: given(query.unit),
    due: given(query.due),
    box: parseBox(query.bbox ?? '') ?? undefined,
    located: query.located ? query.located === 'yes' : undefined,
    not: toNot(query),
  }
  const empty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => !empty(value)))
}

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
