import { once } from 'node:events'

/** What a command sees of the world: where its output goes and how wide that is. Tests hand in their own. */
export interface Terminal {
  /** Writes to standard output; await it, so that a slow reader slows the command down. @throws OutputClosed where nobody reads any more. */
  out(text: string): Promise<void> | void
  /** Writes to standard error: failures, progress, hints. */
  err(text: string): void
  /** Width of the output in columns. */
  readonly columns: number
  /** Is standard output a terminal? */
  readonly isTTY: boolean
  /** Is standard error a terminal? Progress bars are drawn there alone. */
  readonly errIsTTY: boolean
  readonly colours: boolean
  /** Bytes of standard input, for the input `-`. */
  readonly stdin: AsyncIterable<Uint8Array>
}

/** The reader of the output has gone (`| head`): end quietly. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

const fallbackColumns = 80

/** Colours are on for a terminal, unless NO_COLOR is set; FORCE_COLOR turns them on everywhere (no-color.org, force-color.org). */
function wantsColours(environment: NodeJS.ProcessEnv, isTTY: boolean): boolean {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR && environment.FORCE_COLOR !== '0') return true
  return isTTY && environment.TERM !== 'dumb'
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const { stdout, stderr, env } = process
  let closed = false
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  })
  stderr.on('error', () => {})
  return {
    async out(text) {
      if (closed) throw new OutputClosed('Nobody reads the output any more.')
      if (!stdout.write(text)) {
        const waited = new AbortController()
        const { signal } = waited
        await Promise.race([once(stdout, 'drain', { signal }), once(stdout, 'close', { signal })]).catch(() => {})
        // Takes away the listener for what did not happen.
        waited.abort()
      }
      if (closed) throw new OutputClosed('Nobody reads the output any more.')
    },
    err(text) {
      stderr.write(text)
    },
    columns: stdout.columns ?? (Number(env.COLUMNS) || fallbackColumns),
    isTTY: stdout.isTTY === true,
    errIsTTY: stderr.isTTY === true,
    colours: wantsColours(env, stdout.isTTY === true),
    // Opened only when it is asked for.
    get stdin() {
      return process.stdin
    },
  }
}

/**
 * Text of an article made safe to print: control characters, which could move the cursor or recolour the screen, become U+FFFD,
 * and marks that turn the writing direction of what follows are left out. Line ends stay.
 */
export const toPrintable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
