import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { Token } from '../model/sentence.ts'
import { isGlue } from '../text/noun-phrases.ts'

/** Roles are at most this many words in the list ("deputy assistant secretary of defense"). */
const longestTitle = 5

const wordsOf = (tokens: readonly Token[], first: number, last: number): string => {
  let text = ''
  for (let i = first; i <= last; i++) {
    const token = tokens[i]!
    text += (i > first && token.start > tokens[i - 1]!.end ? ' ' : '') + token.lower
  }
  return text
}

/** The first token of the longest role title that ends at token `last`, or -1. Plural nouns are no role of one person. */
export function titleEndingAt(lexicon: NameLexicon, tokens: readonly Token[], last: number): number {
  if (last < 0 || !lexicon.roleEndings.has(tokens[last]!.lower)) return -1
  for (let first = Math.max(0, last - longestTitle + 1); first <= last; first++)
    if (lexicon.roles.has(wordsOf(tokens, first, last))) return first
  return -1
}

/** The last token of the longest role title that begins at token `first`, or -1. */
export function titleBeginningAt(lexicon: NameLexicon, tokens: readonly Token[], first: number): number {
  for (let last = Math.min(tokens.length - 1, first + longestTitle - 1); last >= first; last--)
    if (lexicon.roles.has(wordsOf(tokens, first, last))) return last
  return -1
}

/**
 * The role that an apposition behind a name gives ("…, a member of the committee, …", "…, the country's deputy governor."):
 * the tokens of the whole role, from its noun (or modifiers) to the next comma, verb or end; null where there is none.
 * `at` is the token behind the name's comma.
 */
export function roleInApposition(
  lexicon: NameLexicon,
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly last: number; readonly ofFirst: number } | null {
  let head = -1
  for (let i = at; i < Math.min(tokens.length, at + 9); i++) {
    const token = tokens[i]!
    if (/^(AUX|PUNCT|SCONJ|CCONJ)$/.test(token.upos) && !isGlue(tokens, i)) break
    if (token.upos === 'ADP') break
    const last = titleBeginningAt(lexicon, tokens, i)
    if (last >= 0 && !(tokens[last + 1]?.lower === "'s")) head = last
  }
  if (head < 0) return null
  let last = head
  let ofFirst = -1
  // What the role is of, for, at or in belongs to it; the next comma, verb or pronoun ends it.
  for (let i = head + 1; i < Math.min(tokens.length, head + 16); i++) {
    const token = tokens[i]!
    if (/^[,;:.)(—–"“”]$/.test(token.text) && !isGlue(tokens, i)) break
    if (token.upos === 'AUX' || token.upos === 'PRON' || token.upos === 'SCONJ') break
    if (token.upos === 'VERB' && !/^\p{Lu}/u.test(token.text) && !isGlue(tokens, i - 1)) break
    if (
      i === head + 1 &&
      !/^(of|for|at|in|to|on|with|and)$/.test(token.lower) &&
      token.upos !== 'PROPN' &&
      token.upos !== 'NOUN'
    )
      break
    if (ofFirst < 0 && /^(of|for|at|in|to|on|with)$/.test(tokens[i]!.lower)) ofFirst = i + 1
    last = i
  }
  while (last > head && /^(DET|ADP|CCONJ|ADV|PUNCT|PART)$/.test(tokens[last]!.upos)) last--
  return { first: at, last, ofFirst: ofFirst > last ? -1 : ofFirst }
}

/** The words of tokens `first` to `last`, both included, white space between them as one blank. */
export const phraseText = (text: string, tokens: readonly Token[], first: number, last: number): string =>
  text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ')
