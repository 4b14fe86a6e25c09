import { isArticle } from '../knowledge/place-name.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { toWordGate } from '../text/word-gate.ts'
import { type PlaceWords, wordClass } from './place-words.ts'

/** What the whole article tells about its names before any of them is weighed. */
export interface PlaceContext {
  readonly words: PlaceWords
  /** Sentences whose words nearly all begin with a capital: capitals tell nothing there. */
  readonly headlines: ReadonlySet<number>
  /** Last names of people that the article names in full, lower case. */
  readonly surnames: ReadonlySet<string>
  /** Words that also stand in small letters somewhere in the article, of those with which names may begin. */
  readonly small: ReadonlySet<string>
  /** For each sentence the tokens at which a name may begin: capitals, and small articles that are tied to one ("al-Hol"). */
  readonly starts: readonly (readonly number[])[]
}

/** Does a token begin with an upper-case letter? */
export function isUpper(token: Token | undefined): boolean {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}

/** Does a token begin with a letter? */
export function isWord(token: Token): boolean {
  const code = token.text.charCodeAt(0)
  return code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : /^\p{L}/u.test(token.text)
}

const CAPITAL = /^[\p{Lu}\p{Lt}\p{Script=Arabic}]/u

/** Does a word begin with a capital, or a letter of a script without any? Most words begin with an ASCII letter, which needs no pattern. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text)
}

/** Do the two tokens stand side by side with nothing but blanks between? */
export const isBeside = (a: Token, b: Token): boolean => b.start - a.end <= 2 && isWord(b)

/** The tokens of a sentence at which a name may begin, and whether nearly every word of it begins with a capital, so that they tell nothing. */
function survey(tokens: readonly Token[]): { readonly starts: readonly number[]; readonly headline: boolean } {
  const starts: number[] = []
  let words = 0
  let capitals = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const { text } = token
    const code = text.charCodeAt(0)
    if (code >= 97 && code <= 122) {
      if (text.length > 3) words++
      continue
    }
    const isLong = text.length > 3
    if (isLong && isWord(token)) words++
    if (!beginsWithCapital(text)) continue
    if (isLong && isUpper(token)) capitals++
    if (tokens[i - 1]?.text === '-' && isArticle(tokens[i - 2]?.lower ?? '') && starts.at(-1) !== i - 2)
      starts.push(i - 2)
    starts.push(i)
  }
  return { starts, headline: words >= 3 && capitals >= 0.75 * words }
}

/** Of some words those that stand in small letters in the text. */
function findSmall(sentences: readonly Sentence[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const mayBeWanted = toWordGate(wanted)
  const small = new Set<string>()
  for (const { tokens } of sentences)
    for (const token of tokens) {
      const code = token.text.charCodeAt(0)
      if (code < 128) {
        if (code < 97 || code > 122 || !mayBeWanted(token.text)) continue
      } else if (!isWord(token) || isUpper(token)) continue
      if (wanted.has(token.lower)) small.add(token.lower)
    }
  return small
}

/** Gathers what the article as a whole tells: its headlines, the people that it names in full, its small words. */
export function toPlaceContext(sentences: readonly Sentence[], words: PlaceWords): PlaceContext {
  const headlines = new Set<number>()
  const surnames = new Set<string>()
  const opening = new Set<string>()
  const starts: (readonly number[])[] = []
  for (const { tokens, index } of sentences) {
    const found = survey(tokens)
    starts.push(found.starts)
    if (found.headline) headlines.add(index)
    for (const i of found.starts) {
      const token = tokens[i]!
      opening.add(token.lower)
      if (!isUpper(token) || !isUpper(tokens[i + 1])) continue
      const classes = words.classesOf(token.lower)
      if (!found.headline && classes & wordClass.givenName) {
        let last = i + 1
        if (/^\p{Lu}\.?$/u.test(tokens[last]!.text) && isUpper(tokens[last + 1])) last++
        surnames.add(tokens[last]!.lower)
      } else if (classes & wordClass.title) surnames.add(tokens[i + 1]!.lower)
    }
  }
  return { words, headlines, surnames, small: findSmall(sentences, opening), starts }
}
