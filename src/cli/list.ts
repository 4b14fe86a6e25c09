import { Argument, Option } from 'commander'
import type { Archive } from '../archive/archive.ts'
import type { ReconciliationQuery } from '../archive/linked.ts'
import type { AsOf, Page, Paging } from '../archive/paging.ts'
import type { Kind, RecordSort, Sort } from '../query/filter.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { type FilterOptions, filterOptions, toFilter } from './filters.ts'
import { toHear } from './hear.ts'
import { type Listed, type ListedName, listed } from './listed.ts'
import { type ArchiveOptions, archiveOption, collectOneOf } from './options.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

export interface ListOptions extends ArchiveOptions, FilterOptions {
  readonly json?: boolean
  readonly csv?: boolean
  readonly holds?: readonly Held[]
  readonly across?: boolean
}

type Held = NonNullable<ReconciliationQuery['holds']>[number]
const helds: readonly Held[] = ['yes', 'no', 'open']

const tableRows = 50
const pageRows = 500

/** All rows that a filter means, page by page, so that memory stays flat. */
async function* walk<Row>(
  find: (paging: Paging<RecordSort>) => Promise<Page<Row>>,
  { sort, limit }: Paging<RecordSort>,
): AsyncGenerator<Row> {
  let left = limit ?? Number.POSITIVE_INFINITY
  let cursor: string | null = null
  do {
    const page: Page<Row> = await find({ ...(sort ? { sort } : {}), limit: Math.min(left, pageRows), cursor })
    yield* page.rows
    left -= page.rows.length
    cursor = page.next
  } while (cursor !== null && left > 0)
}

/** One list: how its rows are found, counted and shown. */
interface List<Row> {
  readonly find: (paging: Paging<RecordSort>) => Promise<Page<Row>>
  /** Null where nobody counts them. */
  readonly count: (() => Promise<number>) | null
  readonly shown: Listed<Row>
}

async function print<Row>({ find, count, shown }: List<Row>, options: ListOptions, terminal: Terminal): Promise<void> {
  const { sort } = options
  const limited: Paging<RecordSort> = { sort, ...(options.limit === undefined ? {} : { limit: options.limit }) }
  if (options.json) {
    for await (const row of walk(find, limited)) await terminal.out(`${JSON.stringify(row)}\n`)
    return
  }
  if (options.csv) {
    const { printCsvHeader, printCsvRow } = await import('../publish/csv.ts')
    await terminal.out(printCsvHeader(shown.csv))
    for await (const row of walk(find, limited)) await terminal.out(printCsvRow(shown.csv, row))
    return
  }
  const { toTable } = await import('./table.ts')
  const rows: Row[] = []
  for await (const row of walk(find, { limit: tableRows, ...limited })) rows.push(row)
  if (rows.length > 0) await terminal.out(toTable(shown.table, rows, terminal.isTTY ? terminal.columns : null))
  const all = count === null ? rows.length : await count()
  if (count === null && rows.length === (limited.limit ?? tableRows))
    terminal.err(`The first ${rows.length} are shown. See more with --limit ${rows.length * 10}.\n`)
  if (all === 0) terminal.err('Nothing in the archive matches.\n')
  else if (all > rows.length)
    terminal.err(
      `${rows.length} of ${all.toLocaleString('en')} shown. See more with --limit ${all}, or narrow the list.\n`,
    )
}

/** What figures say of one another; the filters are those of figures. */
function printReconciliations(archive: Archive, options: ListOptions, terminal: Terminal): Promise<void> {
  const filter = toFilter(options, 'figure')
  const query: ReconciliationQuery = {
    ...(options.holds ? { holds: options.holds } : {}),
    ...(options.across ? { across: true } : {}),
  }
  const find = ({ limit, cursor }: Paging<RecordSort>) =>
    archive.findReconciliations(filter, { ...query, ...(limit ? { limit } : {}), cursor: cursor ?? null })
  return print(
    { find, count: () => archive.countReconciliations(filter, query), shown: listed.reconciliations },
    options,
    terminal,
  )
}

/** Stories know no filter but the day that is asked of. */
async function printStories(archive: Archive, options: ListOptions, terminal: Terminal): Promise<void> {
  const { asOf, ...others } = toFilter(options, 'article')
  if (Object.keys(others).some((key) => key !== 'kinds'))
    throw new UsageError('Stories are listed whole or as of a day: dateline list stories --as-of 2024-07-20')
  const { findStoryRows } = await import('../publish/story-rows.ts')
  const asked: AsOf = asOf === undefined ? {} : { asOf, linker: await openLinker() }
  const find = ({ limit, cursor }: Paging<RecordSort>) =>
    findStoryRows(archive, { ...(limit ? { limit } : {}), cursor: cursor ?? null, ...asked })
  await print({ find, count: null, shown: listed.stories }, options, terminal)
}

