import type { Token } from '../model/sentence.ts'
import type { Draft } from './figures.draft.ts'
import { type FigureLexicon, toSingular } from './figures.lexicon.ts'
import { findLossWord } from './figures.phrase.ts'

/** The figure that the number at token `first` is joined to by "and" or a comma, with nothing between that leads elsewhere. */
export function findConjunct(
  tokens: readonly Token[],
  first: number,
  sentence: number,
  earlier: readonly Draft[],
): Draft | null {
  const before = earlier.at(-1)
  if (!before || before.sentence !== sentence) return null
  const spoken = before.loss?.side === 'behind' ? before.loss.last : 0
  let joined = false
  for (let i = first - 1; i > before.last; i--) {
    const token = tokens[i]!
    if (/^(and|or|while|,)$/.test(token.lower)) joined = true
    else if (i <= before.phraseLast) break
    else if (token.upos !== 'DET' || joined)
      return joined && !/^[.;:]$/.test(token.text) && i <= Math.max(before.phraseLast, spoken) + 6 ? before : null
  }
  return joined ? before : null
}

const uncounted = new Set(['distance', 'area', 'weight', 'volume', 'duration', 'percent', 'money'])

/** The figure that a part ("13 of them", "four were wounded") is a part of: the last of people or things, in this sentence or the one before. */
export const findWhole = (sentence: number, earlier: readonly Draft[], joined: Draft | null): Draft | null =>
  joined ?? earlier.findLast((draft) => sentence - draft.sentence <= 1 && !uncounted.has(draft.measures)) ?? null

/** What those counted are said to be ("three of the dead were civilians"); '' where nothing is said. */
export function findComplement(tokens: readonly Token[], last: number, lexicon: FigureLexicon): string {
  for (let i = last + 1; i < Math.min(tokens.length, last + 6); i++) {
    if (/^(was|were|are|is)$/.test(tokens[i]!.lower)) {
      let noun = i + 1
      while (tokens[noun]?.upos === 'DET' || tokens[noun]?.upos === 'ADJ') noun++
      const known = tokens[noun]?.upos === 'NOUN' && lexicon.nouns.has(toSingular(tokens[noun]!.lower))
      return known ? tokens[noun]!.text : ''
    }
    if (tokens[i]!.upos !== 'CCONJ' && tokens[i]!.upos !== 'VERB') return ''
  }
  return ''
}

/** The counted noun before a verb of change ("attacks doubled", "attacks are on track to double"); '' where there is none. */
export function findNounBefore(tokens: readonly Token[], first: number, lexicon: FigureLexicon): string {
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    const token = tokens[i]!
    if (/^[.;:]$/.test(token.text)) return ''
    const singular = toSingular(token.lower)
    const isOne = singular === token.lower && singular !== 'people' && singular !== 'personnel'
    const measures = isOne || token.upos === 'ADP' ? undefined : lexicon.nouns.get(singular)
    const loss = token.upos === 'NOUN' || token.upos === 'VERB' ? findLossWord(tokens, i, lexicon, 'noun') : null
    if ((measures !== undefined && measures !== 'ignored') || loss) return token.text
  }
  return ''
}

/** The noun whose number is put at something ("the number of operations at 35", "the total of homes reached 200"); '' where there is none. */
export function findPutNoun(tokens: readonly Token[], first: number, lexicon: FigureLexicon): string {
  if (!/^(at|to|reached|hit|is|was|exceeded|topped)$/.test(tokens[first - 1]?.lower ?? '')) return ''
  for (let i = first - 2; i >= Math.max(0, first - 8); i--) {
    if (/^(put|puts|putting|estimated|estimates)$/.test(tokens[i]!.lower) && tokens[i + 1]?.upos === 'DET') {
      const named = tokens[i + 2]!
      const measures = lexicon.nouns.get(toSingular(named.lower))
      return i + 3 === first - 1 && measures !== undefined && measures !== 'ignored' ? named.text : ''
    }
    if (!/^(number|total|count|tally)$/.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== 'of') continue
    const noun = tokens.slice(i + 2, first - 1).findLast(({ upos }) => upos === 'NOUN')
    return noun && lexicon.nouns.has(toSingular(noun.lower)) ? noun.text : ''
  }
  return ''
}

const putAt = /^(at|to|reached|hit|is|was|exceeded|topped|passed|surpassed|above|past)$/
/** How far before the number the noun of "the number of" may stand, in tokens. */
const farthest = 30

/** Those lost whose number is put at something: "the number of people killed in the blast has risen to 41"; null where none are. */
export function findNumberedLoss(
  tokens: readonly Token[],
  first: number,
  lexicon: FigureLexicon,
): { readonly measures: string; readonly unit: string } | null {
  if (!putAt.test(tokens[first - 1]?.lower ?? '')) return null
  for (let i = first - 2; i >= Math.max(0, first - farthest); i--) {
    if (/^[.;:]$/.test(tokens[i]!.text)) return null
    if (!/^(number|total|count|tally)$/.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== 'of') continue
    let at = i + 2
    while (tokens[at]?.upos === 'DET') at++
    const named = findLossWord(tokens, at, lexicon, 'collective')
    if (named && /^(killed|injured|missing)$/.test(named.loss.measures))
      return { measures: named.loss.measures, unit: 'people' }
    while (at < first && /^(NOUN|PROPN|ADJ)$/.test(tokens[at]!.upos) && !findLossWord(tokens, at, lexicon, 'state'))
      at++
    const noun = tokens[at - 1]!
    const lost = findLossWord(tokens, at, lexicon, 'state')
    return lost && noun.upos === 'NOUN' ? { measures: lost.loss.measures, unit: noun.text } : null
  }
  return null
}
