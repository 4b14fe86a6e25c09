import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import type { DecisionDraft } from '../model/decision.ts'
import { toBombing, toTelling } from './incidents.ts'
import { quote, toArticle, toPublished, toStatement, toTestReading } from './records.ts'
import { addSamples, type OpenWith, type Sample, toSamples } from './sample.ts'

/** Everything that an archive says of its incidents, however its articles arrived. */
async function tell(archive: Archive): Promise<string> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page = await archive.findIncidents({}, { limit: 7, cursor })
    ids.push(...page.rows.map((row) => JSON.stringify([row.id, row.reports, row.sources, row.contradictions])))
    for (const { id } of page.rows) ids.push(JSON.stringify((await archive.incident(id))?.incident))
    cursor = page.next
  } while (cursor !== null)
  return ids.sort().join('\n')
}

/** A report in which Mara Vale says something. */
function toSaying(day: string, words: string): Sample {
  const text = `On ${day} Mara Vale said ${words}.`
  const article = toArticle(text, { published: day, outlet: 'Example Wire' })
  const statement = toStatement('s1', {
    evidence: quote(text, text),
    speaker: quote(text, 'Mara Vale'),
    cue: quote(text, 'said'),
    content: quote(text, words),
  })
  const reading = toTestReading(article, {
    published: toPublished(day),
    people: [{ id: 'p1', name: 'Mara Vale', roles: [], actor: null, mentions: [quote(text, 'Mara Vale')] }],
    statements: [{ ...statement, speaker: { ...statement.speaker, ref: 'p1' } }],
  })
  return { article, reading }
}

const idOf = (archive: Archive, sample: Sample): Promise<string> =>
  archive.article(sample.article.id).then((page) => page!.records[0]!.id)

const decided = (draft: Partial<DecisionDraft> & Pick<DecisionDraft, 'kind'>): DecisionDraft => ({
  reason: 'They say so.',
  by: 'Mara Vale',
  at: '2024-08-01T10:00:00Z',
  ...draft,
})

