import { describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import type { ReadingPerson } from '../model/reading.ts'
import { quote, toArticle, toEvent, toParticipant, toPublished, toStatement, toTestReading } from './records.ts'
import type { OpenWith, Sample } from './sample.ts'

/** A report of an attack on somebody who is also quoted. */
function toAttack(day: string, name: string, person: Partial<ReadingPerson> = {}, type = 'ASSAULT'): Sample {
  const text = `On ${day} a shell hit ${name}. ${name} said the road was empty.`
  const article = toArticle(text, { published: day, source: `${day}.txt` })
  const statement = toStatement('s1', {
    evidence: quote(text, `${name} said the road was empty`),
    speaker: quote(text, name, 2),
    cue: quote(text, 'said'),
    content: quote(text, 'the road was empty'),
  })
  const hit = toEvent('e1', quote(text, `a shell hit ${name}`), {
    type: type as never,
    targets: [toParticipant(quote(text, name), { ref: 'p1', kind: 'person' })],
  })
  return {
    article,
    reading: toTestReading(article, {
      published: toPublished(day),
      people: [{ id: 'p1', name, roles: [], actor: null, mentions: [quote(text, name)], ...person }],
      events: [hit],
      statements: [{ ...statement, speaker: { ...statement.speaker, ref: 'p1' } }],
    }),
  }
}

const name = 'Omar Said'
const role = (title: string) => [{ title, of: null, evidence: [{ start: 3, end: 13, text: '2024-03-01' }] }]
const asFarmer = toAttack('2024-03-01', name, { standing: 'private', roles: role('farmer') })
const bare = toAttack('2024-04-01', name)
const asMayor = toAttack('2024-05-01', name, { standing: 'public', roles: role('mayor') })

/** What an archive lets be found of the name. */
async function find(archive: Archive) {
  const named = { actors: [`"${name}"`] }
  return {
    page: (await archive.who(name)) !== null,
    found: await archive.countRecords(named),
    loosely: await archive.countRecords({ actors: ['said'] }),
    listed: (await archive.findSpeakers({})).map((one) => one.name),
    counted: [
      ...new Set((await archive.countBy('actor', {})).map(({ value }) => value)),
      ...new Set((await archive.countBy('speaker', {})).map(({ value }) => value)),
    ].includes(name),
  }
}

const nothing = { page: false, found: 0, loosely: 0, listed: ['a private person'], counted: false }

/** What every archive keeps of those who are in no public part. */
export function standingConformance(open: OpenWith): void {
  describe('private persons', () => {
    test.each([
      ['whom the words beside the name call private', asFarmer],
      ['who stand in violence without a role', bare],
    ])('those %s have no page, are in no list and under no filter; their records stay', async (_, sample) => {
      const archive = await open([sample])
      expect(await find(archive)).toEqual(nothing)
      const { rows } = await archive.findRecords({})
      expect(rows).toHaveLength(2)
      expect((await archive.article(sample.article.id))!.reading).toEqual(sample.reading)
      expect(await archive.countRecords({ actors: ['"a private person"'] })).toBe(2)
      expect(await archive.who('a private person')).toBeNull()
      expect(await archive.check()).toEqual([])
    })

    test('who meets somebody without a role is not held to be private', async () => {
      const archive = await open([toAttack('2024-04-01', name, {}, 'CONSULT')])
      expect(await find(archive)).toMatchObject({ page: true, found: 2, counted: true })
    })

    test.each([[[bare, asMayor]], [[asMayor, bare]]])(
      'a role in any article shows the bare name in all, in either order',
      async (samples) => {
        const archive = await open(samples)
        expect(await find(archive)).toMatchObject({ page: true, found: 4, listed: [name], counted: true })
        // Read again without the role, it is hidden again.
        await archive.replaceReading({
          ...asMayor.reading,
          people: [{ ...asMayor.reading.people[0]!, roles: [], standing: 'private' }],
        })
        expect(await find(archive)).toEqual(nothing)
        await archive.replaceReading(asMayor.reading)
        expect(await find(archive)).toMatchObject({ page: true, found: 4 })
      },
    )

    test('one whom an article calls a farmer stays unnamed there, though a mayor is called the same', async () => {
      const archive = await open([asFarmer, asMayor])
      expect(await archive.countRecords({ actors: [`"${name}"`] })).toBe(2)
      expect((await archive.who(name))!.roles.map(({ title }) => title)).toEqual(['mayor'])
    })

    test('no decision brings a private name out', async () => {
      const archive = await open([asFarmer])
      await archive.decide({
        kind: 'merge',
        names: [name, 'Adel Karim'],
        reason: '',
        by: null,
        at: '2024-08-01T10:00:00Z',
      })
      expect(await find(archive)).toEqual(nothing)
      expect(await archive.who('Adel Karim')).toBeNull()
    })
  })
}
