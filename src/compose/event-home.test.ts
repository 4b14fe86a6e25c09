import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'
import { findCountry } from './event-home.ts'

const placesOf = (text: string): readonly (string | null)[] =>
  readText(text).events.map(({ place }) => place?.name ?? null)

describe('where', () => {
  test.each([
    ['Rebels have killed hundreds of Somali civilians since 2006.', ['Somalia']],
    [
      'A mine killed two men in Kirkuk in Iraq. The group still stages bombings. It is weak in Mosul.',
      ['Kirkuk', 'Iraq'],
    ],
    [
      'A mine killed two men in Lima. A mine killed two men in Oslo. The group still stages bombings.',
      ['Lima', 'Oslo', null],
    ],
    ['Peru: 20 raids on the rebels; Chile had no part in it.', ['Peru']],
    ["A mine killed a soldier in Cúcuta, near Colombia's border with Venezuela.", ['Cucuta']],
    [
      'Rebels attacked a convoy in northern Burkina Faso on Monday. They shot at the drivers near the town of Dori.',
      ['Dori'],
    ],
  ])('%s', (text, places) => {
    expect(placesOf(text)).toEqual(places)
  })

  test('what the next paragraph turns to is another place', () => {
    expect(placesOf('Police arrested two men.\n\nIn Lima the mayor opened a school.')).toEqual([null])
  })

  test('a country that no words name is named nowhere', () => {
    const [country] = readText('Peru signed it.').places
    expect(findCountry([{ ...country!, candidates: [], mentions: [] } as never], 'PER')).toBeNull()
  })
})
