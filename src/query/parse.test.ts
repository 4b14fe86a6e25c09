import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeKey, filterKeys, findKey, keysOf } from './keys.ts'
import { findFaults, toFilter } from './parse.ts'

describe('a query', () => {
  test.each([
    [
      { place: 'Kirkuk', q: ' convoy ' },
      { kinds: ['event'], places: ['Kirkuk'], q: 'convoy' },
    ],
    [
      { place: ['Kirkuk', ''], '-type': 'ASSAULT' },
      { kinds: ['event'], places: ['Kirkuk'], not: { types: ['ASSAULT'] } },
    ],
    [{ bbox: '42,33,45,36' }, { kinds: ['event'], box: { west: 42, south: 33, east: 45, north: 36 } }],
    [
      { located: 'no', killed: ['1-4', 'unstated'] },
      { kinds: ['event'], located: false, killed: ['1-4', 'unstated'] },
    ],
    [{ class: 'material-conflict' }, { kinds: ['event'], classes: ['material-conflict'] }],
    [{ place: '', from: ' ' }, { kinds: ['event'] }],
  ])('%j is the filter %j', (written, filter) => {
    expect(findFaults(written, 'event')).toEqual([])
    expect(toFilter(written, ['event'])).toEqual(filter)
  })

  test.each([
    ['event', { from: '2024-13' }, 'from', 'is not a date'],
    ['event', { due: '2024' }, 'due', 'is not a filter'],
    ['commitment', { due: '2024' }, 'due', 'is no stretch of days'],
    ['commitment', { due: '2024-13/..' }, 'due', 'is no stretch of days'],
    ['event', { bbox: '0,50,10,40' }, 'bbox', 'is no part of the earth'],
    ['event', { killed: ['3', 'many'] }, 'killed', 'is no number'],
    ['event', { class: 'violent' }, 'class', 'is none of verbal-cooperation'],
    ['event', { from: ['2023', '2024'] }, 'from', 'was given more than once'],
    ['article', { '-outlet': 'Example Wire' }, '-outlet', 'is not a filter'],
    ['statement', { attribution: 'denied' }, 'attribution', 'is not a filter'],
  ] as const)('of %ss, %j is refused at %s: %s', (list, written, field, message) => {
    const [fault] = findFaults(written, list)
    expect(fault?.field).toBe(field)
    expect(fault?.message).toContain(message)
  })

  test('whatever is written, it is refused or becomes a filter', () => {
    const keys = fc.constantFrom(...keysOf('event'))
    fc.assert(
      fc.property(fc.dictionary(keys, fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 })), (written) => {
        if (findFaults(written, 'event').length === 0) expect(toFilter(written, ['event']).kinds).toEqual(['event'])
      }),
    )
  })
})

test('every key means something for each list that takes it', () => {
  expect(new Set(filterKeys.map(({ name }) => name)).size).toBe(filterKeys.length)
  for (const { name, lists } of filterKeys) for (const list of lists) expect(describeKey(name, list)).toMatch(/\.$/)
  expect(findKey('colour', 'event')).toBe(null)
  expect(keysOf('article')).toEqual(['q', 'actor', 'speaker', 'place', 'from', 'to', 'asOf', 'outlet', 'article'])
})
