import type { NumberMention } from '../model/quantity.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import type { Draft } from './figures.draft.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { findLossBefore, findLossBehind, type Loss } from './figures.losses.ts'
import { type CountedPhrase, readCounted } from './figures.phrase.ts'
import { findConjunct, findWhole } from './figures.wholes.ts'

/** Everything that rules ask of a number: the words around it, read once. */
export interface Site {
  readonly text: string
  /** Index of its sentence. */
  readonly index: number
  readonly tokens: readonly Token[]
  readonly mention: NumberMention
  readonly lexicon: FigureLexicon
  /** What it counts. */
  readonly phrase: CountedPhrase
  /** What happened to those counted, as said behind the number, and before it. */
  readonly behind: Loss | null
  readonly before: Loss | null
  /** The figure that it is joined to ("two killed and three …"), and the one that it is a part of ("one of them"). */
  readonly joined: Draft | null
  readonly whole: Draft | null
  /** The last figure of people or of what befell them, in this sentence or the one before. */
  readonly people: Draft | null
  /** Told as known already ("the two forces", "Darfur's five states"). */
  readonly definite: boolean
  /** Words of time, no length of anything ("the past two weeks", "two days earlier"). */
  readonly timeTalk: boolean
}

/** What is measured by a unit, so that places and days of a count do not apply to it. */
export const physical: ReadonlySet<string> = new Set([
  'distance',
  'area',
  'weight',
  'volume',
  'duration',
  'speed',
  'power',
])

/** Measures of people, and of what befell them. */
const countsPeople = /^(people|personnel|killed|injured|detained|abducted|displaced|casualties|missing|treated)$/

/** Is the number one of the words of time that `times` reads, and no length of something? */
function isTimeTalk(
  tokens: readonly Token[],
  mention: NumberMention,
  phrase: CountedPhrase,
  times: readonly Range[],
): boolean {
  if (phrase.measures !== 'duration') return times.some((time) => touches(time, mention))
  const before = tokens[mention.first - 1]?.lower ?? ''
  const after = tokens[phrase.last + 1]?.lower ?? ''
  if (/^(past|last|next|coming|previous|recent|following|first|final|every|each|these|those)$/.test(before)) return true
  return /^(ago|earlier|later|before|after|prior|since|old|from|hence|afterwards|previously)$/.test(after)
}

/** Does the number stand behind a word that tells it as known already? */
function isDefinite(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  const known = /^(the|these|those|its|their|his|her|our|my|both|all|whose|'s|')$/
  return before !== undefined && known.test(before.lower)
}

/** "…, including two children": told as among those counted right before. */
export const isIncluded = (tokens: readonly Token[], first: number): boolean =>
  [1, 2, 3].some((back) => /^(including|among|comprising)$/.test(tokens[first - back]?.lower ?? ''))

/** "Of the 30 prisoners, ten …": a whole that is named for its parts; what is said behind the comma is theirs. */
const isWholeOf = (tokens: readonly Token[], first: number, last: number): boolean => {
  const of = tokens[first - 1]?.lower === 'of' ? first - 1 : first - 2
  return (
    tokens[of]?.lower === 'of' && (of === 0 || /^[,;.]$/.test(tokens[of - 1]!.text)) && tokens[last + 1]?.text === ','
  )
}

/** Does a phrase name fighters, so that "lost" says their death? */
const isForces = ({ noun, measures }: CountedPhrase): boolean =>
  measures === 'personnel' || /^(men|man|comrades?)$/i.test(noun)

/** Reads the words around a number. `earlier`: the figures read before it; `times`: dates of its sentence, lengths of time left out. */
export function toSite(
  text: string,
  sentence: Sentence,
  mention: NumberMention,
  earlier: readonly Draft[],
  times: readonly Range[],
  lexicon: FigureLexicon,
): Site {
  const { tokens } = sentence
  const phrase = readCounted(text, tokens, mention, lexicon)
  const joined = findConjunct(tokens, mention.first, sentence.index, earlier)
  return {
    text,
    index: sentence.index,
    tokens,
    mention,
    lexicon,
    phrase,
    behind: isWholeOf(tokens, mention.first, phrase.last) ? null : findLossBehind(tokens, phrase.last, lexicon),
    before: findLossBefore(tokens, mention.first, lexicon, isForces(phrase)),
    joined,
    whole:
      phrase.partitive || phrase.noun === '' || isIncluded(tokens, mention.first)
        ? findWhole(sentence.index, earlier, joined)
        : null,
    people:
      earlier.findLast(
        (draft) => sentence.index - draft.sentence <= 1 && (draft.loss !== null || countsPeople.test(draft.measures)),
      ) ?? null,
    definite: isDefinite(tokens, mention.first),
    timeTalk: isTimeTalk(tokens, mention, phrase, times),
  }
}
