import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Marks } from '../../src/api/envelopes.ts'
import { toLanes, toTimeMarks } from './lanes.ts'
import { findTicks, toBinDays, toDayNumber, toIsoDay, toScale } from './scale.ts'

test.each([
  ['1970-01-01', 0],
  ['1970-02-01', 31],
  ['2024-02-29', 19782],
  ['0000-00-00', null],
  ['9999-99-99', null],
  ['', null],
])('%s is day %s', (iso, day) => {
  expect(toDayNumber(iso)).toBe(day)
  if (day !== null) expect(toIsoDay(day)).toBe(iso)
})

test('ticks lie within the stretch, in order, and far enough apart for their labels', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -30_000, max: 30_000 }),
      fc.integer({ min: 1, max: 40_000 }),
      fc.integer({ min: 80, max: 2000 }),
      (start, days, width) => {
        const scale = toScale({ start, end: start + days }, width)
        const ticks = findTicks(scale, width)
        expect(ticks.length).toBeLessThanOrEqual(width / 50 + 2)
        for (const [i, { day, label }] of ticks.entries()) {
          expect(label).not.toBe('')
          expect(day).toBeGreaterThanOrEqual(start)
          expect(day).toBeLessThan(start + days)
          if (i > 0) expect(scale.x(day) - scale.x(ticks[i - 1]!.day)).toBeGreaterThan(50)
        }
      },
    ),
  )
})

test.each([
  ['2024-07-01', '2024-07-15', 900, '1 Jul', '2 Jul'],
  ['2024-01-01', '2024-12-31', 900, '2024', 'Feb'],
  ['2014-01-01', '2024-12-31', 900, '2014', '2015'],
])('from %s to %s on %i pixels the axis begins %s, %s', (from, to, width, ...labels) => {
  const scale = toScale({ start: toDayNumber(from)!, end: toDayNumber(to)! }, width)
  expect(
    findTicks(scale, width)
      .slice(0, 2)
      .map(({ label }) => label),
  ).toEqual(labels)
})

test.each([
  [14, 900, 1],
  [365, 900, 7],
  [3650, 900, 30],
  [36_500, 900, 365],
])('%i days on %i pixels are counted by %i days', (days, width, bin) => {
  expect(toBinDays({ start: 0, end: days }, width)).toBe(bin)
})

const toMarks = (
  rows: readonly (readonly [from: string, to: string, precision: Marks['precision'][number]])[],
): Marks => {
  const none = rows.map(() => null)
  return {
    id: rows.map((_, i) => `a-e${i}`),
    type: rows.map(() => 'ASSAULT'),
    status: none,
    from: rows.map(([from]) => from),
    to: rows.map(([, to]) => to),
    dateBasis: none,
    precision: rows.map(([, , precision]) => precision),
    place: none,
    lat: none,
    lon: none,
    uncertaintyKm: none,
    placeBasis: none,
    killed: none,
    complete: true,
  }
}

test('a day is a block, a stretch a bar, a vague time fades; without any day there is no mark', () => {
  const marks = toTimeMarks(
    toMarks([
      ['2024-07-16', '2024-07-16', 'day'],
      ['2024-07-01', '2024-07-31', 'month'],
      ['2024-07-10', '2024-07-16', 'vague'],
      ['', '', null],
      ['2024-07-10', '9999-99-99', 'day'],
      ['0000-00-00', '2024-07-10', 'day'],
    ]),
    { start: 19_000, end: 20_000 },
  )
  expect(marks.map(({ event, shape, opens, end, start }) => [event, shape, opens, end - start])).toEqual([
    [0, 'day', null, 1],
    [1, 'stretch', null, 31],
    [2, 'vague', null, 7],
    [4, 'stretch', 'end', 20_000 - toDayNumber('2024-07-10')!],
    [5, 'stretch', 'start', toDayNumber('2024-07-11')! - 19_000],
  ])
})

test('no mark in a lane covers another', () => {
  const day = fc.integer({ min: 0, max: 300 })
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 40 })), { maxLength: 60 }), (days) => {
      const marks = toTimeMarks(
        toMarks(days.map(([from, more]) => [toIsoDay(19_000 + from), toIsoDay(19_000 + from + more), 'day'])),
        { start: 19_000, end: 19_400 },
      )
      const placed = toLanes(marks, toScale({ start: 19_000, end: 19_400 }, 700), 100)!
      expect(placed).toHaveLength(days.length)
      for (const a of placed)
        for (const b of placed)
          if (a.event !== b.event && a.lane === b.lane) expect(a.right <= b.left || b.right <= a.left).toBe(true)
    }),
  )
  const crowd = toTimeMarks(toMarks(Array.from({ length: 9 }, () => ['2024-07-16', '2024-07-16', 'day'] as const)), {
    start: 0,
    end: 1,
  })
  expect(toLanes(crowd, toScale({ start: 19_000, end: 20_000 }, 700), 8)).toBeNull()
})
