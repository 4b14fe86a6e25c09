import { Argument, Option } from 'commander'
import { defineCommand, type ExitCode } from './command.ts'
import { toStop } from './stop.ts'

/** `read`: its body, which loads the reader, is in `read.ts`. */
export const read = defineCommand<{ readonly json?: boolean }>({
  name: 'read',
  summary: 'read articles and print what is found, storing nothing',
  description:
    'Reads plain text, Markdown, HTML, JSON and JSON Lines and prints each reading as it is made: a page to look at, or with --json one reading a line.',
  arguments: [new Argument('<input...>', 'files, folders, http(s) addresses, or - for standard input')],
  options: [new Option('--json', 'one reading a line (JSON Lines)')],
  examples: [
    ['dateline read report.txt', 'one article, its records with their words'],
    ['dateline read articles/ --json > readings.jsonl', 'a folder, one reading a line'],
    ['dateline read https://example.org/story', 'a page of the web'],
  ],
  async run({ arguments: inputs, options }, terminal): Promise<ExitCode> {
    const { readCommand } = await import('./read.ts')
    const stop = toStop()
    try {
      return (await readCommand(inputs, { json: options.json, signal: stop.signal }, terminal)) as ExitCode
    } finally {
      stop.release()
    }
  },
})
