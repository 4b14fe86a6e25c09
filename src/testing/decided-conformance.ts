import { describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import type { DecisionDraft } from '../model/decision.ts'
import type { Participant, Reading } from '../model/reading.ts'
import {
  quote,
  toArticle,
  toCommitment,
  toCount,
  toDate,
  toEvent,
  toParticipant,
  toPlace,
  toPublished,
  toStatement,
  toTestReading,
} from './records.ts'
import { addSamples, type OpenWith, type Sample } from './sample.ts'

const decided = (draft: Partial<DecisionDraft> & Pick<DecisionDraft, 'kind'>): DecisionDraft => ({
  reason: 'They say so.',
  by: null,
  at: '2024-08-01T10:00:00Z',
  ...draft,
})

const toSample = (day: string, text: string, who: string, records: Partial<Reading>): Sample => {
  const article = toArticle(text, { published: day, source: `${day}.txt` })
  const person = {
    id: 'p1',
    name: who,
    roles: [],
    actor: null,
    standing: 'public' as const,
    mentions: [quote(text, who)],
  }
  return { article, reading: toTestReading(article, { published: toPublished(day), people: [person], ...records }) }
}

/** An article in which somebody says something of the bridge. */
function toSaid(day: string, who: string, words: string): Sample {
  const text = `${who} said on ${day} that ${words}.`
  const statement = toStatement('s1', {
    evidence: quote(text, text),
    speaker: quote(text, who),
    cue: quote(text, 'said'),
    content: quote(text, words),
  })
  return toSample(day, text, who, { statements: [{ ...statement, speaker: { ...statement.speaker, ref: 'p1' } }] })
}

/** An article in which somebody promises the bridge by a day. */
function toPromised(day: string, who: string, due: string): Sample {
  const text = `${who} promised on ${day} to reopen the northern bridge at Barzan by ${due}.`
  const bound: Participant = toParticipant(quote(text, who), { ref: 'p1', kind: 'person' })
  const what = 'reopen the northern bridge at Barzan'
  return toSample(day, text, who, {
    commitments: [toCommitment('c1', quote(text, what), what, toDate(due), { who: [bound] })],
  })
}

/** An article that lays an attack at the door of somebody. */
function toRaid(day: string, who: string): Sample {
  const text = `${who} killed three guards in the raid on the depot of Sarmin on 2024-02-28, it was told on ${day}.`
  const agent = toParticipant(quote(text, who), { kind: 'organization', country: 'SYR' })
  const place = toPlace(quote(text, 'Sarmin'), { lat: 35.9, lon: 36.7, country: 'SYR', uncertaintyKm: 2 })
  return toSample(day, text, who, {
    people: [],
    events: [
      toEvent('e1', quote(text, text), {
        agents: [agent],
        date: toDate('2024-02-28'),
        place,
        killed: toCount(3, quote(text, 'three')),
      }),
    ],
  })
}

const opens = 'the northern bridge at Barzan reopens'
const staysShut = 'the northern bridge at Barzan never reopens'

const disputes = async (archive: Archive) =>
  (await archive.findContradictions({}, { limit: 50, cursor: null })).rows
    .map(({ kind, about, sides }) => `${kind}: ${about} (${sides.map(({ says }) => says).join(' | ')})`)
    .sort()

const promises = async (archive: Archive) =>
  (await archive.findUndertakings({})).map(({ who, tellings }) => [who, tellings.map(({ step }) => step)])

/** What every archive tells of who contradicts whom, and who has undertaken what, once people decided who is who. */
export function decidedConformance(open: OpenWith): void {
  describe('contradictions and undertakings by decisions about names', () => {
    const said = [toSaid('2024-03-01', 'Adel Karim', opens), toSaid('2024-04-01', 'Adil Kareem', staysShut)]

    test('two who become one contradict themselves; undone, nobody does', async () => {
      const archive = await open(said)
      expect(await disputes(archive)).toEqual([])
      const made = await archive.decide(decided({ kind: 'merge', names: ['Adel Karim', 'Adil Kareem'] }))
      const found = await disputes(archive)
      expect(found).toEqual([expect.stringContaining('position:')])
      const back = await archive.decide(decided({ kind: 'undo', undoes: made.number }))
      expect(await disputes(archive)).toEqual([])
      await archive.decide(decided({ kind: 'undo', undoes: back.number }))
      expect(await disputes(archive)).toEqual(found)
      expect(await archive.check()).toEqual([])
    })

    test('one who becomes two contradicts nobody, by article', async () => {
      const archive = await open([
        toSaid('2024-03-01', 'Adel Karim', opens),
        toSaid('2024-04-01', 'Adel Karim', staysShut),
      ])
      const before = await disputes(archive)
      expect(before).toHaveLength(1)
      const second = toSaid('2024-04-01', 'Adel Karim', staysShut).article.id
      const draft = decided({ kind: 'split', names: ['Adel Karim'], articles: [second], knownAs: 'Adel Karim (mayor)' })
      const made = await archive.decide(draft)
      expect(await disputes(archive)).toEqual([])
      await archive.decide(decided({ kind: 'undo', undoes: made.number }))
      expect(await disputes(archive)).toEqual(before)
    })

    test('it holds for articles that come later or are read again, whatever their order', async () => {
      const names = ['Adel Karim', 'Adil Kareem']
      const archive = await open([])
      await archive.decide(decided({ kind: 'merge', names }))
      await addSamples(archive, said)
      for (const { reading } of said) await archive.replaceReading(reading)
      const other = await open([...said].reverse())
      await other.decide(decided({ kind: 'merge', names }))
      expect(await disputes(archive)).toHaveLength(1)
      expect(await disputes(other)).toEqual(await disputes(archive))
    })

    test('promises of two who become one are one undertaking, moved; undone, they are two', async () => {
      const archive = await open([
        toPromised('2024-03-01', 'Adel Karim', '2024-09-01'),
        toPromised('2024-04-01', 'Zaid Hamo', '2024-11-01'),
      ])
      const before = await promises(archive)
      expect(before).toEqual([
        [['Adel Karim'], ['said']],
        [['Zaid Hamo'], ['said']],
      ])
      const made = await archive.decide(decided({ kind: 'merge', names: ['Adel Karim', 'Zaid Hamo'] }))
      expect(await promises(archive)).toEqual([[['Adel Karim'], ['said', 'moved']]])
      expect(await disputes(archive)).toEqual([expect.stringContaining('deadline:')])
      await archive.decide(decided({ kind: 'undo', undoes: made.number }))
      expect(await promises(archive)).toEqual(before)
      expect(await disputes(archive)).toEqual([])
    })

    test('promises of one who becomes two are two undertakings', async () => {
      const given = [
        toPromised('2024-03-01', 'Adel Karim', '2024-09-01'),
        toPromised('2024-04-01', 'Adel Karim', '2024-11-01'),
      ]
      const archive = await open(given)
      const before = await promises(archive)
      expect(before).toEqual([[['Adel Karim'], ['said', 'moved']]])
      const articles = [given[1]!.article.id]
      const made = await archive.decide(
        decided({ kind: 'split', names: ['Adel Karim'], articles, knownAs: 'Adel Karim (mayor)' }),
      )
      expect(await promises(archive)).toEqual([
        [['Adel Karim'], ['said']],
        [['Adel Karim (mayor)'], ['said']],
      ])
      await archive.decide(decided({ kind: 'undo', undoes: made.number }))
      expect(await promises(archive)).toEqual(before)
    })

    test('two names of one body are no two culprits', async () => {
      const archive = await open([toRaid('2024-03-01', 'Red Column'), toRaid('2024-03-02', 'Army of the Valley')])
      const before = await disputes(archive)
      expect(before).toEqual([expect.stringContaining('culprit:')])
      const made = await archive.decide(decided({ kind: 'merge', names: ['Red Column', 'Army of the Valley'] }))
      expect(await disputes(archive)).toEqual([])
      await archive.decide(decided({ kind: 'undo', undoes: made.number }))
      expect(await disputes(archive)).toEqual(before)
      expect(await archive.check()).toEqual([])
    })
  })
}
