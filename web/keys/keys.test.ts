import { expect, test } from 'vitest'
import { type Key, keys } from './keys.ts'

const table: readonly Key[] = keys

test('no key means two things in one place', () => {
  for (const places of [['list', 'explore'], ['event'], ['article'], ['tree']]) {
    const here = table
      .filter(({ where }) => where === 'everywhere' || places.includes(where))
      .flatMap(({ keys }) => keys)
    expect(here).toEqual([...new Set(here)])
  }
})

test('a key that begins a sequence means nothing by itself', () => {
  const all = table.flatMap(({ keys }) => keys)
  for (const sequence of all.filter((key) => key.includes(' '))) expect(all).not.toContain(sequence.split(' ')[0])
})

test('ids are told apart', () => {
  expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length)
})
