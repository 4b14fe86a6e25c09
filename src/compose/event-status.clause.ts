import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { type ClausePattern, parsePattern } from '../text/clause-patterns.ts'
import { type StatusRule, statusRules } from './event-status.rules.ts'

type DeedWords = EventLexicon['deedWords']

/** The adverb right before a clause or its subject that leaves the deed open ("perhaps the exile was murdered"), as a status, or null. */
function statusByAdverb(clause: Clause, tokens: readonly Token[], words: DeedWords): EventStatus | null {
  const opening = clause.subject ?? clause.object
  const places = [clause.first - 1, opening ? opening.first - 1 : -1, clause.head - 1, clause.first + 1]
  for (const at of places) {
    if (at >= clause.head) continue
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
