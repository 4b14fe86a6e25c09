/** What kept the archive from doing what was asked. */
export type ArchiveFault =
  | 'missing'
  | 'not-an-archive'
  | 'newer'
  | 'locked'
  | 'full'
  | 'read-only'
  | 'unreadable'
  | 'damaged'
  | 'query'

/** The archive could not do what was asked. The message says what to do; nothing was half written. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly fault: ArchiveFault

  constructor(fault: ArchiveFault, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.fault = fault
  }
}
