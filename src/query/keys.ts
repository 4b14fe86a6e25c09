import { natures, quads } from '../model/plover.ts'
import { parseFirstDay } from './days.ts'
import { type Box, type Filter, type Kind, unstated } from './filter.ts'

/** What can be listed: records of a kind, or articles. */
export type Listable = Kind | 'article'

/** A key that narrows lists: one word of the language that the command line, the API and the pages' addresses share. */
export interface FilterKey {
  /** As it is written: `place=Kirkuk`, `--place Kirkuk`. */
  readonly name: string
  /** The filter that it becomes. */
  readonly field: keyof Filter
  /** May be given several times: any of its values matches. */
  readonly many: boolean
  /** May stand with a hyphen before it (`-place=Kirkuk`, `--not-place Kirkuk`), and then leaves out what it matches. */
  readonly leavesOut: boolean
  /** What it means, for those lists that it narrows; it is refused by all others. */
  readonly meaning: string
  readonly means?: Partial<Readonly<Record<Listable, string>>>
  readonly lists: readonly Listable[]
  /** A placeholder for its value in help. */
  readonly value: string
  /** What is wrong with a value, as the end of a sentence that begins with the key; null where it is fine. */
  readonly findFault: (value: string) => string | null
}

const records: readonly Listable[] = ['event', 'statement', 'figure', 'commitment']
const everything: readonly Listable[] = [...records, 'article']

const fine = (): null => null
const isDate = (value: string) =>
  parseFirstDay(value) === null ? 'is not a date: write 2024, 2024-07 or 2024-07-20' : null
const oneOf = (values: readonly string[]) => (value: string) =>
  values.includes(value.toLowerCase()) ? null : `is none of ${values.join(', ')}`

const killedShape = /^(?:\d{1,9}(?:-(?:\d{1,9})?)?|unstated)$/
const sourcesShape = /^\d{1,6}(?:-(?:\d{1,6})?)?$/
const dueShape = /^(?:\.\.|\d{4}(?:-\d\d){0,2})\/(?:\.\.|\d{4}(?:-\d\d){0,2})$/

function findDueFault(value: string): string | null {
  if (value === 'open' || value === unstated) return null
  const right = dueShape.test(value) && value.split('/').every((day) => day === '..' || parseFirstDay(day) !== null)
  return right ? null : 'is no stretch of days: write 2024-07-01/2024-07-31, ../2024-07, open or unstated'
}

/** Four numbers that are a part of the earth, or null. */
export function parseBox(text: string): Box | null {
  if (!/^-?\d{1,3}(\.\d+)?(,-?\d{1,3}(\.\d+)?){3}$/.test(text)) return null
  const [west, south, east, north] = text.split(',').map(Number) as [number, number, number, number]
  const right = Math.abs(west) <= 180 && Math.abs(east) <= 180 && -90 <= south && south <= north && north <= 90
  return right ? { west, south, east, north } : null
}

