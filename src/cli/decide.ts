import { Argument, Option } from 'commander'
import type { DecisionDraft } from '../model/decision.ts'
import { type CommandDefinition, defineCommand, type ExitCode } from './command.ts'
import { type ArchiveOptions, archiveOption, parseWhole } from './options.ts'
import type { Terminal } from './terminal.ts'

interface DecideOptions extends ArchiveOptions {
  readonly reason?: string
  readonly by?: string
}

const options = (): Option[] => [
  new Option('--reason <words>', 'why, in your own words; kept with the decision'),
  new Option('--by <name>', 'who decides'),
  archiveOption(),
]

async function decide(
  draft: Omit<DecisionDraft, 'reason' | 'by' | 'at'>,
  { archive: path, reason, by }: DecideOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { openArchive } = await import('../archive/open.ts')
  const archive = await openArchive(path)
  try {
    const { number, kind } = await archive.decide({
      ...draft,
      reason: reason ?? '',
      by: by ?? null,
      at: new Date().toISOString(),
    })
    await terminal.out(`Decision ${number}: ${kind}. Take it back: dateline undo ${number}\n`)
    return 0
  } finally {
    await archive.close()
  }
}

export const merge = defineCommand<DecideOptions>({
  name: 'merge',
  summary: 'hold reports to be of one incident',
  description:
    'Joins the incidents that these events report, for as long as the decision stands, also when the articles are read again. No report is changed.',
  arguments: [new Argument('<id...>', 'ids of two events or more')],
  options: options(),
  examples: [['dateline merge 9f86d081884c-e1 2c26b46b68ff-e3 --reason "same convoy"', 'two incidents become one']],
  run: ({ arguments: reports, options }, terminal) => decide({ kind: 'merge', reports }, options, terminal),
})

export const split = defineCommand<DecideOptions>({
  name: 'split',
  summary: 'hold reports to be of another incident',
  description:
    'Takes these events out of the incident that they stand in and makes one of their own of them, for as long as the decision stands. No report is changed.',
  arguments: [new Argument('<id...>', 'ids of the events that tell of something else')],
  options: options(),
  examples: [['dateline split 2c26b46b68ff-e3 --reason "the second bomb"', 'one report is taken out']],
  run: ({ arguments: reports, options }, terminal) => decide({ kind: 'split', reports }, options, terminal),
})

export const mergeNames = defineCommand<DecideOptions & { readonly as?: string }>({
  name: 'merge-names',
  summary: 'hold names to be of one person or body',
  description:
    'Joins all that is on record under these names, for as long as the decision stands, also in articles that are added or read again later. No record is changed.',
  arguments: [new Argument('<name...>', 'two names or more; the first is what they go by')],
  options: [new Option('--as <name>', 'what they are to be called instead'), ...options()],
  examples: [['dateline merge-names "Adel Karim" "Adil Kareem" --reason "same office"', 'one speaker with one page']],
  run: ({ arguments: names, options: { as: knownAs, ...options } }, terminal) =>
    decide({ kind: 'merge', names, ...(knownAs === undefined ? {} : { knownAs }) }, options, terminal),
})

export const splitName = defineCommand<DecideOptions & { readonly as: string }>({
  name: 'split-name',
  summary: 'hold a name to be another one’s in some articles',
  description:
    'Takes what these articles have under the name apart from the rest, under a name of its own, for as long as the decision stands. No record is changed.',
  arguments: [
    new Argument('<name>', 'the name that two bear'),
    new Argument('<article...>', 'ids of the articles that mean the other one'),
  ],
  options: [new Option('--as <name>', 'what the other one is to be called').makeOptionMandatory(), ...options()],
  examples: [['dateline split-name "Adel Karim" 9f86d081884c --as "Adel Karim (mayor)"', 'two of one name are two']],
  run: ({ arguments: [name = '', ...articles], options: { as: knownAs, ...options } }, terminal) =>
    decide({ kind: 'split', names: [name], articles, knownAs }, options, terminal),
})

export const undo = defineCommand<DecideOptions>({
  name: 'undo',
  summary: 'take back a decision',
  description:
    'Takes back a merge or a split (of events or names), or what was decided of a contradiction, however long ago. The undo is a decision of its own and can be undone.',
  arguments: [new Argument('<number>', 'number of the decision').argParser(parseWhole(1, Number.MAX_SAFE_INTEGER))],
  options: options(),
  examples: [['dateline undo 12 --reason "wrong bridge"', 'decision 12 stands no more']],
  run: ({ arguments: [number = ''], options }, terminal) =>
    decide({ kind: 'undo', undoes: Number(number) }, options, terminal),
})

const onContradiction = (
  kind: 'resolve' | 'dismiss',
  summary: string,
  description: string,
  example: string,
): CommandDefinition<DecideOptions> =>
  defineCommand<DecideOptions>({
    name: kind,
    summary,
    description,
    arguments: [new Argument('<key>', 'key of the contradiction, as "dateline list contradictions" shows it')],
    options: options(),
    examples: [[`dateline ${kind} 3f1a2b4c5d6e7f80 --reason "${example}"`, 'the reason is kept beside both sides']],
    run: ({ arguments: [subject = ''], options }, terminal) => decide({ kind, subject }, options, terminal),
  })

export const resolve = onContradiction(
  'resolve',
  'note how a contradiction was settled',
  'Notes that it is known which side holds, or how both do, with the reason. Both sides stay as they were read.',
  'two of the wounded died',
)

export const dismiss = onContradiction(
  'dismiss',
  'note that a contradiction is none',
  'Notes that the two sides do not contradict each other, with the reason. Both sides stay as they were read.',
  'two separate blasts',
)
