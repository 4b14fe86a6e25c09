import { describe, expect, test } from 'vitest'
import { parseMarked } from '../testing/marked.ts'
import { readText } from '../testing/read.ts'

/** Status and attribution of the event whose trigger stands at the mark. */
function judge(marked: string): string {
  const { text, ranges } = parseMarked(marked)
  const { start } = ranges[0]!
  const event = readText(text).events.find(({ trigger }) => trigger.start <= start && start < trigger.end)
  return event ? `${event.status} ${event.attribution.kind}` : 'none'
}

describe('whether it happened, and who vouches', () => {
  test.each([
    ['The army failed to ⟦capture⟧ the town.', 'prevented asserted'],
    ['⟦Talks⟧ begin next Tuesday in Geneva.', 'planned asserted'],
    ['The troops ⟦leave⟧ the base on 20 October.', 'planned asserted'],
    ['The troops ⟦left⟧ the base on 2 July.', 'happened asserted'],
    ['The two leaders are to ⟦meet⟧ the envoy in Cairo.', 'planned asserted'],
    ['He was going to ⟦shoot⟧ the guards.', 'planned asserted'],
    ['No ⟦attack⟧ took place during the feast.', 'negated asserted'],
    ['Had they ⟦bombed⟧ the bridge, the town would have been cut off.', 'possible asserted'],
    ['Fears of an ⟦attack⟧ on the port emptied the streets.', 'possible asserted'],
    ['The group vowed to ⟦attack⟧ the capital.', 'threatened asserted'],
    ['Warplanes keep ⟦bombing⟧ the tunnels.', 'ongoing asserted'],
    ['No soldiers were hurt in last week’s ⟦attack⟧ on the base by rebels.', 'happened asserted'],
    ['Rebels allegedly ⟦burned⟧ the mill.', 'happened alleged'],
    ['The ministry accused the rebels of ⟦shelling⟧ the market.', 'happened alleged'],
    ['The militia denied that its men had ⟦killed⟧ the mayor.', 'happened denied'],
    ['The army said its commandos had ⟦killed⟧ four gunmen.', 'happened claimed'],
    ['The group claimed responsibility for the ⟦bombing⟧ of the bus.', 'happened claimed'],
  ])('%s', (marked, expected) => {
    expect(judge(marked)).toBe(expected)
  })
})

const typesOf = (text: string): readonly string[] => readText(text).events.map(({ type }) => type)

describe('what is announced', () => {
  test.each([
    ['France promised to provide aid to Jordan.', 'AGREE'],
    ['The rebels threatened to bomb the airport.', 'THREATEN'],
    ['Syria refused to release the prisoners.', 'REJECT'],
    ['Russia said that Sudan must return the helicopter.', 'REQUEST'],
    ['The government lifted the curfew in the capital.', 'CONCEDE'],
    ['Britain imposed sanctions on the bank.', 'SANCTION'],
    ['Norway suspended aid to the ministry.', 'SANCTION'],
  ])('%s', (text, type) => {
    expect(typesOf(text)).toContain(type)
  })
})

describe('one incident told several times', () => {
  test('its dead and wounded are those of the whole', () => {
    const { events } = readText(
      'Four people were shot at a club in Houston on Friday. One of the victims, Maria Oakham, died. Police said the shooting began after a quarrel.',
    )
    const attacks = events.filter(({ type }) => type === 'ASSAULT')
    expect(attacks).toHaveLength(1)
    expect(attacks[0]!.killed?.best).toBe(1)
    expect(attacks[0]!.injured?.best).toBe(3)
  })

  test('those who were hit strike back: another happening', () => {
    const { events } = readText(
      'Rebels attacked soldiers near Hama on Monday. The soldiers shelled the rebels for an hour.',
    )
    expect(events.filter(({ type }) => type === 'ASSAULT')).toHaveLength(2)
  })
})

describe('who did it, and to whom', () => {
  test.each([
    ['The Lowland Cell claimed responsibility for the murder of two farmers.', 'Lowland Cell', 'farmers'],
    ['The council today rejected a French proposal.', 'council', 'French'],
    ['The army arrested more than 100 students on Sunday.', 'army', 'students'],
    ['Hungary said it had expelled two Russian diplomats.', 'Hungary', 'diplomats'],
  ])('%s', (text, agent, target) => {
    const deeds = readText(text).events
    expect(deeds.flatMap(({ agents }) => agents.map(({ name }) => name)).join()).toContain(agent)
    expect(deeds.flatMap(({ targets }) => targets.map((one) => one.text)).join()).toContain(target)
  })

  test('civilians who are attacked are no side of a battle', () => {
    const { events } = readText('Gunmen attacked villagers near Tikrit on Monday.')
    expect(events[0]!.acled).toEqual({ eventType: 'Violence against civilians', subEventType: 'Attack' })
  })
})

describe('odd texts', () => {
  test.each([
    ['one long sentence', `Gunmen attacked ${'the town and '.repeat(1600)}fled.`],
    ['a list', 'Killed: 3\nWounded: 4\n'.repeat(200)],
    ['marks', '?!… — “” '.repeat(500)],
    ['right to left and emoji', 'قصف الجيش 🚀 killed 👨‍👩‍👧 قصف '.repeat(100)],
    ['capitals', 'THE ARMY ATTACKED THE TOWN AND KILLED THREE MEN. '.repeat(50)],
  ])('%s are read without an error', (_name, text) => {
    expect(Array.isArray(readText(text).events)).toBe(true)
  })
})
