import { serve as listen, type ServerType } from '@hono/node-server'
import { openArchive } from '../archive/open.ts'
import { createApp } from './app.ts'
import { loadPages } from './pages.ts'

/** The server could not be started. The message says what to do. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
}

export interface ServeOptions {
  readonly archivePath: string
  /** 0 takes any free port. */
  readonly port: number
  /** An address of this machine; by default only this machine can reach the server. */
  readonly host?: string
  /** Hears of failures that are this program's fault. */
  readonly report?: (error: unknown) => void
  /** Hears that the archive cannot be written where it stands, so that a copy of it is served. */
  readonly hearCopied?: (notice: string) => void
}

export interface RunningServer {
  /** Where the pages are: `http://127.0.0.1:4717`. */
  readonly url: string
  close(): Promise<void>
}

/** Addresses that this machine alone can reach. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1'])

const faults: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) => `Port ${port} is in use. Stop what uses it, or choose another with --port.`,
  EACCES: (_host, port) => `Port ${port} may not be used by this account. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine. Choose another with --host.`,
  ENOTFOUND: (host) => `The host name "${host}" is not known. Choose another with --host.`,
}

/**
 * Serves an archive: API and pages, on this machine alone unless `host` says otherwise.
 *
 * @throws {ServerError} where the port or address cannot be used.
 * @throws {ArchiveError} where the archive cannot be opened.
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { archivePath, port, host = '127.0.0.1' } = options
  const archive = await openArchive(archivePath, { hearCopied: options.hearCopied ?? (() => {}) })
  const named = host.includes(':') ? `[${host}]` : host
  const app = createApp(archive, {
    pages: loadPages(),
    ...(loopback.has(host) ? {} : { hosts: 'any' as const }),
    ...(options.report ? { report: options.report } : {}),
  })
  const { server, boundPort } = await new Promise<{ server: ServerType; boundPort: number }>((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (info) =>
      resolve({ server, boundPort: info.port }),
    )
    server.once('error', reject)
  }).catch(async (cause: NodeJS.ErrnoException) => {
    await archive.close()
    const explain = faults[cause.code ?? '']
    throw new ServerError(explain?.(host, port) ?? `The server could not be started: ${cause.message}.`, { cause })
  })
  return {
    url: `http://${named}:${boundPort}`,
    async close() {
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await archive.close()
    },
  }
}
