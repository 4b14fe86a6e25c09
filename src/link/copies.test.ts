import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Reading } from '../model/reading.ts'
import { toDraw } from '../testing/draw.ts'
import { readText } from '../testing/read.ts'
import { toArticle, toPublished, toTestReading } from '../testing/records.ts'
import { type Print, toReprint } from '../testing/reprints.ts'
import { toGroups } from './groups.ts'
import { toLinked } from './linked.ts'
import { createLinker } from './linker.ts'
import { openMemoryStore } from './memory-store.ts'

const linker = createLinker(loadDataFiles())

const toReading = ({ text, title, outlet, published }: Print): Reading =>
  toTestReading(toArticle(text, { title, outlet }), { published: toPublished(published) })
/** With its events, which stories are told by. */
const readPrint = ({ text, title, outlet, published }: Print): Reading =>
  readText(text, { id: `${outlet} ${title}`, title, outlet, published })

function link(prints: readonly Print[], read = toReading) {
  const store = openMemoryStore()
  const readings = prints.map(read)
  for (const [node, reading] of readings.entries()) linker.link(store, node, reading)
  const linked = readings
    .map((reading, node) => ({ ...linker.order(reading), node, reading }))
    .sort((a, b) => a.day - b.day || a.tie - b.tie)
    .map(({ node, reading }) => toLinked(node, reading, linker))
  return toGroups(linked, store)
}

const wire: Print = {
  outlet: 'Reuters',
  title: 'Truck bomb kills six at Eastvale checkpoint',
  published: '2024-05-14',
  text: [
    'EASTVALE, May 14 (Reuters) - A truck packed with explosives blew up at an army checkpoint outside Eastvale on Tuesday, killing six soldiers and wounding at least ten people who were waiting to cross, the defence ministry said.',
    'The blast left a crater four metres wide and was heard 12 kilometers away in the provincial capital. Windows broke in two schools, which were empty because of a holiday.',
    'No group said it was behind the attack. The ministry blamed remnants of the Northern Front, which was driven from the valley three years ago but still holds villages in the Harwick hills.',
    '“The driver was told to stop and sped up instead,” Colonel Adnan Farouk, who commands the checkpoints along the river road, told reporters at the scene. “My men fired, and then it went off.”',
    'Doctors at the Eastvale general hospital said that two of the wounded, both of them drivers of fruit lorries, were in a critical condition and would be flown to the capital when the weather allowed.',
    'The river road is the only paved link between the valley and the coast. It was closed in both directions until the evening, and a queue of lorries stretched for 6 kilometers.',
    'A truce that the United Nations brokered in January has mostly held, but each side accuses the other of moving guns back into the buffer zone. Talks on extending it are due to open in Lakeside next week.',
  ].join('\n\n'),
}
const followUp: Print = {
  outlet: 'Reuters',
  title: 'Toll of Eastvale checkpoint bombing rises to eight',
  published: '2024-05-16',
  text: [
    'EASTVALE, May 16 (Reuters) - Two lorry drivers who were hurt when a truck bomb went off at an army checkpoint outside Eastvale have died, doctors said on Thursday, which brings the number of dead to eight.',
    'Hundreds of people walked behind the coffins through the town, some of them shouting for the river road to be guarded better. Mourners said that they had waited for an hour at the checkpoint on the day of the bombing.',
    'The defence ministry said that it had arrested a mechanic who is thought to have fitted out the vehicle, and that it was looking for his brother.',
  ].join('\n\n'),
}
const outlets = ['Example Post', 'Lakeside Monitor', 'Riverton Herald', 'Northern Tribune', 'Valley Times']

