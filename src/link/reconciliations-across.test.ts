import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../model/reading.ts'
import { toCounted } from '../testing/figures.ts'
import type { Claim } from './reconciliations.claims.ts'
import { findPairs } from './reconciliations.index.ts'
import { findReconciliations } from './reconciliations.ts'

const half = { from: '2023-01-01', to: '2023-06-30' }
const year = { from: '2022-01-01', to: '2022-12-31' }

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
    const one = toCounted(best, { ...killed, ...fields })
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

  test('twenty thousand claims stay within a bound of comparisons', () => {
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
