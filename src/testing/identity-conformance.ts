import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import type { DecisionDraft } from '../model/decision.ts'
import { quote, toArticle, toPublished, toStatement, toTestReading } from './records.ts'
import { addSamples, type OpenWith, type Sample } from './sample.ts'

/** A report in which somebody with a role says something. */
function toSaid(day: string, who: string, title: string): Sample {
  const text = `${who}, the ${title}, said on ${day} that the road is open.`
  const article = toArticle(text, { published: day, source: `${day}.txt` })
  const name = quote(text, who)
  const statement = toStatement('s1', {
    evidence: quote(text, text),
    speaker: name,
    cue: quote(text, 'said'),
    content: quote(text, 'the road is open'),
  })
  return {
    article,
    reading: toTestReading(article, {
      published: toPublished(day),
      people: [
        {
          id: 'p1',
          name: who,
          roles: [{ title, of: null, evidence: [quote(text, title)] }],
          actor: null,
          mentions: [name],
        },
      ],
      statements: [{ ...statement, speaker: { ...statement.speaker, ref: 'p1' } }],
    }),
  }
}

const karim = 'Adel Karim'
const kareem = 'Adil Kareem'
const samples = [
  toSaid('2024-03-01', karim, 'colonel'),
  toSaid('2024-04-01', kareem, 'brigadier'),
  toSaid('2024-05-01', karim, 'mayor'),
  toSaid('2024-06-01', 'Omar Said', 'minister'),
]
const third = samples[2]!.article.id

const decided = (draft: Partial<DecisionDraft> & Pick<DecisionDraft, 'kind'>): DecisionDraft => ({
  reason: 'They say so.',
  by: null,
  at: '2024-08-01T10:00:00Z',
  ...draft,
})

/** All that an archive says of these names. */
async function tell(archive: Archive): Promise<string> {
  const people = []
  for (const name of [karim, kareem, 'Omar Said', 'Adel Karim (mayor)']) people.push(await archive.who(name))
  const records = (await archive.findRecords({})).rows
  return JSON.stringify([await archive.findSpeakers({}), people, await archive.countBy('speaker', {}), records])
}

const speakers = async (archive: Archive) =>
  (await archive.findSpeakers({ kinds: ['statement'] })).map(({ name, counts }) => [name, counts.statement])

