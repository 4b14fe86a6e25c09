import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { type ClausePattern, parsePattern } from '../text/clause-patterns.ts'
import { type StatusRule, statusRules } from './event-status.rules.ts'

type DeedWords = EventLexicon['deedWords']

/** The noun that governs what begins at token `first` ("calls for ⟦the withdrawal⟧", "an effort ⟦to defeat⟧"), in lower case, or null. */
function governingNoun(tokens: readonly Token[], first: number): string | null {
  let at = first - 1
  while (at >= 0 && /^(ADP|PART|SCONJ|DET|ADJ)$/.test(tokens[at]!.upos)) at--
  const joined = at < first - 1 || tokens[first]?.lower === 'to'
  return joined && tokens[at]?.upos === 'NOUN' ? tokens[at]!.lower : null
}

/** What the noun before it says of a deed: undefined where none stands there, null where it leaves open whether it happened. */
export function statusByNoun(
  tokens: readonly Token[],
  first: number,
  words: DeedWords,
): EventStatus | null | undefined {
  const noun = governingNoun(tokens, first)
  return noun === null ? undefined : words.noun.get(noun)
}

/** The adverb right before a clause or its subject that leaves the deed open ("perhaps the exile was murdered"), as a status, or null. */
function statusByAdverb(clause: Clause, tokens: readonly Token[], words: DeedWords): EventStatus | null {
  const opening = clause.subject ?? clause.object
  const places = [clause.first - 1, opening ? opening.first - 1 : -1, clause.head - 1]
  for (const at of places) {
    const status = words.adverb.get(tokens[at]?.lower ?? '')
    if (status) return status
  }
  return null
}

type ReadRule = StatusRule & { readonly pattern: ClausePattern }

/** The rules as patterns, by the words that they were read for: once for each reader. */
const readRules = new WeakMap<DeedWords, readonly ReadRule[]>()

function toRules(words: DeedWords): readonly ReadRule[] {
  const before = readRules.get(words)
  if (before) return before
  const ongoing = new Set([...words.governor].filter(([, status]) => status === 'ongoing').map(([verb]) => verb))
  const rules = statusRules.map((rule) => ({ ...rule, pattern: parsePattern(rule.when, { ongoing }) }))
  readRules.set(words, rules)
  return rules
}

/** What a clause's own verb says of its deed, and by which rule; status null where it says nothing of whether it happened (a demand, a purpose). */
export function judgeClause(
  clause: Clause,
  tokens: readonly Token[],
  words: DeedWords,
): { readonly rule: string; readonly status: EventStatus | null } {
  for (const { id, pattern, says } of toRules(words)) {
    if (pattern.match(clause, tokens) === null) continue
    if (says === 'governor')
      return { rule: id, status: clause.modality === null ? null : (words.governor.get(clause.modality) ?? null) }
    const status = says === 'adverb' ? statusByAdverb(clause, tokens, words) : says
    if (status !== null) return { rule: id, status }
  }
  return { rule: 'status/told', status: 'happened' }
}

/** Status of the deed that a clause's own verb names; null where the clause says nothing of whether it happened. */
export const statusOfClause = (clause: Clause, tokens: readonly Token[], words: DeedWords): EventStatus | null =>
  judgeClause(clause, tokens, words).status

/** Status of the deed that a noun names, by the words before it and the clause that it stands in; null as above. */
export function statusOfNominal(
  tokens: readonly Token[],
  at: number,
  clause: Clause | null,
  isObject: boolean,
  words: DeedWords,
): EventStatus | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i]!
    if (token.lower === 'no') return 'negated'
    const said = words.modifier.get(token.lower)
    if (said) return said
    if (/^(VERB|AUX|ADP|PUNCT)$/.test(token.upos) && token.text !== '-') break
  }
  if (!clause) return 'happened'
  const said = isObject ? words.object.get(clause.lemma) : undefined
  return said ?? statusOfClause(clause, tokens, words)
}
