import { accessSync, constants, existsSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { OpenOptions } from '../archive.ts'
import { ArchiveError } from '../error.ts'
import { copyArchive } from './copy.ts'
import { toFault } from './faults.ts'
import { applicationId, migrations } from './migrations.ts'

/** An open SQLite file. */
export type Database = Sqlite.Database

/** How a SQLite archive is opened. */
export interface SqliteOptions extends OpenOptions {
  /** How long to wait for another writer, in milliseconds. Default 60,000: four workers on a busy machine queue for that long. */
  readonly waitMs?: number
  /** Most pages (4 KiB each) that the file may grow to; a full disk in small. Default: no limit. */
  readonly maxPages?: number
}

const defaultWaitMs = 60_000

const numberOf = (database: Database, pragma: string): number => Number(database.pragma(pragma, { simple: true }))

/** @throws {ArchiveError} where the file is no archive, or a newer one. */
function checkKind(database: Database, path: string, create: boolean): void {
  const application = numberOf(database, 'application_id')
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  const empty = application === 0 && tables === 0
  if (application !== applicationId && !(empty && create))
    throw new ArchiveError(
      'not-an-archive',
      empty
        ? `${path} is empty, not an archive yet. Add articles to it first: dateline add FILES --archive ${path}`
        : `${path} is a database of another program, not an archive of Dateline. It was left as it is; name another with --archive.`,
    )
  const version = numberOf(database, 'user_version')
  if (version > migrations.length)
    throw new ArchiveError(
      'newer',
      `The archive ${path} was made by a newer Dateline (its version is ${version}, this one knows ${migrations.length}). Install the newer Dateline, or name another archive with --archive.`,
    )
}

/** Takes the steps that the archive has not taken yet, all or none; another process may be doing the same. */
function migrate(database: Database): void {
  if (numberOf(database, 'user_version') >= migrations.length) return
  database
    .transaction(() => {
      const version = numberOf(database, 'user_version')
      for (const step of migrations.slice(version)) database.exec(step)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}

/** Opens a file and brings its schema up to date. @throws what SQLite throws, and ArchiveError where it is no archive; the file is then as it was. */
function openFile(path: string, options: SqliteOptions): Database {
  const create = options.create ?? false
  const database = new Sqlite(path, { timeout: options.waitMs ?? defaultWaitMs, fileMustExist: !create })
  try {
    checkKind(database, path, create)
    database.pragma('journal_mode = WAL')
    // A killed process loses nothing; after a power cut the last articles may have to be added again, whole.
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    database.pragma('cache_size = -32000')
    if (options.maxPages !== undefined) database.pragma(`max_page_count = ${options.maxPages}`)
    migrate(database)
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

/** Faults of a place that cannot be written, as SQLite tells them. */
const unwritable = /^SQLITE_(?:READONLY|CANTOPEN)/

/** Opens a copy of an archive that stands where nothing can be written. What is opened refuses every change. */
function openCopy(path: string, options: SqliteOptions): Database {
  const copy = copyArchive(path)
  try {
    const database = openFile(copy.path, options)
    database.pragma('query_only = ON')
    options.hearCopied?.(
      `The archive ${path} stands where nothing can be written: a copy of it is read, as it is now, and nothing can be added.`,
    )
    const close = database.close.bind(database)
    database.close = () => {
      close()
      copy.remove()
      return database
    }
    return database
  } catch (thrown) {
    copy.remove()
    throw thrown
  }
}

/** Opens the archive at a path. @throws {ArchiveError} where that cannot be done; the file is then as it was. */
export function openDatabase(path: string, options: SqliteOptions): Database {
  const create = options.create ?? false
  if (!create && !existsSync(path))
    throw new ArchiveError('missing', `There is no archive at ${path}. Make one: dateline add FILES --archive ${path}`)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ArchiveError('not-an-archive', `${path} is a folder, not an archive; name a file in it with --archive.`)
  try {
    return openFile(path, options)
  } catch (thrown) {
    const isUnwritable = thrown instanceof Sqlite.SqliteError && unwritable.test(thrown.code)
    if (isUnwritable && options.hearCopied && isReadable(path)) return openCopy(path, options)
    // better-sqlite3 refuses a folder that is not there with a TypeError of its own.
    if (thrown instanceof TypeError && thrown.message.includes('directory does not exist'))
      throw new ArchiveError(
        'unreadable',
        `The folder of ${path} does not exist. Make it first, or name another with --archive.`,
        {
          cause: thrown,
        },
      )
    throw toFault(path, thrown)
  }
}

/** May the file be read at all? */
function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
