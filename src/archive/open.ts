import type { Archive } from './archive.ts'

/** How an archive is opened. */
export interface OpenOptions {
  /** Make a new archive where there is none. Without it a missing archive is an ArchiveError. */
  readonly create?: boolean
  /**
   * Where the archive stands on media that cannot be written, a copy of it is read instead, and this hears so; nothing can be added then.
   * Without it such an archive is an ArchiveError.
   */
  readonly hearCopied?: (notice: string) => void
}

/**
 * Opens the archive at a path; older archives are brought up to date.
 *
 * @throws {ArchiveError} where there is none (and `create` is not set), it is no archive, comes from a newer version, or cannot be read.
 */
export async function openArchive(path: string, options: OpenOptions = {}): Promise<Archive> {
  const { openSqliteArchive } = await import('./sqlite.ts')
  return openSqliteArchive(path, options)
}
