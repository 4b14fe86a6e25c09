import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm, movePoint, toBearing } from './distances.ts'

const point = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('distances are symmetric, nothing is farther than half the earth, and a point is at itself', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016)
      expect(distanceKm(a, a)).toBe(0)
    }),
  )
})

test('Baghdad to Mosul is some 355 km', () => {
  expect(distanceKm({ lat: 33.315, lon: 44.366 }, { lat: 36.336, lon: 43.119 })).toBeCloseTo(355, -1)
})

test('a point moved by so many km lies so far away', () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 1, max: 300 }), fc.constantFrom(0, 45, 90, 180, 270), (from, km, bearing) => {
      fc.pre(Math.abs(from.lat) < 60)
      expect(Math.abs(distanceKm(from, movePoint(from, km, bearing)) - km)).toBeLessThan(0.06 * km + 0.3)
    }),
  )
})

test.each([
  ['south', 180],
  ['Northwestern', 315],
  ['north-east', 45],
  ['left', null],
])('%s', (word, bearing) => expect(toBearing(word)).toBe(bearing))
