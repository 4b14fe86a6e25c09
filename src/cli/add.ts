import { Argument } from 'commander'
import type { Archive } from '../archive/archive.ts'
import type { Article } from '../model/article.ts'
import type { Linker } from '../model/link-store.ts'
import { toPrintingKey } from '../model/printing.ts'
import { inBatches } from './batches.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { describeOddities, noteOddities, type OddTally, plural, watchOddities } from './oddities.ts'
import {
  type ArchiveOptions,
  actorsOption,
  archiveOption,
  type OwnLists,
  onlyConflictOption,
  type RelevanceOptions,
  verbsOption,
} from './options.ts'
import type { Progress } from './progress.ts'
import { type ArticleReader, findIrrelevance, type Outcome, readEach } from './read-each.ts'
import { toStop } from './stop.ts'
import type { Terminal } from './terminal.ts'

/** What became of the articles of one `add`. */
export interface Tally {
  added: number
  known: number
  /** Texts that were there, printed elsewhere or on another day. */
  printings: number
  /** Left out, since only reporting on conflicts was asked for. */
  notRelevant: number
  failed: number
  /** Those of the added ones that say nothing, or come from a day that is still to come. */
  readonly odd: OddTally
}

/** A text as one outlet printed it. */
const nameOf = (article: Article): string => `${article.id} ${toPrintingKey(article)}`

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** Stores an article with what became of its reading. @throws {ArchiveError} where the archive itself fails */
async function store(
  archive: Archive,
  { article, reading, thrown }: Outcome,
  linker: Linker | undefined,
): Promise<'added' | 'known' | 'printing'> {
  if (reading) return archive.add(article, reading, linker)
  const reason = `The reader broke off: ${messageOf(thrown)}`
  await archive.fail({ source: article.source, articleId: article.id, reason })
  throw new Error(`${article.source}: ${reason}. Please report this; the article can be added again later.`, {
    cause: thrown,
  })
}

/** Takes the articles that report on no conflict out of those to read, and notes them in the ledger; gives their ids. */
async function passIrrelevant(archive: Archive, reader: ArticleReader, unread: Map<string, Article>) {
  const passed = new Set<string>()
  for (const article of [...unread.values()]) {
    const reason = findIrrelevance(reader, article)
    if (reason === null) continue
    await archive.fail({ source: article.source, articleId: article.id, state: 'not-relevant', reason })
    unread.delete(nameOf(article))
    passed.add(nameOf(article))
  }
  return passed
}

interface AddOptions {
  readonly stdin: Terminal['stdin']
  readonly progress: Progress
  readonly signal: AbortSignal
  /** Articles that report on no conflict are noted in the ledger and not read. */
  readonly onlyConflict?: boolean | undefined
  /** The user's own lists. */
  readonly own?: OwnLists
  /** Makes the reader, once, when the first article needs it: a run over known articles reads none. By default the one with the bundled data and the archive's own. */
  readonly openReader?: () => Promise<ArticleReader>
}

/**
 * Adds the articles of all inputs, one transaction each, so that a run that was stopped can be run again. Failures are named and counted.
 *
 * @throws {ArchiveError} where the archive cannot be written; what was added before stays.
 */