/** What parts stories anew is loaded where a past day is asked of. */
async function openLinker() {
  const { createLinker, files } = await import('./open-reader.ts').then(({ openParts }) => openParts())
  return createLinker(files)
}

function printKind(name: ListedName, archive: Archive, options: ListOptions, terminal: Terminal): Promise<void> {
  if (name === 'reconciliations') return printReconciliations(archive, options, terminal)
  if (options.holds || options.across)
    throw new UsageError('--holds and --across narrow reconciliations alone: dateline list reconciliations --holds no')
  if (name === 'articles') {
    const filter = toFilter(options, 'article')
    // The order was looked at with the other options: articles know no other.
    const find = ({ sort, ...rest }: Paging<RecordSort>) =>
      archive.findArticles(filter, { ...rest, sort: sort as Sort })
    return print({ find, count: () => archive.countArticles(filter), shown: listed.articles }, options, terminal)
  }
  if (name === 'incidents') {
    const filter = toFilter(options, 'event')
    const find = ({ sort: _byDay, ...paging }: Paging<RecordSort>) =>
      archive.findIncidents(filter, { ...paging, reports: 2 })
    const count = () => archive.countIncidents(filter, { reports: 2 })
    return print({ find, count, shown: listed.incidents }, options, terminal)
  }
  if (name === 'stories') return printStories(archive, options, terminal)
  if (name === 'contradictions') {
    const filter = toFilter(options, 'article')
    const find = ({ sort: _byDay, ...paging }: Paging<RecordSort>) => archive.findContradictions(filter, paging)
    return print(
      { find, count: () => archive.countContradictions(filter), shown: listed.contradictions },
      options,
      terminal,
    )
  }
  const records = <Row>(kind: Kind, shown: Listed<Row>) => {
    const narrowed = toFilter(options, kind)
    // The archive was asked for this kind alone.
    const find = async (paging: Paging<RecordSort>) =>
      (await archive.findRecords(narrowed, paging)) as Page<unknown> as Page<Row>
    return print({ find, count: () => archive.countRecords(narrowed), shown }, options, terminal)
  }
  if (name === 'events') return records('event', listed.events)
  if (name === 'statements') return records('statement', listed.statements)
  if (name === 'figures') return records('figure', listed.figures)
  return records('commitment', listed.commitments)
}

export const list = defineCommand<ListOptions>({
  name: 'list',
  summary: 'list what the archive holds',
  description:
    'Lists events, statements, figures, commitments or articles, incidents that several articles report, stories (articles on one main event), contradictions (all: the latest first), or reconciliations (what figures say of one another): a table, or with --csv or --json a row each. Dates compare with when a thing happened or is due; where that is not said, with when it was published (in brackets).',
  arguments: [new Argument('<what>', 'what to list').choices(Object.keys(listed))],
  options: [
    ...filterOptions(),
    new Option(
      '--holds <answer>',
      'reconciliations whose arithmetic holds: yes, no, or open; may be repeated',
    ).argParser(collectOneOf(helds)),
    new Option('--across', 'reconciliations between articles alone'),
    new Option('--json', 'one JSON object a line').conflicts('csv'),
    new Option('--csv', 'comma-separated values (RFC 4180)'),
    archiveOption(),
  ],
  examples: [
    ['dateline list events --from 2024-07 --place Kirkuk', 'what happened in Kirkuk since July 2024'],
    ['dateline list events --class material-conflict --killed 5- --not-place Baghdad', 'deadly acts outside Baghdad'],
    ['dateline list commitments --due ../2024-12', 'promises due by the end of 2024'],
    ['dateline list statements --speaker "Joint Operations Command"', 'what a body said'],
    ['dateline list figures --q killed --csv > figures.csv', 'figures whose words hold "killed", as a file'],
    ['dateline list incidents --sources 3- --as-of 2024-07-20', 'what three sources or more had told by then'],
    ['dateline list stories --as-of 2024-07-20 --csv', 'stories as they stood that day, as a file'],
    ['dateline list contradictions --place Kirkuk', 'where articles disagree'],
    ['dateline list reconciliations --holds no --place Gaza', 'numbers of Gaza that cannot all be so'],
    ['dateline list articles --sort -received --limit 10', 'the ten latest arrivals'],
  ],
  async run({ arguments: [name], options }, terminal): Promise<ExitCode> {
    const { openArchive } = await import('../archive/open.ts')
    const archive = await openArchive(options.archive, { hearCopied: toHear(terminal) })
    try {
      // Commander has let no other word through.
      await printKind(name as ListedName, archive, options, terminal)
      return 0
    } finally {
      await archive.close()
    }
  },
})
