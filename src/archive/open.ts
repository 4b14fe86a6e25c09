import type { Archive, OpenOptions } from './archive.ts'

/**
 * Opens the archive at a path; older archives are brought up to date.
 *
 * @throws {ArchiveError} where there is none (and `create` is not set), it is no archive, comes from a newer version, or cannot be read.
 */
export async function openArchive(path: string, options: OpenOptions = {}): Promise<Archive> {
  const { openSqliteArchive } = await import('./sqlite.ts')
  return openSqliteArchive(path, options)
}
