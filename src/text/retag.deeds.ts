import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token } from '../model/sentence.ts'
import { articles, isIng, isNominal } from './retag.neighbours.ts'

/** "Refrained from ⟦bombing⟧ the city", "before ⟦shelling⟧ the town", "regretted ⟦beating⟧ the marchers": a gerund before its object. */
export function isGerundBefore(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const before = tokens[at - 1]
  if (!before || !/..ing$/.test(tokens[at]!.lower) || words.noDeed.has(tokens[at]!.lower)) return false
  const next = tokens[at + 1]
  if (!next) return false
  // "accused of torturing prisoners", "stopped short of attacking Herat"
  const over = tokens[at - 2]?.upos ?? ''
  if (/^(?:from|of|for)$/.test(before.lower) && /^(?:VERB|ADJ|ADV)$/.test(over) && tokens[at - 2]!.lower !== 'made')
    if (next.upos === 'PROPN' || (next.upos === 'NOUN' && /[^s]s$/.test(next.lower))) return true
  if (!articles.has(next.lower)) return false
  return (
    /^(?:from|of|by|for|without|before|after|in|about|than|into|at|despite)$/.test(before.lower) ||
    before.upos === 'VERB'
  )
}

const destroying =
  /^(?:burning|torching|looting|destroying|wounding|injuring|abducting|kidnapping|displacing|stealing)$/

/** ", killing 80 people and ⟦burning⟧ houses": a second participle of the deed. */
export function isSecondParticiple(tokens: readonly Token[], at: number): boolean {
  if (!destroying.test(tokens[at]!.lower) || tokens[at - 1]?.upos !== 'CCONJ') return false
  if (!/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at + 1]?.upos ?? '')) return false
  for (let i = at - 2; i >= 0 && at - i < 14; i--) if (tokens[i]!.upos === 'VERB') return isIng(tokens[i]!.lower)
  return false
}

/** Does an article stand before the word, with nothing but nouns and adjectives between ("the contract killing")? */
function hasNounArticle(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && at - i < 4 && (isNominal(tokens[i]) || tokens[i]!.text === '-')) i--
  return /^(?:the|a|an)$/.test(tokens[i]?.lower ?? '')
}

/** A deed in -ing that an article or an adjective makes a noun of ("the stabbing of", "fierce fighting in"). */
export const isDeedNoun = (tokens: readonly Token[], at: number, words: SentenceWords): boolean =>
  isIng(tokens[at]!.lower) &&
  (hasNounArticle(tokens, at) ? tokens[at + 1]?.lower === 'of' : words.deedModifier.has(tokens[at - 1]?.lower ?? ''))

/** "days of ⟦fighting⟧ between …", "its ⟦shelling⟧ of the town", "naval ⟦shelling⟧ of …": a deed in -ing with a noun's preposition behind it and what goes before a noun before it. */
function isDeedOf(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]?.lower
  if (!before || words.takesOf.has(tokens[at]!.lower)) return false
  if (next === 'between') return /^(?:ADP|DET|ADJ|NUM)$/.test(before.upos)
  if (next !== 'of') return false
  return /^(?:ADP|DET|ADJ)$/.test(before.upos) || articles.has(before.lower) || (at === 1 && before.upos === 'PROPN')
}

/** "⟦Fighting⟧ raged on", "⟦Shelling⟧ has resumed", "⟦Shelling⟧ of the camp": a deed in -ing that opens the sentence, or that broke out. */
export function isOpeningNoun(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  if (!isIng(tokens[at]!.lower)) return false
  if (isDeedOf(tokens, at, words)) return true
  const [next, behind] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
  if (/^(?:raged|erupted|resumed|intensified|subsided)$/.test(next)) return true
  if (/^(?:broke|flared|died|went)$/.test(next) && /^(?:out|up|anew|again|afresh)$/.test(behind)) return true
  const opens = tokens.slice(0, at).every(({ upos }) => upos === 'PUNCT')
  if (opens && next === 'of' && !words.takesOf.has(tokens[at]!.lower)) return true
  if (at > 0) return false
  return (
    /^(?:has|had|was|is|will|continued|continues|rages)$/.test(next) ||
    (/^(?:died|went)$/.test(next) && /^(?:out|down|on|up)$/.test(behind))
  )
}
