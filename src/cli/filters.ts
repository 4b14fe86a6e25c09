import { Option } from 'commander'
import { type Filter, type Kind, kinds, type RecordSort, recordSorts, sorts } from '../query/filter.ts'
import { filterKeys, type KeyName, type Listable } from '../query/keys.ts'
import { findFaults, toFilter as toQueryFilter, type Written } from '../query/parse.ts'
import { collect, parseWhole } from './options.ts'
import { UsageError } from './usage-error.ts'

type Values = string | readonly string[]

/** What commander makes of the options: `--place` and `--not-place` by their names in camel case. */
export type FilterOptions = { readonly [Name in KeyName]?: Values } & {
  readonly [Name in KeyName as `not${Capitalize<Name>}`]?: Values
} & {
  readonly sort: RecordSort
  readonly limit?: number
}

const largestLimit = 1_000_000_000

/** A key as an option: `asOf` is written `--as-of`. */
const toFlag = (name: string): string => name.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`)
const toLower = (text: string): string =>
  text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()).replace(/\.$/, '')
const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase())

/** The options that narrow a list, one for each key of the query language. Those that may be repeated match any of their values. */
export const filterOptions = (): Option[] => [
  ...filterKeys.flatMap(({ name, value, meaning, many, leavesOut }) => {
    const told = toLower(meaning)
    const option = new Option(`--${toFlag(name)} <${value}>`, many ? `${told}; may be repeated` : told)
    if (!many) return [option]
    option.argParser(collect)
    const not = new Option(`--not-${name} <${value}>`, `leaves these out; may be repeated`).argParser(collect)
    return leavesOut ? [option, not] : [option]
  }),
  new Option('--sort <order>', 'order of the rows').choices(recordSorts).default('date'),
  new Option('--limit <rows>', 'most rows (a table shows 50 unless told otherwise)').argParser(
    parseWhole(1, largestLimit),
  ),
]

/** The options as the query language writes them. */
function toWritten(options: FilterOptions): Written {
  const given = Object.entries(options)
  const find = (name: string): Values | undefined => {
    const [, values] = given.find(([key]) => key === name) ?? []
    return typeof values === 'string' || Array.isArray(values) ? values : undefined
  }
  return Object.fromEntries(
    filterKeys
      .flatMap(({ name }) => [[name, find(name)] as const, [`-${name}`, find(`not${capital(name)}`)] as const])
      .filter(([, values]) => values !== undefined),
  )
}

const listNames: Readonly<Record<Listable, string>> = {
  event: 'events',
  statement: 'statements',
  figure: 'figures',
  commitment: 'commitments',
  article: 'articles',
}

/**
 * The filter that the options stand for in a list.
 *
 * @throws {UsageError} naming the option that the list does not know, or whose value means nothing.
 */
export function toFilter(options: FilterOptions, list: Listable): Filter {
  const written = toWritten(options)
  const [fault] = findFaults(written, list)
  if (fault) {
    const option = `--${toFlag(fault.field).replace(/^-/, 'not-')}`
    const values = Object.entries(written).flatMap(([key, given]) => (key === fault.field ? [given].flat() : []))
    throw new UsageError(
      fault.message === 'is not a filter of this list'
        ? `${option} does not narrow ${listNames[list]}. "dateline list --help" says what each option narrows.`
        : `${option}: "${values.join(', ')}" ${fault.message}.`,
    )
  }
  if (list === 'article' && !sorts.some((sort) => sort === options.sort))
    throw new UsageError(`--sort: "${options.sort}" is none of ${sorts.join(', ')}, by which articles are sorted.`)
  const isKind = (name: Listable): name is Kind => kinds.some((kind) => kind === name)
  return toQueryFilter(written, isKind(list) ? [list] : [])
}
