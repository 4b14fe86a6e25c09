import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { dumpArchive } from '../testing/dump.ts'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const articles = 160
const kills = 5

/** Articles that differ in a word or two, one a row, with one broken row among them. */
function writeRows(path: string): void {
  const rows = Array.from({ length: articles }, (_, i) =>
    JSON.stringify({
      id: `row-${i}`,
      text: `Example Wire / Shells killed ${2 + (i % 7)} people in the village of Northgate, officials said, report ${i}.\n\n${'A spokesman said the road was closed for two days and would be open again by Friday. '.repeat(8)}`,
      published: `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`,
    }),
  )
  rows.splice(100, 0, '{"text": "broken')
  writeFileSync(path, `${rows.join('\n')}\n`)
}

const startAdd = (rows: string, archive: string) =>
  spawn(process.execPath, [command, 'add', rows, '--archive', archive], { stdio: 'ignore' })

const toEnd = (child: ReturnType<typeof startAdd>): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)))

/** Versions and data hashes of the readers; a build in the middle of the test would change them. */
function findReaders(path: string): unknown {
  const database = new Sqlite(path, { readonly: true })
  const readers = database.prepare('SELECT DISTINCT version, data FROM readings').all()
  database.close()
  return readers
}

const countStored = (path: string): number => {
  if (!existsSync(path)) return 0
  const database = new Sqlite(path, { readonly: true })
  const made = database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'articles'`).pluck().get()
  const count = made ? Number(database.prepare('SELECT count(*) FROM articles').pluck().get()) : 0
  database.close()
  return count
}

/** Pseudo-random numbers from 0 to 1, the same at every run. */
function* toNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

test('an add that is killed again and again loses and doubles nothing', async () => {
  expect(existsSync(command), 'dist/cli.js is missing. Run: npm run build').toBe(true)
  const rows = join(folder, 'rows.jsonl')
  writeRows(rows)

  const clean = join(folder, 'clean.db')
  const began = performance.now()
  expect(await toEnd(startAdd(rows, clean))).toBe(1)
  const wholeMs = performance.now() - began
  expect(countStored(clean)).toBe(articles)

  const killed = join(folder, 'killed.db')
  const numbers = toNumbers(7)
  const counts: number[] = []
  for (let i = 0; i < kills; i++) {
    const child = startAdd(rows, killed)
    const ended = toEnd(child)
    // From before the first article to well into them, however fast this machine is.
    await Promise.race([ended, sleep(wholeMs * (0.2 + 0.5 * numbers.next().value))])
    child.kill('SIGKILL')
    await ended
    counts.push(countStored(killed))
  }
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(await toEnd(startAdd(rows, killed))).toBe(1)
  expect(findReaders(killed)).toEqual(findReaders(clean))
  expect(dumpArchive(killed)).toEqual(dumpArchive(clean))
}, 180_000)
