import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { Token } from '../model/sentence.ts'
import { isGlue } from '../text/noun-phrases.ts'

/** Small words inside personal names. */
export const particles: ReadonlySet<string> = new Set(
  'al el ul bin bint ibn abu abd ben de del da di du dos la van von der den ould as ash ad ar an at az'.split(' '),
)
/** Words that join the parts of a body's name ("Ministry of Defense", "Observatory for Human Rights"). */
const joiners: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'against', 'in'])
/** Capitalised words that are no part of a name: days, months, zones, marks of time and speech. */
export const notNames: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i gmt utc am pm est edt tv ceo dna mr no god ramadan eid christmas easter islam english arabic'.split(
    ' ',
  ),
)

/** Does the token begin with a capital? */
export const isCapital = (token: Token | undefined): boolean => {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}
const wordTags: ReadonlySet<string> = new Set('PROPN NOUN ADJ VERB ADV X ADP PRON DET'.split(' '))
const isWord = (token: Token | undefined): boolean => token !== undefined && wordTags.has(token.upos)
/** Two to eight capitals, as an acronym is written. */
export const isAcronym = (text: string): boolean => /^[A-Z][A-Z-]{1,7}s?$/.test(text) && text.length > 1

/** The last token of the run of capitalised words (with particles and hyphens) that begins at `first`. */
export function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first
  for (let i = first + 1; i < tokens.length && i - first < 14; i++) {
    const token = tokens[i]!
    // Michael "Erik" Kurilla: a nickname between marks.
    if (isNickname(tokens, i)) {
      i += 2
      last = i + 1
      continue
    }
    if (isGlue(tokens, i) && (isCapital(tokens[i + 1]) || particles.has(tokens[i - 1]!.lower))) continue
    if (
      isCapital(token) &&
      isWord(token) &&
      !notNames.has(token.lower) &&
      token.upos !== 'PRON' &&
      token.upos !== 'DET'
    )
      last = i
    else if (particles.has(token.lower) && (isCapital(tokens[i + 1]) || isGlue(tokens, i + 1)) && token.upos !== 'ADP')
      continue
    else if (/^['’]$/.test(token.text) && isCapital(tokens[i + 1]) && tokens[i - 1]!.end === token.start) continue
    else break
  }
  return last
}

const marks: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’'])

/** Does a nickname between marks begin at token `at`, with the surname behind it? */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
  marks.has(tokens[at]!.text) &&
  isCapital(tokens[at + 1]) &&
  marks.has(tokens[at + 2]?.text ?? '') &&
  isCapital(tokens[at + 3]) &&
  tokens[at + 3]!.upos === 'PROPN'

/** Lengthens a body's name over "of", "for", "and" to the capitalised words behind them. */
export function overJoiners(lexicon: NameLexicon, tokens: readonly Token[], last: number): number {
  let end = last
  for (let i = 0; i < 4; i++) {
    const joiner = tokens[end + 1]
    if (!joiner || !joiners.has(joiner.lower) || !/^(of|for)$/.test(joiner.lower)) break
    const head = tokens[end]!.lower
    const opens = lexicon.organizationHeads.has(head) || i > 0
    let next = end + 2
    if (tokens[next]?.lower === 'the') next++
    if (!opens || !isCapital(tokens[next]) || notNames.has(tokens[next]!.lower)) break
    end = endOfRun(tokens, next)
    // "Ministry of Defense and Interior", "Parliamentary Security and Defense Committee"
    if (
      tokens[end + 1]?.lower === 'and' &&
      isCapital(tokens[end + 2]) &&
      lexicon.organizationHeads.has(tokens[endOfRun(tokens, end + 2)]!.lower)
    )
      end = endOfRun(tokens, end + 2)
  }
  return end
}

/** Joins "Security and Defense Committee": a run whose second half ends in a body's head word. */
export function overAnd(lexicon: NameLexicon, tokens: readonly Token[], last: number): number {
  if (
    tokens[last + 1]?.lower !== 'and' ||
    !isCapital(tokens[last + 2]) ||
    lexicon.organizationHeads.has(tokens[last]!.lower)
  )
    return last
  const end = endOfRun(tokens, last + 2)
  return lexicon.organizationHeads.has(tokens[end]!.lower) && end > last + 2 ? end : last
}

/** An acronym in parentheses behind token `last`, with its token. */
export const acronymAfter = (tokens: readonly Token[], last: number): string | null =>
  tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' && isAcronym(tokens[last + 2]!.text)
    ? tokens[last + 2]!.text
    : null

/** Where capitals tell nothing: headlines in title case, texts in capitals. A verb in small letters shows that they tell something. */
export function capitalsTellNothing(tokens: readonly Token[]): boolean {
  const small = tokens.some(({ upos, text }) => (upos === 'VERB' || upos === 'AUX') && /^\p{Ll}/u.test(text))
  if (small) return false
  const words = tokens.filter((token) => /\p{L}{3,}/u.test(token.text))
  return words.length > 4 && words.filter(isCapital).length > 0.7 * words.length
}
