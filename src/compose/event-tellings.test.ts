import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const tellingsOf = (text: string): readonly string[] =>
  readText(text).events.map(
    ({ type, mode, status, agents, targets }) =>
      `${type} ${mode} ${status}: ${agents.map(({ name }) => name).join(', ')} > ${targets.map(({ name }) => name).join(', ')}`,
  )

describe('how a deed may be told', () => {
  test.each([
    ['The peace talks in Doha were fragile.', ['CONSULT null happened:  > ']],
    ['The truce that came into force on June 27 was kept.', ['RETREAT ceasefire happened:  > ']],
    ['The army took part in 26 raids on camps.', ['ASSAULT null happened: army > camps']],
    ['Police have launched an operation to find the gunmen.', ['COERCE arrest happened: Police > gunmen']],
    [
      'Government troops stopped rebel infiltrators in the hills.',
      ['ASSAULT null happened: Government troops > rebel infiltrators'],
    ],
    ['The group promised to continue its attacks on the army.', ['THREATEN violence planned: group > army']],
    ['An attack condemned by Peru killed four people in Quito.', ['ASSAULT null happened:  > people']],
    ['The soldiers drone-struck a convoy.', ['ASSAULT drone happened: soldiers > convoy']],
    ['Gunmen fire-bombed a school.', ['ASSAULT explosives happened: Gunmen > school']],
    ['Guards were watched for weeks and then arrested in March.', ['COERCE arrest happened:  > Guards']],
    ['The militia attacked less often during the winter.', ['ASSAULT null happened: militia > ']],
    ['The teachers go on striking.', []],
    ['Lima and Oslo were negotiating a pact.', ['AGREE null happened: Lima, Oslo > Oslo']],
    ['The force works with local police in Goma.', ['COOPERATE null happened: force > local police']],
    ['Police found nine bodies in a house in Lima.', ['ASSAULT null happened:  > ']],
    ['Police found the bodies of two women in Lima.', []],
    ['Divers recovered nine bodies after a boat capsized off Lima.', []],
    ['The bomb hit a bus. Four people died in it.', ['ASSAULT null happened:  > bus, people']],
    ['The army displaced 300 families in Lima.', ['COERCE null happened: army > families']],
    ['More than a million villagers were uprooted in the east.', ['RETREAT null happened:  > ']],
    [
      'The army accused the rebels of shelling a market.',
      ['ASSAULT heavy-weapons happened: rebels > market', 'ACCUSE allege happened: army > rebels'],
    ],
    [
      'Two guards were arrested for burning a bus.',
      ['ASSAULT destroy happened: guards > bus', 'COERCE arrest happened:  > guards'],
    ],
    [
      'Gunmen ambushed a bus, abducting two nurses. They were freed on Sunday.',
      ['ASSAULT abduct happened: Gunmen > bus, nurses', 'RETREAT release happened:  > nurses'],
    ],
    ['Rockets landed on a school on the outskirts of Goma.', ['ASSAULT heavy-weapons happened:  > school']],
    ['Eight people were killed in strikes on two camps.', ['ASSAULT aerial happened:  > people, camps']],
    ['The UN sent a delegation to Doha.', ['CONSULT null happened: United Nations > Doha']],
    ['A mine detonated under a truck near Gwoza.', ['ASSAULT explosives happened:  > truck']],
    ['The army retook Marte.', ['COERCE seize happened: army > Marte']],
    ['Soldiers recovered the village.', ['ASSAULT null happened: Soldiers > village']],
    ['The UN sent an aid convoy to the town.', ['AID null happened: United Nations > town']],
    ['Villagers fear a new assault on the town of Bria.', ['ASSAULT null possible:  > town']],
    ['The pirates stayed until dawn before withdrawing.', ['RETREAT withdraw happened: pirates > ']],
  ])('%s', (text, tellings) => {
    expect(tellingsOf(text)).toEqual(tellings)
  })

  test('who is on his way on a visit pays it', () => {
    const { events } = readText('General Pedro Ruiz arrived on Monday on a two-day visit to Lima.')
    expect(events.map(({ type, agents }) => `${type} ${agents[0]?.name}`)).toEqual(['CONSULT Pedro Ruiz'])
  })
})

describe('many deeds told as one', () => {
  test.each([
    ['The fighting with the rebels has cost hundreds of villagers their lives since 2006.', true],
    ['People in Lima have protested in recent weeks.', true],
    ['Cells of the militia still carry out attacks.', true],
    ['The jets flew ten combat sorties over the hills.', true],
    ['The army and the militia went to war in April.', true],
    ['In recent weeks 12 militants have been killed in Goma.', true],
    ['On Monday 12 militants were killed in Goma.', false],
    ['Tens of thousands of people have been killed since the war began.', true],
    ['More than 300 people have been killed in the area this year.', true],
    ['Eight people were killed on Monday in strikes on two camps.', false],
    ['The militia attacked a post near Lima on Monday.', false],
  ])('%s: %s', (text, many) => {
    expect(readText(text).events[0]?.aggregate).toBe(many)
  })
})

