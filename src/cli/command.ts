import { type Argument, Command, type Option } from 'commander'
import type { Terminal } from './terminal.ts'

/** How a command ended: fine, some input failed (each named, the rest kept), called wrongly. */
export type ExitCode = 0 | 1 | 2

/** What commander made of the words behind the command: arguments by position, options by name in camel case. */
interface Given<Options = Readonly<Record<string, unknown>>> {
  readonly arguments: readonly string[]
  readonly options: Options
}

/** One command of the command line, as a value; `toCommander` makes it run. */
export interface CommandDefinition<Options> {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What the command does, for its own page of help. */
  readonly description: string
  readonly arguments: readonly Argument[]
  readonly options: readonly Option[]
  /** Command lines that work, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[]
  /** Loads what it needs when it runs, so that help and other commands start at once. */
  run(given: Given<Options>, terminal: Terminal): Promise<ExitCode>
}

/** Declares a command; `Options` are the values that commander hands over for `options`. */
export const defineCommand = <Options>(definition: CommandDefinition<Options>): CommandDefinition<Options> => definition

const toExamples = (examples: CommandDefinition<never>['examples']): string =>
  `\nExamples:\n${examples.map(([line, does]) => `  ${line}\n      ${does}`).join('\n')}\n`

/** The command for commander; `ended` is told the exit code. */
export function toCommander<Options>(
  definition: CommandDefinition<Options>,
  terminal: Terminal,
  ended: (code: ExitCode) => void,
): Command {
  const command = new Command(definition.name)
    .summary(definition.summary)
    .description(definition.description)
    .addHelpText('after', toExamples(definition.examples))
  for (const argument of definition.arguments) command.addArgument(argument)
  for (const option of definition.options) command.addOption(option)
  return command.action(async () => {
    // Options are checked by commander against the same definition that types them.
    const given = { arguments: command.args, options: command.opts() as Options }
    ended(await definition.run(given, terminal))
  })
}
