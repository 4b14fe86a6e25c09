import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const sides = (text: string, type: string) => {
  const event = readText(text).events.find((one) => one.type === type)
  const names = (list: readonly { readonly name: string }[] | undefined) => (list ?? []).map(({ name }) => name)
  return { agents: names(event?.agents), targets: names(event?.targets) }
}

describe('towards whom', () => {
  test.each([
    ['Students marched in Lima on Monday to demand the resignation of the president.', 'PROTEST', 'president'],
    ['Farmers demonstrated in Quito on Sunday and called on the government to resign.', 'PROTEST', 'government'],
    ['The parliament demanded an admission by Moscow that its forces had shot the men.', 'REQUEST', 'Moscow'],
    ['The council reiterated its demand that Norway ease restrictions on workers.', 'REQUEST', 'Norway'],
    ['Miners began a strike in protest at the Bolivian government’s refusal to talk.', 'PROTEST', 'government'],
    ['Riots against Turkish policies broke out in Lima on Monday.', 'PROTEST', 'Turkey'],
    ['Peru has threatened to stop negotiations if Chile went ahead with the dam.', 'THREATEN', 'Chile'],
    ['Rebels launched an invasion of Kuwait on Monday.', 'ASSAULT', 'Kuwait'],
    ['Gunmen killed the deputy chief of the militia on Monday.', 'ASSAULT', 'deputy chief of the militia'],
    ['Gunmen killed the former head of the bank on Monday.', 'ASSAULT', 'former head of the bank'],
    ['Thousands of Kurds sought refuge in Germany.', 'REQUEST', 'Germany'],
    ['Norway granted asylum to 18 rebels.', 'AID', 'rebels'],
  ])('%s', (text, type, target) => {
    expect(sides(text, type).targets.join('; ')).toContain(target)
  })

  test('what is asked by marching is not asked a second time', () => {
    const { events } = readText('Students marched in Lima on Monday to demand reforms from the government.')
    expect(events.map(({ type }) => type)).toEqual(['PROTEST'])
  })
})

describe('who', () => {
  test('words that say where somebody belongs are his', () => {
    const [event] = readText('Rebels in the Ivory Coast killed three soldiers.').events
    expect(event!.agents.map(({ name, text }) => [name, text])).toEqual([['Rebels', 'Rebels in the Ivory Coast']])
  })
  test('a day and place behind the verb are nobody’s', () => {
    const [event] = readText('Rebels on Tuesday killed three soldiers in Daloa.').events
    expect(event!.agents[0]!.text).toBe('Rebels')
  })
  test('an adjective shares the noun of the one behind it', () => {
    expect(sides('French and Egyptian troops killed four gunmen.', 'ASSAULT').agents).toEqual([
      'French troops',
      'Egyptian troops',
    ])
  })
  test('a bare participle does not hide the subject', () => {
    expect(sides('A group based in Kano killed four policemen.', 'ASSAULT').agents).toEqual(['group'])
  })
})

describe('weapons that strike', () => {
  test.each([
    ['Three rockets landed on a base near Kirkuk.', ['ASSAULT']],
    ['A helicopter landed on a base near Kirkuk.', []],
  ])('%s', (text, types) => {
    expect(readText(text).events.map(({ type }) => type)).toEqual(types)
  })
})

describe('promises', () => {
  test.each([
    ['The king promised to democratize the island.', ['AGREE']],
    ['The rebels promised to continue their attacks.', []],
    ['The party remains committed to the withdrawal of the troops.', []],
  ])('%s', (text, types) => {
    expect(
      readText(text)
        .events.map(({ type }) => type)
        .filter((type) => type === 'AGREE'),
    ).toEqual(types)
  })
})
