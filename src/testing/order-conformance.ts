import { describe, expect, test } from 'vitest'
import { ArchiveError } from '../archive/error.ts'
import type { Page, Paging } from '../archive/paging.ts'
import type { StoredRecord } from '../archive/stored.ts'
import type { Filter } from '../query/filter.ts'
import { type OpenWith, toSamples } from './sample.ts'

const [bombing, arabic, hostile] = toSamples(0)

/** All pages of a list, one after another. */
async function all<Row>(find: (paging: Paging) => Promise<Page<Row>>, paging: Paging): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page: Page<Row> = await find({ ...paging, cursor })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}

/** In what order lists come, and that their pages hold each row once. */
export function orderConformance(open: OpenWith): void {
  describe('order and pages', () => {
    test.each(['place', 'actor', '-killed'] as const)('records sorted by %s hold each row once', async (sort) => {
      const archive = await open(toSamples(20))
      const whole = await archive.findRecords({}, { sort, limit: 1000 })
      const paged = await all((paging) => archive.findRecords({}, { ...paging, sort }), { limit: 7 })
      expect(paged).toEqual(whole.rows)
      expect(new Set(paged.map(({ id }) => id)).size).toBe(29)
      const { rows } = await archive.findRecords({ kinds: ['event'] }, { sort, limit: 1000 })
      const values = rows.map(({ kind, record }) => {
        if (kind !== 'event') throw new Error('It is no event.')
        if (sort === '-killed') return 1000 - (record.killed?.best ?? record.killed?.min ?? -1)
        return (sort === 'place' ? record.place : (record.agents[0] ?? record.targets[0]))?.name ?? '\u{10FFFF}'
      })
      expect(values).toEqual([...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      expect(new Set(values).size).toBeGreaterThan(1)
    })

    test.each(['date', '-date', 'received', '-received'] as const)(
      'pages sorted by %s hold each row once',
      async (sort) => {
        const archive = await open(toSamples(20))
        const whole = await archive.findRecords({}, { sort, limit: 1000 })
        const paged = await all((paging) => archive.findRecords({}, paging), { sort, limit: 7 })
        expect(paged).toEqual(whole.rows)
        expect(new Set(paged.map(({ id }) => id)).size).toBe(29)
        const articles = await all((paging) => archive.findArticles({}, paging), { sort, limit: 4 })
        expect(articles).toEqual((await archive.findArticles({}, { sort, limit: 1000 })).rows)
        expect(new Set(articles.map(({ id }) => id)).size).toBe(23)
      },
    )

    test('dates sort by when it happened, else by when it was published', async () => {
      const archive = await open([bombing, arabic, hostile])
      const dayOf = ({ kind, record, article }: StoredRecord) => {
        const own = kind === 'figure' ? record.period : kind === 'commitment' ? record.due : record.date
        return own?.from ?? own?.to ?? article.published?.from ?? ''
      }
      const days = (await archive.findRecords({}, { sort: 'date' })).rows.map(dayOf)
      expect(days).toEqual([...days].sort())
      const latest = (await archive.findRecords({}, { sort: '-date' })).rows.map(dayOf)
      expect(latest).toEqual([...days].reverse())
    })

    test.each<[string, Filter, Paging]>([
      ['a date that is none', { from: 'yesterday' }, {}],
      ['a day that no month has', { to: '2024-02-30' }, {}],
      ['a cursor that is none', {}, { cursor: 'abc' }],
      ['a cursor of another sort', {}, { cursor: Buffer.from('["date","2024-01-01",1,1]').toString('base64url') }],
      ['a number of killed that is none', { killed: ['many'] }, {}],
      ['no rows', {}, { limit: 0 }],
      ['too many rows', {}, { limit: 1001 }],
    ])('%s is refused', async (_, filter, paging) => {
      const archive = await open([bombing])
      const asked = archive.findRecords(filter, paging)
      await expect(asked).rejects.toThrow(ArchiveError)
      await expect(asked).rejects.toMatchObject({ fault: 'query' })
    })
  })
}