export async function addInputs(
  archive: Archive,
  inputs: readonly string[],
  {
    stdin,
    progress,
    signal,
    own = {},
    onlyConflict = false,
    openReader = async () => (await import('./archive-reader.ts')).openArchiveReader(archive, own),
  }: AddOptions,
): Promise<Tally> {
  const { acquireArticles } = await import('../acquire/articles.ts')
  const { ArchiveError } = await import('../archive/error.ts')
  const tally: Tally = { added: 0, known: 0, printings: 0, notRelevant: 0, failed: 0, odd: new Map() }
  const findOddities = watchOddities(Date.now())
  let reader: ArticleReader | null = null
  const acquired = acquireArticles(inputs, { stdin, signal })
  for await (const batch of inBatches(acquired, ({ article }) => article?.text.length ?? 0)) {
    const unread = new Map<string, Article>()
    for (const { article } of batch) if (article && !(await archive.has(article))) unread.set(nameOf(article), article)
    for (const article of unread.values()) await archive.receive(article)
    if (unread.size > 0) reader ??= await openReader()
    const passed = onlyConflict && reader ? await passIrrelevant(archive, reader, unread) : new Set()
    const outcomes = new Map(
      (reader ? readEach(reader, [...unread.values()]) : []).map((outcome) => [nameOf(outcome.article), outcome]),
    )
    for (const { article, failure, bytes } of batch) {
      if (signal.aborted) return tally
      const outcome = article && outcomes.get(nameOf(article))
      if (failure) {
        tally.failed++
        progress.line(failure.error.message)
        await archive.fail({ source: failure.source, reason: failure.error.message })
      } else if (article && passed.delete(nameOf(article))) tally.notRelevant++
      else if (!outcome) tally.known++
      else {
        outcomes.delete(nameOf(article))
        try {
          const became = await store(archive, outcome, reader?.linker)
          tally[became === 'printing' ? 'printings' : became]++
          if (became === 'added' && outcome.reading)
            noteOddities(tally.odd, outcome.article, findOddities(outcome.reading))
        } catch (thrown) {
          if (thrown instanceof ArchiveError) throw thrown
          tally.failed++
          progress.line(messageOf(thrown))
        }
      }
      progress.advance(bytes)
    }
  }
  return tally
}

/** The tally in words: `Added 40 articles to dateline.db; 3 were there already; 1 input failed.` */
export const describeTally = (
  { added, known, printings, notRelevant, failed }: Omit<Tally, 'odd'>,
  location: string,
): string =>
  [
    `Added ${plural(added, 'article')} to ${location}`,
    ...(known > 0 ? [`${known.toLocaleString('en')} ${known === 1 ? 'was' : 'were'} there already`] : []),
    ...(printings > 0
      ? [`${printings.toLocaleString('en')} more ${printings === 1 ? 'printing' : 'printings'} of texts that are there`]
      : []),
    ...(notRelevant > 0
      ? [`${notRelevant.toLocaleString('en')} on no conflict ${notRelevant === 1 ? 'was' : 'were'} noted and not read`]
      : []),
    ...(failed > 0 ? [`${plural(failed, 'input')} failed`] : []),
  ].join('; ')

export const add = defineCommand<ArchiveOptions & OwnLists & RelevanceOptions>({
  name: 'add',
  summary: 'read articles into an archive',
  description:
    'Reads articles and stores them with everything that was found in them. The same article twice changes nothing, so a run that was stopped is simply run again. Inputs that fail are named and noted in the ledger; the rest is kept.',
  arguments: [new Argument('<input...>', 'files, folders, http(s) addresses, or - for standard input')],
  options: [
    onlyConflictOption('they are noted in the ledger, and read when added again without this option'),
    actorsOption(),
    verbsOption(),
    archiveOption(),
  ],
  examples: [
    ['dateline add articles/', 'all articles of a folder, into dateline.db'],
    ['dateline add reports.jsonl --archive iraq.db', 'JSON Lines, one article a row, into an archive of their own'],
    [
      'dateline add archive/ --only-conflict',
      'of a large archive of all kinds of news, what reports on conflict or violence',
    ],
    ['curl -s https://example.org/story | dateline add -', 'what another program writes'],
  ],
  async run({ arguments: inputs, options }, terminal): Promise<ExitCode> {
    const [{ openArchive }, { startProgress }, { measureInputs }] = await Promise.all([
      import('../archive/open.ts'),
      import('./progress.ts'),
      import('../acquire/articles.ts'),
    ])
    const archive = await openArchive(options.archive, { create: true })
    const stop = toStop()
    const progress = await startProgress(terminal, await measureInputs(inputs), 'added')
    try {
      const tally = await addInputs(archive, inputs, {
        stdin: terminal.stdin,
        progress,
        signal: stop.signal,
        own: { actors: options.actors, verbs: options.verbs },
        onlyConflict: options.onlyConflict,
      })
      progress.stop()
      await terminal.out(`${describeTally(tally, options.archive)}.\n`)
      for (const line of describeOddities(tally.odd)) terminal.err(`${line}\n`)
      if (stop.signal.aborted) terminal.err('Stopped. Run the same command again to go on.\n')
      return tally.failed > 0 || stop.signal.aborted ? 1 : 0
    } finally {
      progress.stop()
      stop.release()
      await archive.close()
    }
  },
})
