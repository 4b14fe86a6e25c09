import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { Draft } from './figures.draft.ts'

const isVerbal = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

/** The shortest clause that says a figure: from the word that governs it through what is said of those counted, with place and time behind. */
export function findEvidence(sentence: Sentence, draft: Draft, nextFigure: number): Range {
  const { tokens } = sentence
  let first = draft.first
  if (draft.loss && draft.loss.side !== 'behind' && draft.first - draft.loss.first <= 10) first = draft.loss.first
  else if (tokens[first - 1]?.upos === 'VERB') first -= 1
  let last = Math.max(draft.last, draft.phraseLast, draft.loss?.side === 'behind' ? draft.loss.last : 0)
  let verbs = draft.loss?.side === 'behind' ? 0 : 1
  let at = last + 1
  const limit = Math.min(tokens.length, last + 15, Math.max(nextFigure, last + 1))
  for (; at < limit; at++) {
    const token = tokens[at]!
    if (/^[,.;:!?"“”()—–]$/.test(token.text) || token.upos === 'CCONJ' || token.upos === 'SCONJ') break
    if (/^(who|which|that|whom|when|while|as|according)$/.test(token.lower)) break
    if (isVerbal(token)) {
      const reduced = /ed$|en$/.test(token.lower) && tokens[at + 1]?.upos === 'ADP'
      if (!reduced && !isVerbal(tokens[at - 1]!)) {
        if (verbs === 0) break
        verbs--
      }
    }
    last = at
  }
  while (last > draft.phraseLast && last > draft.last && ['ADP', 'DET', 'PART', 'ADJ'].includes(tokens[last]!.upos) && last > (draft.loss?.last ?? 0) && tokens[last]!.upos !== 'ADJ') last--
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}