describe('copies', () => {
  test('two hundred edited copies of a wire text have one origin, none is lost, and a follow-up stays apart', () => {
    const draw = toDraw(11)
    const reprints = Array.from({ length: 200 }, (_, i) => toReprint(wire, `${outlets[i % 5]} ${i}`, draw))
    const { copies, stories } = link([followUp, ...reprints.slice(0, 90), wire, ...reprints.slice(90)], readPrint)
    const sizes = copies.map(({ nodes }) => nodes.length).sort((a, b) => b - a)
    expect(sizes).toEqual([201, 1])
    const largest = copies.find(({ nodes }) => nodes.length === 201)!
    expect(largest.origin).toMatchObject({ kind: 'agency', key: 'agency:Reuters', basis: 'signature' })
    expect(largest.members.filter(({ of }) => of === null)).toHaveLength(1)
    // The follow-up is of the same incident all the same.
    expect(stories).toHaveLength(1)
    expect(stories[0]!.origins).toHaveLength(1)
  })

  test.each<[string, Partial<Print>, string | null]>([
    ['the same letters', { text: wire.text.replaceAll(', ', ' , ').replaceAll('six', '6x') }, 'reprint'],
    ['other marks and spaces', { text: wire.text.replaceAll('. ', ' ... ') }, 'identical'],
    ['a third of it', { text: wire.text.split('\n\n').slice(0, 3).join('\n\n') }, 'reprint'],
    [
      'half of it in other words',
      { text: `${wire.text.split('\n\n').slice(0, 2).join('\n\n')}\n\n${followUp.text}` },
      'rewrite',
    ],
    ['one sentence of it', { text: `${followUp.text}\n\n${wire.text.split('\n\n')[5]!.slice(0, 60)}` }, null],
    ['other news', followUp, null],
  ])('%s', (_, change, grade) => {
    const { copies } = link([wire, { ...wire, published: '2024-05-15', ...change }])
    const members = copies.find(({ nodes }) => nodes.length === 2)?.members
    expect(members?.[1]?.grade ?? null).toBe(grade)
  })

  const note = (town: string, killed: string, day: string): Partial<Print> => ({
    title: `Air strike near ${town} kills ${killed}`,
    text: `An air strike near the town of ${town} killed ${killed} people and set a fuel depot on fire, the regional governor said. Rescue teams are at the scene, and the road to the coast is closed to all traffic until further notice.`,
    published: day,
  })
  const tally = (men: number, tanks: number, day: string): Partial<Print> => ({
    title: 'Losses of the Northern Front over the past day',
    text: `The Northern Front has lost ${men} fighters over the past day, the general staff said in its morning report. It also lost ${tanks} tanks, ${tanks + 5} armoured vehicles and ${men % 40} artillery systems. The figures are being checked, the report said.`,
    published: day,
  })
  test.each<[string, readonly Partial<Print>[], readonly (string | null)[]]>([
    [
      'notes of two outlets that differ in their numbers',
      [
        { outlet: 'A Post', ...note('Lowford', '3', '2024-05-14') },
        { outlet: 'B Post', ...note('Lowford', '7', '2024-05-14') },
      ],
      [],
    ],
    [
      'notes that differ in words that count',
      [
        { outlet: 'A Post', ...note('Lowford', 'three', '2024-05-14') },
        { outlet: 'B Post', ...note('Lowford', 'seven', '2024-05-15') },
      ],
      [],
    ],
    [
      'tallies of one form, day after day',
      [
        { outlet: 'A Post', ...tally(910, 12, '2024-05-14') },
        { outlet: 'A Post', ...tally(1040, 7, '2024-05-15') },
        { outlet: 'A Post', ...tally(870, 3, '2024-05-16') },
      ],
      [],
    ],
    [
      'a toll that its outlet corrected on the same day',
      [
        { outlet: 'A Post', ...note('Lowford', '3', '2024-05-14') },
        { outlet: 'A Post', ...note('Lowford', '7', '2024-05-14') },
      ],
      ['rewrite'],
    ],
    [
      'a note and its reprint',
      [
        { outlet: 'A Post', ...note('Lowford', 'seven', '2024-05-14') },
        { outlet: 'B Post', ...note('Lowford', '7', '2024-05-15') },
      ],
      ['reprint'],
    ],
  ])('%s', (_, prints, grades) => {
    const { copies } = link(prints.map((print) => ({ ...wire, ...print })))
    const found = copies.flatMap(({ members }) => members.flatMap(({ grade }) => grade ?? []))
    expect(found).toEqual(grades)
  })

  test('pages of furniture alone are no copies of each other when their news are months apart', () => {
    const page =
      'The page that you asked for needs a moment. Have patience while it is made ready for your device, or try another.'
    const { copies } = link([
      { ...wire, text: page, title: 'Six soldiers die at Eastvale', published: '2024-01-05' },
      { ...wire, text: page, title: 'Harvest fair opens in Lowford', published: '2024-09-20' },
    ])
    expect(copies).toHaveLength(2)
  })

  test.each(['', 'Yes.', '😀😀😀', '12 34'])('articles of next to nothing are no copies: "%s"', (text) => {
    const { copies, stories } = link([
      { ...wire, title: 'One', text },
      { ...wire, title: 'Other', text, published: '2024-06-01' },
    ])
    expect(copies).toHaveLength(2)
    expect(stories).toHaveLength(2)
  })
})