/** All keys, in the order that a sentence about a list tells them in. */
const table = [
  {
    name: 'q',
    field: 'q',
    many: false,
    leavesOut: false,
    meaning: 'Full text: every word must occur; "quoted words" stand together; a trailing * matches beginnings.',
    lists: everything,
    value: 'words',
    findFault: fine,
  },
  {
    name: 'type',
    field: 'types',
    many: true,
    leavesOut: true,
    meaning: 'Type of an event, stance of a statement, what a figure measures.',
    means: {
      event: 'PLOVER type, such as ASSAULT.',
      statement: 'Stance, such as denies.',
      figure: 'What is counted, such as killed.',
    },
    lists: ['event', 'statement', 'figure'],
    value: 'type',
    findFault: fine,
  },
  {
    name: 'nature',
    field: 'natures',
    many: true,
    leavesOut: true,
    meaning: `Whether an event is ${natures.join(', ')}: force used or shown, politics against each other, working together.`,
    lists: ['event'],
    value: 'nature',
    findFault: oneOf(natures),
  },
  {
    name: 'class',
    field: 'classes',
    many: true,
    leavesOut: true,
    meaning: `PLOVER class of an event: ${quads.join(', ')}.`,
    lists: ['event'],
    value: 'class',
    findFault: oneOf(quads),
  },
  {
    name: 'unit',
    field: 'units',
    many: true,
    leavesOut: false,
    meaning: 'What a figure counts, such as soldiers.',
    lists: ['figure'],
    value: 'unit',
    findFault: fine,
  },
  {
    name: 'about',
    field: 'about',
    many: true,
    leavesOut: false,
    meaning: 'What a statement tells of: a type of event, such as ASSAULT, or what a figure counts, such as killed.',
    lists: ['statement'],
    value: 'type',
    findFault: fine,
  },
  {
    name: 'status',
    field: 'statuses',
    many: true,
    leavesOut: true,
    meaning: 'Whether an event happened (happened, ongoing, planned …), whether a statement was made (said, future …).',
    means: {
      event: 'happened, ongoing, planned, threatened, possible, prevented or negated.',
      statement: 'said, unsaid, future or conditional.',
    },
    lists: ['event', 'statement'],
    value: 'status',
    findFault: fine,
  },
  {
    name: 'attribution',
    field: 'attributions',
    many: true,
    leavesOut: true,
    meaning: 'Whose word an event is: asserted, claimed, alleged or denied.',
    lists: ['event'],
    value: 'attribution',
    findFault: fine,
  },
  {
    name: 'killed',
    field: 'killed',
    many: true,
    leavesOut: true,
    meaning: 'How many were killed: 3, 1-4, 100- (at least) or unstated.',
    lists: ['event'],
    value: 'number',
    findFault: (value) =>
      killedShape.test(value) ? null : 'is no number of killed: write 3, 1-4, 100- (at least) or unstated',
  },
  {
    name: 'sources',
    field: 'sources',
    many: true,
    leavesOut: true,
    meaning: 'How many independent sources report it: 1, 2-3, 4- (at least). Reprints count once.',
    lists: ['event'],
    value: 'number',
    findFault: (value) => (sourcesShape.test(value) ? null : 'is no number of sources: write 1, 2-3 or 4- (at least)'),
  },
  {
    name: 'actor',
    field: 'actors',
    many: true,
    leavesOut: true,
    meaning: 'Who takes part, speaks or is named as source: a name, or an id of the actor list.',
    means: { article: 'Who takes part in one of its records: a name, or an id of the actor list.' },
    lists: everything,
    value: 'name',
    findFault: fine,
  },
  {
    name: 'speaker',
    field: 'speakers',
    many: true,
    leavesOut: true,
    meaning: 'Who says it.',
    means: { article: 'Who says something in it.' },
    lists: everything,
    value: 'name',
    findFault: fine,
  },
  {
    name: 'due',
    field: 'due',
    many: true,
    leavesOut: false,
    meaning: 'When a commitment is due: 2024-07-01/2024-07-31, ../2024-07 (an open end), open or unstated.',
    lists: ['commitment'],
    value: 'days',
    findFault: findDueFault,
  },
  {
    name: 'place',
    field: 'places',
    many: true,
    leavesOut: true,
    meaning: 'A place, its region, or its country (IRQ).',
    means: { article: 'A place of one of its records, its region, or its country (IRQ).' },
    lists: everything,
    value: 'name',
    findFault: fine,
  },
  {
    name: 'bbox',
    field: 'box',
    many: false,
    leavesOut: false,
    meaning: 'The part of the earth that a record lies in: west,south,east,north in degrees.',
    lists: records,
    value: 'edges',
    findFault: (value) =>
      parseBox(value) === null
        ? 'is no part of the earth: write west,south,east,north in degrees, such as 42,33,45,36'
        : null,
  },
  {
    name: 'located',
    field: 'located',
    many: false,
    leavesOut: false,
    meaning: 'yes: records that have a point on the map; no: records without one.',
    lists: records,
    value: 'yes|no',
    findFault: (value) => (value === 'yes' || value === 'no' ? null : 'is neither yes nor no'),
  },
  {
    name: 'from',
    field: 'from',
    many: false,
    leavesOut: false,
    meaning: 'On or after: 2024-07-20, 2024-07 or 2024.',
    lists: everything,
    value: 'date',
    findFault: isDate,
  },
  {
    name: 'to',
    field: 'to',
    many: false,
    leavesOut: false,
    meaning: 'On or before: 2024-07-20, 2024-07 or 2024.',
    lists: everything,
    value: 'date',
    findFault: isDate,
  },
  {
    name: 'asOf',
    field: 'asOf',
    many: false,
    leavesOut: false,
    meaning: 'As it was known on this day: only what was published by then; articles without a date are left out.',
    lists: everything,
    value: 'date',
    findFault: isDate,
  },
  {
    name: 'outlet',
    field: 'outlets',
    many: true,
    leavesOut: true,
    meaning: 'Who published it, whole and without case.',
    lists: everything,
    value: 'name',
    findFault: fine,
  },
  {
    name: 'article',
    field: 'articles',
    many: true,
    leavesOut: false,
    meaning: 'From this article alone: its id, or the beginning of it.',
    lists: everything,
    value: 'id',
    findFault: fine,
  },
] as const satisfies readonly FilterKey[]

/** All keys, in the order that a sentence about a list tells them in. */
export const filterKeys: readonly FilterKey[] = table

type Key = (typeof table)[number]
/** The name of a key, without a hyphen. */
export type KeyName = Key['name']
/** A key as a query writes it; with a hyphen it leaves out. */
export type QueryKey = KeyName | `-${Extract<Key, { readonly leavesOut: true }>['name']}`

/** A key with its meaning for one list, or null where that list refuses it. Articles leave nothing out. */
export function findKey(written: string, list: Listable): { readonly key: FilterKey; readonly out: boolean } | null {
  const out = written.startsWith('-')
  const key = filterKeys.find(({ name }) => name === written.replace(/^-/, ''))
  if (!key?.lists.includes(list) || (out && (!key.leavesOut || list === 'article'))) return null
  return { key, out }
}

/** All keys as a query writes them, each followed by the one that leaves out. */
export const queryKeys: readonly QueryKey[] = filterKeys.flatMap(({ name, leavesOut }) =>
  // The table says which names there are.
  leavesOut ? [name as KeyName, `-${name}` as QueryKey] : [name as KeyName],
)

/** Those that narrow a list. */
export const keysOf = (list: Listable): readonly QueryKey[] => queryKeys.filter((key) => findKey(key, list) !== null)

/** What a key means for a list; for one that leaves out, what is left out. */
export function describeKey(written: string, list: Listable): string {
  const found = findKey(written, list)
  if (!found) return ''
  const meaning = found.key.means?.[list] ?? found.key.meaning
  return found.out ? `Leaves out: ${meaning}` : meaning
}
