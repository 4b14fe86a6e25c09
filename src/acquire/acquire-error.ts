/** What kept an input from becoming an article. */
export type AcquireCode =
  | 'missing' // no such file or folder
  | 'unreadable' // the system refuses to read it
  | 'empty' // nothing in it
  | 'binary' // no text
  | 'unknown-type' // text or not, of a type that is not read
  | 'too-large'
  | 'broken-json'
  | 'broken-row' // one line of a JSON Lines file, or one element of an array; the others are kept
  | 'address' // not an http(s) address, or one that may not be asked
  | 'network' // no answer, or one that broke off
  | 'timeout'
  | 'http-status'
  | 'stopped' // the caller's signal

/** An input that gave no article. The message names the input and says what to do; `cause` is what the system said. */
export class AcquireError extends Error {
  override readonly name = 'AcquireError'
  readonly code: AcquireCode

  constructor(code: AcquireCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** An input as it may be named in messages and kept in archives. */
export const withoutPassword = (input: string): string => input.replace(/^(https?:\/\/)[^/@]*@/i, '$1')

const systemMessages: Readonly<Record<string, readonly [AcquireCode, string]>> = {
  ENOENT: ['missing', 'There is no such file or folder; check the path.'],
  ENOTDIR: ['missing', 'A part of the path is a file, not a folder; check the path.'],
  EACCES: ['unreadable', 'Reading it is not permitted; check its permissions.'],
  EPERM: ['unreadable', 'Reading it is not permitted; check its permissions.'],
  ELOOP: ['unreadable', 'Its links lead round in a circle.'],
  EMFILE: ['unreadable', 'Too many files are open; close other programs or raise the limit (ulimit -n).'],
  ENAMETOOLONG: [
    'missing',
    'The path is too long to be a file; is it the text itself? Hand that in on standard input: dateline read -',
  ],
}

/** An AcquireError of whatever was thrown while `source` was read. */
export function toAcquireError(source: string, thrown: unknown): AcquireError {
  if (thrown instanceof AcquireError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new AcquireError('stopped', `${source}: Stopped before it was read.`, { cause: thrown })
  const systemCode = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const [code, advice] = systemMessages[systemCode] ?? [
    'unreadable' as const,
    `It cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
  ]
  return new AcquireError(code, `${source}: ${advice}`, { cause: thrown })
}
