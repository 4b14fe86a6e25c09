import { add } from './add.ts'
import type { CommandDefinition } from './command.ts'
import { list } from './list.ts'
import { read } from './reading-commands.ts'

/** All commands, in the order that help lists them. Each takes the options that it declares itself. */
export const commands: readonly CommandDefinition<never>[] = [read, add, list]
