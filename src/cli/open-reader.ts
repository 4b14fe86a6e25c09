import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type { DataFiles } from '../knowledge/files.ts'
import type { Reader } from '../pipeline.ts'
import { withKeptTables } from './kept-tables.ts'
import type { OwnLists } from './options.ts'

type Parts = typeof import('./reader-parts.ts')

/** The reader's modules in one file, and the code that the engine compiled of it; made by `npm run build`. */
const bundle = fileURLToPath(new URL('../compiled/reader.cjs', import.meta.url))
/** What the build made of the data files. */
const tables = fileURLToPath(new URL('../compiled/tables.bin', import.meta.url))
const modules = fileURLToPath(new URL('../pipeline.js', import.meta.url))

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

/**
 * Loads the reader from its one file: 150 modules one by one take a third of the time in which a short article is read. The compiled code
 * is for the engine that it was built with; another compiles the file anew. Null where there is none, or where it is older than the modules.
 */
export function loadCompiled(): { readonly parts: Parts; readonly compiledAhead: boolean } | null {
  let source: string
  let cachedData: Buffer | undefined
  try {
    if (statSync(bundle).mtimeMs < statSync(modules).mtimeMs) return null
    source = readFileSync(bundle, 'utf8')
    cachedData = readFileSync(`${bundle}.cache`)
  } catch {
    return null
  }
  const script = toScript(source, cachedData)
  return { parts: runScript(script), compiledAhead: script.cachedDataRejected === false }
}

/** Compiles the one file and runs it, as its first use would; gives the code to keep once `use` has called what is worth keeping. */
export function compileAhead(use: (parts: Parts) => void): Buffer {
  const script = toScript(readFileSync(bundle, 'utf8'), undefined)
  use(runScript(script))
  return script.createCachedData()
}

const toScript = (source: string, cachedData: Buffer | undefined): Script =>
  new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: bundle,
    ...(cachedData ? { cachedData } : {}),
  })

function runScript(script: Script): Parts {
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  return module.exports as Parts
}
