import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/testing/read.ts'
import { toChoices, toChosenPlace } from './place-choice.ts'

const { places, events } = readText('Gunmen killed three soldiers in Tripoli on Monday.')
const place = places[0]!
const event = events[0]!

describe('what a name may mean', () => {
  test('first as it was read, then its namesakes with what speaks for them', () => {
    const [first, ...others] = toChoices(event, place, null)
    expect(first).toMatchObject({ isChosen: true, place: { gazetteer: place.gazetteer, country: 'LBY' } })
    expect(others.length).toBe(place.candidates?.length)
    expect(others.some(({ where, why }) => where.includes('LBN') && why.length > 0)).toBe(true)
  })
  test('a point that was set keeps the name and has no gazetteer row', () => {
    const point = toChoices(event, place, { lat: 34.4, lon: 35.8 }).at(-1)!
    expect(toChosenPlace(point, place)).toMatchObject({ gazetteer: null, name: 'Tripoli', lat: 34.4, lon: 35.8 })
  })
  test('nothing where the place has no point', () => {
    expect(toChoices(event, { ...place, lat: null }, null)).toEqual([])
    expect(toChoices(event, null, null)).toEqual([])
  })
})
