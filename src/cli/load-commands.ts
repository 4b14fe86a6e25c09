import type { CommandDefinition } from './command.ts'

type Definition = CommandDefinition<never>

/** Commands that must be back at once, each with the one file that it stands in. */
const alone: ReadonlyMap<string, () => Promise<Definition>> = new Map([
  ['read', async (): Promise<Definition> => (await import('./reading-commands.ts')).read],
  ['add', async () => (await import('./add.ts')).add],
  ['list', async () => (await import('./list.ts')).list],
  ['show', async () => (await import('./show.ts')).show],
])

/**
 * The command that the first word of a command line names, alone: the files of all others take a tenth of the time in which a short article
 * is read. All commands, in the order that help lists them, where the word names none of those.
 */
export async function loadCommands(word: string | undefined): Promise<readonly Definition[]> {
  const load = alone.get(word ?? '')
  return load ? [await load()] : (await import('./commands.ts')).commands
}
