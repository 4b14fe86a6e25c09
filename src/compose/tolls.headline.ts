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

/** "⟦Baby⟧, 4 others hurt", "a woman and three men shot": the single person before the number of a list, told in one word. */
function hasOneBefore(words: readonly Word[], at: number, isPerson: (noun: string) => boolean): boolean {
  const head = at - 2
  if (!/^(,|and)$/.test(words[at - 1]?.lower ?? '') || !isPerson(words[head]?.lower ?? '')) return false
  const before = words[head - 1]?.lower
  return before === undefined || /^([,;:]|a|an|one|his|her)$/.test(before)
}

/** "Father and ⟦two⟧ children dead": the number counts some of a list only. */
const isOfList = (words: readonly Word[], at: number, lexicon: FigureLexicon): boolean =>
  /^(,|and)$/.test(words[at - 1]?.lower ?? '') &&
  !/^(dead|injured|hurt|wounded|killed|shot|dies|died)$/.test(words[at - 2]?.lower ?? '') &&
  findLossWord(words, at - 2, lexicon, 'state', 'transitive', 'intransitive') === null

/** Are deaths told before the number ("One killed, ⟦two⟧ others hurt")? */
const isBehindDeath = (words: readonly Word[], at: number, lexicon: FigureLexicon): boolean =>
  words.slice(0, at).some((_, i) => {
    const loss = findLossWord(words, i, lexicon, 'state', 'intransitive', 'transitive')
    return loss?.loss.measures === 'killed'
  })

/** The numbers of a headline: "2 dead, 5 hurt in shooting", "Gunman kills six", "5 shot, one fatally". The first of each kind counts. */
export function parseHeadlineToll(
  title: string | null,
  lexicon: FigureLexicon,
  isPerson: (noun: string) => boolean,
): HeadlineToll {
  if (title === null) return none
  const words = toWords(title)
  if (isSum(words)) return none
  const found: Partial<Record<Measure, number | null>> = {}
  for (let at = 0; at < words.length; at++) {
    const number = toNumber(words[at]!, lexicon)
    if (number === null || /^(of|year|years|month|months)$/.test(words[at + 1]?.lower ?? '')) continue
    if (words[at - 1]?.lower === 'including') continue
    const measure = findMeasure(words, at, lexicon)
    if (measure === null || found[measure] !== undefined) continue
    const isOfOthers = /^(more|others?)$/.test(words[at + 1]?.lower ?? '')
    if (hasOneBefore(words, at, isPerson)) found[measure] = number + 1
    // "Man killed, 3 others hurt": of the others all are told; "3 others shot" goes on from somebody.
    else if (isOfOthers) found[measure] = measure === 'injured' && isBehindDeath(words, at, lexicon) ? number : null
    else found[measure] = isOfList(words, at, lexicon) ? null : number
  }
  return { ...none, ...found }
}
