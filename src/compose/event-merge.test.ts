import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

/** Each happening by its doers, its sufferers and its dead, in reading order. */
const happeningsOf = (text: string): readonly string[] =>
  readText(text, { published: '2024-05-15' })
    .events.filter(({ type }) => type === 'ASSAULT')
    .toSorted((a, b) => a.evidence.start - b.evidence.start)
    .map(({ agents, targets, killed, aggregate }) => {
      const names = [agents, targets].map((list) => list.map(({ name }) => name).join(', ')).join(' > ')
      return `${names} | ${killed?.best ?? killed?.min ?? '-'}${aggregate ? ' in all' : ''}`
    })

describe('which tellings are of one happening', () => {
  test.each([
    [
      'Gunmen stormed a market in Gao on Monday, killing nine people. The raid came a week after a roadside bomb killed six farmers near the town.',
      ['Gunmen > market, people | 9', ' > farmers | 6'],
    ],
    [
      'The 15-year insurgency has killed more than 35,000 people. On Monday two soldiers died in the north.',
      [' > people | 35000 in all', ' > soldiers | 2'],
    ],
    [
      'Police fired tear gas at a crowd in Lima. Later a grenade was thrown at a house in Cusco, hurting no one.',
      ['Police > crowd | -', ' > house | -'],
    ],
    [
      'Gunmen stormed a market in Niger on Monday, shooting traders. The attack on Diffa began before noon.',
      ['Gunmen > market, traders, Diffa | -'],
    ],
    [
      'The rebels said they had taken full control of Goma. Drone strikes on a camp killed 23 people on Saturday.',
      ['rebels > Goma | -', ' > camp, people | 23'],
    ],
    [
      'Troops captured the village of Mweso. At least 184 civilians were killed in the country in April.',
      ['Troops > village of Mweso | -', ' > civilians | 184 in all'],
    ],
    [
      'Gunmen raided a market in Gao, killing nine people. Troops freed the captives after a gun battle in which two soldiers died. The army said 14 militants were killed.',
      ['Gunmen > market, people | 9', ' > soldiers, militants | 2'],
    ],
    [
      'A missile hit a clinic in Kharkiv on Monday, killing 12, hours after drones hit an oil depot in Rostov.',
      [' > clinic | 12', ' > oil depot | -'],
    ],
    [
      'The staff told of 187 clashes along the front. The day before, mortar fire wounded five people.',
      [' >  | - in all', ' > people | -'],
    ],
    [
      'Troops destroyed three camps and detained 11 rebels, among them a man wanted for the 2019 bombing of a school in Goma that killed 22 cadets.',
      ['Troops > camps | -', ' > school, cadets | 22'],
    ],
    [
      'At least 43 people have been killed since the army launched an operation on Friday.',
      [' > people | 43 in all', 'army >  | -'],
    ],
    ['An Iraqi raid killed two soldiers.', ['Iraq > soldiers | 2']],
    ['Any violation will be met with force, he said.', []],
    ['Gunmen hacked 14 villagers to death in Oicha.', ['Gunmen > villagers | 14']],
    ['Drones set ablaze an oil depot.', [' > oil depot | -']],
  ])('%s', (text, happenings) => {
    expect(happeningsOf(text)).toEqual(happenings)
  })

  test('a deed of years ago is not what an article is about', () => {
    const { events } = readText(
      'The rebels handed over four soldiers to the mission on Tuesday.\n\nTroops detained a man wanted for the 2019 bombing of a school in Goma that killed 22 cadets.',
      { published: '2024-05-15' },
    )
    expect(events[0]?.trigger.text).toBe('handed')
  })

  test('what happened days before the news does not have its day', () => {
    const { events } = readText(
      'A roadside bomb wounded two soldiers near Kirkuk on Tuesday, police said, a day after a car bomb killed six people.',
      { published: '2024-05-15' },
    )
    expect(events.map(({ date }) => date?.from ?? null)).toEqual(['2024-05-14', null])
  })

  test('what is waited for has not happened', () => {
    const { events } = readText('The mayor would not resume the talks until the rebels ended their offensive.')
    expect(events.filter(({ type }) => type === 'RETREAT').map(({ status }) => status)).not.toContain('happened')
  })

  test('what somebody says himself, behind a denial of something else, he does not deny', () => {
    const { events } = readText('Moscow denied targeting civilians and said its forces had hit a workshop.')
    expect(events.find(({ trigger }) => trigger.text === 'hit')?.attribution.kind).toBe('claimed')
  })
})
