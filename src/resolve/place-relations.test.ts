import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'
import { distanceKm } from './distances.ts'
import { middleOf } from './place-areas.ts'

const relationsOf = (text: string) => readText(text).places.flatMap(({ relations }) => relations ?? [])

describe('places told by named ones', () => {
  test.each([
    ['Gunmen hid 45 kilometers from Kirkuk city.', '45 kilometers from Kirkuk city', 'place/offset', 'LineString'],
    [
      'They died about 30 km (19 miles) south of Tikrit.',
      'about 30 km (19 miles) south of Tikrit',
      'place/offset',
      'Point',
    ],
    [
      'They died 12 miles north-west of the city of Mosul.',
      '12 miles north-west of the city of Mosul',
      'place/offset',
      'Point',
    ],
    ['Troops raided a hideout south of Kirkuk.', 'south of Kirkuk', 'place/offset', 'Point'],
    [
      'Two died on the road between Salahaddin and Kirkuk.',
      'between Salahaddin and Kirkuk',
      'place/between',
      'LineString',
    ],
    ['Two died on the Baghdad-Kirkuk highway.', 'Baghdad-Kirkuk highway', 'place/road', 'LineString'],
    ['A rocket fell outside Baghdad airport.', 'outside Baghdad airport', 'place/outside', 'LineString'],
    ['A bomb hit Baghdad. Two died north of the capital.', 'north of the capital', 'place/offset-capital', 'Point'],
    ['Two died north of the capital, Baghdad.', 'north of the capital, Baghdad', 'place/offset', 'Point'],
    [
      'Two died 30 km north of the port city, Basra, on Monday.',
      '30 km north of the port city, Basra',
      'place/offset',
      'Point',
    ],
    ['Jets struck the Syrian-Iraqi border.', 'Syrian-Iraqi border', 'place/border', 'LineString'],
    ['They met at the border between Iraq and Syria.', 'border between Iraq and Syria', 'place/border', 'LineString'],
    ['Jets bombed a village in northern Syria.', 'northern Syria', 'place/part', 'Point'],
    ['Ten died in the Somali capital.', 'Somali capital', 'place/capital', 'Point'],
    [
      'They fled to the eastern countryside of Deir ez-Zor.',
      'eastern countryside of Deir ez-Zor',
      'place/offset',
      'Point',
    ],
    ['Shells hit southern Kirkuk.', 'southern Kirkuk', 'place/part', 'Point'],
  ])('%s', (text, words, rule, shape) => {
    const [found, ...others] = relationsOf(text)
    expect(found).toMatchObject({ text: words, rule, shape: { type: shape } })
    expect(others).toEqual([])
    expect(text.slice(found!.start, found!.end)).toBe(words)
    expect(found!.uncertaintyKm).toBeGreaterThan(0)
  })

  test.each([
    'Talks between Iraq and Turkey were held in Ankara.',
    'South Sudan and North Korea signed nothing.',
    'The Iraqi capital, Baghdad, was quiet.',
    'The base is 900 km from Kirkuk.',
    'In the hills north of the city, Mosul fighters rested.',
    'Gunmen from Mosul fled south.',
  ])('none in: %s', (text) => expect(relationsOf(text)).toEqual([]))

  test('a point lies as far off, and in the direction, as it is said', () => {
    const place = readText('Gunmen killed two men 30 km south of Tikrit on Monday.').places.find(
      ({ name }) => name === 'Tikrit',
    )!
    const [found] = place.relations!
    expect(distanceKm({ lat: place.lat!, lon: place.lon! }, found!)).toBeCloseTo(30, 0)
    expect(found!.lat).toBeLessThan(place.lat!)
  })

  test('an event is filed where the words put it, with the words and the shape', () => {
    const [event] = readText('Gunmen killed three soldiers 30 km south of Kirkuk on Monday.').events
    expect(event?.place).toMatchObject({ name: 'Kirkuk', relation: '30 km south of Kirkuk', shape: { type: 'Point' } })
    expect(event?.place?.mention.text).toBe('30 km south of Kirkuk')
    expect(readText('A bomb killed ten people in the Somali capital on Tuesday.').events[0]?.place?.name).toBe(
      'Mogadishu',
    )
    expect(readText('A bomb killed ten people in Kirkuk on Tuesday.').events[0]?.place).not.toHaveProperty('shape')
  })

  test('the most exact place of a chain is the one', () => {
    const [event] = readText('They were shot in southeastern Turkey, some 20km outside Diyarbakir, on Monday.').events
    expect(event?.place?.relation).toBe('some 20km outside Diyarbakir')
  })

  test('nothing throws on odd numbers and directions', () => {
    const words = [
      '30',
      'km',
      'south',
      'of',
      'Kirkuk',
      'between',
      'and',
      'the',
      'capital',
      'border',
      '9'.repeat(40),
      '-',
      ',',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => {
        const text = `${parts.join(' ')}.`
        for (const found of relationsOf(text)) {
          expect(text.slice(found.start, found.end)).toBe(found.text)
          expect(Math.abs(found.lat)).toBeLessThanOrEqual(90)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('the middle of a line lies halfway', () => {
  expect(
    middleOf([
      [0, 0],
      [2, 0],
    ]),
  ).toMatchObject({ lat: 0, lon: 1 })
  expect(
    middleOf([
      [0, 0],
      [0, 0],
      [0, 2],
    ]),
  ).toMatchObject({ lat: 1, lon: 0 })
  expect(
    middleOf([
      [5, 5],
      [5, 5],
    ]),
  ).toEqual({ lat: 5, lon: 5, halfKm: 0 })
})
