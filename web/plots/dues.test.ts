import { expect, test } from 'vitest'
import type { StoredCommitment } from '../../src/api/envelopes.ts'
import { toDayNumber } from '../timeline/scale.ts'
import { describeDues, toDues } from './dues.ts'

const toPromise = (
  id: string,
  what: string,
  [from, to]: readonly [string | null, string | null],
  { published = '2024-07-01', edtf = null as string | null } = {},
): StoredCommitment => ({
  told: null,
  kind: 'commitment',
  reader: { version: '0', data: '0' },
  id,
  article: {
    id,
    shortId: id,
    title: null,
    outlet: null,
    source: 'a',
    published: published === '' ? null : { from: published, to: published },
  },
  record: {
    id: 'c1',
    evidence: { start: 0, end: 1, text: 'x' },
    rule: 'test/commitment',
    confidence: 1,
    who: [],
    what,
    condition: null,
    place: null,
    due: { from, to, edtf, basis: 'stated' },
    by: [{ name: 'the army', ref: null }],
  },
})

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
  expect(rows.map(({ bars: [bar] }) => [bar!.start, bar!.end, bar!.opens, bar!.state])).toEqual([
    [day('2024-09-01'), day('2024-10-01'), null, 'soon'],
    [day('2024-07-01'), day('2024-10-01'), null, 'soon'],
    [day('2024-08-01'), day('2024-08-02'), 'end', 'open'],
    [day('2024-05-31'), day('2024-06-01'), 'start', 'passed'],
  ])
})

test('what is said vaguely is drawn so', () => {
  const { rows } = toDues(
    [toPromise('a', 'rebuild the bridge', ['2024-09-01', '2024-11-30'], { edtf: '2024-10~' })],
    '2024-09-15',
  )
  expect(rows[0]!.bars[0]!.vague).toBe(true)
})

test('the same promise said again is one row, and tells when the date moved', () => {
  const drawing = toDues(
    [
      toPromise('later', 'clear the valley of mines', [null, '2024-12-31'], { published: '2024-10-01' }),
      toPromise('first', 'to clear the valley of mines', [null, '2024-09-30']),
      toPromise('other', 'rebuild the bridge', [null, null]),
    ],
    '2024-09-15',
  )
  expect(drawing.rows).toHaveLength(1)
  expect(drawing.rows[0]!.bars.map(({ id }) => id)).toEqual(['first', 'later'])
  expect(drawing.rows[0]!.moved).toBe(true)
  expect(describeDues(drawing, false)).toBe('In the table alone: 1 promise without any day.')
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
