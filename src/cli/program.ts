import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { type CommandDefinition, type ExitCode, toCommander } from './command.ts'
import { OutputClosed, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const introduction =
  'Reads news reporting on a conflict and keeps the record: what happened, who said what, which figures were claimed by whom, what was promised by when; each one command away from the words that say it.'

const ending = `
Start here:
  dateline read report.txt          see what is found in an article
  dateline add articles/            keep a folder of articles in an archive
  dateline list events              ask the archive
  dateline serve                    look at it in a browser

dateline help COMMAND shows a command's options and examples.
Exit codes: 0 fine, 1 some input failed (each is named, the rest is kept), 2 called wrongly.
`

function toProgram(
  definitions: readonly CommandDefinition<never>[],
  terminal: Terminal,
  ended: (code: ExitCode) => void,
) {
  const program = new Command('dateline')
    .description(introduction)
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show a command with its options and examples')
    .addHelpText('after', ending)
    .showHelpAfterError('(dateline help shows what there is)')
  for (const definition of definitions) program.addCommand(toCommander(definition, terminal, ended))
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => void writeHelp(terminal, text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
  for (const command of program.commands)
    command.helpOption('-h, --help', 'show help').showHelpAfterError(`(dateline help ${command.name()} shows examples)`)
  return program
}

/** Where nobody reads the help any more (`| head`), there is nothing left to do. */
async function writeHelp(terminal: Terminal, text: string): Promise<void> {
  try {
    await terminal.out(text)
  } catch (thrown) {
    if (!(thrown instanceof OutputClosed)) throw thrown
  }
}

/** The codes of commander's "errors" that are none: help or the version was asked for and printed. */
const answered: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version'])

/** Failures with a message for people. Told by name: their modules stay unloaded where nothing failed. */
const told: ReadonlySet<string> = new Set(['ArchiveError', 'AcquireError', 'ServerError', 'DictionaryError'])

function toExitCode(thrown: unknown, terminal: Terminal): ExitCode {
  if (thrown instanceof OutputClosed) return 0
  if (thrown instanceof CommanderError) return answered.has(thrown.code) ? 0 : 2
  if (thrown instanceof UsageError) {
    terminal.err(`${thrown.message}\n`)
    return 2
  }
  if (thrown instanceof Error && told.has(thrown.name)) {
    terminal.err(`${thrown.message}\n`)
    // A filter or cursor that means nothing is a wrong call, however deep it was noticed.
    return 'fault' in thrown && thrown.fault === 'query' ? 2 : 1
  }
  terminal.err(`This is a mistake in dateline ${version}; please report it:\n`)
  terminal.err(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`)
  return 1
}

/** Runs the command of `definitions` that the words behind `dateline` name, and returns its exit code. Never throws: failures are told on standard error. */
export async function runProgram(
  definitions: readonly CommandDefinition<never>[],
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = toProgram(definitions, terminal, (ended) => {
    code = ended
  })
  try {
    if (words.length === 0) {
      program.outputHelp()
      return 0
    }
    // Help on a command that there is none of says so, as the command itself would.
    const asked = words[0] === 'help' && words[1] !== undefined ? words[1] : null
    const isUnknown = asked !== null && !program.commands.some((command) => command.name() === asked)
    await program.parseAsync(isUnknown && asked !== 'help' ? [asked] : words, { from: 'user' })
    return code
  } catch (thrown) {
    return toExitCode(thrown, terminal)
  }
}
