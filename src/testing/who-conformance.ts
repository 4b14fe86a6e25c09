import { describe, expect, test } from 'vitest'
import { quote, toArticle, toFigure, toPublished, toStatement, toTestReading } from './records.ts'
import { type OpenWith, type Sample, toSamples } from './sample.ts'

/** A report in which one speaks, on its day; the same address each time, other words. */
function toReport(day: string, title: string | null, words: string): Sample {
  const text = `Colonel Adel Karim said ${words} on ${day}. A farmer, Omar Said, lost 3 sheep.`
  const article = toArticle(text, { source: `${day}.txt`, url: 'https://example.org/valley', published: day })
  const name = quote(text, 'Adel Karim')
  return {
    article,
    reading: toTestReading(article, {
      published: toPublished(day),
      people: [
        {
          id: 'p1',
          name: 'Adel Karim',
          roles: title === null ? [] : [{ title, of: 'Army', evidence: [quote(text, 'Colonel')] }],
          actor: null,
          mentions: [name],
        },
        { id: 'p2', name: 'Omar Said', roles: [], actor: null, mentions: [quote(text, 'Omar Said')] },
      ],
      organizations: [
        {
          id: 'o1',
          name: 'Valley Brigade',
          aliases: ['VB'],
          actor: null,
          country: 'EXA',
          sector: 'MIL',
          mentions: [],
        },
      ],
      statements: [
        toStatement('s1', {
          evidence: quote(text, text.slice(0, text.indexOf('.'))),
          speaker: name,
          cue: quote(text, 'said'),
          content: quote(text, words),
        }),
      ],
      figures: [
        toFigure('f1', quote(text, 'lost 3 sheep'), 3, 'Sheep', {
          measures: 'lost',
          by: [{ name: 'Karim', ref: null }],
        }),
      ],
    }),
  }
}

const reports = [
  toReport('2024-03-01', 'colonel', 'the road is open'),
  toReport('2024-05-01', 'colonel', 'the road is shut'),
  toReport('2024-07-01', 'brigadier', 'the road is gone'),
]

