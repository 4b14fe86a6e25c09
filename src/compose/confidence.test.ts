import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'
import { quote, toEvent } from '../testing/records.ts'
import { toEventFeatures, weighConfidence } from './confidence.ts'

const weights = new Map([
  ['all', -1],
  ['estimate', 0.5],
  ['agent', 2],
])

describe('confidence', () => {
  test('adds up what was learned of the features', () => {
    const sum = -1 + 2
    expect(
      weighConfidence(
        weights,
        [
          ['all', 1],
          ['agent', 1],
          ['unheard of', 5],
        ],
        0.1,
      ),
    ).toBe(Number((1 / (1 + Math.exp(-sum))).toFixed(2)))
  })

  test('stays the rule’s own where nothing was learned of the kind', () => {
    expect(weighConfidence(undefined, [['all', 1]], 0.42)).toBe(0.42)
  })

  test('never says sure or impossible', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...weights.keys()), fc.double({ noNaN: true, min: -1e6, max: 1e6 }))),
        (features) => {
          const confidence = weighConfidence(weights, features, 0)
          expect(confidence).toBeGreaterThanOrEqual(0.02)
          expect(confidence).toBeLessThanOrEqual(0.98)
        },
      ),
    )
  })

  test('features name the rule without its word, and what the act was turned into', () => {
    const event = toEvent('e1', quote('A bomb went off.', 'bomb'))
    const features = (rule: string) => toEventFeatures({ ...event, rule }, 0.5).map(([feature]) => feature)
    expect(features('event/verb/take-hostage/threaten')).toEqual(
      expect.arrayContaining(['rule verb', 'turned threaten']),
    )
    expect(features('event/verb/attack').filter((feature) => feature.startsWith('turned'))).toEqual([])
    expect(features('event/nominal/agree')).toEqual(expect.arrayContaining(['rule nominal', 'turned agree']))
  })
})

describe('confidence of readings', () => {
  const attack = 'Gunmen attacked a checkpoint near Tikrit, killing three policemen.'

  test('an attack with both sides is held likelier than a visit of nobody', () => {
    const { events } = readText(`${attack} A second trip to the region is planned by the minister.`)
    const [first, ...others] = [...events].sort((a, b) => b.confidence - a.confidence)
    expect(first).toMatchObject({ type: 'ASSAULT' })
    for (const other of others) expect(other.confidence).toBeLessThan(first!.confidence)
  })

  test('the same words count for more in reporting on a conflict', () => {
    const of = (beside: string) => readText(`${attack} ${beside}`).events[0]!.confidence
    const fighting = of('Soldiers and rebels fought for the town. Guerrillas wounded two soldiers in an armed attack.')
    const business = of('The company said its shares rose and annual sales of health insurance would get better.')
    expect(fighting).toBeGreaterThan(business)
  })

  test('two decimals, for events, statements and figures alike', () => {
    const { events, statements, figures } = readText(`${attack} "We lost 40 men in 2019," the governor said.`)
    for (const { confidence } of [...events, ...statements, ...figures])
      expect(confidence).toBe(Math.round(100 * confidence) / 100)
  })
})
