import { loadDataFiles } from '../knowledge/load.ts'
import { loadSentenceWords, type SentenceWords } from '../knowledge/sentence-words.ts'
import type { Clause } from '../model/clause.ts'
import type { Sentence } from '../model/sentence.ts'
import { findClauses } from '../text/clauses.ts'
import { findNounPhrases } from '../text/noun-phrases.ts'
import { toSentences } from '../text/sentences.ts'

let loaded: SentenceWords | null = null

/** The words that sentences are cut with, loaded once for a test file. */
export function sentenceWords(): SentenceWords {
  loaded ??= loadSentenceWords(loadDataFiles())
  return loaded
}

/** The sentences of a text that is one paragraph, or of one `range` of it: paragraph `number`, sentences counted from `firstIndex`. */
export const sentencesOf = (
  text: string,
  range: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
  number = 0,
  firstIndex = 0,
): readonly Sentence[] => toSentences(text, { ...range, kind: 'body' }, number, firstIndex, sentenceWords())

/** The clauses of a sentence, found as in an article but for its times. */
export const clausesOf = (sentence: Sentence): readonly Clause[] =>
  findClauses(sentence, findNounPhrases(sentence), sentenceWords())
