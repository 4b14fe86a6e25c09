import Sqlite from 'better-sqlite3'
import { ArchiveError, type ArchiveFault } from '../error.ts'

type Advice = readonly [ArchiveFault, (location: string) => string]

const locked: Advice = [
  'locked',
  (at) =>
    `The archive ${at} is being written by another program. Wait until that has ended, then try again; nothing was lost.`,
]
const full: Advice = [
  'full',
  (at) =>
    `There is no room left on the disk that holds ${at}. Free some, then run the same command again: it goes on where it stopped.`,
]
const readOnly: Advice = [
  'read-only',
  (at) =>
    `The archive ${at} cannot be written. Change the permissions of the file and its folder, or name another with --archive.`,
]
const damaged: Advice = [
  'damaged',
  (at) =>
    `The archive ${at} is damaged. Put back a copy, or add the articles to a new archive; "dateline doctor" says what is wrong.`,
]
const notAnArchive: Advice = [
  'not-an-archive',
  (at) =>
    `${at} is a file of another kind, not an archive of Dateline. It was left as it is; name another with --archive.`,
]
const unreadable: Advice = [
  'unreadable',
  (at) => `The archive ${at} cannot be opened. Check that its folder is there and that you may read and write it.`,
]

/** By the beginning of SQLite's result code, the longer ones first (sqlite.org/rescode.html). */
const advices: readonly (readonly [code: string, advice: Advice])[] = [
  ['SQLITE_BUSY', locked],
  ['SQLITE_LOCKED', locked],
  ['SQLITE_FULL', full],
  ['SQLITE_IOERR_WRITE', full],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_PERM', readOnly],
  ['SQLITE_NOTADB', notAnArchive],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_IOERR', damaged],
  ['SQLITE_CANTOPEN', unreadable],
]

/** What SQLite threw, as an ArchiveError that says what to do; anything else as it is. */
export function toFault(location: string, thrown: unknown): unknown {
  if (!(thrown instanceof Sqlite.SqliteError)) return thrown
  const missing = /^no such (?:table|column)/.test(thrown.message)
  const advice = missing ? damaged : advices.find(([code]) => thrown.code.startsWith(code))?.[1]
  if (!advice)
    return new ArchiveError('query', `The archive ${location} could not do that: ${thrown.message}.`, { cause: thrown })
  const [fault, toMessage] = advice
  return new ArchiveError(fault, toMessage(location), { cause: thrown })
}
