import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { createLinker } from '../link/linker.ts'
import type { CopyGroup, Story } from '../model/linking.ts'
import type { Reading } from '../model/reading.ts'
import { quote, toArticle, toDate, toEvent, toPublished, toTestReading } from '../testing/records.ts'
import type { Archive } from './archive.ts'
import { openSqliteArchive } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-links-'))
afterAll(() => rmSync(folder, { recursive: true }))
let opened = 0
const open = () => openSqliteArchive(join(folder, `${opened++}.db`), { create: true })

const linker = createLinker(loadDataFiles())

const shelling =
  'Shells struck the grain market of Northgate on Tuesday morning and killed four traders, the director of the district hospital, Salma Idris, said. Ambulances took eleven wounded to Millbrook because the hospital had no fuel for its generator. The army said that it had answered fire from the Harwick hills.'
const followUp =
  "The toll of Tuesday's shelling of the grain market in Northgate rose to six when two traders died of their wounds in Millbrook, hospital director Salma Idris said on Wednesday. The army repeated that it had answered fire from the Harwick hills, and the market stayed shut."
const flood =
  'The river Esk left its banks at Lowford after three days of rain. Engineers opened the weir above the town, and the council asked families on Quay Street to move to the school on the hill until the water falls.'

interface Sent {
  readonly text: string
  readonly day: string
  readonly outlet?: string
  readonly title?: string
}

const sent: readonly Sent[] = [
  {
    text: `(Reuters) - ${shelling}`,
    day: '2024-03-05',
    outlet: 'Example Post',
    title: 'Shells kill four in Northgate market',
  },
  { text: shelling, day: '2024-03-06', outlet: 'Lakeside Monitor', title: 'Northgate market hit' },
  {
    text: `Example Herald / ${shelling.slice(0, 240)}`,
    day: '2024-03-06',
    outlet: 'Example Herald',
    title: 'Four killed in Northgate',
  },
  {
    text: followUp,
    day: '2024-03-06',
    outlet: 'Riverton Wire',
    title: 'Toll of Northgate market shelling rises to six',
  },
  { text: flood, day: '2024-03-06', outlet: 'Riverton Wire', title: 'River Esk floods Lowford' },
]

const readings: readonly (readonly [ReturnType<typeof toArticle>, Reading])[] = sent.map(
  ({ text, day, outlet, title }) => {
    const article = toArticle(text, { outlet: outlet ?? null, title: title ?? null })
    const struck = text.includes('killed four')
      ? [toEvent('e1', quote(text, 'killed four traders'), { date: toDate('2024-03-05') })]
      : []
    return [article, toTestReading(article, { published: toPublished(day), events: struck })]
  },
)

const ids = readings.map(([{ id }]) => id)
const add = async (archive: Archive, order: readonly number[]) => {
  for (const i of order) await archive.add(...readings[i]!, linker)
}

