import type { Token } from '../model/sentence.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { findLossWord } from './figures.phrase.ts'

/** What a headline says the article's main violence cost; null where it does not say. */
export interface HeadlineToll {
  readonly killed: number | null
  readonly injured: number | null
  /** Who was shot, stabbed or beaten, dead or not. */
  readonly struck: number | null
}

type Word = Pick<Token, 'lower'>
type Measure = keyof HeadlineToll

const none: HeadlineToll = { killed: null, injured: null, struck: null }

/** Words of a headline and its commas, up to the name of the outlet behind a bar. */
const toWords = (title: string): readonly Word[] =>
  (
    title
      .split(/\s[|—–-]\s/)[0]!
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,;:]/gu) ?? []
  ).map((lower) => ({ lower }))

const toMeasure = (measures: string): Measure | null =>
  measures === 'killed'
    ? 'killed'
    : measures === 'injured' || measures === 'treated'
      ? 'injured'
      : measures === 'casualties'
        ? 'struck'
        : null

/** Several happenings in one sum say nothing of any of them. */
const isSum = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => /^(shootings|attacks|killings|stabbings|murders|bombings|incidents)$/.test(lower))

/** Words that end the phrase of a number. */
const closes = /^([,;:]|in|at|of|for|after|from|by|near|as|who|including|charged|arrested|accused)$/
const furthest = 5

function findMeasure(words: readonly Word[], at: number, lexicon: FigureLexicon): Measure | null {
  let before = at - 1
  while (/^(at|least|up|to|about|nearly|another)$/.test(words[before]?.lower ?? '')) before--
  const verb = findLossWord(words, before, lexicon, 'transitive')
  for (let i = at + 1; i < Math.min(words.length, at + furthest); i++) {
    if (closes.test(words[i]!.lower) || toNumber(words[i]!, lexicon) !== null) break
    if (words[i]!.lower === 'fatally' && words[i + 1]?.lower !== 'shot') return 'killed'
    const state = findLossWord(words, i, lexicon, 'state', 'intransitive')
    if (state) return toMeasure(state.loss.measures)
  }
  return verb && verb.last === before ? toMeasure(verb.loss.measures) : null
}

const toNumber = ({ lower }: Word, { cardinals }: FigureLexicon): number | null =>
  /^\d{1,3}$/.test(lower) ? Number(lower) : (cardinals.get(lower) ?? null)

/** "Father and ⟦two⟧ children dead": the number counts some of a list only. */
const isOfList = (words: readonly Word[], at: number, lexicon: FigureLexicon): boolean =>
  /^(,|and)$/.test(words[at - 1]?.lower ?? '') &&
  !/^(dead|injured|hurt|wounded|killed|shot|dies|died)$/.test(words[at - 2]?.lower ?? '') &&
  findLossWord(words, at - 2, lexicon, 'state', 'transitive', 'intransitive') === null

/** The numbers of a headline: "2 dead, 5 hurt in shooting", "Gunman kills six", "5 shot, one fatally". The first of each kind counts. */
export function parseHeadlineToll(title: string | null, lexicon: FigureLexicon): HeadlineToll {
  if (title === null) return none
  const words = toWords(title)
  if (isSum(words)) return none
  const found: Partial<Record<Measure, number | null>> = {}
  for (let at = 0; at < words.length; at++) {
    const number = toNumber(words[at]!, lexicon)
    if (number === null || /^(of|year|years|month|months|more|other|others)$/.test(words[at + 1]?.lower ?? '')) continue
    if (words[at - 1]?.lower === 'including') continue
    const measure = findMeasure(words, at, lexicon)
    if (measure !== null && found[measure] === undefined) found[measure] = isOfList(words, at, lexicon) ? null : number
  }
  return { ...none, ...found }
}
