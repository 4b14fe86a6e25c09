import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../model/reading.ts'
import { quote, toFigure } from '../testing/records.ts'
import { toTellingCorroboration } from './corroboration.ts'
import { toFigureContradiction } from './figure-contradictions.ts'
import type { Claim } from './reconciliations.claims.ts'
import { isSameFigure } from './same-figures.ts'

const text = 'Seven people were killed in Northgate.'
const figureOf = (fields: Partial<FigureRecord>): FigureRecord => ({
  ...toFigure('f1', quote(text, text), 7, 'people'),
  measures: 'killed',
  places: ['Northgate'],
  period: null,
  ...fields,
})

describe('the same figure', () => {
  test.each<[string, Partial<FigureRecord>, boolean]>([
    ['one number, one place', {}, true],
    ['by another counter', { by: [{ name: 'police', ref: null, actor: null }] as unknown as FigureRecord['by'] }, true],
    ['another number', { value: { best: 8, min: 8, max: 8, approx: false } }, false],
    ['a guess', { value: { best: 7, min: 7, max: 7, approx: true } }, false],
    ['another place', { places: ['Millbrook'] }, false],
    ['other people', { unit: 'houses', measures: 'destroyed' }, false],
    ['for a month', { period: { from: '2024-03-01', to: '2024-03-31' } }, false],
  ])('%s', (_name, change, same) => {
    expect(isSameFigure(figureOf({}), figureOf(change))).toBe(same)
  })

  test('nowhere and at no time, numbers are of nothing in particular', () => {
    expect(isSameFigure(figureOf({ places: [] }), figureOf({ places: [] }))).toBe(false)
  })
})

describe('figures that do not fit', () => {
  const claim = (id: string): Claim => ({ id, figure: figureOf({}), source: id, said: '2024-03-01', outlet: null })
  const sides = ['a', 'b'].map((id) => ({
    claim: claim(id),
    key: { article: id, start: 0, end: 5, type: 'killed' },
  }))
  const finding = {
    kind: 'conflict',
    holds: false,
    explain: '7, not 8',
    rule: 'r',
    figures: ['a', 'b'],
    evidence: [],
  } as const

  test('stand among what disagrees, with what would let both hold', () => {
    const found = toFigureContradiction(finding, sides)
    expect(found).toMatchObject({ kind: 'figure', about: '7, not 8' })
    expect(found?.bothHold).toMatch(/^Both hold/)
    expect(found?.sides.map(({ record }) => record)).toEqual(['a', 'b'])
  })

  test.each([true, null])('nothing disagrees where it holds: %s', (holds) => {
    expect(toFigureContradiction({ ...finding, holds }, sides)).toBeNull()
  })

  test('one article alone is not held against itself', () => {
    expect(toFigureContradiction(finding, sides.slice(0, 1))).toBeNull()
  })
})

describe('what stands behind a statement or a figure', () => {
  const kindOf = (name: string) => (name === 'monitors' ? 'watchdog' : null)
  const telling = (record: string, origin: string, by: readonly string[] = []) => ({
    record,
    outlet: record,
    origin,
    by,
  })

  test('copies of one text count once', () => {
    const found = toTellingCorroboration([telling('a', 'wire'), telling('b', 'wire')], 0, kindOf)
    expect(found).toMatchObject({ sources: 1, singleSourced: true, grade: { credibility: 3 } })
  })

  test('several origins and kinds confirm, what disagrees takes it back', () => {
    const told = [telling('a', 'x', ['monitors']), telling('b', 'y'), telling('c', 'z', ['police'])]
    expect(toTellingCorroboration(told, 0, kindOf).grade).toMatchObject({ reliability: 'B', credibility: 1 })
    expect(toTellingCorroboration(told, 2, kindOf).grade.credibility).toBe(4)
    expect(toTellingCorroboration(told.slice(0, 2), 0, kindOf).grade.credibility).toBe(2)
  })
})
