import { createReadStream, type ReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AcquireError, toAcquireError } from './acquire-error.ts'
import type { AcquireFailure } from './acquired.ts'
import { toMegabytes } from './limits.ts'
import { readEndings, toEnding, toMedium } from './media.ts'

/** A file to read, or what could not be looked into. */
export type FoundFile =
  | { readonly path: string; readonly bytes: number; readonly failure?: never }
  | { readonly failure: AcquireFailure; readonly path?: never }

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Files of a path: the file itself whatever its name, or those of a folder and its folders that are of a type that is read, each folder
 * in the order of code units. Hidden ones are skipped, and folders that a link has led to before.
 */
export async function* findFiles(path: string): AsyncGenerator<FoundFile> {
  try {
    const found = await stat(path)
    // Opening a named pipe waits for whoever writes into it, perhaps for ever. A shell's own pipes stand ready.
    if (found.isFIFO() && !/^\/(dev|proc)\//.test(path)) {
      const message = `${path}: This is a named pipe. Read what comes out of it from standard input: dateline read - < ${path}`
      yield { failure: { source: path, error: new AcquireError('unreadable', message) } }
      return
    }
    if (!found.isDirectory()) {
      yield { path, bytes: found.isFile() ? found.size : 0 }
      return
    }
  } catch (thrown) {
    yield { failure: { source: path, error: toAcquireError(path, thrown) } }
    return
  }
  let count = 0
  for await (const file of walkFolder(path, new Set())) {
    count++
    yield file
  }
  if (count === 0) {
    const message = `${path}: The folder holds no file of a type that is read (${readEndings}).`
    yield { failure: { source: path, error: new AcquireError('empty', message) } }
  }
}

async function* walkFolder(folder: string, visited: Set<string>): AsyncGenerator<FoundFile> {
  let names: string[]
  try {
    const real = await realpath(folder)
    if (visited.has(real)) return
    visited.add(real)
    names = await readdir(folder)
  } catch (thrown) {
    yield { failure: { source: folder, error: toAcquireError(folder, thrown) } }
    return
  }
  for (const name of names.sort(byCodeUnit)) {
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    try {
      const found = await stat(path)
      if (found.isDirectory()) yield* walkFolder(path, visited)
      else if (toEnding(name) !== '' && toMedium(name) !== null) yield { path, bytes: found.isFile() ? found.size : 0 }
    } catch (thrown) {
      yield { failure: { source: path, error: toAcquireError(path, thrown) } }
    }
  }
}

const chunkBytes = 1 << 16

/** The bytes of a file as they come from disk. */
export const streamFile = (path: string, signal?: AbortSignal): ReadStream =>
  createReadStream(path, { highWaterMark: chunkBytes, ...(signal ? { signal } : {}) })

/** All bytes of a stream. @throws AcquireError `too-large` as soon as there are more than `maxBytes`; no more is read then. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  source: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > maxBytes)
      throw new AcquireError(
        'too-large',
        `${source}: It holds more than ${toMegabytes(maxBytes)} in one piece. A collection is read article by article from JSON Lines (.jsonl).`,
      )
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}
