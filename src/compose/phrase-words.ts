import type { Phrase } from '../model/clause.ts'
import { toOneLine } from '../model/one-line.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'

/** "One of its members" keeps its "one". */
const determiners = /^(the|a|an|this|that|these|those|his|her|its|their|our|one)\s+(?!of\s)/i

/** The words of a phrase without article, on one line. */
export const plainText = (text: string): string => toOneLine(text).replace(determiners, '').trim()

/** The range that a phrase stands on. */
export const rangeOf = (sentence: Sentence, phrase: Phrase): Range => ({
  start: sentence.tokens[phrase.first]!.start,
  end: sentence.tokens[phrase.last]!.end,
})