/** What every archive does with incidents, contradictions and decisions. */
export function incidentConformance(open: OpenWith): void {
  describe('incidents', () => {
    const samples = toBombing()

    test('reports of one incident are one, with each report as it was read', async () => {
      const archive = await open(samples)
      const id = await idOf(archive, samples[0]!)
      const page = (await archive.incident(id))!
      expect(page.incident.reports.map(({ article }) => [article.outlet, article.published])).toEqual(
        [
          ['Example Wire', '2024-07-17'],
          ['Lakeside Monitor', '2024-07-17'],
          ['Riverton Post', '2024-07-18'],
          ['Example Wire', '2024-07-19'],
          ['Hill Gazette', null],
        ].sort((a, b) => String(a[1] ?? '9').localeCompare(String(b[1] ?? '9'))) as never,
      )
      expect(page.incident.date?.value.edtf).toBe('2024-07-16')
      expect(page.incident.tolls.killed).toMatchObject({ low: 7, high: 11 })
      for (const report of page.incident.reports) {
        const read = samples.find(({ article }) => article.id === report.article.id)!
        expect(report.record).toEqual(read.reading.events[0])
        expect(read.article.text).toContain(report.sentence)
      }
      expect(page.ties).toHaveLength(4)
      expect(page.ties.every(({ because }) => because.length > 0)).toBe(true)
      // Any of its reports finds it.
      for (const sample of samples.slice(0, 5))
        expect((await archive.incident(await idOf(archive, sample)))!.incident.id).toBe(page.incident.id)
      const second = (await archive.incident(await idOf(archive, samples[5]!)))!
      expect(second.incident.count).toBe(1)
      expect(await archive.incident('000000000000-e1')).toBeNull()
      await archive.close()
    })

    test('the same whatever arrives first', async () => {
      const all = [...samples, ...toSamples(9)]
      const first = await open(all)
      const expected = await tell(first)
      await first.close()
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...all], { minLength: all.length }), async (shuffled) => {
          const archive = await open(shuffled)
          expect(await tell(archive)).toBe(expected)
          await archive.close()
        }),
        { numRuns: 6 },
      )
    })

    test('reading again gives the same, reading otherwise something else', async () => {
      const archive = await open(samples)
      const before = await tell(archive)
      for (const { reading } of [...samples].reverse()) await archive.replaceReading(reading)
      expect(await tell(archive)).toBe(before)
      const [, second] = samples
      await archive.replaceReading({ ...second!.reading, events: [] })
      expect((await archive.incident(await idOf(archive, samples[0]!)))!.incident.count).toBe(4)
      await archive.replaceReading(second!.reading)
      expect(await tell(archive)).toBe(before)
      await archive.close()
    })

    test('sources narrow events, and are counted', async () => {
      const archive = await open(samples)
      expect(await archive.countRecords({ kinds: ['event'], sources: ['1'] })).toBe(1)
      expect(await archive.countRecords({ kinds: ['event'], sources: ['2-'] })).toBe(5)
      expect(await archive.countIncidents({}, { sources: 2 })).toBe(1)
      expect(await archive.countIncidents({ outlets: ['Hill Gazette'] })).toBe(1)
      expect(await archive.countIncidents({ outlets: ['Nobody'] })).toBe(0)
      await archive.close()
    })

    test('as of a day: what was known then', async () => {
      const archive = await open(samples)
      const id = await idOf(archive, samples[0]!)
      const then = (await archive.incident(id, { asOf: '2024-07-17' }))!
      expect(then.incident.reports).toHaveLength(2)
      expect(then.incident.tolls.killed).toMatchObject({ low: 7, high: 7 })
      expect(then.contradictions).toEqual([])
      expect((await archive.incident(id, { asOf: '2024-07' }))!.incident.reports).toHaveLength(4)
      expect(await archive.incident(id, { asOf: '2023' })).toBeNull()
      const [row] = (await archive.findIncidents({ asOf: '2024-07-17' })).rows
      expect(row).toMatchObject({ id: then.incident.id, reports: then.incident.reports.length })
      expect(row!.contradictions).toBe(then.contradictions.length)
      expect((await archive.findIncidents({ asOf: '2023' })).rows).toEqual([])
      expect(await archive.countIncidents({ asOf: '2024-07-17' }, { reports: 2 })).toBe(
        (await archive.findIncidents({ asOf: '2024-07-17' }, { reports: 2 })).rows.length,
      )
      expect(await archive.countRecords({ asOf: '2024-07-17' })).toBe(2)
      expect(await archive.countArticles({ asOf: '2024-07-18' })).toBe(4)
      expect(await archive.countContradictions({ asOf: '2024-07-17' })).toBe(0)
      await archive.close()
    })
  })

  describe('decisions', () => {
    test('splitting, merging and undoing bring back the very same', async () => {
      const samples = [
        ...toBombing(),
        toTelling({ outlet: 'Far Herald', published: '2024-07-20', day: '2024-07-16', town: 'Harwick', killed: 3 }),
      ]
      const archive = await open(samples)
      const before = await tell(archive)
      const ids: string[] = []
      for (const sample of samples) ids.push(await idOf(archive, sample))
      const step = fc.record({
        kind: fc.constantFrom<'merge' | 'split'>('merge', 'split'),
        reports: fc.uniqueArray(fc.nat(samples.length - 1), { minLength: 2, maxLength: 4 }),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), fc.boolean(), async (steps, backwards) => {
          const made: number[] = []
          for (const { kind, reports } of steps)
            made.push((await archive.decide(decided({ kind, reports: reports.map((i) => ids[i]!) }))).number)
          for (const undoes of backwards ? made.reverse() : made)
            await archive.decide(decided({ kind: 'undo', undoes }))
          expect(await tell(archive)).toBe(before)
        }),
        { numRuns: 8 },
      )
      await archive.close()
    })

    test('what people decided outlives reading again, and later articles', async () => {
      const samples = toBombing()
      const archive = await open(samples.slice(0, 3))
      const [first, , third] = [await idOf(archive, samples[0]!), '', await idOf(archive, samples[2]!)]
      const split = await archive.decide(decided({ kind: 'split', reports: [third] }))
      expect(split).toMatchObject({ number: 1, kind: 'split', stands: true, reason: 'They say so.', by: 'Mara Vale' })
      expect((await archive.incident(first))!.incident.count).toBe(2)
      for (const { reading } of samples.slice(0, 3)) await archive.replaceReading(reading)
      await addSamples(archive, samples.slice(3))
      expect((await archive.incident(third))!.incident.reports.map(({ id }) => id)).toContain(third)
      expect((await archive.incident(first))!.incident.reports.map(({ id }) => id)).not.toContain(third)
      await archive.decide(decided({ kind: 'merge', reports: [first, third] }))
      expect((await archive.incident(first))!.incident.count).toBe(5)
      expect((await archive.incident(third))!.decisions.map(({ number, kind }) => [number, kind])).toEqual([
        [2, 'merge'],
        [1, 'split'],
      ])
      await archive.decide(decided({ kind: 'undo', undoes: 2 }))
      expect((await archive.incident(first))!.incident.reports.map(({ id }) => id)).not.toContain(third)
      expect((await archive.decisions()).map(({ stands }) => stands)).toEqual([true, false, true])
      await archive.close()
    })

    test('what means nothing is refused and changes nothing', async () => {
      const archive = await open(toBombing())
      const before = await tell(archive)
      const id = await idOf(archive, toBombing()[0]!)
      const wrong: readonly DecisionDraft[] = [
        decided({ kind: 'merge', reports: [id] }),
        decided({ kind: 'merge', reports: [id, 'nothing-e1'] }),
        decided({ kind: 'split', reports: [] }),
        decided({ kind: 'resolve' }),
        decided({ kind: 'undo' }),
        decided({ kind: 'undo', undoes: 99 }),
      ]
      for (const draft of wrong) await expect(archive.decide(draft)).rejects.toMatchObject({ fault: 'query' })
      expect(await archive.decisions()).toEqual([])
      expect(await tell(archive)).toBe(before)
      await archive.close()
    })
  })

  describe('positions', () => {
    const said = [
      toSaying('2024-03-01', 'the brigade would withdraw from the valley garrison'),
      toSaying('2024-05-01', 'the brigade would not withdraw from the valley garrison'),
      toSaying('2024-06-01', 'the harvest festival would open on time'),
    ]

    test('one speaker who says the opposite is held against himself, whichever came first, and no longer once it is read otherwise', async () => {
      for (const order of [said, [...said].reverse()]) {
        const archive = await open(order)
        const { rows } = await archive.findContradictions({}, { kinds: ['position'] })
        expect(rows.map(({ sides }) => sides.map(({ says }) => says))).toEqual([
          [
            'the brigade would withdraw from the valley garrison',
            'the brigade would not withdraw from the valley garrison',
          ],
        ])
        expect(rows[0]?.incident).toBeNull()
        expect(await archive.countContradictions({ asOf: '2024-04' })).toBe(0)
        await archive.replaceReading(said[0]!.reading)
        expect(await archive.countContradictions({})).toBe(1)
        await archive.replaceReading({ ...said[0]!.reading, statements: [] })
        expect(await archive.countContradictions({})).toBe(0)
        await archive.close()
      }
    })

    test('who else has the same one say the same, and how many sources that makes', async () => {
      const again = toSaying('2024-04-01', 'the brigade would soon withdraw from the valley garrison')
      const archive = await open([...said, again])
      const idOfSaid = async (sample: Sample) => (await archive.article(sample.article.id))!.records[0]!.id
      const found = await archive.sameSaid(await idOfSaid(said[0]!))
      expect(found?.rows.map(({ id }) => id)).toEqual([await idOfSaid(again)])
      expect(found?.sources).toBe(2)
      expect((await archive.sameSaid(await idOfSaid(said[2]!)))?.sources).toBe(1)
      expect(await archive.sameSaid('nothing-s1')).toBeNull()
      await archive.close()
    })

    test('what a thousand say again is one contradiction, and whoever says it again is told of it', async () => {
      const plan = 'the brigade would withdraw from the valley garrison'
      const many = Array.from({ length: 40 }, (_, i) =>
        toSaying(`2024-01-${10 + (i % 20)}`, i % 2 ? plan : plan.replace('would', 'would not')),
      )
      const archive = await open(many)
      expect(await archive.countContradictions({}, { kinds: ['position'] })).toBe(1)
      const first = await archive.article(many[0]!.article.id)
      const last = await archive.article(many[39]!.article.id)
      for (const page of [first, last]) expect((await archive.sameSaid(page!.records[0]!.id))?.contradictions).toBe(1)
      await archive.close()
    })

    test('sixty answers to one question: the same found in any order, and after coming, going and reading again', async () => {
      const words = 'northern southern eastern western central upper lower outer inner hidden'.split(' ')
      const many = Array.from({ length: 60 }, (_, i) =>
        toSaying(
          `2024-01-${10 + (i % 20)}`,
          `the brigade would ${i % 3 ? '' : 'not '}withdraw from the ${words[i % 10]} ${words[(i * 7 + (i % 6)) % 10]} valley garrison`,
        ),
      )
      const keysOf = async (archive: Archive): Promise<readonly string[]> => {
        const keys: string[] = []
        for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
          const page = await archive.findContradictions({}, { kinds: ['position'], limit: 500, cursor })
          keys.push(...page.rows.map(({ key }) => key))
          cursor = page.next
        }
        return keys.sort()
      }
      const archive = await open(many)
      const told = await keysOf(archive)
      expect(told.length).toBeGreaterThan(100)
      const other = await open([...many.slice(30), said[1]!, ...many.slice(0, 30).reverse()])
      await other.replaceReading({ ...said[1]!.reading, statements: [] })
      for (const { reading } of many.slice(20, 30)) await other.replaceReading({ ...reading, statements: [] })
      for (const { reading } of many.slice(18, 30)) await other.replaceReading(reading)
      expect(await keysOf(other)).toEqual(told)
      await archive.close()
      await other.close()
    })
  })

  describe('contradictions', () => {
    test('both sides with their sentences; resolved or dismissed with a reason, and open again after an undo', async () => {
      const archive = await open(toBombing())
      const { rows } = await archive.findContradictions({})
      expect(new Set(rows.map(({ kind }) => kind))).toContain('toll')
      for (const { records, sides, bothHold } of rows) {
        expect(records.map(({ stored }) => stored.id)).toEqual(sides.map(({ record }) => record))
        expect(records.every(({ context }) => context.evidence.length > 0)).toBe(true)
        expect(bothHold).toMatch(/^(Both|One|The)/)
      }
      const [one] = rows
      const made = await archive.decide(decided({ kind: 'dismiss', subject: one!.key, reason: 'A slip.' }))
      expect(await archive.countContradictions({}, { states: ['open'] })).toBe(rows.length - 1)
      const [dismissed] = (await archive.findContradictions({}, { states: ['dismissed'] })).rows
      expect(dismissed).toMatchObject({ key: one!.key, state: 'dismissed', decision: { reason: 'A slip.' } })
      // The decision stays when the articles are read again.
      for (const { reading } of toBombing()) await archive.replaceReading(reading)
      expect(await archive.countContradictions({}, { states: ['dismissed'] })).toBe(1)
      await archive.decide(decided({ kind: 'undo', undoes: made.number }))
      expect(await archive.countContradictions({}, { states: ['open', 'resolved'] })).toBe(rows.length)
      await archive.close()
    })
  })
}
