import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { Draft } from './figures.draft.ts'

const isVerbal = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

const inPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(token.upos) || token.text === '-' || token.lower === "'s")

/** Walks left over one noun phrase, "of" included, and returns where it begins; at most `most` tokens. */
function findPhraseStart(tokens: readonly Token[], from: number, most: number): number {
  let first = from
  while (
    first > 0 &&
    from - first < most &&
    (inPhrase(tokens[first - 1]) || (tokens[first - 1]!.lower === 'of' && inPhrase(tokens[first - 2])))
  )
    first--
  return first
}

/** The words before a number that it hangs on: its verb with a short subject, or the noun before its preposition ("a coalition of 86"). */
function findGovernor(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1]
  if (before?.upos === 'VERB') {
    let verb = first - 1
    while (tokens[verb - 1] && /^(AUX|ADV|PART)$/.test(tokens[verb - 1]!.upos)) verb--
    return findPhraseStart(tokens, verb, 5)
  }
  return before && /^(of|at|for|to)$/.test(before.lower) && inPhrase(tokens[first - 2])
    ? findPhraseStart(tokens, first - 1, 5)
    : first
}

/** The shortest clause that says a figure: from the word that governs it through what is said of those counted, with place and time behind. */
export function findEvidence(sentence: Sentence, draft: Draft, nextFigure: number): Range {
  const { tokens } = sentence
  let first = draft.first
  if (draft.loss && (draft.loss.side === 'before' || draft.loss.side === 'at') && draft.first - draft.loss.first <= 10)
    first = draft.loss.side === 'at' ? findPhraseStart(tokens, draft.loss.first, 4) : draft.loss.first
  else first = findGovernor(tokens, first)
  let last = Math.max(draft.last, draft.phraseLast, draft.loss?.side === 'behind' ? draft.loss.last : 0)
  let verbs = draft.loss?.side === 'behind' ? 0 : 1
  let at = last + 1
  const limit = Math.min(tokens.length, last + 15, Math.max(nextFigure, last + 1))
  for (; at < limit; at++) {
    const token = tokens[at]!
    if (
      /^[,.;:!?"“”()—–]$/.test(token.text) ||
      token.upos === 'CCONJ' ||
      (token.upos === 'SCONJ' && at !== draft.last + 1)
    )
      break
    const alone = at === draft.last + 1 && draft.phraseLast === draft.last
    if (/^(who|which|that|whom|when|while|as|according)$/.test(token.lower) && !alone) break
    if (isVerbal(token)) {
      const reduced = /ed$|en$/.test(token.lower) && tokens[at + 1]?.upos === 'ADP'
      if (!reduced && !isVerbal(tokens[at - 1]!)) {
        if (verbs === 0) break
        verbs--
      }
    }
    last = at
  }
  while (
    last > draft.phraseLast &&
    last > draft.last &&
    ['ADP', 'DET', 'PART', 'ADJ'].includes(tokens[last]!.upos) &&
    last > (draft.loss?.last ?? 0) &&
    tokens[last]!.upos !== 'ADJ'
  )
    last--
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}
