import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { toReadable } from '../model/readable.ts'
import { anyCharacter } from '../testing/any-text.ts'
import { findParagraphs } from '../text/paragraphs.ts'
import { mastheadRules } from './masthead.rules.ts'
import { findMastheadClaims, readMasthead } from './masthead.ts'
import { loadOutlets } from './outlets.ts'

const outlets = loadOutlets(loadDataFiles())
const read = (text: string) => readMasthead(toReadable(text, []), findParagraphs(text), outlets)

const lead = 'The river rose by two metres in the night and took the only bridge of the valley with it.'
const rest = 'Lorries with tents and flour wait on the far bank, the mayor said.'

/** Title, outlet, byline and date that an article's own lines state. */
test.each([
  [
    `River takes bridge\n\nLast Update: 2023-03-02 11:20:04 - Source: Example Wire\n\n${lead}\n\n${rest}`,
    'River takes bridge',
    'Example Wire',
    null,
    '2023-03-02',
  ],
  [
    ` date 2023-03-02 2023-03-02 10:05:28 - From: Example Wire\n\n${lead}\n\n${rest}`,
    null,
    'Example Wire',
    null,
    '2023-03-02',
  ],
  [`Example News/ ${lead}\n${rest}`, null, 'Example News', null, null],
  [`River takes bridge\nExample News/${lead}\n${rest}`, 'River takes bridge', 'Example News', null, null],
  [
    `River takes bridge\nBASRA, March 4, 2024 (Example Wire) - ${lead}\n${rest}`,
    'River takes bridge',
    'Example Wire',
    null,
    '2024-03-04',
  ],
  [
    `River takes bridge\nBASRA (AFP) - ${lead}\n${rest}\nThe Example Globe`,
    'River takes bridge',
    'The Example Globe',
    null,
    null,
  ],
  [`River takes bridge\nBASRA (AFP) - ${lead}\n${rest}`, 'River takes bridge', 'AFP', null, null],
  [
    `River takes bridge - BBC News\nBy Jane Doe\nPublished: 3 May 2023\nUpdated: 4 May 2023\n${lead}\n${rest}`,
    'River takes bridge - BBC News',
    'BBC',
    'Jane Doe',
    '2023-05-03',
  ],
  [
    `River takes bridge\nBy Jane Doe, Example Post, 12 March 2024\n${lead}\n${rest}`,
    'River takes bridge',
    'Example Post',
    'Jane Doe',
    '2024-03-12',
  ],
  [
    `River takes bridge\nExample Post | 26 January 2015\n${lead}\n${rest}`,
    'River takes bridge',
    'Example Post',
    null,
    '2015-01-26',
  ],
  [
    `River takes bridge\nSat, 20 Jul 2024 10:00:00 GMT\n${lead}\n${rest}`,
    'River takes bridge',
    null,
    null,
    '2024-07-20',
  ],
  [`Example Valley / Basra, 30 January 2024\n\n${lead}\n\n${rest}`, null, 'Example Valley', null, '2024-01-30'],
  [`River takes bridge\n\n${lead}\n\n${rest}\n\nSource: AFP`, 'River takes bridge', 'AFP', null, null],
  [
    `River takes bridge\n\n${lead}\n\n${rest}\n\n© 2024 Example Wire. All rights reserved.`,
    'River takes bridge',
    'Example Wire',
    null,
    null,
  ],
  [`River takes bridge\nJane Doe / Reuters\n${lead}\n${rest}`, 'River takes bridge', null, null, null],
  [`River takes bridge\nPublished: 03/04/2023\n${lead}\n${rest}`, 'River takes bridge', null, null, null],
  [`LIMA (PERU), 4 FEB 90 -- [TEXT] ${lead.toUpperCase()}\n${rest.toUpperCase()}`, null, null, null, '1990-02-04'],
  [`${lead} It had stood since 3 May 1923.\n${rest}`, null, null, null, null],
  ['', null, null, null, null],
])('%j', (text, title, outlet, byline, date) => {
  const found = read(text)
  expect(found).toMatchObject({ title, outlet, byline })
  expect(found.published?.date ?? null).toBe(date)
})

test('the date comes with its own words as received', () => {
  const received = `Last Update: 2023-03-02 11:20:04 - Source: Example Wire\n\nThe riverrose. ${lead}`
  const at = received.indexOf('riverrose') + 5
  const readable = toReadable(received, [{ start: at - 5, end: at + 4, reads: 'river rose', spaces: [at] }])
  const { published } = readMasthead(readable, findParagraphs(readable.text), outlets)
  expect(published?.evidence).toEqual({ start: 13, end: 23, text: '2023-03-02' })
})

describe.each(mastheadRules)('$id', (rule) => {
  const kind = rule.places.includes('title')
    ? 'title'
    : rule.places.includes('signature') && !rule.places.includes('masthead')
      ? 'signature'
      : 'masthead'
  const claims = (text: string) =>
    findMastheadClaims(text, [{ start: 0, end: text.length, kind }], outlets).filter((claim) => claim.rule === rule.id)

  test.each(rule.finds)('finds %s', (marked) => {
    const text = marked.replace(/[⟦⟧]/g, '')
    const words = claims(text).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual([...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]))
  })
  test.each(rule.ignores)('ignores %s', (text) => expect(claims(text)).toEqual([]))
})

test('any text is read without a throw', () => {
  const parts = fc.constantFrom(
    'By ',
    'Source: ',
    'Example Wire',
    '2023-03-02',
    '\n',
    ' | ',
    'Published ',
    '(AFP)',
    '©',
    lead,
    ' - ',
    '/',
    '٢',
    '😀',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        fc.array(parts).map((words) => words.join('')),
      ),
      (text) => {
        const { published } = read(text)
        if (published)
          expect(text.slice(published.evidence.start, published.evidence.end)).toBe(published.evidence.text)
      },
    ),
  )
})
