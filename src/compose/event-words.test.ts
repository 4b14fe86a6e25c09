import { describe, expect, test } from 'vitest'
import { testReader, toArticle } from '../testing/read.ts'

const read = (text: string) => testReader().read(toArticle(text)).events
const typesOf = (text: string) => read(text).map(({ type, mode }) => (mode ? `${type}:${mode}` : type))

describe('what the doer makes of a deed', () => {
  test.each([
    ['Villagers blocked the bridge to the mine on Monday.', 'PROTEST:obstruct'],
    ['Soldiers blocked the bridge to the mine on Monday.', 'COERCE:restrict'],
    ['Armed villagers besieged the police post on Monday.', 'COERCE:restrict'],
    ['A court in Lusaka jailed the singer for six years.', 'SANCTION:convict'],
    ['Soldiers jailed the singer on Monday.', 'COERCE:arrest'],
    ['A barge carrying rice docked at Mopti on Tuesday.', 'AID'],
    ['Lorries with blankets and flour reached the camp on Tuesday.', 'AID'],
  ])('%s', (text, told) => {
    expect(typesOf(text)).toEqual([told])
  })
  test.each(['A train carrying commuters reached the town late.', 'Chemicals used in the dyes are imported.'])(
    'no happening: %s',
    (text) => {
      expect(typesOf(text)).toEqual([])
    },
  )
})

describe('what is hit and stands in no list', () => {
  test.each([
    ['Rebels blew up a floodgate near the town on Monday.', 'floodgate'],
    ['A shrine was torched by militants on Monday.', 'shrine'],
  ])('%s', (text, name) => {
    expect(read(text).flatMap(({ targets }) => targets.map((one) => one.name))).toContain(name)
  })
  test('an idea is not', () => {
    expect(read('The scandal torched a reputation on Monday.')).toEqual([])
  })
})

test('what the present passive says of a siege goes on', () => {
  const [siege] = read('Some 30,000 people are besieged in the town.')
  expect(siege).toMatchObject({ type: 'COERCE', status: 'ongoing' })
})

describe('the words that tell it', () => {
  test.each([
    [
      'A bomber detonated charges strapped to his chest at the gate of a barracks in Gao on Monday.',
      'A bomber detonated charges strapped to his chest at the gate of a barracks in Gao on Monday',
    ],
    [
      'Herdsmen believed to be from the north have shot dead six farmers, including two brothers, in Logo.',
      'Herdsmen believed to be from the north have shot dead six farmers, including two brothers',
    ],
    [
      'Riot police fired tear gas, water cannon and stun grenades at crowds in the square, and six people fell.',
      'Riot police fired tear gas, water cannon and stun grenades at crowds in the square',
    ],
  ])('%s', (text, words) => {
    expect(read(text)[0]?.evidence.text).toBe(words)
  })
})