describe('linking in the archive', () => {
  test('copies have an origin, and a follow-up with a new toll joins their story', async () => {
    const archive = open()
    await add(archive, [4, 2, 0, 3, 1])
    const copies = (await archive.findCopies(ids[2]!)) as CopyGroup
    expect(copies.documents).toEqual([ids[0], ...copies.documents.slice(1)])
    expect(new Set(copies.documents)).toEqual(new Set([ids[0], ids[1], ids[2]]))
    expect(copies.origin).toMatchObject({ kind: 'agency', key: 'agency:Reuters', basis: 'signature', document: ids[0] })
    expect(copies.members.map(({ grade }) => grade)).toEqual([null, 'reprint', 'reprint'])
    const story = (await archive.findStory(ids[3]!)) as Story
    expect(new Set(story.documents)).toEqual(new Set(ids.slice(0, 4)))
    expect(story.origins.map(({ key }) => key).sort()).toEqual(['agency:Reuters', 'outlet:riverton wire'])
    expect(story.event).toMatchObject({ document: ids[0], record: { id: 'e1' } })
    expect((await archive.findStory(ids[4]!))?.documents).toEqual([ids[4]])
    const all = await archive.findStories({ limit: 1 })
    const rest = await archive.findStories({ limit: 5, cursor: all.next })
    expect([...all.rows, ...rest.rows].flatMap(({ documents }) => documents)).toHaveLength(5)
    expect(rest.next).toBe(null)
    expect(await archive.check()).toEqual([])
    await archive.close()
  })

  test.each([[[0, 1, 2, 3, 4]], [[3, 1, 4, 0, 2]], [[2, 4, 3, 1, 0]]])('order %j comes to the same', async (order) => {
    const [one, other] = [open(), open()]
    await add(one, [4, 3, 2, 1, 0])
    await add(other, order)
    for (const id of ids) {
      expect(await other.findCopies(id)).toEqual(await one.findCopies(id))
      expect(await other.findStory(id)).toEqual(await one.findStory(id))
      expect(await other.findQuotations(id)).toEqual(await one.findQuotations(id))
    }
    expect(await other.findStories()).toEqual(await one.findStories())
    await one.close()
    await other.close()
  })

  test.each(['2024-03-05', '2024-03-06', '2024-02', '2024'])(
    'as of %s it answers as an archive of then',
    async (asOf) => {
      const last = asOf.padEnd(10, '-99').slice(0, 10)
      const [now, then] = [open(), open()]
      await add(now, [4, 2, 0, 3, 1])
      await add(
        then,
        [...sent.keys()].filter((i) => sent[i]!.day <= last),
      )
      const asked = { asOf, linker }
      expect(await now.findStories(asked)).toEqual(await then.findStories())
      const paged = await now.findStories({ ...asked, limit: 1 })
      expect((await now.findStories({ ...asked, limit: 9, cursor: paged.next })).rows).toEqual(
        paged.next === null ? paged.rows : (await then.findStories()).rows.slice(1),
      )
      for (const [i, id] of ids.entries()) {
        if (sent[i]!.day > last) continue
        expect(await now.findStory(id, asked)).toEqual(await then.findStory(id))
        expect(await now.findCopies(id, asked)).toEqual(await then.findCopies(id))
      }
      await expect(now.findStories({ asOf: 'someday' })).rejects.toThrow('is no date')
      await now.close()
      await then.close()
    },
  )

  test('stories whose main events people merged are one, until that is undone', async () => {
    const archive = open()
    await add(archive, [0, 3, 4])
    const elsewhere =
      'Gunmen killed four drivers on the road to Eastvale on Friday, the interior ministry said. The road was closed until noon and lorries were sent through the hills.'
    const article = toArticle(elsewhere, { outlet: 'Hill Gazette', title: 'Drivers killed' })
    const events = [toEvent('e1', quote(elsewhere, 'killed four drivers'), { date: toDate('2024-03-08') })]
    await archive.add(article, toTestReading(article, { published: toPublished('2024-03-08'), events }), linker)
    const before = await archive.findStories()
    const [one, other] = [await archive.findStory(ids[0]!), await archive.findStory(article.id)]
    expect(other?.documents).toEqual([article.id])
    const toRecord = async (id: string) => `${(await archive.article(id))!.article.shortId}-e1`
    const reports = [await toRecord(ids[0]!), await toRecord(article.id)]
    const made = await archive.decide({
      kind: 'merge',
      reports,
      reason: 'one war',
      by: null,
      at: '2024-05-01T00:00:00Z',
    })
    expect((await archive.findStory(article.id))?.documents).toEqual([...one!.documents, article.id])
    expect(await archive.findStory(ids[0]!)).toEqual(await archive.findStory(article.id))
    expect((await archive.findStories()).rows).toHaveLength(before.rows.length - 1)
    expect((await archive.findStory(ids[0]!, { asOf: '2024-03-07', linker }))?.documents).toEqual(one!.documents)
    // Reading again, now one now the other, parts nothing that people joined.
    const originals = await Promise.all([ids[0]!, article.id].map((id) => archive.article(id)))
    for (const page of originals) {
      await archive.replaceReading(page!.reading, linker)
      expect((await archive.findStory(article.id))?.documents).toEqual([...one!.documents, article.id])
    }
    const told = (page: (typeof originals)[number]) => JSON.stringify([page!.article, page!.reading])
    expect(told(await archive.article(article.id))).toBe(told(originals[1]!))
    await archive.decide({ kind: 'undo', undoes: made.number, reason: '', by: null, at: '2024-11-01T00:00:00Z' })
    expect(await archive.findStories()).toEqual(before)
    expect(told(await archive.article(ids[0]!))).toBe(told(originals[0]!))
    expect(await archive.check()).toEqual([])
    await archive.close()
  })

  test('an article that is read again is linked anew, and what was not linked stands in no group', async () => {
    const archive = open()
    await archive.add(...readings[0]!)
    expect(await archive.findCopies(ids[0]!)).toBe(null)
    expect(await archive.findStory(ids[0]!)).toBe(null)
    await add(archive, [1, 2, 3, 4])
    for (const [, reading] of readings) await archive.replaceReading(reading, linker)
    const fresh = open()
    await add(fresh, [0, 1, 2, 3, 4])
    expect(await archive.findStories()).toEqual(await fresh.findStories())
    await archive.close()
    await fresh.close()
  })
})
