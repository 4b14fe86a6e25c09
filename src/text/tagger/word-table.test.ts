import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable } from './word-table.ts'

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes(' '))

test('it knows what a map knows, wherever the word stands', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 20 }), (kept, asked) => {
      const table = new WordTable<number>(60)
      const map = new Map<string, number>()
      for (const one of kept)
        if (!map.has(one)) {
          map.set(one, map.size)
          table.add(one, table.size)
        }
      expect(table.size).toBe(map.size)
      for (const one of [...kept, ...asked])
        for (const text of [one, `${one} behind`, `before ${one}`, `before ${one} behind`])
          expect(table.find(text, text.startsWith('before ') ? 7 : 0)).toBe(
            map.get(text.startsWith('before ') && one === 'before' ? 'before' : one),
          )
    }),
  )
})

test('the beginning of a word that it knows is another word, and so is one that goes on', () => {
  const table = new WordTable<string>(4)
  table.add('gun', 'gun')
  expect(['gu', 'guns', 'un', '', 'gun\u{1f600}'].map((text) => table.find(text, 0))).toEqual(Array(5).fill(undefined))
  expect(table.find('a gun ', 2)).toBe('gun')
})
