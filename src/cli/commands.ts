import { add } from './add.ts'
import type { CommandDefinition } from './command.ts'
import { commitments } from './commitments.ts'
import { dismiss, merge, mergeNames, resolve, split, splitName, undo } from './decide.ts'
import { doctor } from './doctor.ts'
import { explain } from './explain.ts'
import { gazetteer } from './gazetteer.ts'
import { incident } from './incident.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { parse, read } from './reading-commands.ts'
import { reread } from './reread.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'
import { start } from './start.ts'

/** All commands, in the order that help lists them. Each takes the options that it declares itself. */
export const commands: readonly CommandDefinition<never>[] = [
  read,
  add,
  link,
  list,
  commitments,
  show,
  explain,
  incident,
  merge,
  split,
  mergeNames,
  splitName,
  resolve,
  dismiss,
  undo,
  serve,
  reread,
  gazetteer,
  doctor,
  parse,
  start,
]
