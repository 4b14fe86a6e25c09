import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

/** "type: who does it > to whom", an event each, sums marked with a plus. */
const eventsOf = (text: string): readonly string[] =>
  readText(text).events.map(
    ({ type, agents, targets, aggregate }) =>
      `${type}${aggregate ? '+' : ''}: ${agents.map(({ name }) => name).join(', ')} > ${targets.map(({ name }) => name).join(', ')}`,
  )

describe('who did it to whom', () => {
  test.each([
    ['Two rebels died in clashes with government troops in Goma.', ['ASSAULT: government troops > rebels']],
    ['Three fighters were killed in a gunfight with the army near Bria.', ['ASSAULT: army > fighters']],
    ['A policeman was wounded during an exchange of fire with smugglers.', ['ASSAULT: smugglers > policeman']],
    ['Deadly clashes between the two armies broke out near Goma.', ['ASSAULT: armies > armies']],
    ['Sudan and Chad went to war in 2005.', ['ASSAULT+: Sudan, Chad > Sudan, Chad']],
    ["Turkey's offensive in northern Syria began in 2019.", ['ASSAULT: Turkey > Syria']],
    ['Israeli fire killed two farmers near Jenin.', ['ASSAULT: Israel > farmers']],
    ['Kabul fire killed two farmers.', ['ASSAULT:  > farmers']],
    [
      'Six villagers were killed when armed men on horses rode into the village of Badush.',
      ['ASSAULT: armed men > villagers, village of Badush'],
    ],
    ['Nine people were killed when masked men burst into a bar in Lima.', ['ASSAULT: masked men > people, bar']],
    ['"Armed civilians" waylaid a patrol on the road.', ['ASSAULT: Armed civilians > patrol']],
    ['Skirmishes went on as the troops pursued the group.', ['ASSAULT+: troops > group']],
    ['Sporadic fighting and rebel attacks go on in the east.', ['ASSAULT+: rebel > ']],
    ['Oslo and Lima signed a pact in 2020.', ['AGREE: Oslo, Lima > Lima']],
    ['Peru and Chile brokered a ceasefire.', ['AGREE: Peru, Chile > ']],
    ['On Monday, 55 suspects, three women among them, were detained in Lima.', ['COERCE:  > suspects']],
    ['Six villagers were killed when tourists rode into the valley.', ['ASSAULT:  > villagers']],
    ['Five militants were killed and 30 were detained in Lima.', ['ASSAULT:  > militants', 'COERCE:  > militants']],
    ['Four policemen were killed in Lima. Five more were injured.', ['ASSAULT:  > policemen']],
    [
      'The Red Front attacked the jail. Eighteen guards and 16 members of the Red Front were killed.',
      ['ASSAULT: Red Front > jail, Eighteen guards'],
    ],
  ])('%s', (text, told) => {
    expect(eventsOf(text)).toEqual(told)
  })
})

describe('what is answered', () => {
  test.each([
    ['Rebels shelled a post near Goma. The army returned fire.', ['ASSAULT: Rebels > post', 'ASSAULT: army > Rebels']],
    [
      'Gunmen attacked a bar in Lima, killing four people. Police shot the gunmen dead.',
      ['ASSAULT: Gunmen > bar, people', 'ASSAULT: Police > gunmen'],
    ],
    [
      'A man stabbed three people in Nice. The attacker was killed by villagers.',
      ['ASSAULT: man > people', 'ASSAULT: villagers > attacker'],
    ],
    ['The gunmen attacked a bar. They shot at the guards.', ['ASSAULT: gunmen > bar, guards']],
  ])('%s', (text, told) => {
    expect(eventsOf(text)).toEqual(told)
  })
})

describe('sums', () => {
  test.each([
    ['The militia had raided several villages near Bria.', ['ASSAULT+: militia > villages']],
    ['The rebels have burned villages.', ['ASSAULT+: rebels > villages']],
    ['The rebels have burned a village.', ['ASSAULT: rebels > village']],
    ['The monitor counts 12 attacks on villages in the east.', ['ASSAULT+:  > villages']],
    ['He faces two counts of murder.', []],
    ['Jets killed 13 militants last month in Peru and Chile.', ['ASSAULT+: Jets > militants']],
    ['Jets killed 13 militants last month on the border of Peru and Chile.', ['ASSAULT: Jets > militants']],
    [
      'US forces carried out 30 raids on the Red Front in May. In Peru there were 20 raids.',
      ['ASSAULT+: US forces > Red Front', 'ASSAULT+: US forces > Red Front'],
    ],
    [
      'Rebels had raided several villages. The six-year uprising has cost at least 900 lives.',
      ['ASSAULT+: Rebels > ', 'ASSAULT+: Rebels > villages'],
    ],
  ])('%s', (text, told) => {
    expect(eventsOf(text)).toEqual(told)
  })

  test('a sum goes on at the time of the one before', () => {
    const { events } = readText('Planes carried out 30 raids in May 2023. In Peru there were 20 raids.')
    expect(events.map(({ date }) => [date?.from, date?.basis])).toEqual([
      ['2023-05-01', 'stated'],
      ['2023-05-01', 'inferred'],
    ])
  })
})

test('those said to be among others are counted once; lives taken are dead', () => {
  const { events } = readText(
    'On Monday, 55 suspects, three women among them, were detained in Lima. The war has claimed 900 lives.',
  )
  expect(events.map(({ detained, killed }) => [detained?.best ?? null, killed?.best ?? null])).toEqual(
    expect.arrayContaining([
      [55, null],
      [null, 900],
    ]),
  )
})
