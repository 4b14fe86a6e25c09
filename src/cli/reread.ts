import { Option } from 'commander'
import type { Archive } from '../archive/archive.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { type ArchiveOptions, actorsOption, archiveOption, type OwnLists, verbsOption } from './options.ts'
import type { Progress } from './progress.ts'
import { type ArticleReader, readEach } from './read-each.ts'
import { toStop } from './stop.ts'

const articlesAtOnce = 16

/** What became of the articles of one `reread`. */
export interface RereadTally {
  replaced: number
  failed: number
}

/**
 * Reads stored articles again, one transaction each; those alone that `reader` has not read, unless `all`.
 *
 * @throws {ArchiveError} where the archive cannot be written; what was replaced before stays.
 */
export async function rereadArticles(
  archive: Archive,
  reader: ArticleReader & { readonly version: string; readonly data: string },
  all: boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<RereadTally> {
  const tally: RereadTally = { replaced: 0, failed: 0 }
  const unread = all ? {} : { unreadBy: { version: reader.version, data: reader.data } }
  for (let after = 0; !signal.aborted; ) {
    const batch = await archive.received({ after, limit: articlesAtOnce, ...unread })
    if (batch.length === 0) break
    const outcomes = readEach(
      reader,
      batch.map(({ article }) => article),
    )
    for (const [i, { article, reading, thrown }] of outcomes.entries()) {
      after = batch[i]!.number
      if (signal.aborted) break
      if (reading) {
        await archive.replaceReading(reading, reader.linker)
        tally.replaced++
      } else {
        tally.failed++
        const why = thrown instanceof Error ? thrown.message : String(thrown)
        progress.line(`${article.source}: The reader broke off: ${why}. The reading before stays.`)
      }
      progress.advance(article.text.length)
    }
  }
  return tally
}

export const reread = defineCommand<ArchiveOptions & OwnLists & { readonly all?: boolean }>({
  name: 'reread',
  summary: 'read the articles of an archive again',
  description:
    'Reads the stored articles again and replaces what was read from each as a whole. Articles that this very reader (its version and data files) has read are left out, so that a run that was stopped goes on where it was.',
  arguments: [],
  options: [
    new Option('--all', 'all articles, also those that this reader has read'),
    actorsOption(),
    verbsOption(),
    archiveOption(),
  ],
  examples: [
    ['dateline reread', 'after an update of dateline or of its data files'],
    ['dateline reread --all --archive iraq.db', 'everything anew, as after a repair'],
  ],
  async run({ options }, terminal): Promise<ExitCode> {
    const [{ openArchive }, { startProgress }, { openArchiveReader }] = await Promise.all([
      import('../archive/open.ts'),
      import('./progress.ts'),
      import('./archive-reader.ts'),
    ])
    const archive = await openArchive(options.archive)
    const stop = toStop()
    const progress = await startProgress(terminal, null, 'read again')
    try {
      const reader = await openArchiveReader(archive, options)
      const { replaced, failed } = await rereadArticles(archive, reader, options.all ?? false, progress, stop.signal)
      progress.stop()
      const known = (await archive.statistics()).articles - replaced - failed
      const left = stop.signal.aborted ? `, ${known} left or not needed` : known > 0 ? `, ${known} had no need` : ''
      await terminal.out(
        `Read ${replaced.toLocaleString('en')} ${replaced === 1 ? 'article' : 'articles'} again${left}${failed > 0 ? `; ${failed} failed` : ''}.\n`,
      )
      if (stop.signal.aborted) terminal.err('Stopped. Run the same command again to go on.\n')
      return failed > 0 || stop.signal.aborted ? 1 : 0
    } finally {
      progress.stop()
      stop.release()
      await archive.close()
    }
  },
})
