import { expect, test } from 'vitest'
import type { StoredFigure } from '../../src/api/envelopes.ts'
import type { FigureRecord } from '../../src/model/reading.ts'
import { isWide, toDrawing } from './marks.ts'

const value = (best: number | null, min = best, max = best) => ({ best, min, max, approx: false })

function toClaim(id: string, fields: Partial<FigureRecord>, published: string | null = '2024-07-10'): StoredFigure {
  return {
    told: null,
    kind: 'figure',
    reader: { version: '0', data: '0' },
    id,
    article: {
      id,
      shortId: id,
      title: null,
      outlet: 'Lakeside Monitor',
      source: 'a.txt',
      published: published === null ? null : { from: published, to: published },
    },
    record: {
      id: 'f1',
      evidence: { start: 0, end: 1, text: 'x' },
      rule: 'test/figure',
      confidence: 1,
      value: value(4),
      verbatim: 'four',
      unit: 'soldiers',
      of: null,
      measures: 'killed',
      places: [],
      period: { from: '2024-07-01', to: '2024-07-02' },
      change: null,
      tally: null,
      partOf: null,
      converted: null,
      reportedBy: null,
      by: [{ name: 'the army', ref: null }],
      ...fields,
    },
  }
}

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`)

test('a claim lies over the period that it speaks of', () => {
  const { marks, claimants } = toDrawing([toClaim('a', {})])
  expect(claimants).toEqual(['the army'])
  expect(marks).toMatchObject([{ from: day('2024-07-01'), to: day('2024-07-03'), stated: true, best: 4 }])
})

test('a claim without a period stands at its publication, and says so', () => {
  const { marks } = toDrawing([toClaim('a', { period: null, by: [] })])
  expect(marks).toMatchObject([{ from: day('2024-07-10'), stated: false, claimant: 'Lakeside Monitor itself' }])
  expect(marks[0]?.told).toBe('4 soldiers, period not stated, published 10 Jul 2024, Lakeside Monitor itself')
})

test('a vague number has a range and no dot; no number at all is not drawn, nor is a claim without any day', () => {
  const drawing = toDrawing([
    toClaim('a', { value: value(null, 3, 10), verbatim: 'several' }),
    toClaim('b', { value: value(null), verbatim: 'many' }),
    toClaim('c', { period: null }, null),
  ])
  expect(drawing.marks).toMatchObject([{ id: 'a', best: null, min: 3, max: 10 }])
  expect(drawing).toMatchObject({ withoutNumber: 1, withoutDay: 1, ofOthers: 0 })
})

test('the claimants who claim most have lanes, the others are counted', () => {
  const claims = Array.from({ length: 30 }, (_, i) => toClaim(String(i), { by: [{ name: `b${i % 15}`, ref: null }] }))
  const { claimants, marks, ofOthers } = toDrawing([...claims, toClaim('x', { by: [{ name: 'b14', ref: null }] })])
  expect(claimants).toHaveLength(8)
  expect(claimants[0]).toBe('b14')
  expect(marks.length + ofOthers).toBe(31)
})

test.each([
  [[4, 5], false],
  [[4, 500], true],
  [[0, 5], false],
  [[], false],
])('numbers %j lie far apart: %s', (numbers, wide) => {
  expect(isWide(toDrawing(numbers.map((best, i) => toClaim(String(i), { value: value(best) }))).marks)).toBe(wide)
})
