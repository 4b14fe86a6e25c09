import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kind } from '../query/filter.ts'
import { addSamples, toSamples } from '../testing/sample.ts'
import type { Archive } from './archive.ts'
import { facetFields } from './counts.ts'
import { countByName, inOrder } from './sqlite/named.ts'
import { openSqliteArchive } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-facets-'))
const path = join(folder, 'facets.db')
let archive: Archive

beforeAll(async () => {
  archive = openSqliteArchive(path, { create: true })
  await addSamples(archive, toSamples(120))
})
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

/** True of every record, and yet a filter: what it counts is looked up record by record. */
const everything = { not: { outlets: ['no outlet is called so'] } }

describe('counts of a whole list are those of its records', () => {
  const lists: readonly (readonly Kind[])[] = [
    ['event'],
    ['statement'],
    ['event', 'figure'],
    ['event', 'statement', 'figure', 'commitment'],
  ]
  test.each(lists.flatMap((kinds) => facetFields.map((field) => [field, kinds] as const)))(
    '%s of %j',
    async (field, kinds) => {
      const counted = await archive.countBy(field, { kinds, ...everything }, 1000)
      expect(await archive.countBy(field, { kinds }, 1000)).toEqual(counted)
    },
  )

  test.each(lists)('how many, and by day: %s %s %s %s', async (...kinds) => {
    const given = kinds.filter((kind) => kind !== undefined)
    expect(await archive.countRecords({ kinds: given })).toBe(
      await archive.countRecords({ kinds: given, ...everything }),
    )
    expect(await archive.countByDay({ kinds: given })).toEqual(
      await archive.countByDay({ kinds: given, ...everything }),
    )
  })
})

test.each([
  ['actor', 'event'],
  ['speaker', 'statement'],
  ['speaker', 'event'],
] as const)(
  '%s of %s: counted on the index of names, as it is where many pass, and record by record',
  async (field, kind) => {
    const other = new Sqlite(path, { readonly: true })
    for (const filter of [{ kinds: [kind] }, { kinds: [kind], ...everything }, { kinds: [kind], from: '2024-05' }]) {
      const total = await archive.countRecords(filter)
      const walked = countByName(other, filter, field, total, 1000, 0)
      expect(inOrder(walked ?? [])).toEqual(await archive.countBy(field, filter, 1000))
    }
    other.close()
  },
)

test('counts follow when an article is read again, and a wrong one is found', async () => {
  const [{ reading }] = toSamples(0)
  const assaults = async () => (await archive.countBy('type', { kinds: ['event'] }))[0]?.count
  const before = await assaults()
  await archive.replaceReading({ ...reading, events: [] })
  expect(await assaults()).toBe(before! - 2)
  expect(await archive.check()).toEqual([])
  await archive.replaceReading(reading)
  expect(await assaults()).toBe(before)
  expect(await archive.check()).toEqual([])
  const other = new Sqlite(path)
  other.exec(`UPDATE tallies SET count = count + 1 WHERE kind = 'event' AND field = 'status'`)
  other.close()
  expect((await archive.check()).join()).toContain('numbers of records by their values are wrong')
})
