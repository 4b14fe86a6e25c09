import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const first = (text: string, type = 'ASSAULT') => {
  const event = readText(text).events.find((one) => one.type === type)
  const names = (list: readonly { readonly name: string }[] | undefined) => (list ?? []).map(({ name }) => name)
  return { event, agents: names(event?.agents), targets: names(event?.targets) }
}

describe('who did it to whom', () => {
  test.each([
    ['Attackers fell on a convoy near Kano.', ['Attackers'], ['convoy']],
    ['A convoy fell into an ambush near Kano.', [], ['convoy']],
    ['Two Russian missiles hit a market in Odesa.', ['Russia'], ['market']],
    ['Rebels were sent to the town and the army attacked the rebels.', ['army'], ['rebels']],
    ['Within hours troops killed four rebels.', ['troops'], ['rebels']],
    ['A drone was shot down near the base.', [], ['drone']],
  ])('%s', (text, agents, targets) => {
    expect(first(text)).toMatchObject({ agents, targets })
  })

  test('of those who agree with one another all act, the first with the others', () => {
    const { agents, targets } = first('Norway and Chad signed a treaty on Monday.', 'AGREE')
    expect(agents).toEqual(['Norway', 'Chad'])
    expect(targets).toEqual(['Chad'])
  })

  test('an attack is of those to whom it is attributed', () => {
    expect(first('A raid carried out by commandos killed four men.').agents).toContain('commandos')
  })
})

describe('many deeds told as one', () => {
  test.each([
    ['Jets have repeatedly bombed the town of Duma.', true],
    ['The conflict killed 4,000 people.', true],
    ['Soldiers struck the rebels several times.', true],
    ['Jets bombed the town of Duma on Monday.', false],
  ])('%s', (text, aggregate) => {
    expect(first(text).event?.aggregate).toBe(aggregate)
  })
})

describe('the same happening or another', () => {
  test('those who were hit strike back: two deeds', () => {
    const { events } = readText('Rebels attacked soldiers near Kano on Sunday. The army fired back.')
    expect(events).toHaveLength(2)
  })
  test('other numbers of arrests are other arrests', () => {
    const { events } = readText('Police arrested 30 men in Kano. Earlier they arrested 55 suspects in Jos.')
    expect(events.filter(({ type }) => type === 'COERCE')).toHaveLength(2)
  })
})