/** What every archive does with decisions about who is who. */
export function identityConformance(open: OpenWith): void {
  describe('people and bodies by decision', () => {
    test('two names become one: speakers, filters, facets and the page follow, records stay as they were read', async () => {
      const archive = await open(samples)
      const made = await archive.decide(decided({ kind: 'merge', names: [karim, kareem] }))
      expect(made).toMatchObject({ kind: 'merge', knownAs: karim, stands: true, reports: [] })
      expect(made.names).toEqual([karim, kareem].map((name) => ({ name, article: null })))
      expect(await speakers(archive)).toEqual([
        [karim, 3],
        ['Omar Said', 1],
      ])
      for (const name of [karim, kareem]) {
        expect(await archive.countRecords({ speakers: [`"${name}"`] })).toBe(3)
        expect(await archive.who(name)).toMatchObject({ name: karim, aliases: [kareem], articles: 3 })
      }
      expect((await archive.who(kareem))!.roles.map(({ title }) => title)).toEqual(['mayor', 'brigadier', 'colonel'])
      const { rows } = await archive.findRecords({ speakers: [`"${kareem}"`] })
      expect(rows.flatMap(({ kind, record }) => (kind === 'statement' ? record.speaker.name : [])).sort()).toEqual(
        [karim, karim, kareem].sort(),
      )
      expect(await archive.decisions({ names: ['adil kareem'] })).toEqual([made])
      expect(await archive.decisions({ names: ['Omar Said'] })).toEqual([])
    })

    test('one name becomes two, by article', async () => {
      const archive = await open(samples)
      await archive.decide(
        decided({ kind: 'split', names: [karim], articles: [third.slice(7, 19)], knownAs: 'Adel Karim (mayor)' }),
      )
      expect(await speakers(archive)).toEqual([
        [karim, 1],
        ['Adel Karim (mayor)', 1],
        [kareem, 1],
        ['Omar Said', 1],
      ])
      expect((await archive.who(karim))!.roles.map(({ title }) => title)).toEqual(['colonel'])
      expect(await archive.who('adel karim mayor')).toMatchObject({
        name: 'Adel Karim (mayor)',
        aliases: [karim],
        articles: 1,
        roles: [{ title: 'mayor' }],
      })
      expect((await archive.decisions({ names: ['Adel Karim (mayor)'] }))[0]?.names).toEqual([
        { name: karim, article: third },
      ])
      // The one taken apart can be another's again.
      await archive.decide(decided({ kind: 'merge', names: ['Omar Said', 'Adel Karim (mayor)'] }))
      expect(await archive.who('Omar Said')).toMatchObject({
        articles: 2,
        aliases: [karim, 'Adel Karim (mayor)'].slice(0, 1),
      })
      expect(await archive.countRecords({ speakers: [`"${karim}"`] })).toBe(1)
    })

    test('one of two merged names is taken apart where an article writes the other', async () => {
      const archive = await open(samples)
      await archive.decide(decided({ kind: 'merge', names: [karim, kareem] }))
      const second = samples[1]!.article.id
      const made = await archive.decide(decided({ kind: 'split', names: [karim], articles: [second], knownAs: 'B' }))
      expect(made.names).toEqual([{ name: kareem, article: second }])
      expect(await speakers(archive)).toEqual([
        [karim, 2],
        ['B', 1],
        ['Omar Said', 1],
      ])
      expect((await archive.who(karim))!.articles).toBe(2)
      expect(await archive.who('B')).toMatchObject({ articles: 1, aliases: [kareem] })
    })

    test('it outlives reading again and holds for articles that come later, in any order', async () => {
      const archive = await open(samples.slice(0, 2))
      await archive.decide(decided({ kind: 'merge', names: [kareem, karim] }))
      await addSamples(archive, samples.slice(2))
      for (const { reading } of samples) await archive.replaceReading(reading)
      expect(await speakers(archive)).toEqual([
        [kareem, 3],
        ['Omar Said', 1],
      ])
      const other = await open([...samples].reverse())
      await other.decide(decided({ kind: 'merge', names: [kareem, karim] }))
      expect(await other.findSpeakers({})).toEqual(await archive.findSpeakers({}))
    })

    test('undoing brings back the very same, however much was decided', async () => {
      const archive = await open(samples)
      const before = await tell(archive)
      const name = fc.constantFrom(karim, kareem, 'Omar Said', 'Adel Karim (mayor)')
      const step = fc.oneof(
        fc.record({ kind: fc.constant('merge' as const), names: fc.uniqueArray(name, { minLength: 2, maxLength: 3 }) }),
        fc.record({
          kind: fc.constant('split' as const),
          names: fc.tuple(fc.constantFrom(karim, kareem)),
          articles: fc.subarray(
            samples.map(({ article }) => article.id),
            { minLength: 1 },
          ),
          knownAs: fc.constantFrom('Adel Karim (mayor)', 'Another One'),
        }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), fc.boolean(), async (steps, backwards) => {
          const made: number[] = []
          for (const draft of steps) made.push((await archive.decide(decided(draft))).number)
          const after = await tell(archive)
          for (const undoes of backwards ? [...made].reverse() : made)
            await archive.decide(decided({ kind: 'undo', undoes }))
          expect(await tell(archive)).toBe(before)
          // Taking back the taking back: it stands as it did.
          const [last] = await archive.decisions({ limit: 1 })
          if (made.length === 1) {
            const again = await archive.decide(decided({ kind: 'undo', undoes: last!.number }))
            expect(await tell(archive)).toBe(after)
            await archive.decide(decided({ kind: 'undo', undoes: again.number }))
          }
        }),
        { numRuns: 10 },
      )
      expect(await archive.check()).toEqual([])
    })

    test.each<[string, Partial<DecisionDraft> & Pick<DecisionDraft, 'kind'>]>([
      ['one name alone', { kind: 'merge', names: [karim] }],
      ['one name twice', { kind: 'merge', names: [karim, 'ADEL  karim'] }],
      ['a name of marks', { kind: 'merge', names: [karim, '%'] }],
      ['a name without end', { kind: 'merge', names: [karim, 'x'.repeat(1_000)] }],
      ['names and reports', { kind: 'merge', names: [karim, kareem], reports: ['x-e1'] }],
      ['a merge in some articles', { kind: 'merge', names: [karim, kareem], articles: [third] }],
      ['a split without articles', { kind: 'split', names: [karim], knownAs: 'B' }],
      ['a split without a new name', { kind: 'split', names: [karim], articles: [third] }],
      ['a split under its own name', { kind: 'split', names: [karim], articles: [third], knownAs: 'adel karim' }],
      ['a split of two names', { kind: 'split', names: [karim, kareem], articles: [third], knownAs: 'B' }],
      ['a split in no article', { kind: 'split', names: [karim], articles: ['nothing'], knownAs: 'B' }],
      ['a name dismissed', { kind: 'dismiss', names: [karim] }],
    ])('%s is refused and changes nothing', async (_, draft) => {
      const archive = await open(samples)
      const before = await tell(archive)
      await expect(archive.decide(decided(draft))).rejects.toMatchObject({ fault: 'query' })
      expect(await archive.decisions()).toEqual([])
      expect(await tell(archive)).toBe(before)
    })
  })
}
