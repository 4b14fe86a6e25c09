import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DictionaryError, parseCameoVerbs } from './cameo-verbs.ts'
import type { DataFiles } from './files.ts'
import { parseTable } from './table.ts'

/** The folder that comes with the package, found from `src/` and from `dist/` alike. */
const bundledFolder = fileURLToPath(new URL('../../data/', import.meta.url))

/** What no reading depends on: the tree model is loaded by `dateline parse` alone, examples by tests and `dateline explain`. */
const unread = new Set(['trees/english.bin', 'en/event-examples.tsv'])

/** The weights of the sentence trees that come with the package. */
export const loadTreeModel = (): Uint8Array => readFileSync(join(bundledFolder, 'trees/english.bin'))

/** Reads all data files of a folder (the package's own by default). Names are ordered by code unit, so that the hash is the same everywhere. */
export function loadDataFiles(folder: string = bundledFolder): DataFiles {
  const files = new Map<string, Buffer>()
  const walk = (relative: string) => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const name = relative ? `${relative}/${entry.name}` : entry.name
      if (entry.isDirectory()) walk(name)
      else if (!entry.name.endsWith('.md') && !unread.has(name)) files.set(name, readFileSync(join(folder, name)))
    }
  }
  walk('')
  return toDataFiles(files, folder)
}

/** Files as the reader asks for them, with the hash over all of them. */
function toDataFiles(files: ReadonlyMap<string, Uint8Array>, folder: string): DataFiles {
  const names = [...files.keys()].sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\0${files.get(name)!.length}\0`).update(files.get(name)!)
  const bytes = (name: string): Uint8Array => {
    const found = files.get(name)
    if (!found) throw new Error(`The data file "${name}" is missing in ${folder}. Install dateline again.`)
    return found
  }
  const text = (name: string): string => Buffer.from(bytes(name)).toString('utf8')
  return { hash: `sha256:${hash.digest('hex')}`, names, bytes, text }
}

/** A list of the user's own. @throws {DictionaryError} naming it where it cannot be read. */
function readOwn(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new DictionaryError(isMissing ? `There is no file ${path}; check the path.` : `${path} cannot be read.`, {
      cause,
    })
  }
}

/** @throws {DictionaryError} naming the table where it has no ids or no names. */
function checkColumns(bytes: Buffer, path: string): void {
  try {
    parseTable(bytes.toString('utf8'), ['id', 'name'])
  } catch (cause) {
    throw new DictionaryError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/**
 * The data files with actor lists of the user's own before them: tables with `id` and `name`, or dictionaries of TABARI and PETRARCH as they are.
 *
 * @throws {DictionaryError} naming the file where one cannot be read.
 */
export function addActorLists(files: DataFiles, lists: readonly string[]): DataFiles {
  if (lists.length === 0) return files
  const all = new Map(files.names.map((name) => [name, files.bytes(name)]))
  for (const [i, list] of lists.entries()) {
    const ending = list.endsWith('.tsv') ? 'tsv' : list.endsWith('.agents') ? 'agents' : 'actors'
    const bytes = readOwn(list)
    if (ending === 'tsv') checkColumns(bytes, list)
    all.set(`actors/user/${String(i).padStart(3, '0')}.${ending}`, bytes)
  }
  return toDataFiles(all, bundledFolder)
}

/**
 * The data files with dictionaries of verbs of PETRARCH, which take the place of the lexicon's verbs.
 *
 * @throws {DictionaryError} naming file and line where one cannot be followed.
 */
export function addVerbDictionaries(files: DataFiles, dictionaries: readonly string[]): DataFiles {
  if (dictionaries.length === 0) return files
  const all = new Map(files.names.map((name) => [name, files.bytes(name)]))
  for (const [i, path] of dictionaries.entries()) {
    const bytes = readOwn(path)
    parseCameoVerbs(bytes.toString('utf8'), path)
    all.set(`verbs/${String(i).padStart(3, '0')}.verbs`, bytes)
  }
  return toDataFiles(all, bundledFolder)
}

/** One text file of the package's own data, for what needs no reader. @throws where there is no such file. */
export const loadDataText = (name: string): string => readFileSync(join(bundledFolder, name), 'utf8')
