import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../model/reading.ts'
import { readText } from '../testing/read.ts'
import type { Claim } from './reconciliations.claims.ts'
import { findPairs } from './reconciliations.index.ts'
import { findReconciliations, toClaims } from './reconciliations.ts'

let next = 0
const half = { from: '2023-01-01', to: '2023-06-30' }
const year = { from: '2022-01-01', to: '2022-12-31' }

/** A figure with the fields that a case is about. */
function figure(best: number, fields: Partial<FigureRecord> = {}): FigureRecord {
  next++
  const text = `${best} things`
  return {
    id: `f${next}`,
    value: { best, min: best, max: best, approx: false },
    verbatim: String(best),
    unit: 'raids',
    of: null,
    measures: 'events',
    places: [],
    period: null,
    change: null,
    tally: null,
    partOf: null,
    converted: null,
    by: [],
    reportedBy: null,
    evidence: { start: next * 50, end: next * 50 + text.length, text },
    rule: 'figure/count',
    confidence: 0.8,
    ...fields,
  }
}

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

describe('claims of many articles', () => {
  const army = [{ name: 'the army', ref: null }]
  const monitor = [{ name: 'Monitor', ref: null }]
  const may = { from: '2024-05-01', to: '2024-05-31' }
  const june = { from: '2024-06-01', to: '2024-06-30' }
  const spring = { from: '2024-03-01', to: '2024-05-31' }
  const killed = { measures: 'killed', unit: 'people', places: ['Mali'] }
  let articles = 0
  const claim = (
    best: number,
    fields: Partial<FigureRecord>,
    source = `a${++articles}`,
    said: string | null = null,
  ): Claim => {
    const one = figure(best, { ...killed, ...fields })
    return { id: one.id, figure: one, source, said, outlet: 'The Post' }
  }
  const tell = (...claims: Claim[]) => findReconciliations(claims).map((x) => `${x.kind} ${x.holds}: ${x.explain}`)

  test('two counters of the same thing, place and days differ', () => {
    expect(tell(claim(30, { period: may, by: army }), claim(55, { period: may, by: monitor }))).toEqual([
      'conflict false: the army counts 30, Monitor 55, for the same thing in Mali and the same days (2024-05-01 to 2024-05-31): both cannot be so',
    ])
  })

  test('two counters of other days or places cannot be compared, and why', () => {
    expect(tell(claim(30, { period: may, by: army }), claim(55, { period: spring, by: monitor }))).toEqual([
      'scope null: Monitor counts 55, the army 30, which cannot be compared: Monitor of 2024-03-01 to 2024-05-31, the army of 2024-05-01 to 2024-05-31',
    ])
    expect(
      tell(claim(30, { period: may, by: army }), claim(55, { period: may, by: monitor, places: ['Mali', 'Niger'] }))[0],
    ).toMatch(/^scope null: .* the army speaks of Mali, Monitor of Mali and Niger$/)
  })

  test('one counter gives another number for the same days', () => {
    expect(tell(claim(30, { period: may, by: army }), claim(31, { period: may, by: army }))).toEqual([
      'restated false: the army gives 30 and 31 for the same thing, place and days (2024-05-01 to 2024-05-31)',
    ])
  })

  test('a count of all so far that falls', () => {
    const so = { by: army, tally: 'cumulative' as const }
    expect(tell(claim(70, so, 'x', '2024-05-03'), claim(64, so, 'y', '2024-05-05'))).toEqual([
      'running false: the army counts 64 up to 2024-05-05 and counted 70 up to 2024-05-03: a count of all so far has fallen by 6',
    ])
    expect(tell(claim(70, so, 'x', '2024-05-03'), claim(74, so, 'y', '2024-05-05'))).toEqual([])
    expect(tell(claim(70, so, 'x', '2024-05-03'), claim(64, so, 'y', '2024-09-05'))).toEqual([])
  })

  test('counts of unequal periods, by the year', () => {
    const raids = { measures: 'events', unit: 'raids', by: army }
    expect(tell(claim(121, { ...raids, period: year }), claim(153, { ...raids, period: half }))).toEqual([
      'rate null: 153 in 181 days are 309 a year, 121 in 365 days 121 a year: 2.55 times as many',
    ])
    expect(tell(claim(10, { ...raids, period: may }), claim(12, { ...raids, period: june }))).toEqual([])
  })

  test('a total in one article, its parts in others', () => {
    const raids = { measures: 'events', unit: 'raids', by: army, period: may }
    expect(
      tell(
        claim(50, { ...raids, places: ['Mali', 'Niger'] }),
        claim(30, { ...raids, places: ['Mali'] }),
        claim(19, { ...raids, places: ['Niger'] }),
      ).filter((x) => x.startsWith('sum')),
    ).toEqual(['sum false: 30 in Mali + 19 in Niger = 49, not the 50 that the army gives'])
  })

  test('growth claimed in one article, held against counts of others', () => {
    const raids = { measures: 'events', unit: 'raids', by: army }
    const claimed = claim(50, {
      measures: 'percent',
      unit: 'percent',
      of: 'raids',
      period: june,
      change: { direction: 'up', percent: 50, baseline: may, base: null, expected: false },
    })
    const found = tell(claimed, claim(20, { ...raids, period: may }), claim(40, { ...raids, period: june }))
    expect(found[0]).toMatch(
      /^growth false: 40 in 30 days against 20 in 31 days are 2 times as many: .* does not fit; it would from 26.7$/,
    )
  })

  test.each<[string, Claim, Claim]>([
    ['other things', claim(3, { period: may, by: army }), claim(9, { period: may, by: monitor, unit: 'soldiers' })],
    [
      'others\u2019 things',
      claim(3, { period: may, by: army, of: 'ISIS' }),
      claim(9, { period: may, by: monitor, of: 'US' }),
    ],
    ['other months', claim(3, { period: may, by: army }), claim(9, { period: june, by: monitor })],
    [
      'numbers that can both be',
      claim(3, { period: may, by: army }),
      claim(9, { period: may, by: monitor, value: { best: null, min: 2, max: null, approx: false } }),
    ],
    ['nobody named', claim(3, { period: may }), claim(9, { period: may, by: monitor })],
    ['no place', claim(3, { period: may, by: army, places: [] }), claim(9, { period: may, by: monitor, places: [] })],
  ])('nothing is said of %s', (_, a, b) => {
    expect(tell(a, b)).toEqual([])
  })

  const many = fc.array(
    fc.record({
      value: fc.integer({ min: 0, max: 5 }),
      period: fc.constantFrom(may, june, spring, null),
      by: fc.constantFrom(army, monitor, []),
      places: fc.constantFrom(['Mali'], ['Niger'], ['Mali', 'Niger'], []),
      tally: fc.constantFrom('cumulative' as const, 'period' as const, null),
      said: fc.constantFrom('2024-06-03', '2024-06-20', null),
      source: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
    { maxLength: 24 },
  )
  type Row = typeof many extends fc.Arbitrary<(infer One)[]> ? One : never
  const toMany = (rows: readonly Row[]): Claim[] =>
    [...rows]
      .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
      .map(({ value, period, by, places, tally, said, source }) =>
        claim(value, { period, by, places, tally }, source, said),
      )

  test('what an article adds is found without holding all others against each other', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const claims = toMany(rows)
        const fresh = new Set(claims.filter(({ source }) => source === 'd').map(({ id }) => id))
        const all = findPairs(claims).filter(({ figures }) => figures.some((id) => fresh.has(id)))
        expect(findPairs(claims, fresh)).toEqual(all)
      }),
    )
  })

  test('a pair is told once, names two claims, and explains itself in one sentence', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const found = findPairs(toMany(rows))
        expect(new Set(found.map(({ figures }) => figures.join())).size).toBe(found.length)
        for (const { figures, evidence, explain } of found) {
          expect(figures).toHaveLength(2)
          expect(evidence).toHaveLength(2)
          expect(explain).not.toMatch(/\n|undefined|NaN/)
        }
      }),
    )
  })

  test('a hundred thousand claims stay within a bound of comparisons', () => {
    const one = claim(1, { period: may, by: army })
    const claims = Array.from(
      { length: 20_000 },
      (_, i): Claim => ({
        ...one,
        id: `n${i}`,
        source: `s${i}`,
        figure: { ...one.figure, id: `n${i}`, by: [{ name: `c${i % 7}`, ref: null }] },
      }),
    )
    expect(findPairs(claims)).toEqual([])
  })
})