describe('one incident or two', () => {
  test.each([
    [
      'what lies years behind stays apart',
      'Jets bombed a camp of the Red Front near Lima. The Red Front was defeated in the country in 2017.',
      2,
    ],
    [
      'those who fled since are no part of it',
      'On 3 May 18 people died in strikes on two camps near Goma. More than 1.7 million people have been displaced in the area.',
      2,
    ],
    ['another bomb is another', 'A bomb killed two guards in Lima. Another bomb exploded in Quito.', 2],
    [
      'a sum of years is not the news',
      'A drone hit a car in Lima on Monday and killed one man. More than 4,000 people have died in the conflict since 2019.',
      2,
    ],
    [
      'the second in a week is the one just told',
      'Rebels attacked a base near Lima on Monday. It was the second attack in a week.',
      1,
    ],
    [
      'a body that kills elsewhere',
      'The Red Front killed six soldiers near Lima. In May the Red Front killed 40 miners on a bus.',
      2,
    ],
  ])('%s', (_, text, count) => {
    expect(readText(text).events.length).toBe(count)
  })

  test('in a longer report, bare nouns for violence that was not done and crimes in a charge are words about what was', () => {
    const { events } = readText(
      'Gunmen killed two guards in Lima on Monday. The guards were brothers. A candle stood at the gate. Neighbours came with flowers. ' +
        'The mayor urged people to stop the violence. The port stayed open. A man was charged with attempted murder.',
    )
    expect(events.filter(({ type }) => type === 'ASSAULT').map(({ status }) => status)).toEqual(['happened'])
  })

  test('an hour of no day tells no violence apart', () => {
    const { events } = readText(
      'Two men were killed in a shooting in Lima on Monday. Two gunmen opened fire about 8:30 p.m. outside a bar.',
    )
    expect(events.filter(({ type }) => type === 'ASSAULT').length).toBe(1)
  })

  test('violence at large is a sum', () => {
    expect(readText('Gang violence is common in the port.').events.map(({ aggregate }) => aggregate)).toEqual([true])
  })

  test('the words shown are those of the fullest telling', () => {
    const { events } = readText(
      'Four people were killed in Lima. Gunmen of the Red Front attacked a mosque in Lima on Monday and killed four people.',
    )
    expect(events.map(({ trigger }) => trigger.text)).toEqual(['attacked'])
  })
})

describe('who did what a charge or a claim tells', () => {
  test.each([
    ['Police accused the Red Front of killing two guards in Lima.', 'Red Front > guards', 'alleged'],
    ['Two men were accused of killing a judge in Lima.', 'men > judge', 'alleged'],
    ['The court jailed two rebels for bombing a market in Lima.', 'rebels > market', 'asserted'],
    ['The Red Front claimed responsibility for killing three guards.', 'Red Front > guards', 'claimed'],
    ['The Red Front denied responsibility for bombing the market in Lima.', 'Red Front > market', 'denied'],
    ['Nobody has claimed responsibility for the attack on the market in Lima.', ' > market', 'asserted'],
  ])('%s', (text, parts, kind) => {
    const event = readText(text).events.find(({ type }) => type === 'ASSAULT')
    const namesOf = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).join(', ')
    expect(`${namesOf(event?.agents)} > ${namesOf(event?.targets)}`).toBe(parts)
    expect(event?.attribution.kind).toBe(kind)
  })
})

describe('who and what a phrase names', () => {
  test.each([
    ['A group of terrorists shot two missionaries in Lima.', 'group of terrorists/group > missionaries/group'],
    ['The volunteers are fighting along with the Red Front against the army.', 'volunteers/group > army/organization'],
    ['A car bomb exploded in front of the Peruvian embassy in Lima.', ' > Peruvian embassy/facility'],
    ['Two weeks ago two marines were wounded by a bomb in Lima.', ' > marines/group'],
    ['Rebels bombed the embassies of China and Cuba.', 'Rebels/group > embassies of China/facility'],
    [
      'The offensive by guerrillas of the Red Front began on Monday.',
      'guerrillas of the Red Front/group, Red Front/organization > ',
    ],
  ])('%s', (text, parts) => {
    const event = readText(text).events[0]
    const toNames = (list: readonly { name: string; kind: string }[] = []) =>
      list.map(({ name, kind }) => `${name}/${kind}`).join(', ')
    expect(`${toNames(event?.agents)} > ${toNames(event?.targets)}`).toBe(parts)
  })

  test.each([
    ['A car bomb attack on the university killed two guards.', 'car bomb'],
    ['He died as a result of a bomb explosion in Lima.', 'bomb'],
    ['They were killed with two bursts of machinegun fire.', 'machinegun'],
    ['A powerful dynamite charge exploded near the embassy in La Paz.', 'dynamite'],
    ['Two marines were wounded by a bomb in Lima.', 'a bomb'],
  ])('%s', (text, weapon) => {
    expect(readText(text).events[0]?.instruments.map(({ name }) => name)).toEqual([weapon])
  })

  test.each([
    ['The killings of the Spanish nuns are still not solved.', false],
    ['The killings of nuns go on.', true],
  ])('%s', (text, many) => {
    expect(readText(text).events[0]?.aggregate).toBe(many)
  })
})

