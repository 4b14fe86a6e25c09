import { toBase } from './repair.atoms.ts'
import type { Vocabulary } from './repair.vocabulary.ts'

/** A place inside a word where a space may have been lost. `score`: how much likelier two words are than one, in powers of e. */
export interface WordCut {
  readonly at: number
  readonly score: number
  readonly rule: string
}

/** In a text with lost spaces about one word in twelve has swallowed one. */
const gluedShare = -2.5

/** A word that stands in no list: how rare such words are, and how much rarer each letter beyond the sixth makes it. */
const unknownShare = -14
const perLetter = 1.5
/** Words with a capital inside are rarer still. */
const innerCapital = -3
const derived = -4.5

/** Words as common as "was" are no part of compounds, unless they are affixes ("over"): beside one of them a space is the likelier. */
const besideClosed = 3

const isClosed = (part: string, { words }: Vocabulary): boolean =>
  part.length >= 3 && (words.logShare(part) ?? Number.NEGATIVE_INFINITY) > tooCommon && !isAffix(part, words)

const isAffix = (part: string, { affixes }: Vocabulary['words']): boolean =>
  affixes.beginnings.includes(part) ||
  (affixes.endings.get(part.at(-1)!)?.some(({ ending }) => ending === part) ?? false)

/** The score of a place that only its line's end can bear out. */
const unsure = -2

/** Words as common as "in" and "said" have no possessive. */
const tooCommon = -6

/** How common the undivided word is. `inCapitals`: a capital stands behind its first letter. */
function wholeShare(word: string, vocabulary: Vocabulary, inner: boolean): number {
  const lower = toBase(word)
  const stem = inner ? null : vocabulary.stemLogShare(lower, true)
  const unknown = unknownShare - perLetter * Math.max(0, lower.length - 6) + (inner ? innerCapital : 0)
  const repeated = 2 * (vocabulary.count(lower) - 1)
  return Math.max(unknown, stem === null ? unknown : stem + derived) + repeated
}

