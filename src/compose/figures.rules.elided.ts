import type { Token } from '../model/sentence.ts'
import { type FigureLexicon, toSingular } from './figures.lexicon.ts'
import { findLossBehind } from './figures.losses.ts'
import { findLossWord, readCounted } from './figures.phrase.ts'
import type { FigureRule } from './figures.rules.shape.ts'
import { physical, type Site } from './figures.site.ts'
import { findNounBefore, findNumberedLoss } from './figures.wholes.ts'

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
      /^(to|from|by|in|since|percent|per|cent|%|about|a|an|of|high|low|peak|record)$/.test(lower)
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

const totals = /^(total|toll|number|count|tally|figure)$/
const brings =
  /^(bring|brings|bringing|brought|take|takes|taking|took|raise|raises|raising|raised|push|pushes|pushing|pushed|put|puts|putting|gave|gives|giving)$/

/** "Bringing the ⟦total⟧ since Monday to 40", "puts the ⟦number⟧ at 40": a total that names nothing is of what was counted before. Null where none is told. */
function findTotal(tokens: readonly Token[], first: number): string | null {
  if (!/^(to|at|as)$/.test(tokens[first - 1]?.lower ?? '')) return null
  let total: string | null = null
  for (let at = first - 2; at >= Math.max(0, first - 12) && !/^[,;.]$/.test(tokens[at]!.text); at--) {
    if (totals.test(tokens[at]!.lower)) total = tokens[at]!.lower
    else if (brings.test(tokens[at]!.lower)) return total
  }
  return null
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
    id: 'figure/numbered',
    confidence: 0.75,
    read: ({ tokens, mention, phrase, lexicon }) =>
      phrase.noun !== '' || phrase.partitive || mention.kind !== 'count'
        ? null
        : findNumberedLoss(tokens, mention.first, lexicon),
    finds: [
      'The number of people killed in the blast near the old market has risen to ⟦41⟧.',
      'The number of dead reached ⟦33⟧.',
    ],
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
    id: 'figure/total',
    confidence: 0.65,
    read: ({ text, tokens, mention, phrase, lexicon, whole, people }) => {
      const of = mention.last + 3
      const named = brings.test(tokens[mention.first - 2]?.lower ?? '') && tokens[mention.first - 1]?.lower === 'to'
      if (named && totals.test(tokens[of - 1]?.lower ?? '') && tokens[of]?.lower === 'of') {
        const counted = readCounted(text, tokens, { ...mention, last: of }, lexicon)
        const loss = counted.noun === '' ? null : findLossBehind(tokens, counted.last, lexicon)
        const measures = loss?.measures ?? counted.measures
        return measures === '' ? null : { measures, unit: counted.noun, of: counted.of, loss, last: counted.last }
      }
      const total =
        phrase.noun !== '' || phrase.partitive || mention.kind !== 'count' ? null : findTotal(tokens, mention.first)
      if (total === null) return null
      // A toll is of people, whatever was counted since.
      const told = total === 'toll' ? (people ?? whole) : (whole ?? people)
      return told && !uncounted(told.measures) ? { measures: told.measures, unit: told.unit, of: told.of } : null
    },
    finds: [
      '⟦Three guards⟧ died on Friday, bringing the total since Monday to ⟦40⟧.',
      'The blast brought to ⟦40⟧ the number of soldiers killed there.',
      'The UN says ⟦3,400 people⟧ died; the government puts the number at ⟦1,200⟧.',
      '⟦18 people⟧ were killed in strikes on ⟦two camps⟧. The government put the toll at ⟦35⟧.',
    ],
    ignores: ['The talks were brought to the number of the house.'],
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
