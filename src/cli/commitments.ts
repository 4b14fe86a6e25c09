import { Option } from 'commander'
import type { StoredUndertaking, UndertakingQuery } from '../archive/linked.ts'
import { standings } from '../model/undertaking.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { type FilterOptions, filterOptions, toFilter } from './filters.ts'
import { type ArchiveOptions, archiveOption, collectOneOf } from './options.ts'
import type { Column } from './table.ts'
import type { Terminal } from './terminal.ts'

interface CommitmentOptions extends ArchiveOptions, FilterOptions {
  readonly standing?: UndertakingQuery['standings'] & object
  readonly json?: boolean
  readonly csv?: boolean
  readonly ical?: boolean
}

const toDue = ({ due }: StoredUndertaking): string =>
  due.edtf ?? (due.from === due.to ? (due.to ?? '') : `${due.from ?? '..'}/${due.to ?? '..'}`)

/** The steps of a history with their days: "said 2024-05-02, moved 2024-09-01". */
const toHistory = ({ tellings }: StoredUndertaking): string =>
  tellings.map(({ step, said }) => `${step} ${said ?? 'undated'}`).join(', ')

const columns: readonly Column<StoredUndertaking>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'DUE', cell: toDue },
  { title: 'STANDS', cell: ({ standing }) => standing },
  { title: 'WHO', cell: ({ who }) => who.join('; '), least: 10 },
  { title: 'WHAT', cell: ({ what }) => what, least: 24 },
  { title: 'HISTORY', cell: toHistory, least: 20 },
]

async function print(
  rows: readonly StoredUndertaking[],
  options: CommitmentOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.ical) return terminal.out((await import('../publish/calendar.ts')).printCalendar(rows))
  if (options.json) {
    for (const row of rows) await terminal.out(`${JSON.stringify(row)}\n`)
    return
  }
  if (options.csv) {
    const { printCsvHeader, printCsvRow } = await import('../publish/csv.ts')
    const { undertakingColumns } = await import('../publish/csv.linked.ts')
    await terminal.out(printCsvHeader(undertakingColumns))
    for (const one of rows)
      for (const telling of one.tellings) await terminal.out(printCsvRow(undertakingColumns, { one, telling }))
    return
  }
  if (rows.length === 0) {
    terminal.err('Nothing in the archive matches.\n')
    return
  }
  const { toTable } = await import('./table.ts')
  await terminal.out(toTable(columns, rows, terminal.isTTY ? terminal.columns : null))
}

export const commitments = defineCommand<CommitmentOptions>({
  name: 'commitments',
  summary: 'what was undertaken, and what became of it',
  description:
    'Lists commitments across articles, each with its history: first said, repeated, moved, brought forward, met, missed, dropped. With --as-of, as it stood on a day: what was published later is not known. "passed" means that the days are over and no article says what became of it.',
  arguments: [],
  options: [
    ...filterOptions().filter((option) => option.long !== '--sort'),
    new Option('--standing <state>', 'open, due, passed, met, missed or dropped; may be repeated').argParser(
      collectOneOf(standings),
    ),
    new Option('--json', 'one JSON object a line').conflicts(['csv', 'ical']),
    new Option('--csv', 'comma-separated values, a line a telling').conflicts('ical'),
    new Option('--ical', 'a calendar file (RFC 5545)'),
    archiveOption(),
  ],
  examples: [
    ['dateline commitments --as-of 2025-01-01', 'what stood open at the beginning of 2025, and what did not'],
    ['dateline commitments --actor Iraq --standing passed', 'promises of Iraq whose time is over'],
    ['dateline commitments --ical > commitments.ics', 'due days for a calendar'],
  ],
  async run({ options }, terminal): Promise<ExitCode> {
    const { openArchive } = await import('../archive/open.ts')
    const archive = await openArchive(options.archive)
    try {
      const rows = await archive.findUndertakings(toFilter(options, 'commitment'), {
        standings: options.standing ?? [],
      })
      await print(options.limit === undefined ? rows : rows.slice(0, options.limit), options, terminal)
      return 0
    } finally {
      await archive.close()
    }
  },
})
