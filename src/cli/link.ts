import { Argument, Option } from 'commander'
import type { LinkedArticle } from '../model/link-groups.ts'
import { undatedDay } from '../model/link-store.ts'
import type { Reading } from '../model/reading.ts'
import { inBatches } from './batches.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { startProgress } from './progress.ts'
import { readEach } from './read-each.ts'
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
  // One text may be sent twice under two titles or days: documents are called by their names in the input, not by their content.
  const { copies, stories } = toGroups(
    ordered.map(({ linked, names }) => ({ ...linked, clue: { ...linked.clue, document: names[0]! } })),
    store,
  )
  const toNames = (nodes: readonly number[]): string[] => nodes.flatMap((node) => namesOf.get(node)!)
  for (const { nodes, origin, members } of copies) {
    const documents = toNames(nodes)
    if (documents.length < 2) continue
    await terminal.out(`${JSON.stringify({ kind: 'copies', documents, origin, members })}\n`)
  }
  for (const { nodes, origins, event } of stories) {
    const told = event && { document: event.document, ...event.record }
    await terminal.out(`${JSON.stringify({ kind: 'story', documents: toNames(nodes), origins, event: told })}\n`)
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
    const [{ acquireArticles, measureInputs }, { createReader, createLinker, files }, linked, stores] =
      await Promise.all([
        import('../acquire/articles.ts'),
        import('./open-reader.ts').then(({ openParts }) => openParts()),
        import('../link/linked.ts'),
        import('../link/memory-store.ts'),
      ])
    const stop = toStop()
    const progress = await startProgress(terminal, await measureInputs(inputs), 'read')
    try {
      const reader = createReader(files)
      const linker = createLinker(files)
      const store = stores.openMemoryStore()
      const byPlace = new Map<string, Named>()
      let failed = 0
      let incomparable = 0
      let ahead = 0
      const tomorrow = Math.floor(Date.now() / 86_400_000) + 1
      const put = (reading: Reading): void => {
        const { day, tie } = linker.order(reading)
        const place = `${day} ${tie}`
        const same = byPlace.get(place)
        if (same) {
          same.names.push(nameOf(reading))
          return
        }
        if (!linker.describe(reading).comparable) incomparable++
        if (day > tomorrow && day !== undatedDay) ahead++
        const node = byPlace.size + 1
        linker.link(store, node, reading)
        byPlace.set(place, { linked: linked.toLinked(node, reading, linker), names: [nameOf(reading)], day, tie })
      }
      const acquired = acquireArticles(inputs, { stdin: terminal.stdin, signal: stop.signal })
      for await (const batch of inBatches(acquired, ({ article }) => article?.text.length ?? 0)) {
        const articles = batch.flatMap(({ article }) => article ?? [])
        for (const { failure } of batch)
          if (failure) {
            failed++
            progress.line(failure.error.message)
          }
        for (const { article, reading, thrown } of readEach(reader, articles)) {
          if (reading) put(reading)
          else {
            failed++
            progress.line(`${article.source}: The reader broke off: ${String(thrown)}. It is left out.`)
          }
        }
        for (const { bytes } of batch) progress.advance(bytes)
      }
      const say = (count: number, what: string) => {
        if (count > 0) terminal.err(`${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'} ${what}\n`)
      }
      progress.stop()
      say(incomparable, 'with too little text to be compared: in no group of copies.')
      say(ahead, 'dated after today: kept under that date.')
      await printGroups([...byPlace.values()], store, terminal)
      return failed > 0 || stop.signal.aborted ? 1 : 0
    } finally {
      progress.stop()
      stop.release()
    }
  },
})
