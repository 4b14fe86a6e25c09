import type { Token } from '../model/sentence.ts'
import { articles, opensClause } from './retag.neighbours.ts'

/** A plain form in which no noun ends but a plural or what is made of a verb. */
const hasNounEnding = (lower: string): boolean => /(s|ing|ion|ment|ness)$/.test(lower)

/** "Did the army ⟦bomb⟧ the village", "at no point did the soldiers ⟦fire⟧ on them": the bare verb behind a subject that an auxiliary opens. */
export function isInvertedVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const subject = tokens[at - 1]
  if (!next || !subject || !/^(NOUN|PROPN)$/.test(subject.upos) || hasNounEnding(tokens[at]!.lower)) return false
  if (!articles.has(next.lower) && !(/^(ADP|PROPN|PRON|NUM)$/.test(next.upos) && /[^s]s$/.test(subject.lower)))
    return false
  let i = at - 1
  while (i >= 0 && at - i < 7 && /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[i]!.upos)) i--
  const opener = tokens[i]
  if (!opener || !/^(did|does|do|should|will|would|could|can|may)$/.test(opener.lower) || opener.upos !== 'AUX')
    return false
  const first = tokens[i - 1]
  return !first || first.upos === 'PUNCT' || first.upos === 'CCONJ' || /^(ADV|NOUN|SCONJ)$/.test(first.upos)
}

const isManyNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^(NOUN|PROPN)$/.test(token.upos) && /[^s']s$|^(?:people|police|many)$/.test(token.lower)

/** "The ⟦militants⟧ attack the dam", "⟦Residents⟧ of the town fear another …": a plural right before the word, or before a phrase that belongs to it. */
function hasPluralBefore(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]!
  // A name in -s may be one ("the Damascus attack"): only what opens the sentence is taken for many.
  if (left.upos === 'NOUN' ? isManyNoun(left) : at === 1 && (isManyNoun(left) || left.lower === 'many')) return true
  if (!/^(NOUN|PROPN)$/.test(left.upos)) return false
  let i = at - 1
  while (i > 0 && at - i < 5 && /^(NOUN|PROPN|ADJ|DET)$/.test(tokens[i]!.upos)) i--
  return /^(of|in|from|near|around|along)$/.test(tokens[i]!.lower) && isManyNoun(tokens[i - 1]) && i - 1 <= 2
}

/** "The militants ⟦attack⟧ the dam": the bare verb between a plural and an article. */
export const isPluralsVerb = (tokens: readonly Token[], at: number): boolean =>
  articles.has(tokens[at + 1]?.lower ?? '') &&
  tokens[at]!.upos === 'NOUN' &&
  !hasNounEnding(tokens[at]!.lower) &&
  hasPluralBefore(tokens, at)

const pledges = /^(?:plans|hopes|vows|pledges|promises|aims|offers|attempts|needs)$/

/** "UNICEF ⟦plans⟧ to vaccinate": behind a name that opens the clause, and before an infinitive, a verb. */
export const isPledging = (tokens: readonly Token[], at: number): boolean =>
  pledges.test(tokens[at]!.lower) &&
  tokens[at + 1]?.lower === 'to' &&
  tokens[at + 2]?.upos === 'VERB' &&
  (at === 1 || tokens[at - 2]?.upos === 'PUNCT' || /^(?:the|that)$/.test(tokens[at - 2]!.lower)) &&
  /^\p{Lu}/u.test(tokens[at - 1]!.text)

const judges = /^(?:estimates|claims|fears|doubts|suspects)$/

/** "US intelligence ⟦estimates⟧ the group has …": behind what opens the clause, and before "that" or a subject with its verb. */
export function isJudging(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || !judges.test(tokens[at]!.lower) || !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.upos)) return false
  const that = tokens.findLastIndex(({ lower }, i) => i < at && lower === 'that')
  const inThat = that >= 0 && at - that < 5 && opensClause(tokens.slice(that + 1), at - that - 1)
  if (/[^s]s$/.test(tokens[at - 1]!.lower) || !(inThat || opensClause(tokens, at))) return false
  const next = tokens[at + 1]
  if (next?.lower === 'that') return true
  if (!next || !articles.has(next.lower)) return false
  for (let i = at + 2; i < tokens.length && i - at < 6; i++) {
    if (/^(?:VERB|AUX)$/.test(tokens[i]!.upos)) return true
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]!.upos)) return false
  }
  return false
}
