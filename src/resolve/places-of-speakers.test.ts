import { expect, test } from 'vitest'
import { parseMarked } from '../testing/marked.ts'
import { sentencesOf } from '../testing/sentences.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { toSpeakerPlace } from './places-of-speakers.ts'

test.each([
  ['A rocket fell, a spokesman in ⟦Ankara⟧ said.', 'elsewhere'],
  ['The minister told reporters in ⟦Doha⟧ that it was over.', 'elsewhere'],
  ['Speaking in ⟦Geneva⟧, the envoy thanked them.', 'elsewhere'],
  ['Police in the city of ⟦Basra⟧ said that a bank was robbed.', 'local'],
  ['Shells fell, residents in ⟦Sirte⟧ said.', 'local'],
  ['He said a bomb had exploded in ⟦Hilla⟧.', null],
  ['A bomb in ⟦Hilla⟧ killed two men.', null],
  ['They met in ⟦Cairo⟧.', null],
])('%s: %s', (marked, expected) => {
  const { text, ranges } = parseMarked(marked)
  const [sentence] = sentencesOf(text)
  const first = findFirstAfter(sentence!.tokens, ranges[0]!.start)
  expect(toSpeakerPlace(sentence!.tokens, first, first)).toBe(expected)
})
