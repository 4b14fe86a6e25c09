import type { Token } from '../model/sentence.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { findLossWord } from './figures.phrase.ts'

/** What happened to those counted, and the tokens that say so. */
export interface Loss {
  readonly measures: string
  readonly first: number
  readonly last: number
  /** `behind`: said after the number; `before`: a verb or noun governs it; `at`: a toll is put at it; `within`: a word of its phrase. */
  readonly side: 'behind' | 'before' | 'at' | 'within'
}

/** Verbs behind a passive that only hand it on: "are now known to have died", "were reported killed". */
const handingOn: ReadonlySet<string> = new Set(
  'known reported believed confirmed said feared thought found left counted listed presumed declared pronounced recorded also badly seriously slightly critically lightly'.split(
    ' ',
  ),
)
const passives: ReadonlySet<string> = new Set("was were been be being is are got get 're 's".split(' '))
const remains: ReadonlySet<string> = new Set(['remain', 'remains', 'remained'])
const perfects: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having'])
const relatives: ReadonlySet<string> = new Set(['who', 'whom', 'that', 'which'])
const dashes: ReadonlySet<string> = new Set(['—', '–', '--'])
/** "Sixteen injured ⟦Sunday⟧ night": a day behind a participle is no object. */
const weekdays: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
const brackets: ReadonlySet<string> = new Set([')'])
const closes: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?'])

/** "Three men, ⟦ages⟧ 25, 26 and 33, …": its commas part no phrases. */
const isAgeWord = ({ lower }: Token): boolean => lower === 'ages' || lower === 'aged'
const isDigits = (token: Token | undefined): boolean => token !== undefined && /^\d+$/.test(token.text)

/** Does an object follow, so that the participle before it is an active verb ("13 fighters killed two people")? */
const hasObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'DET' ||
    token.upos === 'NUM' ||
    (token.upos === 'PROPN' && !weekdays.has(token.lower)) ||
    token.upos === 'PRON' ||
    (token.upos === 'NOUN' && /s$/.test(token.lower)))

/** The loss said behind a phrase that ends at `last`: its state ("44 operatives killed"), or the verb that it is subject of. */
export function findLossBehind(tokens: readonly Token[], last: number, lexicon: FigureLexicon): Loss | null {
  let at = last + 1
  while (tokens[at]?.upos === 'ADV' && !findLossWord(tokens, at, lexicon, 'state')) at++
  const state = findLossWord(tokens, at, lexicon, 'state')
  if (state && (tokens[state.last]!.upos === 'ADP' || !hasObject(tokens[state.last + 1])))
    return { measures: state.loss.measures, first: at, last: state.last, side: 'behind' }
  let passive = false
  const limit = Math.min(tokens.length, last + 32)
  for (let i = last + 1; i < limit; i++) {
    const token = tokens[i]!
    if (closes.has(token.text)) return null
    if (token.text === '(' || dashes.has(token.text)) {
      const ends = token.text === '(' ? brackets : dashes
      let close = i + 1
      while (close < limit && !ends.has(tokens[close]!.text)) close++
      if (close >= limit) return null
      i = close
      continue
    }
    if (token.text === ',') {
      const next = tokens[i + 1]
      if (!next) return null
      if (next.upos === 'NUM' || next.upos === 'AUX' || (next.lower === 'and' && tokens[i + 2]?.upos === 'NUM'))
        continue
      let close = i + 1
      while (
        close < Math.min(tokens.length, i + 11) &&
        (tokens[close]!.text !== ',' || (isAgeWord(next) && isDigits(tokens[close + 1])))
      )
        close++
      const after = tokens[close + 1]
      if (close > i + 10 || !(after?.upos === 'AUX' || after?.upos === 'VERB' || after?.upos === 'ADV')) return null
      i = close
      continue
    }
    if (relatives.has(token.lower) && (token.upos === 'PRON' || token.upos === 'SCONJ' || token.upos === 'DET')) {
      for (let j = i + 1; j < Math.min(limit, i + 8) && !/^[,.;]$/.test(tokens[j]!.text); j++) {
        const inner = findLossWord(tokens, j, lexicon, 'state', 'intransitive')
        const after = tokens[(inner?.last ?? j) + 1]
        const subjectVerb = tokens[i + 1]?.upos === 'VERB' && j === i + 1
        if (inner && !hasObject(after) && (inner.loss.parts.has('intransitive') || !subjectVerb))
          return { measures: inner.loss.measures, first: i, last: inner.last, side: 'behind' }
      }
      return null
    }
    const among =
      token.lower === 'among' && tokens[i + 1]?.lower === 'the'
        ? findLossWord(tokens, i + 2, lexicon, 'collective')
        : null
    if (among) return { measures: among.loss.measures, first: i, last: among.last, side: 'behind' }
    // "Thirty civilians were among 47 people killed": what befell all of them befell these.
    if (token.lower === 'among' && tokens[i + 1]?.upos === 'NUM' && tokens[i + 2]?.upos === 'NOUN')
      return findLossBehind(tokens, i + 2, lexicon)
    const isPassive = passives.has(token.lower)
    if (isPassive || remains.has(token.lower)) passive = true
    if (passive && token.lower.startsWith('remain')) continue
    if (isPassive || perfects.has(token.lower) || token.upos === 'AUX' || token.upos === 'PART' || token.lower === 'to')
      continue
    const gone = findLossWord(tokens, i, lexicon, 'intransitive')
    if (gone && (token.upos !== 'NOUN' || gone.loss.words.length > 1))
      return { measures: gone.loss.measures, first: i, last: gone.last, side: 'behind' }
    if (passive) {
      const harmed = findLossWord(tokens, i, lexicon, 'state')
      if (harmed) return { measures: harmed.loss.measures, first: i, last: harmed.last, side: 'behind' }
      if (handingOn.has(token.lower) || token.upos === 'ADV') continue
      if (token.upos === 'VERB' || token.upos === 'ADJ') return null
      // "one was a policeman": a noun behind "be" tells what they are, not what befell them.
      return null
    }
    if (token.upos === 'VERB') {
      const reduced =
        (/ed$|en$/.test(token.lower) && tokens[i + 1]?.upos === 'ADP') ||
        (/ing$/.test(token.lower) && tokens[i - 1]?.upos === 'ADP')
      if (!reduced && !(handingOn.has(token.lower) && i === last + 1)) return null
      if (handingOn.has(token.lower)) {
        const reported = findLossWord(tokens, i + 1, lexicon, 'state')
        if (reported) return { measures: reported.loss.measures, first: i, last: reported.last, side: 'behind' }
      }
    }
  }
  return null
}

