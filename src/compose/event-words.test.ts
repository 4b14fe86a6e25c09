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
    ['Two hundred Nepali soldiers arrived in Lima on Tuesday.', 'MOBILIZE:troops'],
    ['Nepali peacekeeping troops have arrived in Lima.', 'AID'],
    ['A Nepali general arrived in Lima on Tuesday.', 'CONSULT:visit'],
    ['Ugandan soldiers deployed to Juba on Tuesday.', 'MOBILIZE:troops'],
    ['Police arrested a missionary in Lima.', 'COERCE:arrest'],
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

describe('who meets a charge that lies in wait suffers it', () => {
  test.each([
    ['A lorry of the charity struck an IED near Bourem on Monday.', 'lorry'],
    ['Two shepherds stepped on a landmine near Bourem on Monday.', 'shepherds'],
    ['A patrol drove over an explosive device near Bourem on Monday.', 'patrol'],
  ])('%s', (text, name) => {
    const [first] = read(text)
    expect(first).toMatchObject({ type: 'ASSAULT', mode: 'explosives', agents: [] })
    expect(first?.targets.map((one) => one.name).join()).toContain(name)
  })
})

describe('deeds in -ing with a noun behind "of"', () => {
  test.each([
    ['Naval shelling of the harbour went on for two days.', 'ASSAULT:heavy-weapons'],
    ['The army has stepped up its shelling of Sarmin.', 'ASSAULT'],
  ])('%s', (text, told) => {
    expect(typesOf(text)).toEqual([told])
  })
  test('what is warned of is not done', () => {
    expect(typesOf('The envoy, warning of famine, spoke in the hall.')).toEqual([])
  })
})

test('behind its object and a comma a verb goes on with the same doer', () => {
  const told = read(
    'Raiders stormed the village of Guri on Sunday evening, set fire to six barns, and shot dead a guard.',
  )
  expect(told.flatMap(({ agents }) => agents.map((one) => one.name))).not.toContain('village of Guri')
  expect(told[0]).toMatchObject({ agents: [{ name: 'Raiders' }] })
})

test('what another place saw is another deed', () => {
  const told = read(
    'Gunmen killed two farmers near Zangon Kataf on Monday. In a separate incident, gunmen shot dead a teacher in Jos.',
  )
  expect(told.map(({ killed }) => killed?.best)).toEqual([2, 1])
})

describe('who claims', () => {
  test.each([
    ['Shelling by the army claimed twelve lives in Sarmin on Monday.', 'asserted'],
    ['The rebels left the town on Monday, days after claiming to have taken it.', 'asserted'],
  ])('%s', (text, kind) => {
    expect(read(text)[0]?.attribution.kind).toBe(kind)
  })
})

test('people killed by shelling of an armed body were killed by it', () => {
  const [first] = read('Eight herders were killed on Monday by shelling of the rebels in Zalingei.')
  expect(first?.agents.map(({ name }) => name)).toEqual(['rebels'])
  expect(first?.targets.map(({ name }) => name)).toEqual(['herders'])
})
