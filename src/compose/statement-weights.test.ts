import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { features, values } from './statement-feature-names.ts'
import { parseWeights, toWeights } from './statement-weights.ts'

const head = 'feature\tvalue\tbeside\tweight'
const parse = (...rows: readonly string[]) => toWeights(parseWeights([head, ...rows, ''].join('\n')))

describe('weights of readings', () => {
  it('are found by feature, value and what it stands beside', () => {
    const weights = parse('word\tdeny\tverb\t0.50', 'word\tdeny\tnoun\t-0.25', 'stance\tdenies\t\t1.50')
    const [deny, verb, noun] = ['deny', 'verb', 'noun'].map(weights.numberOf) as [number, number, number]
    expect(weights.weigh(features.word, deny, verb)).toBe(0.5)
    expect(weights.weigh(features.word, deny, noun)).toBe(-0.25)
    expect(weights.weigh(features.stance, weights.numberOf('denies'), values[''])).toBe(1.5)
  })

  it('are nothing for what was never learned', () => {
    const weights = parse('word\tdeny\tverb\t0.50')
    const deny = weights.numberOf('deny')
    expect(weights.numberOf('whistle')).toBe(0)
    expect(weights.weigh(features.word, 0, 0)).toBe(0)
    expect(weights.weigh(features.shape, deny, weights.numberOf('verb'))).toBe(0)
    expect(weights.weigh(features.word, weights.numberOf('verb'), deny)).toBe(0)
  })

  it('of features that the code does not tell are refused', () => {
    expect(() => parse('colour\tred\t\t1')).toThrow(/no such feature: "colour"/)
  })

  it('stay apart, however many there are', () => {
    const word = fc.integer({ min: 0, max: 300 }).map((i) => `w${i}`)
    const row = fc.tuple(fc.constantFrom(...(Object.keys(features) as (keyof typeof features)[])), word, word)
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (cells) => cells.join(' '), maxLength: 200 }), (rows) => {
        const weights = parse(...rows.map((cells, i) => [...cells, i + 1].join('\t')))
        for (const [i, [feature, value, beside]] of rows.entries())
          expect(weights.weigh(features[feature], weights.numberOf(value), weights.numberOf(beside))).toBe(i + 1)
      }),
    )
  })
})
