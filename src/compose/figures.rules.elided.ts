import type { Token } from '../model/sentence.ts'
import { type FigureLexicon, toSingular } from './figures.lexicon.ts'
import { findLossWord } from './figures.phrase.ts'
import type { FigureRule } from './figures.rules.shape.ts'
import { physical, type Site } from './figures.site.ts'
import { findNounBefore } from './figures.wholes.ts'

/** How many words back of a number the word of change may stand that moves something to it or from it. */
const nearChange = 7

const uncounted = (measures: string): boolean =>
  physical.has(measures) || ['percent', 'share', 'multiple', 'money'].includes(measures)

/** The word of change that leads to a number over other numbers: "rose | by 250 percent to 473", "fell | from 90 to 52"; -1 where none does. */
function findMove(tokens: readonly Token[], first: number, lexicon: FigureLexicon): number {
  for (let at = first - 1; at >= Math.max(0, first - nearChange); at--) {
    const { lower, upos } = tokens[at]!
    if (lexicon.changes.has(lower)) return at
    const passed =
      upos === 'NUM' ||
      upos === 'ADV' ||
      /^(to|from|by|percent|per|cent|%|about|a|an|of|high|low|peak|record)$/.test(lower)
    if (!passed) return -1
  }
  return -1
}

/** What a noun measures by itself, or by the loss that it names. */
function measureOf(noun: string, lexicon: FigureLexicon): string {
  const lower = noun.toLowerCase()
  const loss = lexicon.losses.get(lower)?.find(({ words, parts }) => words.length === 1 && parts.has('noun'))
  return loss?.measures ?? lexicon.nouns.get(toSingular(lower)) ?? ''
}

const comparing = /^(from|against|versus|vs|with|to)$/
const compared = /^(compared|opposed|up|down)$/

/** Does a number stand for what was before: "down from 90", "against 40 in May", "compared with 40"? */
export function isBase(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (at > 0 && /^(just|only|a|the|some|mere|about)$/.test(tokens[at]!.lower)) at--
  const word = tokens[at]?.lower ?? ''
  if (!comparing.test(word)) return false
  return /^(against|versus|vs)$/.test(word) || compared.test(tokens[at - 1]?.lower ?? '')
}

/** Is a number all that is left of a clause that repeats the one before: ", in the south 14", ", the police 14."? */
function isGapped({ tokens, mention, whole, index }: Site): boolean {
  if (whole === null || whole.sentence !== index || whole.phraseLast >= mention.first) return false
  const next = tokens[mention.last + 1]
  if (next !== undefined && !/^([.,;]|and)$/.test(next.lower)) return false
  for (let at = mention.first - 1; at > whole.phraseLast && mention.first - at <= 6; at--) {
    if (tokens[at]!.text === ',') return mention.first - at >= 3 && /^(in|at|near|the)$/.test(tokens[at + 1]!.lower)
    if (!/^(DET|ADP|ADJ|NOUN|PROPN|ADV)$/.test(tokens[at]!.upos)) return false
  }
  return false
}

/** Counts whose noun stands elsewhere in the sentence. */
export const elidedRules: readonly FigureRule[] = [
  {
    id: 'figure/base',
    confidence: 0.65,
    read: ({ tokens, mention, phrase, whole, index }) => {
      if (phrase.noun !== '' || mention.kind !== 'count' || whole === null || whole.sentence !== index) return null
      if (uncounted(whole.measures) || !isBase(tokens, mention.first)) return null
      return { measures: whole.measures, unit: whole.unit, of: whole.of }
    },
    finds: ['Police counted ⟦52 raids⟧, down from ⟦90⟧.', 'The army made ⟦52 raids⟧, against ⟦40⟧ in May.'],
    ignores: [],
  },
  {
    id: 'figure/moved',
    confidence: 0.65,
    read: ({ tokens, mention, phrase, lexicon }) => {
      if (phrase.noun !== '' || mention.kind !== 'count') return null
      if (!/^(to|from)$/.test(tokens[mention.first - 1]?.lower ?? '')) return null
      const move = findMove(tokens, mention.first, lexicon)
      if (move < 1 || findLossWord(tokens, move, lexicon, 'state')) return null
      const unit = findNounBefore(tokens, move, lexicon)
      const measures = unit === '' ? '' : measureOf(unit, lexicon)
      return measures === '' || measures === 'ignored' ? null : { measures, unit }
    },
    finds: ['Raids rose by ⟦250 percent⟧ to ⟦473⟧.', 'Raids fell from ⟦90⟧ to ⟦52⟧.'],
    ignores: ['He fell from 90 to 52 in the list.'],
  },
  {
    id: 'figure/gapped',
    confidence: 0.6,
    read: (site) => {
      const { phrase, mention, whole } = site
      if (phrase.noun !== '' || phrase.partitive || mention.kind !== 'count' || !isGapped(site)) return null
      return uncounted(whole!.measures) ? null : { measures: whole!.measures, unit: whole!.unit, of: whole!.of }
    },
    finds: ['The army made ⟦20 raids⟧, the police ⟦14⟧.'],
    ignores: [],
  },
]
