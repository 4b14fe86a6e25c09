import { expect, test } from 'vitest'
import type { StoredUndertaking } from '../../src/api/envelopes.ts'
import { toDayNumber } from '../timeline/scale.ts'
import { describeDues, toDues } from './dues.ts'

type Told = readonly [id: string, from: string | null, to: string | null, published: string]

const toTelling = (
  [id, from, to, published]: Told,
  step: StoredUndertaking['tellings'][number]['step'],
  edtf: string | null = null,
) => ({
  id,
  source: 'a',
  said: published || null,
  step,
  due: from === null && to === null ? null : { from, to, edtf, basis: 'stated' as const },
  evidence: { start: 0, end: 1, text: 'x' },
  article: {
    id,
    shortId: id,
    title: null,
    outlet: null,
    source: 'a',
    published: published === '' ? null : { from: published, to: published },
  },
})

const toUndertaking = (what: string, tellings: readonly ReturnType<typeof toTelling>[]): StoredUndertaking => ({
  id: tellings[0]!.id,
  what,
  who: [],
  by: ['the army'],
  place: null,
  condition: null,
  due: tellings[0]!.due ?? { from: null, to: null, edtf: null, basis: 'stated' },
  standing: 'open',
  tellings,
})

const toPromise = (
  id: string,
  what: string,
  [from, to]: readonly [string | null, string | null],
  { published = '2024-07-01', edtf = null as string | null } = {},
) => toUndertaking(what, [toTelling([id, from, to, published], 'said', edtf)])

const day = (iso: string) => toDayNumber(iso)!

test('a window runs over its days; "by" runs from when it was said; an open end is told', () => {
  const { rows } = toDues(
    [
      toPromise('a', 'rebuild the bridge', ['2024-09-01', '2024-09-30']),
      toPromise('b', 'clear the valley', [null, '2024-09-30']),
      toPromise('c', 'leave the town', ['2024-08-01', null]),
      toPromise('d', 'pay the wages', [null, '2024-05-31'], { published: '' }),
    ],
    '2024-09-15',
  )
  expect(rows.map(({ bars: [bar] }) => [bar!.id, bar!.start, bar!.end, bar!.opens, bar!.state])).toEqual([
    ['d', day('2024-05-31'), day('2024-06-01'), 'start', 'passed'],
    ['c', day('2024-08-01'), day('2024-08-02'), 'end', 'open'],
    ['a', day('2024-09-01'), day('2024-10-01'), null, 'soon'],
    ['b', day('2024-07-01'), day('2024-10-01'), null, 'soon'],
  ])
})

test('what is said vaguely is drawn so', () => {
  const { rows } = toDues(
    [toPromise('a', 'rebuild the bridge', ['2024-09-01', '2024-11-30'], { edtf: '2024-10~' })],
    '2024-09-15',
  )
  expect(rows[0]!.bars[0]!.vague).toBe(true)
})

test('a promise said again is one row, and tells when the date moved and what became of it', () => {
  const drawing = toDues(
    [
      toUndertaking('clear the valley of mines', [
        toTelling(['first', null, '2024-09-30', '2024-07-01'], 'said'),
        toTelling(['later', null, '2024-12-31', '2024-10-01'], 'moved'),
        toTelling(['end', null, null, '2025-01-05'], 'missed'),
      ]),
      toPromise('other', 'rebuild the bridge', [null, null]),
    ],
    '2024-09-15',
  )
  expect(drawing.rows).toHaveLength(1)
  expect(drawing.rows[0]!.bars.map(({ id }) => id)).toEqual(['first', 'later'])
  expect(drawing.rows[0]).toMatchObject({ who: 'the army', moved: true, ended: 'missed' })
  expect(describeDues(drawing)).toBe('In the table alone: 1 promise without any day.')
})

test('today is in view unless it lies years off; a far date does not press the others together', () => {
  const near = [...Array(120)].map((_, i) =>
    toPromise(`p${i}`, `task ${i} of kind ${i % 7}`, [null, '2014-12-31'], { published: '2014-07-01' }),
  )
  const { stretch } = toDues([...near, toPromise('far', 'reach the moon', [null, '2060-01-01'])], '2024-01-01')
  expect(stretch.end).toBeLessThan(day('2016-01-01'))
  const { stretch: close } = toDues(near, '2015-06-01')
  expect(close.end).toBeGreaterThan(day('2015-06-01'))
})
