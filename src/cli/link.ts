import { Argument, Option } from 'commander'
import type { LinkedArticle } from '../model/link-groups.ts'
import type { Reading } from '../model/reading.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { startProgress } from './progress.ts'
import { toStop } from './stop.ts'
import type { Terminal } from './terminal.ts'

/** One article of the input, and the names that it came under: a row that is sent twice is one article. */
interface Named {
  readonly linked: LinkedArticle
  readonly names: string[]
  readonly day: number
  readonly tie: number
}

const nameOf = ({ document }: Reading): string => document.externalId ?? document.source

/** Prints one line a group: copies of more than one article, then all stories. */
async function printGroups(
  named: readonly Named[],
  store: Parameters<typeof import('../link/groups.ts').toGroups>[1],
  terminal: Terminal,
) {
  const { toGroups } = await import('../link/groups.ts')
  const ordered = [...named].sort((a, b) => a.day - b.day || a.tie - b.tie)
  for (const { names } of ordered) names.sort()
  const namesOf = new Map(ordered.map(({ linked, names }) => [linked.node, names]))
  const { copies, stories } = toGroups(
    ordered.map(({ linked }) => linked),
    store,
  )
  const firstName = new Map(ordered.map(({ linked, names }) => [linked.clue.document, names[0]!]))
  const toNames = (nodes: readonly number[]): string[] => nodes.flatMap((node) => namesOf.get(node)!)
  for (const { nodes, origin, members } of copies) {
    const documents = toNames(nodes)
    if (documents.length < 2) continue
    const line = {
      kind: 'copies',
      documents,
      origin: { ...origin, document: firstName.get(origin.document) },
      members: members.map(({ document, of, ...member }) => ({
        document: firstName.get(document),
        of: of === null ? null : firstName.get(of),
        ...member,
      })),
    }
    await terminal.out(`${JSON.stringify(line)}\n`)
  }
  for (const { nodes, origins, event } of stories) {
    const line = {
      kind: 'story',
      documents: toNames(nodes),
      origins: origins.map((origin) => ({ ...origin, document: firstName.get(origin.document) })),
      event: event && { document: firstName.get(event.document), ...event.record },
    }
    await terminal.out(`${JSON.stringify(line)}\n`)
  }
}

export const link = defineCommand<{ readonly json?: boolean }>({
  name: 'link',
  summary: 'tell which articles are copies, and which tell one story',
  description:
    'Reads articles and prints, one a line, groups of copies (with the origin of the text) and stories (articles whose main event is the same incident). Every article is in exactly one story. What comes out depends on the set of articles alone, not on their order.',
  arguments: [new Argument('<input...>', 'files, folders, http(s) addresses, or - for standard input')],
  options: [new Option('--json', 'one group a line (JSON Lines); the default and only form')],
  examples: [
    ['dateline link reports.jsonl --json', 'copies and stories of all rows'],
    ['dateline link articles/ --json | jq \'select(.kind == "copies")\'', 'what was reprinted'],
  ],
  async run({ arguments: inputs }, terminal): Promise<ExitCode> {
    const [{ acquireArticles, measureInputs }, { createReader, createLinker, loadDataFiles }, linked, stores] =
      await Promise.all([
        import('../acquire/articles.ts'),
        import('./open-reader.ts').then(({ openParts }) => openParts()),
        import('../link/linked.ts'),
        import('../link/memory-store.ts'),
      ])
    const stop = toStop()
    const progress = await startProgress(terminal, await measureInputs(inputs), 'read')
    try {
      const files = loadDataFiles()
      const reader = createReader(files)
      const linker = createLinker(files)
      const store = stores.openMemoryStore()
      const byPlace = new Map<string, Named>()
      let failed = 0
      for await (const { article, failure, bytes } of acquireArticles(inputs, {
        stdin: terminal.stdin,
        signal: stop.signal,
      })) {
        if (failure) {
          failed++
          progress.line(failure.error.message)
        } else {
          const reading = reader.read(article)
          const { day, tie } = linker.order(reading)
          const place = `${day} ${tie}`
          const same = byPlace.get(place)
          if (same) same.names.push(nameOf(reading))
          else {
            const node = byPlace.size + 1
            linker.link(store, node, reading)
            byPlace.set(place, {
              linked: linked.toLinked(node, reading, linker),
              names: [nameOf(reading)],
              day,
              tie,
            })
          }
        }
        progress.advance(bytes)
      }
      progress.stop()
      await printGroups([...byPlace.values()], store, terminal)
      return failed > 0 || stop.signal.aborted ? 1 : 0
    } finally {
      progress.stop()
      stop.release()
    }
  },
})
