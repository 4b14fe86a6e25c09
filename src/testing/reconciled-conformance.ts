import { describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import type { FigureRecord } from '../model/reading.ts'
import { quote, toArticle, toCommitment, toFigure, toParticipant, toPublished, toTestReading } from './records.ts'
import type { OpenWith } from './sample.ts'

const may = { from: '2024-05-01', to: '2024-05-31' }

/** An article in which somebody counts the killed of May in Mali. */
export function toReport(by: string, killed: number, day: string, fields: Partial<FigureRecord> = {}, more = '') {
  const words = `${killed} people were killed`
  const text = `${words} in Mali in May, ${by} said.${more}`
  const article = toArticle(text, { outlet: 'The Post' })
  const figure = toFigure('f1', quote(text, words), killed, 'people', {
    measures: 'killed',
    places: ['Mali'],
    period: may,
    by: [{ name: by, ref: null }],
    ...fields,
  })
  return { article, reading: toTestReading(article, { figures: [figure], published: toPublished(day) }) }
}

/** What every archive must know of the arithmetic between the figures of its articles. */
export function reconciledConformance(open: OpenWith): void {
  describe('reconciliations', () => {
    const army = toReport('the army', 30, '2024-06-02')
    const monitor = toReport('the monitor', 55, '2024-06-03')
    const later = toReport('the monitor', 56, '2024-06-09')

    async function openWith(...reports: readonly ReturnType<typeof toReport>[]): Promise<Archive> {
      const archive = await open()
      for (const { article, reading } of reports) await archive.add(article, reading)
      return archive
    }
    const tell = async (archive: Archive) =>
      (await archive.findReconciliations({})).rows.map(({ kind, sources }) => [
        kind,
        sources.map((x) => x.published?.from),
      ])

    test('an article is held against those before it as it is added', async () => {
      const archive = await openWith(army, monitor, later)
      expect(await tell(archive)).toEqual([
        ['conflict', ['2024-06-02', '2024-06-03']],
        ['conflict', ['2024-06-02', '2024-06-09']],
        ['restated', ['2024-06-03', '2024-06-09']],
      ])
      const [first] = (await archive.findReconciliations({}, { limit: 1 })).rows
      expect(first?.explain).toMatch(/^the army counts 30, the monitor 55, .* in Mali/)
      for (const [i, id] of first!.figures.entries())
        expect((await archive.record(id))?.stored.record.evidence).toEqual(first!.evidence[i])
    })

    test('what is asked for is narrowed, counted and paged', async () => {
      const archive = await openWith(army, monitor, later)
      expect(await archive.countReconciliations({})).toBe(3)
      expect(await archive.countReconciliations({}, { kinds: ['restated'] })).toBe(1)
      expect(await archive.countReconciliations({}, { across: false })).toBe(0)
      expect(await archive.countReconciliations({}, { holds: ['yes', 'open'] })).toBe(0)
      expect(await archive.countReconciliations({ places: ['Mali'] }, { holds: ['no'] })).toBe(3)
      expect(await archive.countReconciliations({ places: ['Niger'] })).toBe(0)
      const first = await archive.findReconciliations({}, { limit: 2 })
      const rest = await archive.findReconciliations({}, { limit: 2, cursor: first.next })
      expect([first.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
      const [{ figures }] = rest.rows as [(typeof rest.rows)[0]]
      expect(await archive.countReconciliations({}, { figures: [figures[0]!] })).toBe(2)
    })

    test('a new reading takes with it what was reckoned from the old one', async () => {
      const archive = await openWith(army, monitor)
      const { reading } = toReport('the army', 30, '2024-06-02', { period: null })
      await archive.replaceReading(reading)
      expect(await tell(archive)).toEqual([])
      const before = await openWith(army, monitor)
      const found = await before.findReconciliations({})
      await before.replaceReading(monitor.reading)
      expect(await before.findReconciliations({})).toMatchObject({ rows: found.rows.map(({ id }) => ({ id })) })
      expect(await before.check()).toEqual([])
    })

    test('sums between articles follow from the set of articles, in whatever order these come', async () => {
      const total = toReport('the monitor', 15, '2024-06-04', { places: ['Mali', 'Niger'] }, ' Both are counted.')
      const mali = toReport('the monitor', 10, '2024-06-02')
      const again = toReport('the monitor', 10, '2024-06-05', {}, ' It is to report again.')
      const niger = toReport('the monitor', 5, '2024-06-03', { places: ['Niger'] })
      const find = async (archive: Archive) =>
        (await archive.findReconciliations({}, { kinds: ['sum'] })).rows.map(({ figures }) => figures)
      const archive = await openWith(total, mali, again, niger)
      const found = await find(archive)
      expect(found).toHaveLength(1)
      expect(found[0]).toHaveLength(3)
      for (const order of [
        [again, niger, total, mali],
        [niger, again, mali, total],
        [again, total, niger, mali],
      ])
        expect(await find(await openWith(...order))).toEqual(found)
      // Where the one that speaks for a part counts it no more, the other one does.
      await archive.replaceReading({ ...mali.reading, figures: [] })
      expect(await find(archive)).toEqual(await find(await openWith(total, again, niger)))
      expect(await archive.check()).toEqual([])
    })

    test('the arithmetic of one article is kept with it', async () => {
      const { article, reading } = toReport('the army', 30, '2024-06-02')
      const finding = {
        kind: 'share' as const,
        holds: true,
        figures: ['f1'],
        evidence: [reading.figures[0]!.evidence],
        explain: 'fits',
        rule: 'test/share',
      }
      const archive = await openWith({ article, reading: { ...reading, reconciliations: [finding] } })
      const { rows } = await archive.findReconciliations({}, { across: false })
      expect(rows).toMatchObject([{ kind: 'share', explain: 'fits' }])
      expect(rows[0]!.figures).toEqual([`${rows[0]!.sources[0]!.shortId}-f1`])
    })
  })
}

/** An article in which the army says when it leaves, or that it has left. */
export function toPromise(day: string, due: string | null) {
  const words = due === null ? 'The withdrawal from Karsa was completed' : 'The army will withdraw from Karsa'
  const text = `${words}, it said on ${day}.`
  const article = toArticle(text, { outlet: 'The Post' })
  const evidence = quote(text, words)
  const parts =
    due === null
      ? {
          outcomes: [
            {
              id: 'k1',
              kind: 'met' as const,
              what: 'withdrawal from Karsa',
              who: 'army',
              evidence,
              rule: 'test',
              confidence: 1,
            },
          ],
        }
      : {
          commitments: [
            toCommitment(
              'c1',
              evidence,
              'withdraw from Karsa',
              { from: due, to: due, edtf: due, basis: 'stated' },
              { who: [toParticipant(quote(text, 'The army'), { name: 'army' })] },
            ),
          ],
        }
  return { article, reading: toTestReading(article, { ...parts, published: toPublished(day) }) }
}

/** What every archive must know of commitments across its articles. */
export function undertakingsConformance(open: OpenWith): void {
  describe('undertakings', () => {
    const reports = [
      toPromise('2024-05-03', '2025-01-31'),
      toPromise('2024-08-01', '2025-06-30'),
      toPromise('2025-06-20', null),
    ]
    async function openWith(): Promise<Archive> {
      const archive = await open()
      for (const { article, reading } of reports.toReversed()) await archive.add(article, reading)
      return archive
    }

    test.each<[string | null, string, string]>([
      [null, 'met', 'said moved met'],
      ['2024-06-01', 'open', 'said'],
      ['2025-01-31', 'open', 'said moved'],
      ['2025-06-30', 'met', 'said moved met'],
    ])('as of %s it stands %s', async (asOf, standing, steps) => {
      const archive = await openWith()
      const found = await archive.findUndertakings(asOf === null ? {} : { asOf })
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ standing, what: 'withdraw from Karsa', who: ['army'] })
      expect(found[0]!.tellings.map(({ step }) => step).join(' ')).toBe(steps)
      expect(found[0]!.tellings[0]!.article.outlet).toBe('The Post')
    })

    test('filters and standings narrow', async () => {
      const archive = await openWith()
      expect(await archive.findUndertakings({ actors: ['navy'] })).toEqual([])
      expect(await archive.findUndertakings({}, { standings: ['open', 'due'] })).toEqual([])
      expect(await archive.findUndertakings({ asOf: '2024-01-01' })).toEqual([])
      expect(await archive.check()).toEqual([])
    })

    test('a new reading takes its outcomes with it', async () => {
      const archive = await openWith()
      const { article } = reports[2]!
      await archive.replaceReading(toTestReading(article, { published: toPublished('2025-06-20') }))
      expect(await archive.findUndertakings({})).toMatchObject([{ standing: 'open' }])
    })
  })
}
