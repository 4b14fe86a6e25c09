import { expect, test } from 'vitest'
import type { Marks } from '../../src/api/envelopes.ts'
import { unwrap } from './base.ts'
import { findLabels } from './labels.ts'
import { parseWindow, printWindow, toBounds, toMainPlaces, toPlaces, toRing } from './places.ts'

const toMarks = (
  rows: readonly (readonly [type: string, lat: number | null, lon: number | null, km: number])[],
): Marks => {
  const none = rows.map(() => null)
  return {
    id: rows.map((_, i) => `a-e${i}`),
    type: rows.map(([type]) => type),
    status: none,
    from: rows.map(() => ''),
    to: rows.map(() => ''),
    dateBasis: none,
    precision: none,
    place: rows.map((_, i) => `Place ${i}`),
    lat: rows.map(([, lat]) => lat),
    lon: rows.map(([, , lon]) => lon),
    uncertaintyKm: rows.map(([, , , km]) => km),
    placeBasis: rows.map((_, i) => (i === 0 ? 'inferred' : 'stated')),
    killed: none,
    complete: true,
  }
}

test('events at one point are one mark; without a point there is none', () => {
  const places = toPlaces(
    toMarks([
      ['CONSULT', 35.14, 44.45, 5],
      ['ASSAULT', 35.14001, 44.45, 12],
      ['ASSAULT', null, null, 500],
      ['AGREE', 36, 43, 1],
    ]),
  )
  expect(places).toMatchObject([
    { name: 'Place 0', quad: 'material-conflict', uncertaintyKm: 12, basis: 'stated', events: [0, 1] },
    { name: 'Place 3', quad: 'verbal-cooperation', uncertaintyKm: 1, events: [3] },
  ])
  expect(toBounds(places)).toEqual({ west: 43, south: 35.14, east: 44.45, north: 36 })
  expect(toBounds([])).toBeNull()
})

test.each([
  [null, 'none'],
  [1, 'none'],
  [5, 'town'],
  [25, 'town'],
  [60, 'region'],
] as const)('%s km is drawn as %s', (km, ring) => {
  expect(toRing(km)).toBe(ring)
})

test.each(['', 'x', '5/33', '5/95/0', '99/0/0', '5/33/190', '5/1e3/3', '5/33/44/1'])('"%s" is no window', (text) => {
  expect(parseWindow(text)).toBeNull()
})

test('a window is printed as it is parsed', () => {
  expect(parseWindow(printWindow({ zoom: 5.25, lat: 33.125, lon: -44.5 }))).toEqual({
    zoom: 5.25,
    lat: 33.125,
    lon: -44.5,
  })
})

test('what lies far off from nearly everything is not what the map begins with', () => {
  const near = Array.from({ length: 60 }, (_, i) => ['ASSAULT', 33 + i / 100, 44, 1] as const)
  const places = toPlaces(toMarks([...near, ['ASSAULT', 38.9, -77, 1]]))
  expect(toBounds(toMainPlaces(places))).toMatchObject({ west: 44, east: 44 })
  expect(toMainPlaces(places.slice(0, 1))).toHaveLength(1)
  expect(toMainPlaces([])).toEqual([])
})

test.each([
  [
    [
      [170, 60],
      [-170, 61],
      [-175, 62],
    ],
    [
      [170, 60],
      [190, 61],
      [185, 62],
    ],
  ],
  [
    [
      [10, 60],
      [20, 61],
    ],
    [
      [10, 60],
      [20, 61],
    ],
  ],
  [
    [
      [-180, -70],
      [-60, -71],
      [60, -70],
      [180, -70],
    ],
    [
      [-180, -70],
      [-60, -71],
      [60, -70],
      [180, -70],
      [180, -90],
      [-180, -90],
      [-180, -70],
    ],
  ],
])('%j goes on past the edge of the map', (line, expected) => {
  expect(unwrap(line)).toEqual(expected)
})

test('labels do not cover one another, those of more events go first', () => {
  const places = toPlaces(
    toMarks([
      ['ASSAULT', 10, 10, 1],
      ['ASSAULT', 10.2, 10, 1],
      ['ASSAULT', 10.2, 10, 1],
      ['ASSAULT', 60, 60, 1],
    ]),
  )
  const view = {
    zoom: 5,
    width: 800,
    height: 800,
    project: (lon: number, lat: number) => ({ x: lon * 10, y: lat * 10 }),
  }
  const labels = findLabels(places, [{ name: 'Somewhere', lon: 40, lat: 40 }], view)
  expect(labels.map(({ name, count }) => [name, count])).toEqual([
    ['Place 1', 2],
    ['Place 3', 1],
    ['Somewhere', 0],
  ])
  expect(findLabels(places, [], { ...view, width: 5 })).toEqual([])
})
