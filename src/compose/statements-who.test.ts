import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const speakers = (text: string) => readText(text).statements.map(({ speaker }) => speaker.name)
const addressees = (text: string) => readText(text).statements.map(({ addressee }) => addressee?.name ?? null)

describe('who speaks', () => {
  test.each<[string, readonly string[]]>([
    ['Salma Idris, 59, of Halabja, a nurse, said the clinic was shut.', ['Salma Idris']],
    ['Officers of the river guard, a branch of the police, said the dam held.', ['Officers of the river guard']],
    ['Last week, the mayor, a former judge, said the bridge was safe.', ['mayor']],
    ['“The road is shut,” said Hawa Tebou, a midwife. “Nobody came,” she added.', ['Hawa Tebou', 'Hawa Tebou']],
    ['Two men fled. One of them, Rashid Omar, said the guards had opened fire.', ['Rashid Omar']],
    ['According to an official who asked not to be named, forty families left overnight.', ['official']],
    ['“If they come,” a man known as Abu Zaynab said, “we will fight.”', ['Abu Zaynab']],
    ['The leader, whose real name is Omar Hadi, said the front was calm.', ['Omar Hadi']],
    ['The judge would not say how many had died, but admitted that the cells were full.', ['judge', 'judge']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))

  test('what is said within a quotation takes its own words alone', () => {
    const { statements } = readText('“Our people say the river will rise,” the mayor said.')
    expect(statements.map(({ content }) => content.text)).toEqual([
      'the river will rise',
      'Our people say the river will rise,',
    ])
  })
})

describe('denials by noun', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['Peru renewed its denial of any role in the strike.', [['Peru', 'any role in the strike']]],
    ["Hezbollah's denial of involvement in the raid was met with doubt.", [['Hezbollah', 'involvement in the raid']]],
    ['The denial of visas to the crew was a mistake.', []],
  ])('%s', (text, expected) =>
    expect(readText(text).statements.map(({ speaker, content }) => [speaker.name, content.text])).toEqual(expected),
  )
})

describe('to whom it is said', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['The envoy called on both armies to leave the town.', ['both armies']],
    ['The bishop appealed to the rebels for calm.', ['the rebels']],
    ['The envoy reminded the generals of their promise.', ['the generals']],
    ['A clerk confirmed to Reuters that the file was gone.', ['Reuters']],
    ['The mayor warned of floods in remarks to Radio Basra.', ['Radio Basra']],
    ['The mayor called for calm.', [null]],
  ])('%s', (text, expected) => expect(addressees(text)).toEqual(expected))

  test('an interview goes on with the one whom it is given to, as an inference', () => {
    const { statements } = readText(
      'Karim Hadi, the governor, told Reuters in an interview that the dam was safe. He added that the gates were shut.',
    )
    expect(statements.map(({ addressee }) => addressee)).toEqual([
      { name: 'Reuters', ref: null },
      { name: 'Reuters', ref: null, basis: 'inferred' },
    ])
  })

  test('what is told without an interview ends with its sentence', () => {
    expect(addressees('Karim Hadi, the governor, told Reuters the dam was safe. He added that it had rained.')).toEqual(
      ['Reuters', null],
    )
  })
})

describe('what the words make of it', () => {
  test.each<[string, string]>([
    ['The senate conveyed its condemnation of the raid.', 'condemns'],
    ['His insistence that no deal was signed convinced nobody.', 'asserts'],
    ['His insistence on an inquiry annoyed the generals.', 'demands'],
  ])('%s', (text, stance) => expect(readText(text).statements[0]?.stance).toBe(stance))

  test('a speech is the venue of what is said in it, not of what that reports', () => {
    const { statements } = readText('The rebels have threatened to raid the port, Yahya Salem said in a speech.')
    expect(statements.map(({ verb, venue }) => [verb, venue])).toEqual([
      ['threaten', null],
      ['say', 'speech'],
    ])
  })
})
