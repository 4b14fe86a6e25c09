import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFirstDay, parseLastDay } from './days.ts'

test.each([
  ['2024-07-20', '2024-07-20', '2024-07-20'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024', '2024-01-01', '2024-12-31'],
  [' 2024-07-20T15:20:04Z ', '2024-07-20', '2024-07-20'],
  ['2024-02-30', null, null],
  ['2024-13', null, null],
  ['2024-00-10', null, null],
  ['2024-04-00', null, null],
  ['20.7.2024', null, null],
  ['last week', null, null],
  ['', null, null],
])('%j begins on %j and ends on %j', (text, first, last) => {
  expect(parseFirstDay(text)).toBe(first)
  expect(parseLastDay(text)).toBe(last)
})

test('any text is a day or null', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
      for (const day of [parseFirstDay(text), parseLastDay(text)])
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
    }),
  )
})
