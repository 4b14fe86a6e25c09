import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { archiveConformance } from '../testing/archive-conformance.ts'
import { addSamples, type Sample, toSamples } from '../testing/sample.ts'
import type { Archive } from './archive.ts'
import { ArchiveError } from './error.ts'
import type { SqliteOptions } from './sqlite/database.ts'
import { migrations } from './sqlite/migrations.ts'
import { openSqliteArchive } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
let made = 0
afterAll(() => rmSync(folder, { recursive: true }))

archiveConformance('SQLite', async () => openSqliteArchive(join(folder, `${++made}.db`), { create: true }))

const newPath = (): string => join(folder, `${++made}.db`)
const [bombing, arabic] = toSamples(0)

/** Runs work on an open archive and closes it. */
async function withArchive<T>(
  path: string,
  options: SqliteOptions,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = openSqliteArchive(path, options)
  try {
    return await work(archive)
  } finally {
    await archive.close()
  }
}

const fill = (path: string, samples: readonly Sample[]) =>
  withArchive(path, { create: true }, (archive) => addSamples(archive, samples))

/** Opens what must not open. */
function refuse(path: string, options: SqliteOptions = {}): ArchiveError {
  try {
    openSqliteArchive(path, options)
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return thrown
    throw thrown
  }
  throw new Error('It opened.')
}

describe('opening', () => {
  test('what was added stands there after closing', async () => {
    const path = newPath()
    await fill(path, [bombing])
    await withArchive(path, {}, async (archive) => {
      expect(await archive.has(bombing.article.id)).toBe(true)
      expect(await archive.check()).toEqual([])
    })
  })

  test('a missing archive is made only where that is asked for', () => {
    const path = newPath()
    expect(refuse(path).fault).toBe('missing')
    expect(refuse(path).message).toContain('dateline add')
    expect(existsSync(path)).toBe(false)
  })

  test('a folder that is not there is told', () => {
    expect(refuse(join(folder, 'no', 'such', 'folder.db'), { create: true }).message).toContain('does not exist')
  })

  test('a folder is no archive', () => {
    expect(refuse(folder, { create: true })).toMatchObject({ fault: 'not-an-archive' })
  })

  test.each([
    ['text', 'This is a letter, and a rather long one. '.repeat(200)],
    ['half an archive', 'SQLite format 3\u0000 and then something else entirely'.repeat(100)],
  ])('%s is no archive and is left as it is', (_, content) => {
    const path = newPath()
    writeFileSync(path, content)
    expect(refuse(path, { create: true }).fault).toBe('not-an-archive')
    expect(readFileSync(path, 'utf8')).toBe(content)
  })

  test('a database of another program is no archive', () => {
    const path = newPath()
    const other = new Sqlite(path)
    other.exec('CREATE TABLE notes (text)')
    other.close()
    expect(refuse(path, { create: true }).fault).toBe('not-an-archive')
  })

  test('an empty file becomes an archive only where that is asked for', async () => {
    const path = newPath()
    writeFileSync(path, '')
    expect(refuse(path).fault).toBe('not-an-archive')
    await fill(path, [arabic])
  })

  test('an archive of a newer version is named and left as it is', async () => {
    const path = newPath()
    await fill(path, [bombing])
    const later = new Sqlite(path)
    later.pragma('user_version = 9999')
    later.close()
    const error = refuse(path, { create: true })
    expect(error.fault).toBe('newer')
    expect(error.message).toContain('Install the newer Dateline')
  })

  test('an archive whose place cannot be written is read from a copy, which refuses changes and goes at the end', async () => {
    const path = newPath()
    await fill(path, [bombing])
    // Stands in for read-only media: SQLite finds no room for its own files beside the archive.
    mkdirSync(`${path}-wal`)
    expect(refuse(path).fault).toBe('unreadable')
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dateline-copy-')).length
    const before = copies()
    const heard: string[] = []
    await withArchive(path, { hearCopied: (notice) => heard.push(notice) }, async (archive) => {
      expect(await archive.countRecords({ kinds: ['event'] })).toBe(3)
      expect(copies()).toBe(before + 1)
      await expect(archive.add(arabic.article, arabic.reading)).rejects.toMatchObject({ fault: 'read-only' })
    })
    expect(heard).toEqual([expect.stringContaining(`${path} stands where nothing can be written`)])
    expect(copies()).toBe(before)
  })

  test('an archive that has lost a table is damaged', async () => {
    const path = newPath()
    await fill(path, [bombing])
    const careless = new Sqlite(path)
    careless.exec('DROP TABLE record_bodies')
    careless.close()
    expect(refuse(path).fault).toBe('damaged')
  })

  test('the steps of the schema stay as they were released', () => {
    // An archive out there was made by these very steps: add one, never change one.
    const digest = (step: string) =>
      createHash('sha256').update(step.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12)
    expect(migrations.map(digest)).toMatchInlineSnapshot(`
      [
        "b7a186085e2c",
        "28ac57aa2939",
        "0fd9a842006f",
        "b5fbdf816fdf",
        "788115b11c14",
        "23c20c2a9a46",
        "bfdcc400e775",
        "c81ff1b905cf",
        "c1e3cc682dd6",
        "79e6599846af",
        "c589be8e86d8",
        "f6015d3c2b5c",
        "f48b5545085e",
        "f0694ab9f690",
        "308864d9d716",
        "3620a36abcd2",
        "2fa6a28ad730",
        "abe2751eedd4",
        "2fa6a28ad730",
        "18998d38e491",
        "dd972872c648",
        "06fe9587894b",
        "fc7e854d71ba",
      ]
    `)
  })
})

