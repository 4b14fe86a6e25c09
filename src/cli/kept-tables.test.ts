import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keep } from '../knowledge/files.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { createReader } from '../pipeline.ts'
import { toArticle } from '../testing/read.ts'
import { collectTables, withKeptTables } from './kept-tables.ts'

const files = loadDataFiles()
const folder = mkdtempSync(join(tmpdir(), 'dateline-tables-'))
const path = join(folder, 'tables.bin')
const asked = new Set<string>()
writeFileSync(
  path,
  collectTables(files, (collecting) => createReader(collecting)),
)

test('a reader from kept tables reads as one from the files, and makes none of them', () => {
  const kept = withKeptTables(files, path)
  const reader = createReader({
    ...kept,
    kept: (name, make) => {
      asked.add(name)
      return keep(kept, name, () => expect.fail(`${name} was made`) ?? make())
    },
  })
  const article = toArticle(
    'KIRKUK, Jan 5 (Example Wire) -- Gunmen killed at least 3 soldiers near Tuz Khurmatu on Friday, Iraq’s interior ministry said. It promised to reopen the road by Monday.',
  )
  expect(reader.read(article)).toEqual(createReader(files).read(article))
  expect(asked.size).toBeGreaterThan(20)
})

test('tables of other files are left alone, and so is what is not there', () => {
  const other = { ...files, hash: 'sha256:0' }
  expect(withKeptTables(other, path)).toBe(other)
  expect(withKeptTables(files, join(folder, 'none.bin'))).toBe(files)
})

test('a table that was not kept is made', () =>
  expect(keep(withKeptTables(files, path), 'of another day', () => [1])).toEqual([1]))