/** "The dead include six soldiers", "among the wounded were two boys": who is counted belongs to those named before. */
function findNamedBefore(tokens: readonly Token[], at: number, lexicon: FigureLexicon): Loss | null {
  const includes = /^(include|includes|included|comprise|comprised)$/.test(tokens[at]!.lower)
  const among = /^(were|are|was|is)$/.test(tokens[at]!.lower)
  const noun = tokens[at - 1]?.lower === 'also' ? at - 2 : at - 1
  if ((!includes && !among) || tokens[noun - 1]?.lower !== 'the') return null
  if (among && tokens[noun - 2]?.lower !== 'among') return null
  const word = findLossWord(tokens, noun, lexicon, 'collective', 'state', 'noun')
  return word ? { measures: word.loss.measures, first: noun, last: at, side: 'before' } : null
}

/** The loss that governs a number from before: "killing 12", "the deaths of five", "put the dead at 10". */
export function findLossBefore(
  tokens: readonly Token[],
  first: number,
  lexicon: FigureLexicon,
  forces: boolean,
): Loss | null {
  let at = first - 1
  // "Exactly 40", "a total of 40": words that change nothing about the number.
  if (tokens[at]?.lower === 'of' && /^(total|record)$/.test(tokens[at - 1]?.lower ?? '')) at -= 2
  while (/^(exactly|further|additional|record|combined|staggering|just|only)$/.test(tokens[at]?.lower ?? '')) at--
  const passed = first - 1 - at
  while (
    at >= 0 &&
    (tokens[at]!.upos === 'DET' || /^(also|another|as|well|all|both|his|her|their|its)$/.test(tokens[at]!.lower)) &&
    first - at < 3 + passed
  )
    at--
  const before = tokens[at]
  if (!before) return null
  for (let start = at; start >= Math.max(0, at - 3); start--) {
    const verb = findLossWord(tokens, start, lexicon, 'transitive')
    if (verb && verb.last === at) return { measures: verb.loss.measures, first: start, last: at, side: 'before' }
  }
  if (forces) {
    const own = findLossWord(tokens, at, lexicon, 'own-forces')
    if (own) return { measures: own.loss.measures, first: at, last: at, side: 'before' }
  }
  const named = findNamedBefore(tokens, at, lexicon)
  if (named) return named
  if (before.lower === 'of') {
    const noun = findLossWord(tokens, at - 1, lexicon, 'nominal', 'toll')
    if (noun && noun.last === at - 1) return { measures: noun.loss.measures, first: at - 1, last: at, side: 'before' }
  }
  if (/^(at|to|of|reached|hit|is|was|stood|stands|topped|exceeded|passed|:)$/.test(before.lower)) {
    for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
      const token = tokens[i]!
      if (token.upos === 'NUM' || closes.has(token.text) || token.text === ',') break
      const word = findLossWord(tokens, i, lexicon, 'collective', 'toll', 'noun')
      if (word && (word.loss.parts.has('toll') || before.lower !== 'of'))
        return { measures: word.loss.measures, first: i, last: at, side: 'at' }
    }
  }
  return null
}
