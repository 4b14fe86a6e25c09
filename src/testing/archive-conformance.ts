import { afterEach, describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { ArchiveError } from '../archive/error.ts'
import { asOfConformance } from './as-of-conformance.ts'
import { countConformance } from './count-conformance.ts'
import { decidedConformance } from './decided-conformance.ts'
import { filterConformance } from './filter-conformance.ts'
import { identityConformance } from './identity-conformance.ts'
import { incidentConformance } from './incident-conformance.ts'
import { ledgerConformance } from './ledger-conformance.ts'
import { orderConformance } from './order-conformance.ts'
import { reconciledConformance, undertakingsConformance } from './reconciled-conformance.ts'
import { quote, toArticle, toEvent, toTestReading } from './records.ts'
import { rereadConformance } from './reread-conformance.ts'
import { addSamples, otherReader, type Sample, toSamples } from './sample.ts'
import { standingConformance } from './standing-conformance.ts'
import { whoConformance } from './who-conformance.ts'

/** A new, empty archive; the suite closes it. */
export type OpenFresh = () => Promise<Archive>

const [bombing, arabic, hostile] = toSamples(0)

/** What every implementation of Archive must do; `name` is the implementation's. */
export function archiveConformance(name: string, openFresh: OpenFresh): void {
  describe(`${name} as an archive`, () => {
    const opened: Archive[] = []
    afterEach(async () => {
      for (const archive of opened.splice(0)) await archive.close()
    })
    async function open(samples: readonly Sample[] = []): Promise<Archive> {
      const archive = await openFresh()
      opened.push(archive)
      await addSamples(archive, samples)
      return archive
    }

    describe('adding', () => {
      test('what was added comes back, field for field and in the same order of fields', async () => {
        const archive = await open([bombing, arabic, hostile])
        for (const { article, reading } of [bombing, arabic, hostile]) {
          const page = await archive.article(article.id)
          expect(JSON.stringify(page?.reading)).toBe(JSON.stringify(reading))
          expect(page?.article).toMatchObject({ id: article.id, title: article.title, language: article.language })
          expect(page?.records.map(({ record }) => record.id)).toEqual([
            ...reading.events.map(({ id }) => id),
            ...reading.statements.map(({ id }) => id),
            ...reading.figures.map(({ id }) => id),
            ...reading.commitments.map(({ id }) => id),
          ])
        }
      })

      test('the same article twice changes nothing', async () => {
        const archive = await open()
        expect(await archive.has(bombing.article.id)).toBe(false)
        expect(await archive.add(bombing.article, bombing.reading)).toBe('added')
        const before = await archive.statistics()
        expect(await archive.has(bombing.article.id)).toBe(true)
        const moved = { ...bombing.article, source: 'elsewhere.txt' }
        expect(await archive.add(moved, { ...bombing.reading, events: [], reader: otherReader })).toBe('known')
        expect({ ...(await archive.statistics()), sizeBytes: 0 }).toEqual({ ...before, sizeBytes: 0 })
        expect((await archive.article(bombing.article.id))?.reading).toEqual(bombing.reading)
      })

      test('one text of two outlets is one article with two printings, whichever came first', async () => {
        const toPrinting = (outlet: string, published: string) => {
          const article = { ...bombing.article, externalId: `own-${outlet}`, outlet, published, url: `https://${outlet}.example/1`, source: outlet } // biome-ignore format: one line
          return { article, reading: { ...bombing.reading, document: { ...bombing.reading.document, outlet } } }
        }
        const printings = [toPrinting('post', '2024-12-20'), toPrinting('wire', '2024-12-19'), toPrinting('herald', '2024-12-21')] // biome-ignore format: one line
        for (const order of [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0],
        ] as const) {
          const archive = await open()
          const became: string[] = []
          for (const i of order) {
            const { article, reading } = printings[i]!
            expect(await archive.has(article)).toBe(false)
            became.push(await archive.add(article, reading))
            expect(await archive.has(article)).toBe(true)
          }
          expect(became).toEqual(['added', 'printing', 'printing'])
          expect(await archive.add(printings[2]!.article, printings[2]!.reading)).toBe('known')
          expect(await archive.countArticles({})).toBe(1)
          const page = await archive.article(bombing.article.id)
          expect([page?.article.outlet, page?.article.source]).toEqual(['wire', 'wire'])
          expect((await archive.article('own-herald'))?.article.id).toBe(bombing.article.id)
          expect(await archive.findPrintings(bombing.article.id)).toMatchObject([
            { outlet: 'post', published: '2024-12-20', url: 'https://post.example/1', source: 'post' },
            { outlet: 'herald', published: '2024-12-21' },
          ])
          expect(await archive.check()).toEqual([])
        }
      })

      test('an article that cannot be stored whole is not stored at all', async () => {
        const archive = await open([arabic])
        const twice = { ...bombing.reading, events: [bombing.reading.events[0]!, bombing.reading.events[0]!] }
        await expect(archive.add(bombing.article, twice)).rejects.toThrow(ArchiveError)
        expect(await archive.has(bombing.article.id)).toBe(false)
        expect(await archive.countRecords({})).toBe(0)
        expect(await archive.countArticles({ q: 'Daquq' })).toBe(0)
        expect(await archive.check()).toEqual([])
        expect(await archive.add(bombing.article, bombing.reading)).toBe('added')
      })

      test.each([
        ['control characters', 'A \u0000 bomb\u0007 went\u001b[31m off.'],
        ['emoji and right-to-left', '👩‍👩‍👧 قال ‏المتحدث‎ 𝒜 bomb went off.'],
        ['a long line', `${'word '.repeat(200_000)}a bomb went off.`],
        ['marks of SQL and of queries', `'; DROP TABLE articles; -- "a* OR bomb`],
      ])('text with %s comes back exactly', async (_, text) => {
        const article = toArticle(text)
        const event = toEvent('e1', quote(text, 'bomb'))
        const archive = await open([{ article, reading: toTestReading(article, { events: [event] }) }])
        expect((await archive.article(article.id))?.reading.document.text).toBe(text)
        expect(await archive.countRecords({ q: 'bomb' })).toBe(1)
        expect(await archive.check()).toEqual([])
      })
    })

    describe('one by one', () => {
      test('a record comes with its article and its sentence', async () => {
        const archive = await open([bombing])
        const { rows } = await archive.findRecords({ kinds: ['event'] })
        const page = await archive.record(rows[1]!.id)
        expect(page?.stored).toEqual(rows[1])
        expect(page?.stored.record).toEqual(bombing.reading.events[1])
        expect(page?.article.id).toBe(bombing.article.id)
        expect(page?.context).toMatchObject({
          before: 'A roadside bomb killed 3 soldiers near Daquq on Tuesday, and ',
          evidence: 'a second blast wounded at least five others',
          after: ', the spokesman Adel Karim said.',
        })
        const { start, before } = page!.context
        expect(start + before.length).toBe(page!.stored.record.evidence.start)
      })

      test('an article answers to its ids, and to the beginning of one', async () => {
        const archive = await open(toSamples(3))
        const { id } = bombing.article
        const shortId = (await archive.article(id))!.article.shortId
        for (const name of [id, shortId, id.slice(0, 15), id.slice(7, 15)])
          expect((await archive.article(name))?.article.id).toBe(id)
        expect((await archive.article('report-2'))?.article.externalId).toBe('report-2')
      })

      test.each(['', 'sha256:', 'ffffffff', 'e1', '%', 'no-such-e1'])('%j is nothing', async (id) => {
        const archive = await open([bombing])
        expect(await archive.record(id)).toBeNull()
        expect(await archive.article(id)).toBeNull()
      })
    })

    ledgerConformance(open)
    rereadConformance(open)
    filterConformance(open)
    orderConformance(open)
    countConformance(open)
    whoConformance(open)
    identityConformance(open)
    decidedConformance(open)
    standingConformance(open)
    incidentConformance(open)
    asOfConformance(open)
    reconciledConformance(open)
    undertakingsConformance(open)

    test('statistics count everything', async () => {
      const archive = await open(toSamples(5))
      expect(await archive.statistics()).toEqual({
        articles: 8,
        records: { event: 9, statement: 3, figure: 1, commitment: 1 },
        ledger: { received: 0, read: 0, stored: 8, failed: 0, 'not-relevant': 0 },
        readers: [{ ...bombing.reading.reader, articles: 8 }],
        sizeBytes: expect.any(Number),
      })
      expect(await archive.check()).toEqual([])
    })
  })
}
