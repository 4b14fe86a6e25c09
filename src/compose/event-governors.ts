import type { DeedWords } from '../knowledge/deed-words.ts'
import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'

/** Where the noun stands that governs what begins at token `first` ("calls for ⟦the withdrawal⟧", "an effort ⟦to defeat⟧"); -1 where none does. */
export function nounAt(tokens: readonly Token[], first: number): number {
  let at = first - 1
  while (at >= 0 && /^(ADP|PART|SCONJ|DET|ADJ)$/.test(tokens[at]!.upos)) at--
  const joined = at < first - 1 || tokens[first]?.lower === 'to'
  const token = tokens[at]
  // At the head of a sentence the tagger takes a plural for a name ("Fears of an attack").
  const isNoun = token?.upos === 'NOUN' || (token?.upos === 'PROPN' && at === 0)
  return joined && isNoun ? at : -1
}

/** Does the clause that begins at `start` stand under "if", "unless", "lest", "in case", or an inverted "had", "should", "were"? */
export function isConditional(tokens: readonly Token[], start: number): boolean {
  for (let i = start; i >= Math.max(0, start - 4); i--) {
    const { lower, upos } = tokens[i]!
    if (/^(if|unless|lest|whether|provided|supposing)$/.test(lower)) return true
    if (lower === 'case' && tokens[i - 1]?.lower === 'in') return true
    if (i < start && (upos === 'PUNCT' || upos === 'VERB')) break
  }
  const before = tokens[start - 1]?.lower ?? ''
  const opener = tokens[start - 2]
  return (
    /^(should|had|were)$/.test(before) &&
    (start === 1 || opener?.upos === 'PUNCT' || opener?.upos === 'CCONJ' || opener?.lower === 'that')
  )
}

/** What a verb says of the clause that it leads to ("fear that …"). "Have not ruled out that …" leaves it possible. */
const sayOfClause = (words: DeedWords, { lemma, negated }: Clause): EventStatus | null | undefined =>
  lemma === 'rule out' ? (negated ? 'possible' : 'negated') : words.clause.get(lemma)

/** What stands over a clause that begins at `start`: "fears that …", "fear the army will …", "it is not true that …"; undefined where nothing does. */
export function governorBefore(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  start: number,
  words: DeedWords,
): EventStatus | undefined {
  let at = start - 1
  const marker = tokens[at]?.lower
  if (marker !== 'that' && marker !== 'lest') {
    const over = clauses.find(({ last, form }) => last === at && form !== 'infinitive')
    return (over && words.clause.has(over.lemma) ? sayOfClause(words, over) : undefined) ?? undefined
  }
  at--
  while (at >= 0 && /^["“”'‘’,]$/.test(tokens[at]!.text)) at--
  const token = tokens[at]
  if (!token) return undefined
  const clause = clauses.find((one) => one.first <= at && at <= one.last)
  if (clause) return sayOfClause(words, clause) ?? undefined
  if (token.upos === 'NOUN') return words.noun.get(token.lower) ?? undefined
  const copula = clauses.findLast(({ head }) => head < at)
  if (/^(true|correct)$/.test(token.lower) && copula?.negated) return 'negated'
  return words.modifier.get(token.lower) ?? undefined
}

/** Does the sentence ask whether the clause holds: "Did the army …?", "Is the militia about to …?" Questions with a word in "wh-" take it for granted. */
export function isAsked(tokens: readonly Token[], { role }: Clause): boolean {
  if (role === 'relative' || role === 'adverbial') return false
  let last = tokens.length - 1
  while (last >= 0 && /^["”'’)]$/.test(tokens[last]!.text)) last--
  if (tokens[last]?.text !== '?') return false
  let first = 0
  while (first < last && tokens[first]!.upos === 'PUNCT') first++
  return tokens[first]!.upos === 'AUX'
}
