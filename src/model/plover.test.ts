import { expect, test } from 'vitest'
import { isPloverType, natures, quadOf, quads, toNature, typesOf, typesOfNature } from './plover.ts'

const types = Object.keys(quadOf).filter(isPloverType)

test('each type has one class and one nature', () => {
  expect(quads.flatMap(typesOf).sort()).toEqual([...types].sort())
  expect(natures.flatMap(typesOfNature).sort()).toEqual([...types].sort())
})

test.each([
  ['ASSAULT', 'violent'],
  ['COERCE', 'violent'],
  ['PROTEST', 'political'],
  ['THREATEN', 'political'],
  ['CONSULT', 'cooperative'],
  ['RETREAT', 'cooperative'],
] as const)('%s is %s', (type, nature) => {
  expect(toNature(type)).toBe(nature)
})

test('words that are no types have none', () => {
  expect(isPloverType('assault')).toBe(false)
  expect(isPloverType('constructor')).toBe(false)
})
