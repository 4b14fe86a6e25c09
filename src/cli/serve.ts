import { Option } from 'commander'
import { defineCommand, type ExitCode } from './command.ts'
import { toHear } from './hear.ts'
import { type ArchiveOptions, archiveOption, parseWhole } from './options.ts'
import { toStop } from './stop.ts'
import type { Terminal } from './terminal.ts'

export interface ServeOptions extends ArchiveOptions {
  readonly port: number
  readonly host: string
}

const largestPort = 65_535

/** `--port` and `--host`. */
export const serverOptions = (): Option[] => [
  new Option('--port <number>', 'port to listen on; 0 takes any free one')
    .default(4717)
    .argParser(parseWhole(0, largestPort)),
  new Option('--host <address>', 'address to listen on; others than 127.0.0.1 let other machines in').default(
    '127.0.0.1',
  ),
]

/** Serves an archive until the user interrupts. Prints the address once it can be asked. */
export async function serveUntilStopped({ archive, port, host }: ServeOptions, terminal: Terminal): Promise<void> {
  const { serve } = await import('../api/server.ts')
  const report = (error: unknown): void =>
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  const stop = toStop()
  try {
    const server = await serve({ archivePath: archive, port, host, report, hearCopied: toHear(terminal) })
    await terminal.out(`${archive} is served at ${server.url} (stop with Ctrl-C)\n`)
    if (!stop.signal.aborted)
      await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }))
    await server.close()
  } finally {
    stop.release()
  }
}

export const serve = defineCommand<ServeOptions>({
  name: 'serve',
  summary: 'show an archive in the browser',
  description:
    'Serves the pages and the JSON API of an archive, on this machine alone unless --host says otherwise. The description of the API is at /openapi.json.',
  arguments: [],
  options: [...serverOptions(), archiveOption()],
  examples: [
    ['dateline serve', 'dateline.db at http://127.0.0.1:4717'],
    ['dateline serve --archive iraq.db --port 8080', 'another archive at another port'],
  ],
  async run({ options }, terminal): Promise<ExitCode> {
    await serveUntilStopped(options, terminal)
    return 0
  },
})
