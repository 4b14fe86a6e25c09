import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import type { Filter } from '../query/filter.ts'
import { toTelling } from './incidents.ts'
import { addSamples, type OpenWith, type Sample } from './sample.ts'
import { anyTelling } from './tellings.ts'

/** Everything that is told of incidents and contradictions, in an order that does not hang on today's. */
async function tellAll(archive: Archive, asOf: Pick<Filter, 'asOf'>): Promise<string> {
  const told: string[] = []
  let cursor: string | null = null
  do {
    const page = await archive.findIncidents(asOf, { limit: 3, cursor })
    for (const { id, lead, reports, sources, contradictions } of page.rows) {
      const one = (await archive.incident(id, asOf))!
      told.push(JSON.stringify([id, lead.told, reports, sources, contradictions, one.incident]))
      told.push(JSON.stringify(one.contradictions.map(({ key, sides }) => [key, sides])))
      for (const { id: report } of one.incident.reports)
        expect((await archive.incident(report, asOf))!.incident.id).toBe(id)
    }
    cursor = page.next
  } while (cursor !== null)
  do {
    const page = await archive.findContradictions(asOf, { limit: 2, cursor })
    told.push(...page.rows.map(({ key, incident }) => JSON.stringify([key, incident])))
    cursor = page.next
  } while (cursor !== null)
  for (const { id, told: of } of (await archive.findRecords({ ...asOf, kinds: ['event'] })).rows)
    told.push(JSON.stringify([id, of]))
  told.push(String(await archive.countIncidents(asOf)), String(await archive.countIncidents(asOf, { reports: 2 })))
  told.push(String(await archive.countContradictions(asOf)))
  return told.sort().join('\n')
}

const toDistinct = (samples: readonly Sample[]): Sample[] => [
  ...new Map(samples.map((sample) => [sample.article.id, sample])).values(),
]

/** Every archive, asked as of a day, says what an archive of the articles of then says. */
export function asOfConformance(open: OpenWith): void {
  describe('as of a day', () => {
    test('incidents, tolls and contradictions are those of an archive of these articles alone', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyTelling, { minLength: 3, maxLength: 12 }),
          fc.constantFrom('2024-07-16', '2024-07-17', '2024-07-18'),
          fc.array(fc.tuple(fc.constantFrom<'merge' | 'split'>('merge', 'split'), fc.nat(11), fc.nat(11)), {
            maxLength: 2,
          }),
          async (tellings, day, decisions) => {
            const samples = toDistinct(tellings.map(toTelling))
            const known = samples.filter(({ article }) => article.published! <= day)
            const [all, then] = [await open(samples), await open(known)]
            try {
              // People decide of what was there then, so that both archives can be told so.
              for (const [kind, a, b] of known.length < 2 ? [] : decisions) {
                const reports: string[] = []
                for (const i of new Set([a % known.length, b % known.length]))
                  reports.push((await then.article(known[i]!.article.id))!.records[0]!.id)
                if (kind === 'merge' && reports.length < 2) continue
                // What is left behind belongs to a split: it is the same one only where as much stood there.
                const beside = async (archive: Archive) =>
                  (await archive.incident(reports[0]!))!.incident.reports.map(({ id }) => id).join(' ')
                if (kind === 'split' && (await beside(all)) !== (await beside(then))) continue
                const draft = { kind, reports, reason: 'So they say.', by: null, at: '2025-03-01T10:00:00Z' }
                await then.decide(draft)
                await all.decide(draft)
              }
              expect(await tellAll(all, { asOf: day })).toBe(await tellAll(then, {}))
            } finally {
              await all.close()
              await then.close()
            }
          },
        ),
        { numRuns: 15 },
      )
    })

    test('what later reports brought together was two before, and what they parted was one', async () => {
      const telling = { outlet: 'Example Wire', town: 'Northgate', killed: 7, day: '2024-07-16' }
      const first = [
        toTelling({ ...telling, published: '2024-07-17' }),
        toTelling({ ...telling, outlet: 'Riverton Post', published: '2024-07-17', day: null, km: 90, killed: 9 }),
      ]
      const archive = await open(first)
      const before = await tellAll(archive, {})
      const later = Array.from({ length: 6 }, (_, i) =>
        toTelling({
          ...telling,
          outlet: `Outlet ${i}`,
          published: `2024-07-${18 + i}`,
          killed: 7 + (i % 3),
          words: `, source ${i} said`,
        }),
      )
      await addSamples(archive, later)
      expect(await tellAll(archive, { asOf: '2024-07-17' })).toBe(before)
      await archive.close()
    })

    test('sources are counted as of then, and narrow by that', async () => {
      const telling = { town: 'Northgate', killed: 7, day: '2024-07-16' }
      const archive = await open([
        toTelling({ ...telling, outlet: 'Example Wire', published: '2024-07-17' }),
        toTelling({ ...telling, outlet: 'Riverton Post', published: '2024-07-18' }),
        toTelling({ ...telling, outlet: 'Lakeside Monitor', published: '2024-07-19' }),
      ])
      const sourced = async (asOf: string, sources: string) =>
        (await archive.findIncidents({ asOf, sources: [sources] })).rows.map((row) => row.sources)
      expect(await sourced('2024-07-19', '3-')).toEqual([3])
      expect(await sourced('2024-07-18', '3-')).toEqual([])
      expect(await sourced('2024-07-18', '2')).toEqual([2])
      expect(await sourced('2024-07-17', '1')).toEqual([1])
      const events = (asOf: string, sources: string) =>
        archive.countRecords({ kinds: ['event'], asOf, sources: [sources] })
      expect([await events('2024-07-18', '3-'), await events('2024-07-19', '3-')]).toEqual([0, 3])
      expect([await events('2024-07-17', '1'), await events('2024-07-18', '1')]).toEqual([1, 0])
      const bands = (asOf: string) => archive.countBy('sources', { kinds: ['event'], asOf })
      expect(await bands('2024-07-17')).toEqual([{ value: '1', count: 1 }])
      expect(await bands('2024-07-18')).toEqual([{ value: '2', count: 2 }])
      expect(await bands('2024-07-19')).toEqual([{ value: '3-4', count: 3 }])
      await archive.close()
    })
  })
}
