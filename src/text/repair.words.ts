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
/** What is made of a known word is so much rarer than that word; as a part of others it is trusted less again. */
const derived = -4.5
const derivedPart = -3
const mostOfDerived = -9
/** The article "al" before a hyphen, of Arabic names. */
const articleShare = -7

/** What it adds that the article has both words beside each other elsewhere, and takes each time that it has them in one again. */
const seenApart = 3
const seenTogether = 2

/** Words as common as "was" and "said". They have no possessive. */
const tooCommon = -6
/** Nor are they part of compounds, unless they are affixes ("over"): beside one of them a space is the likelier. */
const besideClosed = 3

/** Least scores where a capital follows a small letter: behind a known word, between two names, behind something unknown. */
const capitalAfterWord = 4
const capitalAfterName = 1.5
const capitalAfterUnknown = -2
/** The least score behind an acronym that the article has elsewhere, and what it takes that it has not. */
const afterAcronym = 2
const unseenAcronym = -6
/** The score of a place that only its line's end can bear out. */
const unsure = -2
/** Scores behind endings with an apostrophe: a known word, a name, and a known word behind a plural's bare apostrophe. */
const wordAfterPossessive = 7
const nameAfterPossessive = 4
const wordAfterPlural = 3

const isAffix = (part: string, { affixes }: Vocabulary['words']): boolean =>
  affixes.beginnings.includes(part) ||
  (affixes.endings.get(part.at(-1)!)?.some(({ ending }) => ending === part) ?? false)

const isClosed = (part: string, { words }: Vocabulary): boolean =>
  part.length >= 3 && (words.logShare(part) ?? Number.NEGATIVE_INFINITY) > tooCommon && !isAffix(part, words)

/** How common the undivided word is. `inner`: a capital stands behind its first letter. */
function wholeShare(word: string, vocabulary: Vocabulary, inner: boolean): number {
  const lower = toBase(word)
  const stem = inner ? null : vocabulary.stemLogShare(lower, true)
  const unknown = unknownShare - perLetter * Math.max(0, lower.length - 6) + (inner ? innerCapital : 0)
  const repeated = seenTogether * (vocabulary.count(lower) - 1)
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
  return stem === null ? null : Math.min(stem, mostOfDerived) + derivedPart
}

/** Most letters are ASCII ones, which need no pattern. */
function beginsUpper(part: string): boolean {
  const code = part.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(part)
}
function endsLower(part: string): boolean {
  const code = part.charCodeAt(part.length - 1)
  return code < 128 ? code >= 97 && code <= 122 : /\p{Ll}$/u.test(part)
}

