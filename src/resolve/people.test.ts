import { describe, expect, test } from 'vitest'
import { loadNameLexicon } from '../knowledge/lexicon.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import type { FoundName } from '../model/actor.ts'
import { toReadable } from '../model/readable.ts'
import { readText, readWithTrees } from '../testing/read.ts'
import { toPeople } from './people.ts'

const peopleOf = (text: string) =>
  readText(text).people.map(({ name, roles, mentions }) => ({
    name,
    role: roles[0]?.title ?? null,
    mentions: mentions.length,
  }))

describe('people', () => {
  test.each([
    [
      'Prime Minister Karim Hadi spoke in Basra. Hadi left on Monday.',
      [{ name: 'Karim Hadi', role: 'Prime Minister', mentions: 2 }],
    ],
    [
      'Karim Hadi, commander of the border guard, warned of more attacks.',
      [{ name: 'Karim Hadi', role: 'commander of the border guard', mentions: 1 }],
    ],
    [
      'The security analyst Omar Saleh said so. Al-Saleh is right.',
      [{ name: 'Omar Saleh', role: 'security analyst', mentions: 2 }],
    ],
    [
      'The US ambassador to Jordan Mary Cole told Reuters that talks go on.',
      [{ name: 'Mary Cole', role: 'US ambassador to Jordan', mentions: 1 }],
    ],
    ['Mohammed Hadi met Muhammad al-Hadi of the party.', [{ name: 'Mohammed Hadi', role: null, mentions: 2 }]],
    ['The river runs through Mosul and Tikrit.', []],
    [
      'Omar Bakr al-Hadi, known as Abu Zaid, left. Abu Zaid said that he was ill.',
      [{ name: 'Omar Bakr al-Hadi', role: null, mentions: 3 }],
    ],
    [
      'Abu Zaid, whose real name is Omar Hadi, fled. Hadi is ill, and Abu Zaid is lame.',
      [{ name: 'Omar Hadi', role: null, mentions: 4 }],
    ],
    ['Abu Zaid, born Omar Hadi, fled.', [{ name: 'Omar Hadi', role: null, mentions: 2 }]],
    ['Omar Hadi, better known as Karim al-Saleh, fled.', [{ name: 'Omar Hadi', role: null, mentions: 2 }]],
    [
      "Omar Hadi was known as Karim Saleh's friend.",
      [
        { name: 'Omar Hadi', role: null, mentions: 1 },
        { name: 'Karim Saleh', role: null, mentions: 1 },
      ],
    ],
    ['Abu Zaid fled. The town fell.', [{ name: 'Abu Zaid', role: null, mentions: 1 }]],
    [
      'Mohammed \u200eal-Hadi left. Mohammed al\u2011Hadi came back.',
      [{ name: 'Mohammed al-Hadi', role: null, mentions: 2 }],
    ],
  ])('%s', (text, expected) => expect(peopleOf(text)).toEqual(expected))

  test.each<[string, readonly (readonly string[])[]]>([
    ['Abu Karim al-Basri, a commander, spoke. Abu Karim warned of attacks.', [['Abu Karim al-Basri', 'Abu Karim']]],
    [
      'Sheikh Jamal Sheikh Rashid, the deputy governor, spoke. “We will act,” Sheikh Rashid said.',
      [['Jamal Sheikh Rashid', 'Rashid']],
    ],
    [
      'Mohammed bin Salim al-Harbi met Muhammad Salem Al-Harbi. Bin Salim said talks go on.',
      [['Mohammed bin Salim al-Harbi', 'Muhammad Salem Al-Harbi', 'Bin Salim']],
    ],
    [
      'Abd al-Rahman Yusuf, the mayor, spoke. Abdulrahman Yousef denied it, and Abdel Rahman said nothing more.',
      [['Abd al-Rahman Yusuf', 'Abdulrahman Yousef', 'Abdel Rahman']],
    ],
    [
      'Governor Hussein al-Jabri and General Hassan al-Jabri met. Al-Jabri said the talks were good.',
      [['Hussein al-Jabri'], ['Hassan al-Jabri']],
    ],
    [
      'Hassan Rouhani-Far and Ali Rouhani-Far spoke. Rouhani-Far said no.',
      [['Hassan Rouhani-Far'], ['Ali Rouhani-Far']],
    ],
    ['Colonel Yasser Yasser said no. Yasser added nothing.', [['Yasser Yasser', 'Yasser']]],
    ['Recep Yıldız, the minister, said no. Yildiz added nothing.', [['Recep Yıldız', 'Yildiz']]],
    ['Mohammed Tahir, a mayor, spoke. Mohammad Taher al-Saidi left.', [['Mohammed Tahir', 'Mohammad Taher al-Saidi']]],
    ['The mayor Ka\u200frim Hadi spoke. Karim Ha\u200edi left.', [['Ka\u200frim Hadi', 'Karim Ha\u200edi']]],
  ])('%s', (text, mentions) => {
    for (const read of [readText, readWithTrees])
      expect(read(text).people.map((one) => one.mentions.map((mention) => mention.text))).toEqual(mentions)
  })

  test('a description before a title is a role too', () => {
    const [person] = readText('The minister of finance, Gen. Tariq al-Hadi, arrived.').people
    expect(person?.roles.map(({ title }) => title)).toEqual(['Gen.', 'The minister of finance'])
  })

  test('a surname that two people share goes to neither', () => {
    const people = peopleOf('Governor Karim Hadi met Minister Omar Hadi. Hadi spoke.')
    expect(people.map((person) => person.mentions)).toEqual([1, 1])
  })
})

describe('organizations', () => {
  test('a name and its acronym are one', () => {
    const { organizations } = readText('The Northern Border Command (NBC) denied it. NBC officers said nothing.')
    expect(organizations).toMatchObject([
      { name: 'Northern Border Command', aliases: ['NBC'], mentions: [{}, { text: 'NBC' }, { text: 'NBC' }] },
    ])
  })

  test('the actor list knows spellings', () => {
    const { organizations } = readText('Daesh attacked the camp. ISIS said nothing.')
    expect(organizations).toMatchObject([
      { name: 'Islamic State', actor: 'isis', mentions: [{ text: 'Daesh' }, { text: 'ISIS' }] },
    ])
  })
})

test('ten thousand names are held against those that sound alike, not against each other', () => {
  const letters = 'bdfgklmnrst'
  const toSyllable = (n: number) => letters[n % 11]! + 'aiu'[n % 3] + letters[Math.floor(n / 11) % 11]!
  const texts = Array.from({ length: 10_000 }, (_, i) => `Omar ${toSyllable(i)}${toSyllable(Math.floor(i / 7))}i`)
  const names = texts.map((text, i): FoundName => {
    const at = { start: i * 20, end: i * 20 + text.length, sentence: i, first: 0, last: 1, wholeFirst: 0 }
    return { ...at, text, kind: 'person', roles: [], acronym: null, actor: null, rule: 'name/given-name' }
  })
  const people = toPeople(names, toReadable(texts.join(' '), []), [], loadNameLexicon(loadDataFiles()))
  expect(people.length).toBeGreaterThan(1_000)
  expect(people.flatMap(({ mentions }) => mentions)).toHaveLength(10_000)
  expect(people.map(({ id }) => id)).toEqual(people.map((_, i) => `p${i + 1}`))
})
