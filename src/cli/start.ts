import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addInputs, describeTally } from './add.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { archiveOption } from './options.ts'
import { type ServeOptions, serverOptions, serveUntilStopped } from './serve.ts'
import { toStop } from './stop.ts'
import type { Terminal } from './terminal.ts'

/** The bundled articles, found from `src/` and from `dist/` alike. */
const examplesFolder = fileURLToPath(new URL('../../examples/articles', import.meta.url))

/** The shorter of the path and the path from here: sources that a person can read. */
function toShorter(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path
}

async function addExamples(path: string, terminal: Terminal): Promise<ExitCode> {
  const [{ openArchive }, { startProgress }] = await Promise.all([
    import('../archive/open.ts'),
    import('./progress.ts'),
  ])
  const archive = await openArchive(path, { create: true })
  const progress = await startProgress(terminal, 0, 'added')
  const stop = toStop()
  try {
    const tally = await addInputs(archive, [toShorter(examplesFolder)], {
      stdin: terminal.stdin,
      progress,
      signal: stop.signal,
    })
    await terminal.out(`Examples: ${describeTally(tally, path).replace(/^A/, 'a')}.\n`)
    return tally.failed > 0 || stop.signal.aborted ? 1 : 0
  } finally {
    progress.stop()
    stop.release()
    await archive.close()
  }
}

export const start = defineCommand<ServeOptions>({
  name: 'start',
  summary: 'add the bundled examples and show them in the browser',
  description:
    'Adds the example articles that come with dateline to an archive (a second start reads nothing twice) and serves it. This is what "npm start" runs.',
  arguments: [],
  options: [...serverOptions(), archiveOption()],
  examples: [
    ['dateline start', 'the examples at http://127.0.0.1:4717'],
    ['dateline start --archive trial.db --port 8080', 'in an archive and at a port of your own'],
  ],
  async run({ options }, terminal): Promise<ExitCode> {
    const code = await addExamples(options.archive, terminal)
    await serveUntilStopped(options, terminal)
    return code
  },
})
