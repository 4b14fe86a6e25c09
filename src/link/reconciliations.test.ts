import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../model/reading.ts'
import { toCounted as figure } from '../testing/figures.ts'
import { readText } from '../testing/read.ts'
import { findReconciliations, toClaims } from './reconciliations.ts'

const half = { from: '2023-01-01', to: '2023-06-30' }
const year = { from: '2022-01-01', to: '2022-12-31' }

const doubled = (fields: Partial<FigureRecord> = {}) =>
  figure(2, {
    measures: 'multiple',
    change: { direction: 'up', percent: 100, baseline: null, base: null, expected: false },
    evidence: { start: 1, end: 8, text: 'doubled' },
    ...fields,
  })

/** What the figures of one article give. */
const findIn = (figures: readonly FigureRecord[]) =>
  findReconciliations(toClaims(figures, { source: 'a', said: null, outlet: null }))

const explain = (...figures: FigureRecord[]) => findIn(figures).map((x) => `${x.kind} ${x.holds}: ${x.explain}`)

describe('sums', () => {
  test('parts by place make the total', () => {
    expect(explain(figure(50), figure(30, { places: ['Iraq'] }), figure(20, { places: ['Syria'] }))).toEqual([
      'sum true: 30 in Iraq + 20 in Syria = 50',
    ])
  })

  test('a sum that misses is told where the total names just those places', () => {
    const total = figure(51, { places: ['Iraq', 'Syria'] })
    expect(explain(total, figure(30, { places: ['Iraq'] }), figure(20, { places: ['Syria'] }))).toEqual([
      'sum false: 30 in Iraq + 20 in Syria = 50, not the 51 given',
    ])
  })

  test.each<[string, readonly FigureRecord[]]>([
    [
      'the total speaks of another place',
      [figure(51, { places: ['Libya', 'Chad'] }), figure(30, { places: ['Iraq'] }), figure(20, { places: ['Syria'] })],
    ],
    [
      'a total of no named place may count more',
      [figure(51), figure(30, { places: ['Iraq'] }), figure(20, { places: ['Syria'] })],
    ],
    [
      'parts of one place',
      [figure(51, { places: ['Iraq', 'Syria'] }), figure(30, { places: ['Iraq'] }), figure(20, { places: ['Iraq'] })],
    ],
    [
      'other measures',
      [
        figure(50),
        figure(30, { places: ['Iraq'], measures: 'killed' }),
        figure(20, { places: ['Syria'], measures: 'killed' }),
      ],
    ],
    [
      'other days',
      [
        figure(50, { period: half }),
        figure(30, { places: ['Iraq'], period: year }),
        figure(20, { places: ['Syria'], period: year }),
      ],
    ],
    [
      'guesses',
      [
        figure(50),
        figure(30, { places: ['Iraq'], value: { best: 30, min: null, max: null, approx: true } }),
        figure(20, { places: ['Syria'] }),
      ],
    ],
    [
      'other counters',
      [
        figure(50, { by: [{ name: 'A', ref: null }] }),
        figure(30, { places: ['Iraq'], by: [{ name: 'B', ref: null }] }),
        figure(20, { places: ['Syria'], by: [{ name: 'B', ref: null }] }),
      ],
    ],
  ])('nothing is reckoned: %s', (_, figures) => {
    expect(explain(...figures)).toEqual([])
  })

  test('parts by kind, where they are told as parts and make the whole', () => {
    const killed = { measures: 'killed', rule: 'figure/part' }
    expect(
      explain(
        figure(26, { measures: 'killed' }),
        figure(7, { ...killed, unit: 'soldiers' }),
        figure(19, { ...killed, unit: 'guards' }),
      ),
    ).toEqual(['sum true: 7 soldiers + 19 guards = 26'])
    expect(explain(figure(26, { measures: 'killed' }), figure(7, killed), figure(18, killed))).toEqual([])
  })
})