describe('trouble', () => {
  test('a full disk keeps what was added, and the rest can follow', async () => {
    const path = newPath()
    await fill(path, [bombing])
    const long = toSamples(3)
      .slice(3)
      .map(({ article, reading }) => {
        const text = article.text.padEnd(300_000, ' and so on')
        return { article: { ...article, text }, reading: { ...reading, document: { ...reading.document, text } } }
      })
    await withArchive(path, { maxPages: 120 }, async (archive) => {
      await expect(addSamples(archive, long)).rejects.toMatchObject({ fault: 'full' })
      expect(await archive.countArticles({})).toBe(1)
      expect(await archive.check()).toEqual([])
    })
    await fill(path, long)
    await withArchive(path, {}, async (archive) => expect(await archive.countArticles({})).toBe(4))
  })

  test('another writer is waited for, then named', async () => {
    const path = newPath()
    await fill(path, [bombing])
    const other = new Sqlite(path)
    other.exec('BEGIN IMMEDIATE')
    await withArchive(path, { waitMs: 20 }, async (archive) => {
      await expect(archive.add(arabic.article, arabic.reading)).rejects.toMatchObject({ fault: 'locked' })
      expect(await archive.countArticles({})).toBe(1)
      other.exec('ROLLBACK')
      expect(await archive.add(arabic.article, arabic.reading)).toBe('added')
    })
    other.close()
  })

  test('damage is found', async () => {
    const path = newPath()
    await fill(path, [bombing])
    const careless = new Sqlite(path)
    careless.exec(`UPDATE bodies SET text = 'x' || text; DELETE FROM records WHERE kind = 'figure'; DELETE FROM ledger`)
    careless.close()
    await withArchive(path, {}, async (archive) => {
      expect(await archive.check()).toEqual([
        '1 articles stand in the archive but not in its ledger.',
        '1 readings have lost or doubled records; run: dateline reread --all',
        '7 records have evidence that is not in their text; run: dateline reread --all',
      ])
    })
  })

  test('two programs add the same articles at once, and none is doubled', async () => {
    const path = newPath()
    const samples = toSamples(30)
    await fill(path, [])
    await withArchive(path, {}, (first) =>
      withArchive(path, {}, async (second) => {
        for (const { article, reading } of samples) {
          const done = await Promise.all([first.add(article, reading), second.add(article, reading)])
          expect([...done].sort()).toEqual(['added', 'known'])
        }
        expect(await second.countArticles({})).toBe(samples.length)
        expect(await first.check()).toEqual([])
      }),
    )
  })

  test('articles whose hashes begin alike keep short ids apart', async () => {
    const path = newPath()
    const alike = ['a', 'b', 'c'].map((letter) => {
      const sample = toSamples(1)[3]!
      const id = `sha256:${'0'.repeat(14)}${letter.repeat(50)}`
      return {
        article: { ...sample.article, id },
        reading: { ...sample.reading, document: { ...sample.reading.document, id } },
      }
    })
    await fill(path, alike)
    await withArchive(path, {}, async (archive) => {
      const { rows } = await archive.findArticles({})
      expect(rows.map(({ shortId }) => shortId)).toEqual(['000000000000', '0000000000000', '00000000000000'])
      expect(await archive.article('00000000')).toBeNull()
      for (const { id, shortId } of rows) expect((await archive.article(shortId))?.article.id).toBe(id)
    })
  })
})