const isCapitals = (part: string): boolean => /^\p{Lu}{2,}$/u.test(part)
const isName = (part: string): boolean => /^\p{Lu}[\p{Ll}'’]{2,}$/u.test(part)
const isSmall = (part: string): boolean => /^\p{Ll}+(?:['’]\p{Ll}+)*$/u.test(part)

/**
 * A name that the article has nowhere else, run into one of the commonest words ("Kareemsaid"): too weak to be believed alone, as names end
 * in such letters too, but line ends may bear it out.
 */
function scoreAfterName(left: string, right: string, vocabulary: Vocabulary, at: number): WordCut | null {
  if (left.length < 5 || right.length < 3 || right === 'and' || !isName(left)) return null
  const share = vocabulary.words.logShare(right)
  return share !== null && share > tooCommon ? { at, score: unsure, rule: 'repair/words' } : null
}

/** A word cut in two, with the shares of its parts, null where they are no words. */
interface Cut {
  readonly word: string
  readonly left: string
  readonly right: string
  readonly leftShare: number | null
  /** Of both with a space lost between; null where one is no word. */
  readonly bothShare: number | null
}

/** Between a small letter and a capital ("theHamrin", "MichaelKurilla"). */
function scoreAtCapital({ word, left, right, leftShare, bothShare }: Cut, vocabulary: Vocabulary): number | null {
  if (right.length < 2 || left.length < 2 || vocabulary.words.isNamePrefix(left)) return null
  const afterName = leftShare !== null || (isName(left) && (isName(right) || isCapitals(right)))
  const least =
    leftShare !== null && isSmall(left) ? capitalAfterWord : afterName ? capitalAfterName : capitalAfterUnknown
  const score = bothShare === null ? least : Math.max(least, bothShare - wholeShare(word, vocabulary, true))
  return score - seenTogether * (vocabulary.count(toBase(word)) - 1)
}

/** Behind letters that are all capitals ("ISISoperatives", "USCentral"). */
function scoreAfterCapitals({ word, left, right, bothShare }: Cut, vocabulary: Vocabulary): number | null {
  if (bothShare === null || right.length < 2) return null
  const score = bothShare - wholeShare(word, vocabulary, true)
  if (vocabulary.count(left.toLowerCase()) === 0) return score + unseenAcronym
  return right.length >= 3 ? Math.max(afterAcronym, score) : score
}

/** Scores the cut of `word` before its letter `i`, or null where no word could end there. `whole`: the word's form to look up. */
function scoreCut(
  word: string,
  whole: string,
  i: number,
  vocabulary: Vocabulary,
  beforeHyphen: boolean,
): WordCut | null {
  const left = word.slice(0, i)
  const right = word.slice(i)
  // Names end in "an" ("Salvadoran"), and where capitals tell no name, one more letter is no article.
  if (right === 'an' && (vocabulary.inCapitals || beginsUpper(left))) return null
  if (vocabulary.inCapitals && (left === 'a' || right === 'a')) return null
  const smallBefore = endsLower(left)
  const capital = beginsUpper(right)
  const leftShare = partShare(left, whole, vocabulary)
  if (leftShare === null && smallBefore && !capital) return scoreAfterName(left, right, vocabulary, i)
  if (leftShare === null && !smallBefore) return null
  const rightShare = beforeHyphen && right === 'al' ? articleShare : partShare(right, whole, vocabulary)
  const bothShare = leftShare !== null && rightShare !== null ? leftShare + rightShare + gluedShare : null
  const parts: Cut = { word, left, right, leftShare, bothShare }
  const cut = (rule: string, score: number | null): WordCut | null => {
    if (score === null) return null
    return { at: i, rule, score: score + (vocabulary.hasPair(toBase(left), toBase(right)) ? seenApart : 0) }
  }
  if (smallBefore && capital) return cut('repair/capital', scoreAtCapital(parts, vocabulary))
  if (isCapitals(left) && (capital ? isName(right) : isSmall(right)))
    return cut('repair/acronym', scoreAfterCapitals(parts, vocabulary))
  if (bothShare === null || !isSmall(right)) return null
  const closed = isClosed(left, vocabulary) || isClosed(right, vocabulary) ? besideClosed : 0
  return cut('repair/words', bothShare + closed - wholeShare(word, vocabulary, false))
}

/** Shorter words have swallowed none. */
const shortest = 4

const contraction = /(?:['’]s|s['’]|n['’]t|['’](?:re|ve|ll|d))(?=\p{L}{2})/gu

/** A word that goes on behind a possessive or contracted ending ("Iraq’sreliance"). */
function findAfterApostrophe(word: string, vocabulary: Vocabulary): WordCut | null {
  for (const match of word.matchAll(contraction)) {
    const at = match.index + match[0].length
    const left = word.slice(0, match.index)
    const right = word.slice(at)
    if (left.length < 2) continue
    const known = vocabulary.logShare(toBase(right)) !== null
    if (known && right.length >= 2)
      return { at, score: /s['’]$/.test(match[0]) ? wordAfterPlural : wordAfterPossessive, rule: 'repair/possessive' }
    if (isName(right) && left.length >= 3) return { at, score: nameAfterPossessive, rule: 'repair/possessive' }
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
  const isWhole = vocabulary.words.logShare(lower) !== null || vocabulary.words.isJoinedName(lower)
  if (word.length < shortest || isWhole) return []
  const afterApostrophe = findAfterApostrophe(word, vocabulary)
  if (afterApostrophe) return [afterApostrophe]
  const cuts: WordCut[] = []
  for (let i = 1; i < word.length; i++) {
    const cut = scoreCut(word, lower, i, vocabulary, beforeHyphen)
    if (cut) cuts.push(cut)
  }
  return cuts.sort((a, b) => b.score - a.score)
}
