import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashLetter, toVocabulary } from './times-vocabulary.ts'

const toHash = (word: string): number => [...word].reduce((hash, letter) => hashLetter(hash, letter.charCodeAt(0)), 0)

describe('words found where they stand', () => {
  test('by any writing, and only whole', () => {
    const vocabulary = toVocabulary(['july', "o'clock", 'week'], () => [])
    const text = 'In JULY and one Week, weekly'
    const at = (word: string) => {
      const start = text.indexOf(word)
      return vocabulary.findAt(text, start, start + word.length, toHash(word))?.lower ?? null
    }
    expect([at('JULY'), at('Week'), at('weekly'), at('and')]).toEqual(['july', 'week', null, null])
    expect(vocabulary.find("o'clock")?.lower).toBe("o'clock")
  })

  test('every word of any list, and none besides', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, (words, other) => {
        const vocabulary = toVocabulary(words, () => [])
        for (const one of [...words, other]) {
          const found = vocabulary.findAt(one, 0, one.length, toHash(one))
          expect(found?.lower ?? null).toBe(words.includes(one) ? one : null)
          expect(vocabulary.find(one)).toBe(found ?? undefined)
        }
      }),
    )
  })
})
