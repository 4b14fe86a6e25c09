import { afterEach, describe, expect, test } from 'vitest'
import type { Archive, Filter, Page, Paging, StoredRecord } from '../archive/archive.ts'
import { ArchiveError } from '../archive/error.ts'
import type { Reading } from '../model/reading.ts'
import { decidedConformance } from './decided-conformance.ts'
import { identityConformance } from './identity-conformance.ts'
import { incidentConformance } from './incident-conformance.ts'
import { reconciledConformance, undertakingsConformance } from './reconciled-conformance.ts'
import { quote, toArticle, toDate, toEvent, toParticipant, toPublished, toTestReading } from './records.ts'
import { addSamples, type Sample, toSamples } from './sample.ts'
import { standingConformance } from './standing-conformance.ts'
import { whoConformance } from './who-conformance.ts'

/** A new, empty archive; the suite closes it. */
export type OpenFresh = () => Promise<Archive>

const otherReader: Reading['reader'] = { version: '9.9.9', data: 'sha256:other' }
const [bombing, arabic, hostile] = toSamples(0) as [Sample, Sample, Sample]

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

    describe('the ledger', () => {
      test('tells how far each article came', async () => {
        const archive = await open([bombing])
        await archive.receive(arabic.article)
        await archive.receive(hostile.article)
        const { id: articleId, source } = hostile.article
        await archive.fail({ source, articleId, reason: 'The reader broke off.' })
        await archive.fail({ source: 'missing.txt', reason: 'There is no such file.' })
        expect(await archive.ledger()).toEqual([
          { key: bombing.article.id, source: bombing.article.source, state: 'stored', reason: null, attempts: 0 },
          { key: arabic.article.id, source: arabic.article.source, state: 'received', reason: null, attempts: 1 },
          { key: articleId, source, state: 'failed', reason: 'The reader broke off.', attempts: 1 },
          { key: 'missing.txt', source: 'missing.txt', state: 'failed', reason: 'There is no such file.', attempts: 1 },
        ])
        expect(await archive.ledger({ states: ['failed'], limit: 1 })).toHaveLength(1)
        expect((await archive.statistics()).ledger).toEqual({
          received: 1,
          read: 0,
          stored: 1,
          failed: 2,
          'not-relevant': 0,
        })
      })

      test('counts attempts and forgets a failure that was made good', async () => {
        const archive = await open()
        const { article, reading } = bombing
        await archive.fail({ source: article.source, reason: 'No answer.' })
        await archive.fail({ source: article.source, reason: 'No answer.' })
        expect(await archive.ledger()).toMatchObject([{ key: article.source, state: 'failed', attempts: 2 }])
        await archive.receive(article)
        await archive.fail({ source: article.source, articleId: article.id, state: 'read', reason: 'Not stored.' })
        expect(await archive.ledger()).toMatchObject([
          { key: article.id, state: 'read', reason: 'Not stored.', attempts: 1 },
        ])
        await archive.receive(article)
        await archive.add(article, reading)
        expect(await archive.ledger()).toMatchObject([{ key: article.id, state: 'stored', reason: null, attempts: 2 }])
      })

      test('tells what was not read, until it is', async () => {
        const archive = await open()
        const { article, reading } = bombing
        const { id: articleId, source } = article
        await archive.fail({ source, articleId, state: 'not-relevant', reason: 'Not on a conflict.' })
        expect((await archive.statistics()).ledger).toMatchObject({ 'not-relevant': 1, failed: 0 })
        await archive.receive(article)
        await archive.add(article, reading)
        expect(await archive.ledger()).toMatchObject([{ key: articleId, state: 'stored', reason: null }])
      })

      test('never hides that an article is stored', async () => {
        const archive = await open([bombing])
        const { id: articleId, source } = bombing.article
        await archive.receive(bombing.article)
        await archive.fail({ source, articleId, reason: 'The reader broke off.' })
        expect(await archive.ledger()).toMatchObject([{ state: 'stored', attempts: 0 }])
      })
    })

    describe('reading again', () => {
      const reread = (of: Sample): Reading => ({
        ...of.reading,
        reader: otherReader,
        document: { ...of.reading.document, title: 'Rewritten headline' },
        events: [toEvent('e1', quote(of.article.text, 'Daquq'))],
        statements: [],
        figures: [],
        commitments: [],
      })

      test('replaces all that was read from the article, and nothing else', async () => {
        const archive = await open([bombing, hostile])
        await archive.replaceReading(reread(bombing))
        const page = await archive.article(bombing.article.id)
        expect(page?.reading).toEqual(reread(bombing))
        expect(page?.article.title).toBe('Rewritten headline')
        expect(await archive.countRecords({ articles: [bombing.article.id] })).toBe(1)
        expect(await archive.countRecords({ q: 'blast' })).toBe(0)
        expect(await archive.countArticles({ q: 'rewritten' })).toBe(1)
        expect((await archive.article(hostile.article.id))?.reading).toEqual(hostile.reading)
        expect(await archive.check()).toEqual([])
      })

      test('keeps the old reading where the new one cannot be stored', async () => {
        const archive = await open([bombing])
        const event = toEvent('e1', quote(bombing.article.text, 'Daquq'))
        await expect(archive.replaceReading({ ...reread(bombing), events: [event, event] })).rejects.toThrow(
          ArchiveError,
        )
        expect((await archive.article(bombing.article.id))?.reading).toEqual(bombing.reading)
        expect(await archive.check()).toEqual([])
      })

      test('refuses an article that is not stored', async () => {
        const archive = await open()
        await expect(archive.replaceReading(bombing.reading)).rejects.toThrow(ArchiveError)
      })

      test('hands out articles as they were received, those alone that a reader has not read', async () => {
        const archive = await open([bombing, arabic, hostile])
        await archive.replaceReading({ ...arabic.reading, reader: otherReader })
        const everything = await archive.received({ after: 0, limit: 10 })
        expect(everything.map(({ article }) => article)).toEqual([bombing.article, arabic.article, hostile.article])
        const [first] = await archive.received({ after: 0, limit: 1, unreadBy: otherReader })
        expect(first?.article).toEqual(bombing.article)
        const rest = await archive.received({ after: first!.number, limit: 10, unreadBy: otherReader })
        expect(rest.map(({ article }) => article.id)).toEqual([hostile.article.id])
      })
    })

    describe('asking', () => {
      const filters: readonly (readonly [Filter, number])[] = [
        [{}, 9],
        [{ kinds: ['event'] }, 4],
        [{ kinds: ['figure', 'commitment'] }, 2],
        [{ kinds: [] }, 9],
        [{ q: 'roadside bomb' }, 2],
        [{ q: '"bomb killed"' }, 2],
        [{ q: '"bomb wounded"' }, 0],
        [{ q: 'bom*' }, 2],
        [{ q: 'bom' }, 0],
        [{ q: '!!!' }, 0],
        [{ q: 'NOT OR AND (' }, 0],
        [{ places: ['daquq'] }, 3],
        [{ places: ['KIRKUK'] }, 4],
        [{ places: ['kirk'] }, 0],
        [{ places: ['%'] }, 0],
        [{ places: ['IRQ'] }, 3],
        [{ places: ['Northgate', 'Kirkuk province'] }, 1],
        [{ actors: ['Adel Karim'] }, 5],
        [{ actors: ['karim'], kinds: ['statement'] }, 2],
        [{ actors: ['gunmen'] }, 1],
        [{ speakers: ['gunmen'] }, 0],
        [{ speakers: ['local officials'] }, 2],
        [{ types: ['ASSAULT'] }, 3],
        [{ types: ['assault', 'killed'] }, 4],
        [{ statuses: ['negated'] }, 1],
        [{ outlets: ['riverton wire'] }, 8],
        [{ outlets: ['Riverton'] }, 0],
        [{ articles: [bombing.article.id] }, 8],
        [{ articles: [bombing.article.id.slice(7, 17), hostile.article.id] }, 9],
        [{ articles: ['sha256:0000'] }, 0],
        [{ attributions: ['alleged', 'denied'] }, 2],
        [{ attributions: ['unstated'] }, 5],
        [{ killed: ['2', '3'] }, 2],
        [{ killed: ['3-'] }, 1],
        [{ killed: ['0-2'] }, 1],
        [{ kinds: ['event'], killed: ['unstated'] }, 2],
        [{ kinds: ['event'], places: ['unstated'] }, 2],
        [{ kinds: ['event'], places: ['unstated', 'Daquq'] }, 4],
        [{ kinds: ['event'], actors: ['unstated'] }, 1],
        [{ kinds: ['event'], outlets: ['unstated'] }, 0],
        [{ box: { west: 44, south: 35, east: 45, north: 36 } }, 3],
        [{ box: { west: 45, south: 35, east: 46, north: 36 } }, 0],
        [{ box: { west: 170, south: 35, east: 45, north: 36 } }, 3],
        [{ kinds: ['event'], located: true }, 2],
        [{ kinds: ['event'], located: false }, 2],
        [{ not: { types: ['assault'] } }, 6],
        [{ kinds: ['event'], not: { places: ['Daquq'] } }, 2],
        [{ kinds: ['event'], not: { places: ['unstated'] } }, 2],
        [{ kinds: ['event'], not: { actors: ['soldiers', 'gunmen'] } }, 2],
        [{ kinds: ['event'], not: { killed: ['3-'], attributions: ['denied'] } }, 2],
        [{ kinds: ['event'], statuses: ['happened'], not: { outlets: ['Riverton Wire'] } }, 1],
        [{ not: { types: [], places: [] } }, 9],
        [{ from: '2024-07-17' }, 6],
        [{ to: '2024-05' }, 2],
        [{ from: '2024-04-29', to: '2024-04-29' }, 2],
        [{ from: '2025' }, 0],
        [
          {
            kinds: ['event'],
            actors: ['soldiers'],
            places: ['Daquq'],
            q: 'bomb',
            from: '2024-07-16',
            to: '2024-07-16',
          },
          1,
        ],
      ]

      test.each(filters)('%j means %i records', async (filter, count) => {
        const archive = await open([bombing, arabic, hostile])
        const { rows } = await archive.findRecords(filter)
        expect(rows.map(({ id }) => id)).toHaveLength(count)
        expect(await archive.countRecords(filter)).toBe(count)
        const counts = await archive.countBy('kind', filter)
        expect(counts.reduce((sum, row) => sum + row.count, 0)).toBe(count)
      })

      test.each<[Filter, string[]]>([
        [{}, ['bombing', 'arabic', 'hostile']],
        [{ q: 'daquq' }, ['bombing']],
        [{ q: 'داقوق' }, ['arabic']],
        [{ outlets: ['وكالة المثال'] }, ['arabic']],
        [{ kinds: ['event'] }, ['bombing', 'hostile']],
        [{ kinds: ['event'], statuses: ['negated'] }, ['bombing']],
        [{ from: '2024-07-18' }, ['arabic']],
        [{ to: '2024-05-02' }, ['hostile']],
      ])('%j means the articles %j', async (filter, names) => {
        const archive = await open([bombing, arabic, hostile])
        const named = { bombing: bombing.article.id, arabic: arabic.article.id, hostile: hostile.article.id }
        const { rows } = await archive.findArticles(filter)
        expect(rows.map(({ id }) => id)).toEqual(names.map((key) => named[key as keyof typeof named]))
        expect(await archive.countArticles(filter)).toBe(names.length)
      })

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

      test('marks hold what a map and a time line draw, the latest first', async () => {
        const archive = await open([bombing, arabic, hostile])
        const find = async (filter: Filter, limit: number) => {
          const columns = await archive.findMarks(filter, limit)
          const names = Object.keys(columns) as (keyof typeof columns)[]
          return columns.id.map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])))
        }
        const marks = await find({ kinds: ['event'] }, 10)
        expect(marks).toHaveLength(4)
        expect(await find({ q: 'nothing holds these words' }, 10)).toEqual([])
        expect(marks.find(({ killed }) => killed === 3)).toMatchObject({
          type: 'ASSAULT',
          status: 'happened',
          from: '2024-07-16',
          to: '2024-07-16',
          dateBasis: 'inferred',
          place: 'Daquq',
          lat: 35.14,
          lon: 44.45,
          uncertaintyKm: 5,
          placeBasis: 'stated',
        })
        // No date is said: it is filed under the article's publication, and says so.
        expect(marks.find(({ status }) => status === 'negated')).toMatchObject({
          from: '2024-07-17',
          to: '2024-07-17',
          dateBasis: null,
          precision: null,
          place: null,
          lat: null,
          killed: null,
        })
        expect(await find({ kinds: ['event'] }, 3)).toEqual(marks.slice(0, 3))
        expect(await find({ kinds: ['event'], types: ['COERCE'] }, 10)).toHaveLength(1)
      })

      test('counts by day come in order', async () => {
        const archive = await open([bombing, arabic, hostile])
        expect(await archive.countByDay({ kinds: ['event'] })).toEqual([
          { day: '2024-04-29', count: 1 },
          { day: '2024-07-16', count: 2 },
          { day: '2024-07-17', count: 1 },
        ])
        expect(await archive.countByDay({ kinds: ['event'], places: ['Northgate'] })).toEqual([])
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

      test('counts by a field, most first', async () => {
        const archive = await open([bombing, arabic, hostile])
        expect(await archive.countBy('kind', {})).toEqual([
          { value: 'event', count: 4 },
          { value: 'statement', count: 3 },
          { value: 'commitment', count: 1 },
          { value: 'figure', count: 1 },
        ])
        expect(await archive.countBy('kind', {}, 1)).toHaveLength(1)
        expect(await archive.countBy('outlet', { kinds: ['event'] })).toEqual([
          { value: 'Riverton Wire', count: 3 },
          { value: '<i>Harm</i> & Sons', count: 1 },
        ])
        expect(await archive.countBy('type', { kinds: ['event'] })).toEqual([
          { value: 'ASSAULT', count: 3 },
          { value: 'COERCE', count: 1 },
        ])
        expect(await archive.countBy('killed', { kinds: ['event'] })).toEqual([
          { value: null, count: 2 },
          { value: '1-4', count: 2 },
        ])
        expect(await archive.countBy('attribution', { kinds: ['event'] })).toEqual([
          { value: 'asserted', count: 2 },
          { value: 'alleged', count: 1 },
          { value: 'denied', count: 1 },
        ])
        expect(await archive.countBy('month', { kinds: ['event', 'commitment'] })).toEqual([
          { value: '2024-07', count: 3 },
          { value: '2024-04', count: 1 },
          { value: '2024-09', count: 1 },
        ])
        expect(await archive.countBy('country', { kinds: ['event'] })).toEqual(
          expect.arrayContaining([
            { value: 'IRQ', count: 2 },
            { value: null, count: 2 },
          ]),
        )
        expect(await archive.countBy('speaker', { kinds: ['figure'] })).toEqual([{ value: 'Adel Karim', count: 1 }])
        expect(await archive.countBy('actor', { articles: [hostile.article.id] })).toEqual([
          { value: '<b>guards</b>', count: 1 },
          { value: 'gunmen', count: 1 },
        ])
      })

      test('a name is found by its aliases and its id in the actor list', async () => {
        const text = 'The JOC struck a camp. It was hit again.'
        const article = toArticle(text)
        const joc = quote(text, 'JOC')
        const event = toEvent('e1', quote(text, 'The JOC struck a camp'), {
          agents: [toParticipant(joc, { ref: 'o1', kind: 'organization' })],
          date: toDate('2024-03-01'),
        })
        const reading = toTestReading(article, {
          published: toPublished('2024-03-02'),
          organizations: [
            {
              id: 'o1',
              name: 'Joint Operations Command',
              aliases: ['JOC'],
              actor: 'irq-joc',
              country: 'IRQ',
              sector: 'MIL',
              mentions: [joc],
            },
          ],
          events: [event],
        })
        const archive = await open([{ article, reading }])
        for (const name of ['joc', 'Joint Operations Command', 'operations', 'irq-joc'])
          expect(await archive.countRecords({ actors: [name] })).toBe(1)
        expect(await archive.countRecords({ actors: ['command camp'] })).toBe(0)
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

    whoConformance(open)
    identityConformance(open)
    decidedConformance(open)
    standingConformance(open)
    incidentConformance(open)
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
