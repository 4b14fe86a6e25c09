import { constants, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of an archive's file in a place of this machine's own. */
export interface Copy {
  readonly path: string
  /** Removes it. */
  readonly remove: () => void
}

/**
 * Copies an archive to where it can be opened: SQLite keeps files of its own beside one, and read-only media have no room for these.
 * What had not been written into the main file yet comes along.
 */
export function copyArchive(path: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-copy-'))
  const copy = join(folder, 'archive.db')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    // Where the disk can, both share their blocks and nothing is written twice.
    for (const end of ['', '-wal'])
      if (statSync(path + end, { throwIfNoEntry: false })?.isFile())
        copyFileSync(path + end, copy + end, constants.COPYFILE_FICLONE)
  } catch (thrown) {
    remove()
    throw thrown
  }
  return { path: copy, remove }
}
