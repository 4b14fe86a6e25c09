import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf, sentencesOf, sentenceWords } from '../testing/sentences.ts'
import { joinCompoundVerbs } from './compound-verbs.ts'

const lemmasOf = (text: string) =>
  sentencesOf(text).flatMap((sentence) => clausesOf(sentence).map(({ lemma, voice }) => `${lemma} ${voice}`))

describe('verbs of two words', () => {
  test.each([
    ['Gunmen petrol-bombed a school in Quito.', ['petrol-bomb active']],
    ['Planes air-dropped food to villagers near Sirte.', ['air-drop active']],
    ['The soldiers were drone-striking convoys.', ['drone-strike active']],
    ['The market was car-bombed in May.', ['car-bomb passive']],
    ['The two ministers co-signed a treaty in Oslo.', ['co-sign active']],
    ['Rebels re-took the town of Sirte.', ['re-take active']],
    ['A drone-struck convoy burned.', ['burn active']],
    ['A Lima-backed force left.', ['leave active']],
    ['The well-armed group left.', ['leave active']],
    ['The half-finished, rain-soaked road flooded.', ['flood active']],
  ])('%s', (text, lemmas) => {
    expect(lemmasOf(text)).toEqual(lemmas)
  })

  test('a joined token is the words as they stand, and tokens stay numbered', () => {
    const text = 'Gunmen petrol-bombed a school.'
    const { tokens } = sentencesOf(text)[0]!
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Gunmen',
      'petrol-bombed',
      'a',
      'school',
      '.',
    ])
    expect(tokens.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
  })

  test('whatever stands there, tokens keep their order and their words', () => {
    const word = fc.constantFrom(
      'car',
      '-',
      'bombed',
      'the',
      'men',
      'well',
      'drone',
      'striking',
      'and',
      ',',
      'were',
      'Peru',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 30 }), (words) => {
        const text = words.map(([one, gap]) => one + (gap ? ' ' : '')).join('')
        for (const { tokens } of sentencesOf(text)) {
          const again = joinCompoundVerbs(tokens, sentenceWords())
          for (const list of [tokens, again])
            for (const [i, token] of list.entries()) {
              expect(token.index).toBe(i)
              expect(text.slice(token.start, token.end)).toBe(token.text)
              if (i > 0) expect(token.start).toBeGreaterThanOrEqual(list[i - 1]!.end)
            }
        }
      }),
    )
  })
})
