import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const toldBy = (text: string): readonly string[] => readText(text).events.map(({ type, mode }) => `${type} ${mode}`)

describe('who comes to harm by an accident is no victim of violence', () => {
  test.each([
    'Nine people died when a bus fell into a ravine near Cusco.',
    'Four soldiers were hurt when their lorry skidded off a bridge near Bangui.',
    'The ferry sank in a storm, drowning twelve.',
    'One guard died of a heart attack at the gate.',
  ])('%s', (text) => {
    expect(toldBy(text)).toEqual([])
  })
  test.each([
    'Nine people died when a bus overturned after a bomb went off near Cusco.',
    'Four soldiers were killed when their helicopter, hit by a missile, crashed near Bangui.',
  ])('beside words of force it is none: %s', (text) => {
    expect(toldBy(text).join()).toContain('ASSAULT')
  })
})

describe('what becomes of somebody by where he is taken from or what he is put on', () => {
  test.each([
    ['A reporter was taken from his home by men in masks.', 'ASSAULT abduct'],
    ['Nine miners were seized by gunmen near Bolan.', 'ASSAULT abduct'],
    ['A reporter was taken from his home by police.', 'COERCE arrest'],
    ['The union added two generals to its sanctions list.', 'SANCTION null'],
  ])('%s', (text, told) => {
    expect(toldBy(text)).toEqual([told])
  })
  test.each(['The club added two players to its list.', 'The box was taken from the car.'])('not %s', (text) => {
    expect(toldBy(text)).toEqual([])
  })
})

describe('deeds of others are told apart', () => {
  test('doers side by side in one sentence', () => {
    const told = readText('Police shot dead five people on Tuesday as crowds breached the palace in Nairobi.').events
    expect(told.map(({ agents }) => agents.map(({ name }) => name).join())).toEqual(['Police', 'crowds'])
  })
  test('hours later', () => {
    expect(
      toldBy('A bomb wrecked the court in Cali. Two hours later a lawyer was shot from a motorbike in the port.'),
    ).toHaveLength(2)
  })
})

describe('what a verb tells by what stands beside it', () => {
  test.each([
    ['Deputies gathered in Tiraspol on Wednesday.', 'CONSULT null'],
    ['Demonstrators thronged the avenue in Tbilisi on Thursday.', 'PROTEST demo'],
    ['Police drenched the crowd with water cannon in Tbilisi.', 'ASSAULT crowd-control'],
    ['Reinforcements came under heavy shelling near Bijapur.', 'ASSAULT null'],
    ['A miner was found with his throat slit near Jayapura.', 'ASSAULT null'],
    ['Rebels triggered a bomb under a police van in Bijapur.', 'ASSAULT explosives'],
    ['The tribunal found two officers guilty of war crimes.', 'SANCTION convict'],
  ])('%s', (text, told) => {
    expect(toldBy(text)).toContain(told)
  })
  test.each(['The mother gave birth in the bush.', 'Families gathered in the square.'])('not %s', (text) => {
    expect(toldBy(text)).toEqual([])
  })
  test('where no violence was told, to retaliate is not to strike', () => {
    expect(toldBy('Lithuania retaliated by expelling two diplomats.').join()).not.toContain('ASSAULT')
  })
  test('what is said to have been thwarted right behind what was told is the same', () => {
    expect(
      toldBy('Agents blew up a radar outside Sevastopol. The mayor said that the attack had been thwarted.'),
    ).toHaveLength(1)
  })
})

test('a list ends before who speaks next', () => {
  const [first] = readText(
    'Gunmen raided a village on Sunday, burning dozens of houses, police and residents said.',
  ).events
  expect(first?.targets.map(({ name }) => name)).not.toContain('police')
})
