import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const placeOf = (text: string, outlet: string | null = null) => readText(text, { outlet }).places[0]!

describe('the choice among namesakes is told', () => {
  test('by the other places of the article', () => {
    const paris = placeOf('A man was shot in Paris, Texas, on Monday.')
    expect(paris).toMatchObject({ country: 'USA', admin1: 'Texas' })
    expect(paris.why?.[0]).toBe('Texas, which it lies in, is named too')
    expect(
      paris.candidates?.some(({ country, why }) => country === 'FRA' && why.includes('a seat of government')),
    ).toBe(true)
  })
  test('by the country of the outlet', () => {
    const text = 'A man was shot in Tripoli on Monday.'
    expect(placeOf(text).country).toBe('LBY')
    const told = placeOf(text, 'Daily Star').candidates ?? []
    expect(told.length).toBeGreaterThan(0)
    expect(placeOf('Shots were fired in Cambridge.', 'BBC').why).toContain('the outlet is of its country')
  })
  test('not where there was no choice', () => {
    expect(placeOf('A man was shot in Qaraqosh on Monday.')).not.toHaveProperty('why')
  })
})