describe('who "the group" is', () => {
  test.each([
    ['Fighters of Boko Haram raided Bama on Monday. The group left its camps in May.', 'group, Boko Haram'],
    ['Boko Haram is weak, officials say. The militants attacked Bama on Monday.', 'militants, Boko Haram'],
    ['Boko Haram is weak, officials say. The army attacked Bama on Monday.', 'army'],
    ['The group attacked Bama on Monday.', 'group'],
  ])('%s: %s', (text, doers) => {
    const last = readText(text).events.at(-1)
    expect(last?.agents.map(({ name }) => name).join(', ')).toBe(doers)
  })
})

describe('deeds told side by side that are not one', () => {
  test.each([
    ['A guard was stabbed in Lima on Monday, and his attacker was shot.', 2],
    ['Eight people died in the unrest. Crowds broke into the ministry in Lima.', 2],
    ['Gunmen killed six villagers near Gao. Two soldiers died in an ambush on Monday.', 2],
    ['The rebels shelled a market in Goma. In Mabalika, they burned a school.', 2],
    ['A man was shot in Goma by rebels. A landmine hit a bus on the road to Sake.', 2],
    ['Nine families fled Goma. The rebels withdrew to Sake.', 2],
    ['Gunmen attacked a bus near Gao. They killed six passengers.', 1],
    ['Six people were killed in a bombing in Baghdad. A car bomb exploded near a market.', 1],
  ])('%s %i', (text, count) => {
    expect(readText(text).events.length).toBe(count)
  })
})

describe('what stands around a deed', () => {
  test.each([
    ['Hamas handed over three captives.', ['RETREAT release happened: Hamas > captives']],
    ['The army has begun shelling the town.', ['ASSAULT heavy-weapons happened: army > town']],
    [
      'Men who had seized a ship in the gulf freed its crew.',
      ['RETREAT release happened: Men > its crew', 'COERCE seize happened: Men > ship'],
    ],
    ['A car blew up beside a police station in Lima.', ['ASSAULT explosives happened: car > police station']],
    ['A negotiating team is expected in Doha.', ['CONSULT visit planned:  > Doha']],
    ['Nine bodies lay in the streets of Lima.', ['ASSAULT null happened:  > ']],
    ['The body of a teacher turned up in Lima with its hands tied.', ['ASSAULT null happened:  > ']],
    ['The body of a hiker turned up in Lima.', []],
    ['Soldiers shot and wounded a teenager.', ['ASSAULT firearms happened: Soldiers > teenager']],
    [
      'Guards lobbed a grenade into a courtyard. It did not detonate.',
      ['ASSAULT heavy-weapons happened: Guards > courtyard'],
    ],
    ['A helicopter fired a missile at a motorcycle.', ['ASSAULT heavy-weapons happened: helicopter > motorcycle']],
    ['Thousands of pensioners blocked a bridge.', ['PROTEST obstruct happened: pensioners > ']],
    [
      'Police rescued the teachers whom the militia had abducted.',
      ['ASSAULT abduct happened: militia > teachers', 'AID null happened: Police > teachers'],
    ],
  ])('%s', (text, tellings) => {
    expect(tellingsOf(text)).toEqual(tellings)
  })

  test('evidence runs over what describes people, and a verb alone is shown with the one it was done to', () => {
    const shown = (text: string) => readText(text).events.map(({ evidence }) => evidence.text)
    expect(shown('Police held nine men suspected of ties to the group.')).toEqual([
      'Police held nine men suspected of ties to the group',
    ])
    expect(shown('In the north, police fired at a man as he greeted people.')).toEqual([
      'In the north, police fired at a man as he greeted people',
    ])
    expect(shown('A guard was dragged from his house and killed.')).toEqual([
      'A guard was dragged from his house and killed',
    ])
  })
})

describe('deaths of the wounded', () => {
  const shot = 'Five people were shot at a bar in Lima on June 7, 2015. '
  const countOf = (text: string) => readText(text).events.filter(({ type }) => type === 'ASSAULT').length
  test('on a later day are of the deed', () => {
    const { events } = readText(`${shot}Juan White, 31, died on June 11, 2015.`)
    expect(events.map(({ killed, injured, date }) => [killed?.best, injured?.best, date?.edtf])).toEqual([
      [1, 4, '2015-06-07'],
    ])
  })
  test('of something else are not', () => {
    expect(countOf(`${shot}Juan White, 31, died on June 11, 2015, when his car hit a mine.`)).toBe(2)
  })
})

test('what nobody might have done to nobody is only spoken of beside violence that took place', () => {
  const rest = ' The road was closed. Shops opened late. The mayor came. Rain fell. Buses ran. Nothing else was heard.'
  const text = `Gunmen shot dead a guard in Lima on Friday.${rest} They would have been hit, a driver said.`
  expect(readText(text).events.filter(({ type }) => type === 'ASSAULT')).toHaveLength(1)
})
