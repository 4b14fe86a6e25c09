import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { splitLines } from '../acquire/lines.ts'
import type { Archive } from '../archive/archive.ts'
import type { GazetteerImport, ImportedGazetteer } from '../archive/gazetteer-store.ts'
import {
  type Dumped,
  type DumpTables,
  isRejected,
  parseDumpedName,
  parseDumpedPlace,
  toDumpKind,
  toNameKeys,
} from '../knowledge/geonames.ts'
import type { DumpedPlace } from '../model/gazetteer.ts'
import type { Progress } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** Lines longer than this are no rows of a dump. */
const longestLine = 200_000
const rowsAtOnce = 5_000
/** So many rejected rows of a file are named; the others are counted. */
const mostNamed = 50

/** What became of the rows of an import. */
export interface ImportTally {
  /** Rows that reading has no use for: hotels, codes, names of languages that are not read. */
  unused: number
  rejected: number
  /** Other names of places that no file of the import holds. */
  unplaced: number
}

type NameRow = Parameters<GazetteerImport['addNames']>[0][number]

/** Collects rows and writes them in groups. */
function collect<Row>(write: (rows: readonly Row[]) => void): { add(row: Row): void; end(): void } {
  let rows: Row[] = []
  const end = (): void => {
    if (rows.length > 0) write(rows)
    rows = []
  }
  return {
    add(row) {
      rows.push(row)
      if (rows.length >= rowsAtOnce) end()
    },
    end,
  }
}

/** Reads one file into the import. @throws {UsageError} where it is no dump */
async function importFile(
  path: string,
  into: GazetteerImport,
  tables: DumpTables,
  tally: ImportTally,
  hash: ReturnType<typeof createHash>,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const name = basename(path)
  const places = collect<DumpedPlace>(into.addPlaces)
  const names = collect<NameRow>((rows) => {
    tally.unplaced += into.addNames(rows)
  })
  let kind: ReturnType<typeof toDumpKind> = null
  let named = 0
  let bytes = 0
  let rows = 0
  const reject = (line: number, why: string): void => {
    tally.rejected++
    named++
    if (named <= mostNamed) progress.line(`${name}:${line}: ${why}; the row was left out.`)
  }
  /** Hands a good row on; counts the others. */
  const take = <Row>(line: number, row: Dumped<Row>, add: (row: Row) => void): void => {
    if (row === null) tally.unused++
    else if (isRejected(row)) reject(line, row.rejected)
    else add(row)
  }
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
      hash.update(chunk)
      yield chunk
    }
  }
  const decoder = new TextDecoder()
  for await (const line of splitLines(hashed(), longestLine)) {
    if (signal.aborted) return
    bytes += line.length
    if (++rows % rowsAtOnce === 0) {
      progress.advance(bytes, rowsAtOnce)
      bytes = 0
    }
    if (line.bytes === null) {
      reject(line.number, 'it is too long for a row')
      continue
    }
    const text = decoder.decode(line.bytes).replace(/\r$/, '')
    if (text === '' || text.startsWith('#')) continue
    kind ??= toDumpKind(text)
    if (kind === null)
      throw new UsageError(
        `${path} is no GeoNames dump: its first line is neither of the table of places (19 columns) nor of alternate names. Give the unpacked .txt files.`,
      )
    if (kind === 'places') take(line.number, parseDumpedPlace(text, tables), places.add)
    else
      take(line.number, parseDumpedName(text), ({ id, name: other }) =>
        names.add({ id, toKeys: (country) => toNameKeys(other, country) }),
      )
  }
  places.end()
  names.end()
  progress.advance(bytes, rows % rowsAtOnce)
  if (named > mostNamed) progress.line(`${name}: ${(named - mostNamed).toLocaleString('en')} more rows were left out.`)
}

/** The file's kind by its first line, so that places come before their other names in whichever order they are given. */
async function firstKind(path: string): Promise<'places' | 'names' | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`)
  const stream = createReadStream(path, { end: longestLine }) as AsyncIterable<Uint8Array>
  for await (const { bytes } of splitLines(stream, longestLine)) {
    const text = bytes === null ? '' : new TextDecoder().decode(bytes).replace(/\r$/, '')
    if (text !== '' && !text.startsWith('#')) return toDumpKind(text)
  }
  return null
}

/**
 * Imports GeoNames dumps into an archive, row by row in flat memory; they replace what was imported before. Null where the user stopped
 * it: then nothing has changed.
 *
 * @throws {UsageError} where there is no such file or it is no dump, {ArchiveError} where the archive cannot be written; nothing has changed then.
 */
export async function importGazetteer(
  archive: Archive,
  paths: readonly string[],
  tables: DumpTables,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ readonly imported: ImportedGazetteer; readonly tally: ImportTally } | null> {
  const kinds = await Promise.all(paths.map(async (path) => ({ path, kind: await firstKind(path) })))
  const ordered = [...kinds.filter(({ kind }) => kind !== 'names'), ...kinds.filter(({ kind }) => kind === 'names')]
  const tally: ImportTally = { unused: 0, rejected: 0, unplaced: 0 }
  const hash = createHash('sha256')
  const into = await archive.startImport()
  try {
    for (const { path } of ordered) await importFile(path, into, tables, tally, hash, progress, signal)
    if (signal.aborted) {
      into.abandon()
      return null
    }
    const files = ordered.map(({ path }) => basename(path))
    return { imported: into.finish({ hash: `sha256:${hash.digest('hex')}`, files }), tally }
  } catch (thrown) {
    into.abandon()
    throw thrown
  }
}
