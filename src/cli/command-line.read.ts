import type { ExitCode } from './command.ts'
import { runProgram } from './program.ts'
import { read } from './reading-commands.ts'
import type { Terminal } from './terminal.ts'

export { openTerminal } from './terminal.ts'

/** The same as `runCommandLine` of `command-line.ts`, for words that begin with `read`: what the build compiles ahead. */
export const runCommandLine = (words: readonly string[], terminal: Terminal): Promise<ExitCode> =>
  runProgram([read], words, terminal)
