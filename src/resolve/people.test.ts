import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'
import { toNameParts, toSoundKey } from './name-keys.ts'

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
  ])('%s', (text, expected) => expect(peopleOf(text)).toEqual(expected))

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

describe('name keys', () => {
  test.each([
    ['Mohammed', 'Muhammad'],
    ['Antony', 'Anthony'],
    ['Qasim', 'Kassim'],
    ['Hussein', 'Husain'],
    ['Yusuf', 'Youssef'],
  ])('%s sounds like %s', (a, b) => expect(toSoundKey(a.toLowerCase())).toBe(toSoundKey(b.toLowerCase())))

  test.each([
    ['Karim', 'Kamal'],
    ['Hadi', 'Hamid'],
  ])('%s does not sound like %s', (a, b) => expect(toSoundKey(a.toLowerCase())).not.toBe(toSoundKey(b.toLowerCase())))

  test('parts are folded and lose their articles', () =>
    expect(toNameParts('Mohammed Shia’ al-Sūdānī')).toEqual(['mohammed', 'shia', 'sudani']))
})
