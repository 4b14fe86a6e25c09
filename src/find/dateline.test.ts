import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-text.ts'
import { findDateline } from './dateline.ts'

/** `⟦ ⟧` stands around the whole dateline. */
test.each([
  ['⟦BASRA (Reuters) - ⟧Two bridges fell.', { city: 'BASRA', agency: 'Reuters' }],
  ['⟦BASRA, Jan 5 (Xinhua) -- ⟧Two bridges fell.', { city: 'BASRA', date: 'Jan 5', agency: 'Xinhua' }],
  [
    '⟦BASRA, Iraq, March 4, 2024 (Example Wire) - ⟧Two bridges fell.',
    { city: 'BASRA, Iraq', date: 'March 4, 2024', agency: 'Example Wire' },
  ],
  ['⟦NEW YORK, N.Y., Oct. 4 (UPI) — ⟧Two bridges fell.', { city: 'NEW YORK, N.Y.', date: 'Oct. 4', agency: 'UPI' }],
  [
    '⟦BASRA/BAGHDAD, Sept 27, 2024 (Example Wire) - ⟧Two bridges fell.',
    { city: 'BASRA/BAGHDAD', date: 'Sept 27, 2024', agency: 'Example Wire' },
  ],
  ['⟦BASRA (Example Post), Oct. 27 — ⟧Two bridges fell.', { city: 'BASRA', date: 'Oct. 27', agency: 'Example Post' }],
  [
    '⟦(Example Post) BASRA, 28 May 2025 - ⟧Two bridges fell.',
    { city: 'BASRA', date: '28 May 2025', agency: 'Example Post' },
  ],
  ['⟦(Example Post) May 13, 2023: ⟧Two bridges fell.', { date: 'May 13, 2023', agency: 'Example Post' }],
  ['⟦(AFP) — ⟧Two bridges fell.', { agency: 'AFP' }],
  ['⟦BASRA — ⟧Two bridges fell.', { city: 'BASRA' }],
  ['⟦BASRA – ⟧“Two bridges fell,” he said.', { city: 'BASRA' }],
  ['⟦Basra — ⟧Two bridges fell.', { city: 'Basra' }],
  ['⟦BASRA, 5 March 2020. ⟧Two bridges fell.', { city: 'BASRA', date: '5 March 2020' }],
  [
    '⟦BASRA, 4 FEB 90 (EFE) -- [TEXT] ⟧TWO BRIDGES FELL IN THE NIGHT.',
    { city: 'BASRA', date: '4 FEB 90', agency: 'EFE' },
  ],
  ['⟦Example News/ ⟧Two bridges fell.', { agency: 'Example News' }],
  ['⟦Example News/⟧Two bridges fell.', { agency: 'Example News' }],
  ['Two bridges fell on Monday - a third held.', null],
  ['Two bridges (both new) fell.', null],
  ['The army — or what is left of it — withdrew.', null],
  ['TWO BRIDGES FELL - A THIRD HELD.', null],
  ['Basra - long a quiet town - saw two bridges fall.', null],
  ['Either/or was the choice.', null],
  ['He said: "Two bridges fell."', null],
  ['', null],
])('%s', (marked, expected) => {
  const prefix = 'A line before it.\n'
  const text = prefix + marked.replace(/[⟦⟧]/g, '')
  const found = findDateline(text, { start: prefix.length, end: text.length })
  if (expected === null) {
    expect(found).toBeNull()
    return
  }
  const words = (range: { start: number; end: number } | null) => (range ? text.slice(range.start, range.end) : null)
  expect(words(found)).toBe(marked.slice(1, marked.indexOf('⟧')))
  expect({ city: words(found!.city), date: words(found!.date), agency: words(found!.agency) }).toEqual({
    city: null,
    date: null,
    agency: null,
    ...expected,
  })
})

test('any text is read without a throw, and what is found lies in the paragraph', () => {
  const parts = fc.array(
    fc.constantFrom('BASRA', 'Basra', ' ', ', ', '(', ')', '- ', '— ', 'Jan 5', '2024', '/', 'x', '[', '"'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        parts.map((words) => words.join('')),
      ),
      (text) => {
        const found = findDateline(text, { start: 0, end: text.length })
        for (const range of [found, found?.city, found?.date, found?.agency])
          if (range) expect(range.start >= 0 && range.start < range.end && range.end <= text.length).toBe(true)
      },
    ),
  )
})
