import type { NumberMention } from '../model/quantity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Draft } from './figures.draft.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { toSingular } from './figures.lexicon.ts'
import { findLossBefore, findLossBehind } from './figures.losses.ts'

/** Losses of one person told without a number: "A policeman died", "the killing of a soldier". `numbers`: the sentence's numbers, which are read apart. */
export function findSingulars(
  text: string,
  sentence: Sentence,
  numbers: readonly NumberMention[],
  lexicon: FigureLexicon,
): Draft[] {
  const found: Draft[] = []
  for (const { lower, index } of sentence.tokens) {
    if (lower !== 'a' && lower !== 'an') continue
    const one = readSingular(text, sentence, index, numbers, lexicon)
    if (one) found.push(one)
  }
  return found
}

/** The loss of one person behind the article at `first`; null where there is none. */
function readSingular(
  text: string,
  sentence: Sentence,
  first: number,
  numbers: readonly NumberMention[],
  lexicon: FigureLexicon,
): Draft | null {
  const { tokens } = sentence
  let last = -1
  for (let i = first + 1; i < Math.min(tokens.length, first + 6); i++) {
    const token = tokens[i]!
    if (token.upos === 'NOUN' || token.upos === 'PROPN') last = i
    else if (token.upos === 'ADJ' && lexicon.nouns.has(token.lower) && tokens[i + 1]?.upos !== 'NOUN') last = i
    else if (token.upos !== 'ADJ' && token.text !== '-' && !(token.upos === 'VERB' && last < 0)) break
  }
  if (last < 0) return null
  const { lower, end, text: unit } = tokens[last]!
  const measures = lexicon.nouns.get(lower)
  if ((measures !== 'people' && measures !== 'personnel') || toSingular(lower) !== lower) return null
  if (numbers.some((number) => number.first <= last && first <= number.last)) return null
  const loss = findLossBehind(tokens, last, lexicon) ?? findLossBefore(tokens, first, lexicon, measures === 'personnel')
  if (!loss || (loss.measures !== 'killed' && loss.measures !== 'injured')) return null
  const names = tokens.slice(first + 1, last).filter((token) => token.upos === 'PROPN' || /^\p{Lu}/u.test(token.text))
  return {
    sentence: sentence.index,
    first,
    last,
    value: { best: 1, min: 1, max: 1, approx: false },
    verbatim: text.slice(tokens[first]!.start, tokens[first]!.end),
    unit,
    of: names.length > 0 ? text.slice(names[0]!.start, end) : null,
    measures: loss.measures,
    loss,
    phraseLast: last,
    whole: null,
    definite: false,
    rule: 'figure/one',
    confidence: 0.7,
  }
}
