import { acquireArticles, measureInputs } from '../acquire/articles.ts'
import type { Article } from '../model/article.ts'
import type { Reading } from '../model/reading.ts'
import { inBatches } from './batches.ts'
import { keepHeapSmall } from './heap.ts'
import type { OwnLists } from './options.ts'
import { startProgress } from './progress.ts'
import { type ArticleReader, findIrrelevance, readEach } from './read-each.ts'
import { OutputClosed, type Terminal } from './terminal.ts'

export interface ReadOptions extends OwnLists {
  /** One reading a line on standard output, instead of a page for people. */
  readonly json?: boolean | undefined
  /** Articles that report on no conflict are left out, and counted at the end. */
  readonly onlyConflict?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** Makes the reader, once, when the first article is there; by default the one with the bundled data. */
  readonly openReader?: (() => Promise<ArticleReader>) | undefined
}

const openBundledReader = async (own: OwnLists): Promise<ArticleReader> =>
  (await import('./open-reader.ts')).openReader(own)

const toJsonLine = (reading: Reading): string => `${JSON.stringify(reading)}\n`

async function openPagePrinter(terminal: Terminal): Promise<(reading: Reading) => string> {
  const { renderReading } = await import('./render.ts')
  return (reading) => renderReading(reading, terminal)
}

const sayMistake = ({ source }: Article, thrown: unknown): string =>
  `${source}: The reader broke off: ${thrown instanceof Error ? thrown.message : String(thrown)}. Please report this.`

/**
 * `dateline read`: prints what is found in each article as soon as it is read, a few together where they are at hand, and stores nothing. Returns the exit code:
 * 0 fine, 1 some input gave no article (each is named on standard error, the rest is read), 2 misuse.
 */
export async function readCommand(
  inputs: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<number> {
  if (inputs.length === 0) {
    terminal.err(
      'Nothing to read. Name files, folders or addresses, or - for standard input: dateline read article.txt\n',
    )
    return 2
  }
  // Where output and progress would share a screen, the output itself shows how far the work has come.
  const watched = terminal.isTTY ? 0 : await measureInputs(inputs)
  const progress = await startProgress(terminal, watched, 'read')
  let failed = 0
  let leftOut = 0
  try {
    let reader: Promise<ArticleReader> | null = null
    let print: ((reading: Reading) => string) | null = null
    const acquired = acquireArticles(inputs, { stdin: terminal.stdin, signal: options.signal })
    for await (const batch of inBatches(acquired, ({ article }) => article?.text.length ?? 0)) {
      const articles = batch.flatMap(({ article }) => article ?? [])
      if (reader) keepHeapSmall()
      if (articles.length > 0) reader ??= options.openReader?.() ?? openBundledReader(options)
      const opened = await reader
      const isLeftOut = (article: Article) =>
        options.onlyConflict === true && opened !== null && findIrrelevance(opened, article) !== null
      const wanted = articles.filter((article) => !isLeftOut(article))
      leftOut += articles.length - wanted.length
      const outcomes = new Map(
        (opened ? readEach(opened, wanted) : []).map((outcome) => [outcome.article, outcome] as const),
      )
      for (const { article, failure, bytes } of batch) {
        const outcome = article && outcomes.get(article)
        if (outcome?.reading) {
          print ??= options.json ? toJsonLine : await openPagePrinter(terminal)
          await terminal.out(print(outcome.reading))
        } else if (failure || outcome) {
          failed++
          progress.line(failure ? failure.error.message : sayMistake(outcome!.article, outcome!.thrown))
        }
        progress.advance(bytes)
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof OutputClosed)) throw thrown
  } finally {
    progress.stop()
  }
  if (leftOut > 0) terminal.err(`Left out ${leftOut.toLocaleString('en')} on no conflict.\n`)
  return failed > 0 ? 1 : 0
}