/** How common a part would be as a word of its own; null where it cannot be one. */
function partShare(part: string, whole: string, vocabulary: Vocabulary): number | null {
  const lower = toBase(part)
  if (lower.length === 1) return lower === 'a' || part === 'I' ? vocabulary.logShare(lower) : null
  if (lower === whole) return null
  const share = vocabulary.logShare(lower)
  if (share !== null) return share > tooCommon && /['’]/.test(part) ? null : share
  const stem = lower.length >= 6 ? vocabulary.stemLogShare(lower, false) : null
  return stem === null ? null : Math.min(stem, -9) - 3
}

const isCapitals = (part: string): boolean => /^\p{Lu}{2,}$/u.test(part)
const isName = (part: string): boolean => /^\p{Lu}[\p{Ll}'’]{2,}$/u.test(part)
const isSmall = (part: string): boolean => /^\p{Ll}+(?:['’]\p{Ll}+)*$/u.test(part)

/**
 * A name that the article has nowhere else, run into one of the commonest words ("Kareemsaid"): too weak to be believed alone, as names end
 * in such letters too, but line ends may bear it out.
 */
function scoreAfterName(left: string, right: string, vocabulary: Vocabulary, at: number): WordCut | null {
  if (!isName(left) || left.length < 5 || right.length < 3 || right === 'and') return null
  const share = vocabulary.words.logShare(right)
  return share !== null && share > tooCommon ? { at, score: unsure, rule: 'repair/words' } : null
}

/** Scores the cut of `word` before its letter `i`, or null where no word could end there. */
function scoreCut(word: string, i: number, vocabulary: Vocabulary, beforeHyphen: boolean): WordCut | null {
  const left = word.slice(0, i)
  const right = word.slice(i)
  const whole = toBase(word)
  // Names end in "an" ("Salvadoran"), and where capitals tell no name, one more letter is no article.
  if (right === 'an' && (vocabulary.inCapitals || /^\p{Lu}/u.test(left))) return null
  if (vocabulary.inCapitals && (left === 'a' || right === 'a')) return null
  const smallBefore = /\p{Ll}$/u.test(left)
  const capital = /^\p{Lu}/u.test(right)
  const leftShare = partShare(left, whole, vocabulary)
  if (leftShare === null && smallBefore && !capital) return scoreAfterName(left, right, vocabulary, i)
  if (leftShare === null && !smallBefore) return null
  const rightShare = beforeHyphen && right === 'al' ? -7 : partShare(right, whole, vocabulary)
  const both = leftShare !== null && rightShare !== null ? leftShare + rightShare + gluedShare : null
  const pair = vocabulary.hasPair(toBase(left), toBase(right)) ? 3 : 0
  const cut = (rule: string, score: number): WordCut => ({ at: i, rule, score: score + pair })
  if (smallBefore && capital) {
    if (right.length < 2 || left.length < 2 || vocabulary.words.isNamePrefix(left)) return null
    const repeated = 2 * (vocabulary.count(whole) - 1)
    const least =
      leftShare !== null && isSmall(left)
        ? 4
        : isName(left) && (isName(right) || isCapitals(right))
          ? 1.5
          : leftShare !== null
            ? 1.5
            : -2
    const score = both === null ? least : Math.max(least, both - wholeShare(word, vocabulary, true))
    return cut('repair/capital', score - repeated)
  }
  if (isCapitals(left) && (capital ? /^\p{Lu}\p{Ll}/u.test(right) : isSmall(right))) {
    if (both === null || right.length < 2) return null
    const score = both - wholeShare(word, vocabulary, true)
    const evidenced = vocabulary.count(left.toLowerCase()) > 0
    return cut('repair/acronym', evidenced && right.length >= 3 ? Math.max(2, score) : evidenced ? score : score - 6)
  }
  if (both === null || !isSmall(right)) return null
  const closed = isClosed(left, vocabulary) || isClosed(right, vocabulary) ? besideClosed : 0
  return cut('repair/words', both + closed - wholeShare(word, vocabulary, false))
}

const contraction = /(?:['’]s|s['’]|n['’]t|['’](?:re|ve|ll|d))(?=\p{L}{2})/gu

/** A word that goes on behind a possessive or contracted ending ("Iraq’sreliance"). */
function findAfterApostrophe(word: string, vocabulary: Vocabulary): WordCut | null {
  for (const match of word.matchAll(contraction)) {
    const at = match.index + match[0].length
    const left = word.slice(0, match.index)
    const right = word.slice(at)
    if (left.length < 2) continue
    const known = vocabulary.logShare(toBase(right)) !== null
    if (known && right.length >= 2) return { at, score: /s['’]$/.test(match[0]) ? 3 : 7, rule: 'repair/possessive' }
    if (isName(right) && left.length >= 3) return { at, score: 4, rule: 'repair/possessive' }
  }
  return null
}

/**
 * Where a word has swallowed a space, best first; none for words that are known as they stand.
 *
 * @param beforeHyphen does a hyphen follow, so that "al" may be the article of an Arabic name?
 */
export function findWordCuts(asWritten: string, vocabulary: Vocabulary, beforeHyphen: boolean): readonly WordCut[] {
  const capitals = /^[\p{Lu}'’]+$/u.test(asWritten)
  if (capitals && !vocabulary.inCapitals) return []
  const word = capitals ? asWritten.toLowerCase() : asWritten
  const lower = toBase(word)
  if (word.length < 4 || vocabulary.words.logShare(lower) !== null || vocabulary.words.isJoinedName(lower)) return []
  const afterApostrophe = findAfterApostrophe(word, vocabulary)
  if (afterApostrophe) return [afterApostrophe]
  const cuts: WordCut[] = []
  for (let i = 1; i < word.length; i++) {
    const cut = scoreCut(word, i, vocabulary, beforeHyphen)
    if (cut) cuts.push(cut)
  }
  return cuts.sort((a, b) => b.score - a.score)
}
