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
  const { tokens } = sentence
  const found: Draft[] = []
  for (let first = 0; first < tokens.length; first++) {
    const article = tokens[first]!.lower
    if (article.length > 2 || (article !== 'a' && article !== 'an')) continue
    let head = -1
    for (let i = first + 1; i < Math.min(tokens.length, first + 6); i++) {
      const token = tokens[i]!
      if (token.upos === 'NOUN' || token.upos === 'PROPN') head = i
      else if (token.upos === 'ADJ' && lexicon.nouns.has(token.lower) && tokens[i + 1]?.upos !== 'NOUN') head = i
      else if (token.upos !== 'ADJ' && token.text !== '-' && !(token.upos === 'VERB' && head < 0)) break
    }
    if (head < 0) continue
    const measures = lexicon.nouns.get(tokens[head]!.lower)
    if ((measures !== 'people' && measures !== 'personnel') || toSingular(tokens[head]!.lower) !== tokens[head]!.lower)
      continue
    if (numbers.some((number) => number.first <= head && first <= number.last)) continue
    const behind = findLossBehind(tokens, head, lexicon)
    const loss = behind ?? findLossBefore(tokens, first, lexicon, measures === 'personnel')
    if (!loss || (loss.measures !== 'killed' && loss.measures !== 'injured')) continue
    const names = tokens.slice(first + 1, head).filter((token) => token.upos === 'PROPN' || /^\p{Lu}/u.test(token.text))
    found.push({
      sentence: sentence.index,
      first,
      last: head,
      value: { best: 1, min: 1, max: 1, approx: false },
      verbatim: text.slice(tokens[first]!.start, tokens[first]!.end),
      unit: tokens[head]!.text,
      of: names.length > 0 ? text.slice(names[0]!.start, tokens[head]!.end) : null,
      measures: loss.measures,
      loss,
      phraseLast: head,
      whole: null,
      definite: false,
      rule: 'figure/one',
      confidence: 0.7,
    })
  }
  return found
}
