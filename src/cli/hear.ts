import type { Terminal } from './terminal.ts'

/** Tells on standard error what an archive has to say when it is opened. */
export const toHear =
  (terminal: Terminal) =>
  (notice: string): void =>
    terminal.err(`${notice}\n`)
