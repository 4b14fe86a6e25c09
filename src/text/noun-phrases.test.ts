import { expect, test } from 'vitest'
import { sentencesOf } from '../testing/sentences.ts'
import { findNounPhrases } from './noun-phrases.ts'

/** The noun phrases of a sentence, as its text writes them. */
function read(text: string): readonly string[] {
  const [sentence] = sentencesOf(text)
  return findNounPhrases(sentence!).map(({ first, last }) =>
    text.slice(sentence!.tokens[first]!.start, sentence!.tokens[last]!.end),
  )
}

test.each([
  ['Gunmen attacked the village two days after the vote.', ['Gunmen', 'the village', 'two days', 'the vote']],
  ['Soldiers left the base a week before the talks.', ['Soldiers', 'the base', 'a week', 'the talks']],
  ['The blast killed two men in the market.', ['The blast', 'two men', 'the market']],
])('%s', (text, phrases) => expect(read(text)).toEqual(phrases))
