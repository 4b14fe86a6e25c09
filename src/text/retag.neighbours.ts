import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token } from '../model/sentence.ts'

/** Articles and what stands in their place: behind them a noun must come. */
export const articles: ReadonlySet<string> = new Set(
  'the a an its his their her our my your this these those any each another'.split(' '),
)

/** Is it tagged as a noun or an adjective? False where there is no token. */
export const isNominal = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'ADJ'

const isNot = ({ lower }: Token): boolean => lower === 'not' || lower === "n't"

/** The nearest token to the left that is no adverb or particle of denial; undefined at the beginning. */
export function findBefore(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  while (i >= 0 && at - i < 4 && (tokens[i]!.upos === 'ADV' || isNot(tokens[i]!))) i--
  return tokens[i]
}

/** Does an article stand before the word, with no more than another adjective or adverb between? */
export const hasArticle = (tokens: readonly Token[], at: number): boolean =>
  articles.has(tokens[at - 1]?.lower ?? '') ||
  (/^(ADJ|ADV)$/.test(tokens[at - 1]?.upos ?? '') && articles.has(tokens[at - 2]?.lower ?? ''))

/** "Turkey's ⟦offensive⟧". */
export const isOwned = (tokens: readonly Token[], at: number): boolean => /^['’]s?$/.test(tokens[at - 1]?.text ?? '')

/** Does the word end as a gerund does? */
export const isIng = (lower: string): boolean => lower.length > 4 && lower.endsWith('ing')

/** Is it a past form by its ending, or one of the strong verbs'? */
export const isPast = (word: string, words: SentenceWords): boolean =>
  (word.length > 4 && word.endsWith('ed')) || words.past.has(word)

/** A past form that is nothing else ("hundred", "naked"). */
export const isDone = (word: string, words: SentenceWords): boolean => isPast(word, words) && !words.noPast.has(word)

/** A plural; the word that opens a sentence is one by its ending, whatever its capital was taken for. */
export const isPlural = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.upos === 'NOUN' || (at === 0 && tokens[at]!.upos === 'PROPN')) &&
  /[^s]s$|men$|people$/.test(tokens[at]!.lower)

/** Is there no verb before the word in its clause? */
export function opensClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !/^[,;:]$/.test(tokens[i]!.text); i--)
    if (/^(VERB|AUX|SCONJ|ADP|PART)$/.test(tokens[i]!.upos)) return false
  return true
}
