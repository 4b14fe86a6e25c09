/** What the build puts into one file with its compiled code beside it (see `compiled.ts`): the reader, and the command line that reads files with it. */
export * from './reader-parts.ts'

/** The command line, its modules not run before: whoever wants the reader alone has no use for them. */
export const loadCommandLine = () => import('./command-line.read.ts')
