import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-text.ts'
import { findStatedDates } from './stated-dates.ts'

test.each([
  ['⟦2023-03-02⟧ 11:20:04', ['2023-03-02']],
  ['Posted ⟦2023/3/2⟧', ['2023-03-02']],
  ['⟦20 July 2024⟧', ['2024-07-20']],
  ['Sat, ⟦20 Jul 2024⟧ 10:00 GMT', ['2024-07-20']],
  ['on the ⟦3rd of May 2021⟧', ['2021-05-03']],
  ['⟦July 20, 2024⟧', ['2024-07-20']],
  ['⟦Sept. 3rd, 2019⟧', ['2019-09-03']],
  ['⟦4 FEB 90⟧', ['1990-02-04']],
  ['⟦20-Jul-2024⟧', ['2024-07-20']],
  ['⟦20/07/2024⟧', ['2024-07-20']],
  ['⟦07/20/2024⟧', ['2024-07-20']],
  ['⟦20.07.2024⟧', ['2024-07-20']],
  ['⟦05/05/2024⟧', ['2024-05-05']],
  ['⟦2023-03-02⟧ and ⟦May 5, 2023⟧', ['2023-03-02', '2023-05-05']],
  ['03/04/2024', []],
  ['July 20', []],
  ['30 February 2024', []],
  ['31/31/2024', []],
  ['12 people in 2024', []],
  ['Order 66 of 2001', []],
  ['192.168.20.2024', []],
])('%s', (marked, dates) => {
  const text = marked.replace(/[⟦⟧]/g, '')
  const found = findStatedDates(text)
  expect(found.map(({ date }) => date)).toEqual(dates)
  const words = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words)
})

test('a day of the calendar is found again as it is written', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10)
      const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day)
      const american = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
      for (const text of [iso, long, american]) expect(findStatedDates(text).map(({ date }) => date)).toEqual([iso])
    }),
  )
})

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      for (const { date, start, end } of findStatedDates(text)) {
        expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(end).toBeGreaterThan(start)
      }
    }),
  )
})
