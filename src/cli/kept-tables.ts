import { readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { DataFiles } from '../knowledge/files.ts'

/** The first line of the file: of which files the tables were made, and where each stands among the bytes behind the line. */
interface Contents {
  readonly hash: string
  readonly tables: Readonly<Record<string, readonly [start: number, end: number]>>
}

/**
 * The data files with the tables that the build made of them (`collectTables`), each taken out of its bytes when it is asked for: making them
 * of the files took a third of the time in which a short article is read. The files as they are where there is no such file or it was made of others.
 */
export function withKeptTables(files: DataFiles, path: string): DataFiles {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return files
  }
  const lineEnd = bytes.indexOf(10)
  const { hash, tables } = JSON.parse(bytes.toString('utf8', 0, lineEnd)) as Contents
  if (hash !== files.hash) return files
  return {
    ...files,
    kept: <Table>(name: string, make: () => Table): Table => {
      const range = tables[name]
      if (!range) return make()
      return deserialize(bytes.subarray(lineEnd + 1 + range[0], lineEnd + 1 + range[1])) as Table
    },
  }
}

/** The bytes of all tables that `use` makes of the files. */
export function collectTables(files: DataFiles, use: (files: DataFiles) => void): Uint8Array {
  const parts: Buffer[] = []
  const tables: Record<string, [number, number]> = {}
  let end = 0
  const kept = <Table>(name: string, make: () => Table): Table => {
    const table = make()
    const part = serialize(table)
    tables[name] = [end, end + part.length]
    end += part.length
    parts.push(part)
    return table
  }
  use({ ...files, kept })
  return Buffer.concat([Buffer.from(`${JSON.stringify({ hash: files.hash, tables } satisfies Contents)}\n`), ...parts])
}
