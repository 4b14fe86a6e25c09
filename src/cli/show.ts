import { Argument, Option } from 'commander'
import { defineCommand, type ExitCode } from './command.ts'
import { toHear } from './hear.ts'
import { type ArchiveOptions, archiveOption } from './options.ts'

export const show = defineCommand<ArchiveOptions & { readonly json?: boolean }>({
  name: 'show',
  summary: 'show one article or record of the archive',
  description:
    'Shows a record with the sentence that says it, or an article with all its records. An article answers to its id, the beginning of it (8 digits or more), or the id that its input gave it.',
  arguments: [new Argument('<id>', 'id of a record or an article, as "dateline list" shows it')],
  options: [new Option('--json', 'one JSON object: the record, or the reading of the article'), archiveOption()],
  examples: [
    ['dateline show 9f86d081884c', 'an article, its records with their words'],
    ['dateline show 9f86d081884c-e1', 'one event'],
    ['dateline show 9f86d081884c --json', 'the reading, as "dateline read --json" prints it'],
  ],
  async run({ arguments: [id = ''], options }, terminal): Promise<ExitCode> {
    const { openArchive } = await import('../archive/open.ts')
    const archive = await openArchive(options.archive, { hearCopied: toHear(terminal) })
    try {
      const record = await archive.record(id)
      if (record) {
        if (options.json) await terminal.out(`${JSON.stringify({ ...record.stored, context: record.context })}\n`)
        else await terminal.out((await import('./record-page.ts')).renderRecord(record, terminal))
        return 0
      }
      const page = await archive.article(id)
      if (page) {
        if (options.json) await terminal.out(`${JSON.stringify(page.reading)}\n`)
        else {
          await terminal.out((await import('./render.ts')).renderReading(page.reading, terminal))
          for (const { outlet, title, published, url, source } of await archive.findPrintings(id))
            await terminal.out(
              `Also printed word for word: ${[outlet ?? title ?? source, published ?? 'undated', url].filter(Boolean).join(', ')}\n`,
            )
        }
        return 0
      }
      terminal.err(
        `There is no article or record ${id} in ${options.archive}. "dateline list articles" and "dateline list events" show ids.\n`,
      )
      return 1
    } finally {
      await archive.close()
    }
  },
})