/** What every implementation answers about speakers, figures' units, due dates and versions. */
export function whoConformance(open: OpenWith): void {
  describe('who says what', () => {
    test('speakers, those with most records first', async () => {
      const archive = await open([...toSamples(0), ...reports])
      const speakers = await archive.findSpeakers({ kinds: ['statement'] })
      expect(speakers.map(({ name, counts }) => [name, counts.statement])).toEqual([
        ['Adel Karim', 4],
        ['Local officials', 1],
        ['the spokesman Adel Karim', 1],
      ])
      expect(speakers[0]).toMatchObject({ articles: 4, from: '2024-03-01', to: '2024-07-17', actor: null })
      expect(await archive.findSpeakers({ kinds: ['statement'] }, { name: 'officials' })).toHaveLength(1)
      expect(await archive.findSpeakers({}, { limit: 1 })).toHaveLength(1)
      expect(await archive.findSpeakers({}, { name: '%' })).toEqual([])
    })

    test('a name in quotation marks is matched whole', async () => {
      const archive = await open(reports)
      const count = (speaker: string) => archive.countRecords({ speakers: [speaker] })
      expect(await count('karim')).toBe(6)
      expect(await count('"karim"')).toBe(3)
      expect(await count('"Adel  KARIM"')).toBe(3)
      expect(await count('"adel"')).toBe(0)
      expect(await count('"%"')).toBe(0)
    })

    test('a figure of the public has roles over time', async () => {
      const archive = await open(reports)
      const found = await archive.who('adel karim')
      expect(found).toMatchObject({ name: 'Adel Karim', kind: 'person', articles: 3, looked: 3 })
      expect(found?.counts).toEqual({ event: 0, statement: 3, figure: 0, commitment: 0 })
      expect(found?.roles.map(({ title, of, from, to, articles }) => [title, of, from, to, articles])).toEqual([
        ['brigadier', 'Army', '2024-07-01', '2024-07-01', 1],
        ['colonel', 'Army', '2024-03-01', '2024-05-01', 2],
      ])
      expect(found?.roles[0]?.evidence).toBe('Colonel')
    })

    test('a body is found by its name and its alias', async () => {
      const archive = await open(
        reports.map(({ article, reading }) => {
          const text = `${article.text} The VB, Valley Brigade, moved.`
          return { article: { ...article, text }, reading: { ...reading, document: { ...reading.document, text } } }
        }),
      )
      expect(await archive.who('VB')).toMatchObject({ name: 'Valley Brigade', kind: 'body', country: 'EXA' })
      expect(await archive.who('valley brigade')).toMatchObject({ aliases: ['VB'], articles: 3 })
    })

    test.each(['Omar Said', 'Local officials', 'nobody', '', '%', '"', 'x'.repeat(10_000)])(
      '%j has no page',
      async (name) => {
        const archive = await open([...toSamples(0), ...reports])
        expect(await archive.who(name)).toBeNull()
      },
    )

    test('statements by what their words tell of', async () => {
      const archive = await open(
        reports.map(({ article, reading }, i) => {
          const statements = reading.statements.map((one) => ({
            ...one,
            about: i === 0 ? ['ASSAULT', 'killed'] : ['AID'],
          }))
          return { article, reading: { ...reading, statements } }
        }),
      )
      const count = (...about: string[]) => archive.countRecords({ about })
      const [first] = reports
      expect(await count('killed')).toBe(first!.reading.statements.length)
      expect(await count('Assault', 'killed')).toBe(await count('ASSAULT'))
      expect(await count('aid')).toBe(reports.slice(1).flatMap(({ reading }) => reading.statements).length)
      expect(await count('injured')).toBe(0)
      expect(await count()).toBe(await archive.countRecords({}))
    })

    test('what figures count', async () => {
      const archive = await open([...toSamples(0), ...reports])
      expect(await archive.countMeasures({})).toEqual([
        { measures: 'lost', unit: 'Sheep', count: 3 },
        { measures: 'killed', unit: 'soldiers', count: 1 },
      ])
      expect(await archive.countMeasures({ types: ['killed'] }, 1)).toHaveLength(1)
      expect(await archive.countRecords({ units: ['SHEEP'] })).toBe(3)
      expect(await archive.countBy('unit', { kinds: ['figure'] })).toEqual([
        { value: 'Sheep', count: 3 },
        { value: 'soldiers', count: 1 },
      ])
    })

    test.each([
      ['../2024-09', 1],
      ['../2024-09-29', 0],
      ['2024-09-30/..', 1],
      ['2024-09-30/2024-09-30', 1],
      ['2024-10/..', 0],
      ['open', 0],
      ['unstated', 0],
    ])('commitments due in %s: %d', async (due, count) => {
      const archive = await open(toSamples(0))
      expect(await archive.countRecords({ kinds: ['commitment'], due: [due] })).toBe(count)
    })

    test('days that are none are refused', async () => {
      const archive = await open(toSamples(0))
      await expect(archive.countRecords({ due: ['soon'] })).rejects.toMatchObject({ fault: 'query' })
    })

    test('versions of one address, by publication', async () => {
      const archive = await open([...toSamples(1), reports[2]!, reports[0]!])
      const versions = await archive.findVersions(reports[2]!.article.id)
      expect(versions.map(({ id }) => id)).toEqual([reports[0]!.article.id, reports[2]!.article.id])
      expect(await archive.findVersions('report-0')).toEqual([])
      expect(await archive.findVersions('nothing')).toEqual([])
    })

    test('the ledger row of one article', async () => {
      const archive = await open(reports)
      const [report] = reports
      expect(await archive.ledger({ keys: [report!.article.id] })).toMatchObject([
        { key: report!.article.id, state: 'stored', source: '2024-03-01.txt' },
      ])
      expect(await archive.ledger({ keys: ['nothing'] })).toEqual([])
    })
  })
}
