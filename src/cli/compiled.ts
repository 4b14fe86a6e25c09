import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

type Parts = typeof import('./compiled-parts.ts')

/** The modules in one file, and the code that the engine compiled of it; made by `npm run build`. */
const bundle = fileURLToPath(new URL('../compiled/reader.cjs', import.meta.url))
const modules = fileURLToPath(new URL('../pipeline.js', import.meta.url))

/** The name that packages are imported by in the one file: a script that stands in no file of its own cannot say `import`. */
export const importing = 'importPackage'

/**
 * Loads the reader, and the command that reads, from their one file: 250 modules one by one take a third of the time in which a short article is read.
 * The compiled code is for the engine that it was built with; another compiles the file anew. Null where there is none, or where it is older than the modules.
 */
export function loadCompiled(): { readonly parts: Parts; readonly compiledAhead: boolean } | null {
  let source: string
  let cachedData: Buffer | undefined
  try {
    if (statSync(bundle).mtimeMs < statSync(modules).mtimeMs) return null
    source = readFileSync(bundle, 'latin1')
    cachedData = readFileSync(`${bundle}.cache`)
  } catch {
    return null
  }
  const script = toScript(source, cachedData)
  return { parts: runScript(script), compiledAhead: script.cachedDataRejected === false }
}

/** Compiles the one file and runs it, as its first use would; gives the code to keep once `use` has called what is worth keeping. */
export async function compileAhead(use: (parts: Parts) => Promise<void>): Promise<Buffer> {
  const script = toScript(readFileSync(bundle, 'latin1'), undefined)
  await use(runScript(script))
  return script.createCachedData()
}

const toScript = (source: string, cachedData: Buffer | undefined): Script =>
  new Script(`(function(exports,require,module,__filename,__dirname,${importing}){${source}\n})`, {
    filename: bundle,
    ...(cachedData ? { cachedData } : {}),
  })

function runScript(script: Script): Parts {
  const module = { exports: {} }
  const importPackage = (name: string): Promise<unknown> => import(name)
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle), importPackage)
  return module.exports as Parts
}
