import { fileURLToPath } from 'node:url'
import type { DataFiles } from '../knowledge/files.ts'
import type { Reader } from '../pipeline.ts'
import { loadCompiled } from './compiled.ts'
import { withKeptTables } from './kept-tables.ts'
import type { OwnLists } from './options.ts'

type Parts = typeof import('./reader-parts.ts')

/** What the build made of the data files. */
const tables = fileURLToPath(new URL('../compiled/tables.bin', import.meta.url))

/** What readings are made with, by the quickest way there is, and the data files that come with the package and the user's own lists. @throws where one cannot be read. */
export async function openParts({ actors = [], verbs = [] }: OwnLists = {}): Promise<Parts & { files: DataFiles }> {
  const compiled = loadCompiled()
  const parts = compiled?.parts ?? (await import('./reader-parts.ts'))
  const bundled = parts.loadDataFiles()
  const files = compiled ? withKeptTables(bundled, tables) : bundled
  return { ...parts, files: parts.addVerbDictionaries(parts.addActorLists(files, actors), verbs) }
}

/** The reader with the data files that come with the package, and the user's own lists. @throws where one cannot be read. */
export async function openReader(own: OwnLists = {}): Promise<Reader> {
  const { createReader, files } = await openParts(own)
  return createReader(files)
}
