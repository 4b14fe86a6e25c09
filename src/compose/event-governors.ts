import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'

type DeedWords = EventLexicon['deedWords']

/** The noun that governs what begins at token `first` ("calls for ⟦the withdrawal⟧", "an effort ⟦to defeat⟧"), in lower case; undefined where none does. */
export function nounBefore(tokens: readonly Token[], first: number): string | undefined {
  let at = first - 1
  while (at >= 0 && /^(ADP|PART|SCONJ|DET|ADJ)$/.test(tokens[at]!.upos)) at--
  const joined = at < first - 1 || tokens[first]?.lower === 'to'
  const token = tokens[at]
  // At the head of a sentence the tagger takes a plural for a name ("Fears of an attack").
  const isNoun = token?.upos === 'NOUN' || (token?.upos === 'PROPN' && at === 0)
  return joined && isNoun ? token.lower : undefined
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

/** What stands over a clause that begins at `start`: "fears that …", "it is likely that …", "do not rule out that …"; undefined where nothing does. */
export function governorBefore(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  start: number,
  words: DeedWords,
): EventStatus | undefined {
  let at = start - 1
  const marker = tokens[at]?.lower
  if (marker !== 'that' && marker !== 'lest') return undefined
  at--
  while (at >= 0 && /^["“”'‘’,]$/.test(tokens[at]!.text)) at--
  const token = tokens[at]
  if (!token) return undefined
  const clause = clauses.find((one) => one.first <= at && at <= one.last)
  if (clause) {
    const said = words.clause.get(clause.lemma)
    // "have not ruled out that …" leaves it possible.
    if (clause.lemma === 'rule out') return clause.negated ? 'possible' : 'negated'
    return said ?? undefined
  }
  if (token.upos === 'NOUN') return words.noun.get(token.lower) ?? undefined
  return words.modifier.get(token.lower) ?? undefined
}
