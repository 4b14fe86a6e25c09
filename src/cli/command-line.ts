import type { ExitCode } from './command.ts'
import { loadCommands } from './load-commands.ts'
import { runProgram } from './program.ts'
import type { Terminal } from './terminal.ts'

export { openTerminal } from './terminal.ts'

/** Runs one command line (the words behind `dateline`) and returns its exit code. Never throws: failures are told on standard error. */
export const runCommandLine = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> =>
  runProgram(await loadCommands(words[0]), words, terminal)
