import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseStatedDate } from './stated-date.ts'

test.each([
  ['2024', '2024'],
  ['2024-07', '2024-07'],
  ['2024-07-20', '2024-07-20'],
  [' 2024-7-5 ', '2024-07-05'],
  ['2024-07-20T15:20:04+03:00', '2024-07-20T15:20:04+03:00'],
  ['2024-07-20T15:20:04.123Z', '2024-07-20T15:20:04Z'],
  ['2024-07-20T15:20+0300', '2024-07-20T15:20:00+03:00'],
  ['2024-07-20 15:20:04', '2024-07-20T15:20:04'],
  ['20240720', '2024-07-20'],
  ['20240720T152004Z', '2024-07-20T15:20:04Z'],
  ['July 20, 2024', '2024-07-20'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['20 July 2024', '2024-07-20'],
  ['3rd March 2024', '2024-03-03'],
  ['Sat, 20 Jul 2024 15:20:04 GMT', '2024-07-20T15:20:04Z'],
  ['Saturday, July 20, 2024', '2024-07-20'],
  ['2024-07-20T99:00:00Z', '2024-07-20'],
  ['2024-02-30', null],
  ['2024-13', null],
  ['31 June 2024', null],
  ['03/04/2024', null],
  ['20 Foo 2024', null],
  ['yesterday', null],
  ['', null],
  [`2024-07-20${' '.repeat(500)}x`, null],
])('%s', (stated, expected) => {
  expect(parseStatedDate(stated)).toBe(expected)
})

test('a day is kept in every form that it is written in', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
      const american = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(date)
      for (const form of [iso, long, american, date.toUTCString()])
        expect(parseStatedDate(form)?.slice(0, 10)).toBe(iso)
    }),
  )
})

test('whatever is stated, it is an ISO date or null', () => {
  fc.assert(
    fc.property(fc.string(), (stated) => {
      expect(parseStatedDate(stated) ?? '2024').toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/)
    }),
  )
})
