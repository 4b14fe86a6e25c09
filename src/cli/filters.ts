import { Option } from 'commander'
import { type Filter, type Sort, sorts } from '../archive/archive.ts'
import { collect, parseWhole } from './options.ts'

export interface FilterOptions {
  readonly q?: string
  readonly from?: string
  readonly to?: string
  readonly place?: readonly string[]
  readonly actor?: readonly string[]
  readonly speaker?: readonly string[]
  readonly type?: readonly string[]
  readonly status?: readonly string[]
  readonly outlet?: readonly string[]
  readonly article?: readonly string[]
  readonly sort: Sort
  readonly limit?: number
}

const largestLimit = 1_000_000_000

/** The options that narrow a list. Those that may be repeated match any of their values. */
export const filterOptions = (): Option[] => [
  new Option('--q <words>', 'full text: all words; "words together"; begin*'),
  new Option('--from <date>', 'on or after: 2024-07-20, 2024-07 or 2024'),
  new Option('--to <date>', 'on or before'),
  new Option('--place <name>', 'place, its region, or country (IRQ); may be repeated').argParser(collect),
  new Option('--actor <name>', 'who takes part, speaks or is named as source; may be repeated').argParser(collect),
  new Option('--speaker <name>', 'who says it; may be repeated').argParser(collect),
  new Option('--type <type>', 'event type, stance of a statement, measure of a figure; may be repeated').argParser(
    collect,
  ),
  new Option('--status <status>', 'happened, planned, denied …; may be repeated').argParser(collect),
  new Option('--outlet <name>', 'who published it; may be repeated').argParser(collect),
  new Option('--article <id>', 'from this article alone; may be repeated').argParser(collect),
  new Option('--sort <order>', 'order of the rows').choices(sorts).default('date'),
  new Option('--limit <rows>', 'most rows (a table shows 50 unless told otherwise)').argParser(
    parseWhole(1, largestLimit),
  ),
]

/** The filter that the options stand for. */
export const toFilter = (options: FilterOptions): Filter => ({
  ...(options.q === undefined ? {} : { q: options.q }),
  ...(options.from === undefined ? {} : { from: options.from }),
  ...(options.to === undefined ? {} : { to: options.to }),
  places: options.place ?? [],
  actors: options.actor ?? [],
  speakers: options.speaker ?? [],
  types: options.type ?? [],
  statuses: options.status ?? [],
  outlets: options.outlet ?? [],
  articles: options.article ?? [],
})
