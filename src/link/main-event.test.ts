import { expect, test } from 'vitest'
import { readText } from '../testing/read.ts'
import { findMainEvent } from './main-event.ts'

const tellMain = (text: string) => {
  const event = findMainEvent(readText(text, { published: '2024-03-08' }))
  return event && [event.type, event.place?.name ?? null]
}
const background =
  'The two sides have traded accusations since the spring, and neither trusts the other much. Several rounds of talks ended without a result, and diplomats had warned that time was short. Observers who follow the valley closely said that the step was expected by many people in the region, though few had thought that it would come so early in the year. The price of bread has doubled since the autumn, and the schools of the border districts were shut for most of the winter because there was no fuel to heat them, teachers said. Traders on the main road hope that trucks will soon pass again, as they did before the barriers went up two years ago.'

test('an attack in the lead is what news is about, whatever comes before it', () => {
  expect(
    tellMain(
      'Iraq and Iran signed an agreement on Friday, hours after gunmen killed four soldiers in Tikrit. The talks took a day.',
    ),
  ).toEqual(['ASSAULT', 'Tikrit'])
})

test('news of an agreement is not about the attack that it ends with', () => {
  const [type] = tellMain(
    `Iraq and Iran signed an agreement on border guards in Baghdad on Friday.\n\n${background}\n\nLast month gunmen killed four soldiers in Tikrit.`,
  )!
  expect(type).not.toBe('ASSAULT')
})

test('what is only planned is behind what took place', () => {
  expect(
    tellMain(
      'The army will attack Tikrit next week, officials said. Rebels seized the town of Baiji on Thursday.',
    )?.[1],
  ).toBe('Baiji')
})

test.each(['', 'Bread costs more.', '😀'])('no event at all: "%s"', (text) => {
  expect(tellMain(text)).toBeNull()
})
