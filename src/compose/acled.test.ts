import { describe, expect, test } from 'vitest'
import { loadDataText } from '../knowledge/load.ts'
import { parseTable } from '../knowledge/table.ts'
import { testReader, toArticle } from '../testing/read.ts'
import { acledRules } from './acled.rules.ts'

const typeOf = (text: string): string | null =>
  testReader().read(toArticle(text)).events[0]?.acled?.subEventType ?? null

const known = new Set(
  parseTable(loadDataText('en/acled-types.tsv'), ['subEventType']).map(({ subEventType }) => subEventType),
)

test('the table holds the 25 sub-event types, and rules and modes say no others', () => {
  expect(known.size).toBe(25)
  const byMode = parseTable(loadDataText('en/acled.tsv'), ['subEventType']).map(({ subEventType }) => subEventType)
  for (const said of [...byMode, ...acledRules.flatMap(({ says }) => says ?? [])]) expect(known).toContain(said)
})

describe('rules', () => {
  test.each(acledRules.flatMap(({ id, says, finds }) => finds.map((text) => [id, text, says] as const)))(
    '%s: %s',
    (_id, text, says) => {
      expect(typeOf(text)).toBe(says)
    },
  )
})

describe('who takes part decides', () => {
  test.each([
    ['Gunmen opened fire on a patrol near Gao.', 'Armed clash'],
    ['Gunmen opened fire on a shopkeeper in Gao.', 'Attack'],
    ['Gunmen opened fire on demonstrators in Gao.', 'Excessive force against protesters'],
    ['A retired soldier was shot dead by gunmen in Gao.', 'Attack'],
    ['Unknown men shot dead a farmer near Gao.', 'Attack'],
    ['Villagers beat a thief to death near Gao.', 'Mob violence'],
    ['Soldiers seized the village of Marte.', 'Government regains territory'],
    ['Rebels seized the village of Marte.', 'Non-state actor overtakes territory'],
    ['Rebels seized two teachers near Marte.', 'Abduction/forced disappearance'],
    ['Rebels seized cattle near Marte.', 'Looting/property destruction'],
  ])('%s: %s', (text, type) => {
    expect(typeOf(text)).toBe(type)
  })
})

describe('several deeds of a sentence are one row', () => {
  test.each([
    ['Rebels captured Marte after clashes with soldiers.', 'Non-state actor overtakes territory'],
    ['A roadside bomb exploded near Gao, killing two soldiers.', 'Remote explosive/landmine/IED'],
    ['Protesters marched in Lagos and torched a bank.', 'Violent demonstration'],
    ['Hundreds of people held a rally in Lagos against the killing of a priest.', 'Peaceful protest'],
  ])('%s: %s', (text, type) => {
    expect(typeOf(text)).toBe(type)
  })
})
