import { existsSync } from 'node:fs'
import type { ReaderKey } from '../archive/stored.ts'
import type { DataFiles } from '../knowledge/files.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { type ArchiveOptions, archiveOption } from './options.ts'
import { openReadingInputs } from './reading-inputs.ts'
import type { Terminal } from './terminal.ts'

/** One thing that was looked at: fine, or wrong with what to do; `told` is one line. */
interface Finding {
  readonly fine: boolean
  readonly told: string
}

const oldestNode = 20

function checkNode(): Finding {
  const told = `node ${process.versions.node} (${process.platform} ${process.arch})`
  const fine = Number(process.versions.node.split('.')[0]) >= oldestNode
  return { fine, told: fine ? told : `${told}: too old, install Node ${oldestNode} or later` }
}

/** The data files, and with them the reader that would read now; null where it cannot be made. */
async function checkData(): Promise<{
  readonly finding: Finding
  readonly reader: ReaderKey | null
  readonly files: DataFiles | null
}> {
  const wrong = (told: string) => ({ finding: { fine: false, told }, reader: null, files: null })
  try {
    const { loadDataFiles } = await import('../knowledge/load.ts')
    const files = loadDataFiles()
    const empty = files.names.filter((name) => files.bytes(name).length === 0)
    const told = `data files: ${files.names.length}, ${files.hash}`
    if (files.names.length === 0) return wrong('data files: none. Install dateline again.')
    if (empty.length > 0) return wrong(`${told}; empty: ${empty.join(', ')}. Install dateline again.`)
    const { createReader } = await import('../pipeline.ts')
    const { version, data } = createReader(files)
    return { finding: { fine: true, told }, reader: { version, data }, files }
  } catch (thrown) {
    return wrong(`data files: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

async function checkSqlite(): Promise<Finding> {
  try {
    const { sqliteVersion } = await import('../archive/sqlite/version.ts')
    return { fine: true, told: `SQLite ${sqliteVersion()}` }
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    return { fine: false, told: `SQLite: cannot be loaded (${why}). Run: npm rebuild better-sqlite3` }
  }
}

const plural = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

async function* checkArchive(
  path: string,
  bundled: ReaderKey | null,
  files: DataFiles | null,
): AsyncGenerator<Finding> {
  const { openArchive } = await import('../archive/open.ts')
  const notices: string[] = []
  const archive = await openArchive(path, { hearCopied: (notice) => notices.push(notice) })
  try {
    for (const told of notices) yield { fine: true, told }
    const { articles, records, ledger, readers, sizeBytes } = await archive.statistics()
    yield { fine: true, told: `archive ${path}: ${plural(articles, 'article')}, ${(sizeBytes / 1e6).toFixed(1)} MB` }
    const counts = Object.entries(records).map(([kind, count]) => plural(count, kind))
    yield { fine: true, told: `records: ${counts.join(', ')}` }
    yield {
      fine: true,
      told: `ledger: ${Object.entries(ledger)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ')}`,
    }
    const imported = await archive.imported()
    if (imported)
      yield { fine: true, told: `gazetteer: ${plural(imported.places, 'place')} of ${imported.files.join(', ')}` }
    const data = files && (await openReadingInputs(archive, files)).hash
    const reader = bundled && data !== null ? { ...bundled, data } : bundled
    for (const { version, data, articles: read } of readers) {
      const current = reader?.version === version && reader.data === data
      const advice = reader === null || current ? '' : '; renew them with: dateline reread'
      yield { fine: true, told: `read by ${version}, data ${data}: ${plural(read, 'article')}${advice}` }
    }
    for (const { source, state, reason, attempts } of await archive.ledger({
      states: ['received', 'read', 'failed'],
      limit: 20,
    }))
      yield {
        fine: true,
        told: `${state}: ${source} (${plural(attempts, 'attempt')})${reason ? `: ${reason}` : '; add it again'}`,
      }
    const faults = await archive.check()
    for (const told of faults) yield { fine: false, told }
    if (faults.length === 0) yield { fine: true, told: 'archive is whole; every record stands on its words' }
  } finally {
    await archive.close()
  }
}

async function* checkAll(path: string): AsyncGenerator<Finding> {
  const { version } = await import('../version.ts')
  yield { fine: true, told: `dateline ${version}` }
  yield checkNode()
  yield await checkSqlite()
  const { finding, reader, files } = await checkData()
  yield finding
  if (!existsSync(path)) yield { fine: true, told: `archive ${path}: none yet` }
  else
    try {
      yield* checkArchive(path, reader, files)
    } catch (thrown) {
      if (!(thrown instanceof Error) || thrown.name !== 'ArchiveError') throw thrown
      yield { fine: false, told: thrown.message }
    }
}

async function printFindings(path: string, terminal: Terminal): Promise<ExitCode> {
  const { default: picocolors } = await import('picocolors')
  const { green, red } = picocolors.createColors(terminal.colours)
  let wrong = 0
  for await (const { fine, told } of checkAll(path)) {
    if (!fine) wrong++
    await terminal.out(`${fine ? green('ok   ') : red('WRONG')} ${told}\n`)
  }
  if (wrong > 0) await terminal.out(`${wrong} of these must be put right.\n`)
  return wrong > 0 ? 1 : 0
}

export const doctor = defineCommand<ArchiveOptions>({
  name: 'doctor',
  summary: 'check the installation and an archive',
  description:
    'Checks the versions, the data files, and the archive: whether its file is sound, how far each article came, and whether every record still stands on the exact words of its article. Exit code 1 where something is wrong.',
  arguments: [],
  options: [archiveOption()],
  examples: [
    ['dateline doctor', 'the installation and dateline.db'],
    ['dateline doctor --archive iraq.db', 'another archive'],
  ],
  run: ({ options }, terminal) => printFindings(options.archive, terminal),
})
