import { expect, test } from 'vitest'
import {
  quote,
  toArticle,
  toCommitment,
  toDate,
  toEvent,
  toFigure,
  toPublished,
  toTestReading,
} from '../testing/records.ts'
import { toSamples } from '../testing/sample.ts'
import { toRecordRows } from './rows.ts'

const text = 'A bomb fell.'
const evidence = quote(text, 'A bomb fell')
const days = (records: Parameters<typeof toTestReading>[1], published: string | null = '2024-07-17') => {
  const reading = toTestReading(toArticle(text), {
    ...records,
    published: published === null ? null : toPublished(published),
  })
  const { dateFrom, dateTo, dayFrom, dayTo, day } = toRecordRows(reading)[0]!
  return [dateFrom, dateTo, dayFrom, dayTo, day]
}
const event = (from: string | null, to: string | null) => ({
  events: [toEvent('e1', evidence, { date: { ...toDate('2024-01-01'), from, to } })],
})
const figure = (period: { from: string; to: string } | null) => ({
  figures: [toFigure('f1', evidence, 1, 'bomb', { period })],
})
const due = (from: string | null, to: string | null) => ({
  commitments: [toCommitment('c1', evidence, 'peace', { from, to, edtf: null, basis: 'stated' })],
})

test.each([
  ['a day', event('2024-07-16', '2024-07-16'), ['2024-07-16', '2024-07-16', '2024-07-16', '2024-07-16', '2024-07-16']],
  [
    'a time of day',
    event('2024-07-16T10:00', '2024-07-16T11:00'),
    ['2024-07-16', '2024-07-16', '2024-07-16', '2024-07-16', '2024-07-16'],
  ],
  ['nothing said: the publication', figure(null), [null, null, '2024-07-17', '2024-07-17', '2024-07-17']],
  [
    'since: until the publication',
    event('2024-01-01', null),
    ['2024-01-01', null, '2024-01-01', '2024-07-17', '2024-01-01'],
  ],
  [
    'since a day behind the publication',
    event('2025-01-01', null),
    ['2025-01-01', null, '2025-01-01', '9999-99-99', '2025-01-01'],
  ],
  ['before: from ever', event(null, '2024-03-01'), [null, '2024-03-01', '0000-00-00', '2024-03-01', '2024-03-01']],
  [
    'due by: from the publication',
    due(null, '2024-09-30'),
    [null, '2024-09-30', '2024-07-17', '2024-09-30', '2024-09-30'],
  ],
  ['due after: for ever', due('2024-09-30', null), ['2024-09-30', null, '2024-09-30', '9999-99-99', '2024-09-30']],
])('%s', (_, records, expected) => {
  expect(days(records)).toEqual(expected)
})

test('without any date a record has no days', () => {
  expect(days(figure(null), null)).toEqual([null, null, '', '', ''])
})

test('rows keep the order of the reading and who takes part in what', () => {
  const rows = toRecordRows(toSamples(0)[0]!.reading)
  expect(rows.map(({ kind, localId, ordinal }) => `${ordinal} ${kind} ${localId}`)).toEqual([
    '0 event e1',
    '1 event e2',
    '2 event e3',
    '3 statement s1',
    '4 statement s2',
    '5 statement s3',
    '6 figure f1',
    '7 commitment c1',
  ])
  expect(rows.map(({ names }) => names.map(({ role, name }) => `${role} ${name}`).join(', '))).toEqual([
    'target soldiers, by Adel Karim',
    '',
    'target residents, by Local officials',
    'speaker the spokesman Adel Karim',
    'speaker Adel Karim',
    'speaker Local officials',
    'by Adel Karim',
    'who the army, by Adel Karim',
  ])
  expect(rows.map(({ places }) => places.map(({ name, country }) => `${name} ${country}`).join(', '))).toEqual([
    'Daquq IRQ',
    'Daquq IRQ',
    '',
    'Daquq IRQ',
    '',
    '',
    'Kirkuk province null',
    '',
  ])
})
