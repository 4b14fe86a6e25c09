import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  countDaysInMonth,
  formatDay,
  formatWeek,
  fromDayNumber,
  fromIsoWeek,
  isCalendarDay,
  parseIsoDays,
  shiftByMonths,
  toDayNumber,
  toIsoWeek,
  toWeekday,
} from './calendar.ts'
import { hijriMonthDays, toEaster, toFeastDay, toHijriMonth, toHijriMonthStart } from './calendar-feasts.ts'
import { formatDays, formatUnit, shiftByUnit, unitDays } from './calendar-units.ts'

const days = fc.integer({ min: -2_000_000, max: 2_000_000 })
const day = (iso: string): number => parseIsoDays(iso)!.from

describe('days', () => {
  test('number and date are inverse, for years before and after 0', () => {
    fc.assert(
      fc.property(days, (number) => {
        const date = fromDayNumber(number)
        expect(isCalendarDay(date)).toBe(true)
        expect(toDayNumber(date)).toBe(number)
      }),
    )
  })
  test('the platform agrees', () => {
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000)
        const { year, month, day } = fromDayNumber(number)
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        expect(toWeekday(number)).toBe(date.getUTCDay() || 7)
      }),
    )
  })
  test('what is formatted parses to the same day', () => {
    fc.assert(
      fc.property(days, (number) => {
        expect(parseIsoDays(formatDay(number))).toEqual({ from: number, to: number })
      }),
    )
  })
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-07-20T23:59:59+14:00', '2024-07-20', '2024-07-20'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['-0479-08', '-0479-08-01', '-0479-08-31'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    const found = parseIsoDays(text)!
    expect([formatDay(found.from), formatDay(found.to)]).toEqual([from, to])
  })
  test.each(['2024-02-30', '2023-02-29', '2024-13', '2024-00-10', '31 May', '', '2024-1-1', '9'.repeat(40)])(
    'no date of the calendar: %s',
    (text) => expect(parseIsoDays(text)).toBeNull(),
  )
})

describe('weeks', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['1998-01-01', '1998-W01'],
  ])('%s is in %s', (iso, week) => expect(formatWeek(day(iso))).toBe(week))
  test('a week begins on its Monday', () => {
    fc.assert(
      fc.property(days, (number) => {
        const { year, week } = toIsoWeek(number)
        const monday = fromIsoWeek(year, week)
        expect(toWeekday(monday)).toBe(1)
        expect(number - monday).toBeGreaterThanOrEqual(0)
        expect(number - monday).toBeLessThan(7)
        expect(week).toBeGreaterThanOrEqual(1)
        expect(week).toBeLessThanOrEqual(53)
      }),
    )
  })
})

describe('months', () => {
  test('there and back again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -5000, max: 5000 }),
        (year, month, count) => {
          const there = addMonths(year, month, count)
          expect(addMonths(there.year, there.month, -count)).toEqual({ year, month })
        },
      ),
    )
  })
  test('a day that the month lacks becomes its last', () => {
    expect(formatDay(shiftByMonths(day('2024-01-31'), 1))).toBe('2024-02-29')
    expect(formatDay(shiftByMonths(day('2024-02-29'), 12))).toBe('2025-02-28')
    expect(formatDay(shiftByMonths(day('2024-03-31'), -1))).toBe('2024-02-29')
  })
  test('lengths', () => {
    expect([1900, 2000, 2023, 2024].map((year) => countDaysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  })
})

describe('units', () => {
  const units = fc.constantFrom('D', 'K', 'W', 'M', 'Q', 'Y', 'E', 'C' as const)
  test('a unit holds its day, save a weekend its week', () => {
    fc.assert(
      fc.property(units, days, (unit, number) => {
        const { from, to } = unitDays(unit, number)
        expect(from).toBeLessThanOrEqual(to)
        if (unit !== 'K') expect(from <= number && number <= to).toBe(true)
      }),
    )
  })
  test('the next unit begins after the last has ended', () => {
    fc.assert(
      fc.property(fc.constantFrom('D', 'W', 'M', 'Q', 'Y', 'E' as const), days, (unit, number) => {
        const { from, to } = unitDays(unit, number)
        expect(unitDays(unit, shiftByUnit(from, unit, 1)).from).toBe(to + 1)
      }),
    )
  })
  test.each([
    ['W', '2024-12-19', '2024-W51', '2024-12-16/2024-12-22'],
    ['M', '2024-12-19', '2024-12', '2024-12'],
    ['Q', '2024-12-19', '2024-Q4', '2024-36'],
    ['Y', '2024-12-19', '2024', '2024'],
    ['E', '1994-05-01', '199', '199X'],
    ['C', '1994-05-01', '19', '19XX'],
    ['Y', '-0479-05-01', 'BC0480', '-0479'],
  ] as const)('%s of %s is %s', (unit, iso, value, edtf) => {
    expect(formatUnit(unit, day(iso))).toBe(value)
    expect(formatDays(unitDays(unit, day(iso)))).toBe(edtf)
  })
})

describe('feasts and the Hijri calendar', () => {
  test.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
  ])('Easter of %i', (year, iso) => expect(formatDay(toEaster(year))).toBe(iso))
  test.each([
    ['12-25', 2024, '2024-12-25'],
    ['11-4-4', 2024, '2024-11-28'],
    ['05-1--1', 2024, '2024-05-27'],
    ['easter-2', 2024, '2024-03-29'],
  ])('%s of %i is %s', (rule, year, iso) => expect(formatDay(toFeastDay(rule, year)!)).toBe(iso))
  test('a rule of no kind is none', () => expect(toFeastDay('whenever', 2024)).toBeNull())
  test('Ramadan 1445 and the new year of 1446 within a day of what was announced', () => {
    expect(Math.abs(toHijriMonthStart(1445, 9) - day('2024-03-11'))).toBeLessThanOrEqual(1)
    expect(Math.abs(toHijriMonthStart(1446, 1) - day('2024-07-07'))).toBeLessThanOrEqual(1)
  })
  test('every day stands in the month that it is said to stand in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (number) => {
        const { year, month } = toHijriMonth(number)
        const { from, to } = hijriMonthDays(year, month)
        expect(from <= number && number <= to).toBe(true)
        expect(to - from + 1 === 29 || to - from + 1 === 30).toBe(true)
      }),
    )
  })
})