test('figures of one place count together where the text joins them', () => {
  const syria = { places: ['Syria'] }
  const figures = [
    figure(51, { places: ['Iraq', 'Syria'] }),
    figure(30, { places: ['Iraq'] }),
    figure(20, syria),
    figure(1, { ...syria, rule: 'figure/joined' }),
  ]
  expect(explain(...figures)).toEqual(['sum true: 30 in Iraq + 20 in Syria + 1 in Syria = 51'])
})

describe('growth', () => {
  test('unequal periods are compared by the day', () => {
    const [found] = findIn([doubled(), figure(153, { period: half }), figure(121, { period: year })])
    expect(found).toMatchObject({ kind: 'growth', from: 121, to: 153, claimed: 'doubled', ratio: 2.55, holds: true })
  })

  test.each<[string, boolean, number, number]>([
    ['doubled', true, 100, 204],
    ['doubled', false, 100, 150],
    ['doubled', false, 100, 300],
  ])('%s holds: %s (%i to %i)', (_, holds, from, to) => {
    const [found] = findIn([
      doubled(),
      figure(from, { period: year }),
      figure(to, { period: { from: '2023-01-01', to: '2023-12-31' } }),
    ])
    expect(found?.holds).toBe(holds)
  })

  test('a percentage is held against both counts', () => {
    const up = figure(250, {
      measures: 'percent',
      unit: 'percent',
      of: 'raids',
      change: { direction: 'up', percent: 250, baseline: null, base: null, expected: false },
    })
    const [found] = findIn([
      up,
      figure(100, { period: year }),
      figure(350, { period: { from: '2023-01-01', to: '2023-12-31' } }),
    ])
    expect(found).toMatchObject({ ratio: 3.5, holds: true })
  })

  test.each<[string, readonly FigureRecord[]]>([
    ['one count has no days', [doubled(), figure(153, { period: half }), figure(121)]],
    [
      'another thing grew',
      [doubled({ unit: 'arrests' }), figure(153, { period: half }), figure(121, { period: year })],
    ],
    [
      'other places',
      [doubled(), figure(153, { period: half, places: ['Iraq'] }), figure(121, { period: year, places: ['Chad'] })],
    ],
  ])('nothing is reckoned: %s', (_, figures) => {
    expect(explain(...figures)).toEqual([])
  })
})

test('a percentage beside a part is held against the total', () => {
  const total = figure(40)
  const part = figure(10, { rule: 'figure/part', evidence: { start: 9000, end: 9010, text: '10 of them' } })
  const share = figure(25, {
    measures: 'percent',
    unit: 'percent',
    evidence: { start: 9012, end: 9022, text: '25 percent' },
  })
  expect(explain(total, part, share)).toEqual(['share true: 10 of 40 are 25 percent: “25” fits'])
})

test('an article is reconciled as it is read', () => {
  const { reconciliations } = readText(
    'The command told of its work this spring in a long report.\n\nThe command said it ran 50 raids, leaving 12 rebels killed and 30 detained. In Iraq, 30 raids left seven rebels killed and 18 rebels detained. In Syria, 20 raids left five rebels killed and 12 rebels detained.\n',
  )
  expect(reconciliations.map((x) => x.explain)).toEqual([
    '30 in Iraq + 20 in Syria = 50',
    '7 in Iraq + 5 in Syria = 12',
    '18 in Iraq + 12 in Syria = 30',
  ])
})

test('never throws, and sums that it calls true are true', () => {
  const one = fc.record({
    value: fc.integer({ min: 0, max: 60 }),
    place: fc.constantFrom('Iraq', 'Syria', 'Chad', ''),
    measures: fc.constantFrom('killed', 'events'),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (rows) => {
      const figures = rows.map(({ value, place, measures }) =>
        figure(value, { measures, places: place === '' ? [] : [place] }),
      )
      for (const found of findIn(figures))
        if (found.kind === 'sum')
          expect(found.holds).toBe((found.parts ?? []).reduce((a, b) => a + b, 0) === found.total)
    }),
  )
})
