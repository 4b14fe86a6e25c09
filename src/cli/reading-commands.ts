import { Argument, Option } from 'commander'
import { defineCommand, type ExitCode } from './command.ts'
import { actorsOption, type OwnLists, onlyConflictOption, type RelevanceOptions, verbsOption } from './options.ts'
import type { ParseOptions } from './parse.ts'
import { toStop } from './stop.ts'

/** `read`: its body, which loads the reader, is in `read.ts`. */
export const read = defineCommand<OwnLists & RelevanceOptions & { readonly json?: boolean }>({
  name: 'read',
  summary: 'read articles and print what is found, storing nothing',
  description:
    'Reads plain text, Markdown, HTML, JSON and JSON Lines and prints each reading as it is made: a page to look at, or with --json one reading a line.',
  arguments: [new Argument('<input...>', 'files, folders, http(s) addresses, or - for standard input')],
  options: [
    new Option('--json', 'one reading a line (JSON Lines)'),
    onlyConflictOption('how many is said at the end'),
    actorsOption(),
    verbsOption(),
  ],
  examples: [
    ['dateline read report.txt', 'one article, its records with their words'],
    ['dateline read articles/ --json > readings.jsonl', 'a folder, one reading a line'],
    ['dateline read https://example.org/story', 'a page of the web'],
    ['dateline read report.txt --actors my.actors', 'with bodies of your own'],
    ['dateline read report.txt --verbs CAMEO.txt', 'with a CAMEO dictionary of verbs'],
  ],
  async run({ arguments: inputs, options }, terminal): Promise<ExitCode> {
    const { readCommand } = await import('./read.ts')
    const stop = toStop()
    try {
      return (await readCommand(
        inputs,
        {
          json: options.json,
          onlyConflict: options.onlyConflict,
          actors: options.actors,
          verbs: options.verbs,
          signal: stop.signal,
        },
        terminal,
      )) as ExitCode
    } finally {
      stop.release()
    }
  },
})

/** `parse`: its body is in `parse.ts`. */
export const parse = defineCommand<ParseOptions>({
  name: 'parse',
  summary: 'print the sentence trees of a text',
  description:
    'Prints how each sentence of a plain text file is built: CoNLL-U (universaldependencies.org), trees to look at, or clauses.',
  arguments: [new Argument('<file>', 'a plain text file')],
  options: [
    new Option('--conllu', 'CoNLL-U; the default').conflicts(['tree', 'clauses', 'match']),
    new Option('--tree', 'draw the trees').conflicts(['clauses', 'match']),
    new Option('--clauses', 'list each predicate with who, whom and where').conflicts('match'),
    new Option('--match <pattern>', 'list the predicates that a clause pattern holds for (docs/clause-patterns.md)'),
    new Option('--careful', 'look further before deciding: more right, slower'),
  ],
  examples: [
    ['dateline parse report.txt > report.conllu', 'for other programs'],
    ['dateline parse report.txt --tree', 'to look at'],
    ['dateline parse report.txt --clauses', 'who does what, clause by clause'],
    ['dateline parse report.txt --match "lemma=kill|injure object>whom"', 'those killed or injured'],
  ],
  async run({ arguments: [file = ''], options }, terminal): Promise<ExitCode> {
    const { parseCommand } = await import('./parse.ts')
    return (await parseCommand(file, options, terminal)) as ExitCode
  },
})
