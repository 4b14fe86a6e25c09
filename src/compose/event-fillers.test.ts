import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const violence = (text: string) => readText(text).events.filter(({ type }) => type === 'ASSAULT')
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name.toLowerCase())

describe('who had a part in violence, told beside it', () => {
  test('a weapon that no clause ties to the deed', () => {
    const events = violence('Guerrillas attacked the police station on Friday. They used dynamite and two rockets.')
    expect(names(events.flatMap(({ instruments }) => instruments)).join(' ')).toContain('dynamite')
  })

  test('doers told in the sentence behind', () => {
    const events = violence(
      'A bomb exploded at the bank in Cali on Friday. The bomb was placed by unidentified individuals, police said.',
    )
    expect(names(events.flatMap(({ agents }) => agents))).toContain('unidentified individuals')
  })

  test('nobody is doer and victim of one deed', () => {
    for (const { agents, targets } of violence(
      'Terrorists killed a judge in Lima. The terrorists escaped in a car. The judge was killed by the terrorists.',
    ))
      expect(names(agents).filter((name) => names(targets).includes(name))).toEqual([])
  })

  test.each([
    'The ministers met in Quito on Friday. The farmers sold their coffee to the bank.',
    'The minister denied that rebels had killed the judge. Peasants live near the bank.',
  ])('no violence, no part in it: %s', (text) => {
    expect(violence(text).flatMap(({ instruments }) => instruments)).toEqual([])
  })

  test('a body is known by each of its names', () => {
    const text =
      'The Farabundo Marti National Liberation Front attacked a garrison in Usulutan on Friday. The FMLN has fought for years.'
    const agents = violence(text).flatMap((event) => event.agents)
    expect(agents.flatMap(({ mentions }) => mentions.map((mention) => mention.text))).toContain('FMLN')
  })
})
