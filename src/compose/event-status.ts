import type { DeedWords } from '../knowledge/deed-words.ts'
import type { EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { startOf } from './event-candidate.ts'
import { governorBefore, isAsked, isConditional, nounAt } from './event-governors.ts'
import { findScope, joinScopes, outerOfNoun, type Scope } from './event-scopes.ts'
import { judgeClause } from './event-status.clause.ts'

type Words = RegExp | ReadonlyMap<string, unknown>

const hostile = /^(ASSAULT|COERCE|SANCTION|PROTEST|THREATEN|REJECT)$/

/** So many verbs over one another are followed ("planned to try to start shelling"). */
const mostScopes = 3

/** Does one of `words` stand among the tokens from `from` to `to`? */
const has = (tokens: readonly Token[], from: number, to: number, words: Words): boolean => {
  const isOne = 'test' in words ? (word: string) => words.test(word) : (word: string) => words.has(word)
  for (let i = Math.max(0, from); i <= to && i < tokens.length; i++) if (isOne(tokens[i]!.lower)) return true
  return false
}

/** A clause with what its status is judged by. */
interface Judged {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  readonly word: EventWord
  readonly words: DeedWords
  /** How many verbs over the deed's own lie below this clause. */
  readonly depth: number
}

/** Does the sentence deny what this clause says: in its verb, its subject, or a word before it? */
function isNegated(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.negated) return true
  const before = tokens[clause.first - 1]?.lower ?? ''
  const start = startOf(clause)
  if (clause.form === 'infinitive' && before === 'yet') return true
  if (clause.form === 'participle' && before === 'without') return true
  // "rather than attack the fort"
  if (before === 'than' && tokens[clause.first - 2]?.lower === 'rather') return true
  const first = tokens[start]!.lower
  if (/^(nobody|nothing|none|neither|nowhere)$/.test(first)) return true
  if (first === 'not' && tokens[start + 1]?.lower === 'one') return true
  if (tokens[start - 1]?.lower === 'not' && first === 'one') return true
  // "Nothing supports the notion that it was ever torpedoed".
  return (
    has(tokens, clause.first, clause.head, /^ever$/) &&
    has(tokens, 0, start, /^(no|not|nothing|never|none|nobody|n't)$/)
  )
}

/** "or die", "or be annihilated", "or they would …": what is put before those who do not obey. */
const isOrElse = (tokens: readonly Token[], clause: Clause, words: DeedWords): boolean =>
  (tokens[startOf(clause) - 1]?.lower === 'or' &&
    (clause.modality === 'would' || clause.tense === 'future') &&
    has(tokens, 0, clause.first, words.ultimatum)) ||
  (tokens[clause.first - 1]?.lower === 'or' &&
    /^(die|be|face|get|perish|suffer)$/.test(tokens[clause.first]!.lower) &&
    has(tokens, 0, clause.first, words.ultimatum))

/** The clause whose verb an infinitive or gerund hangs on; undefined where its verb is none of a clause before it. */
const governorOf = (clauses: readonly Clause[], { head, modality }: Clause): Clause | undefined =>
  modality === null ? undefined : clauses.findLast((one) => one.head < head && one.lemma === modality)

/** What is said of the verb over a deed, itself judged as a deed would be. */
const outerOf = (judged: Judged, governor: Clause | undefined): EventStatus | null | undefined =>
  governor === undefined || judged.depth >= mostScopes
    ? undefined
    : judge({ ...judged, depth: judged.depth + 1 }, governor)

/** What stands right before an infinitive ("able to", "set to", "scheduled to") or before the preposition of a gerund ("far from", "stopped short of"). */
function findScopeBefore(
  tokens: readonly Token[],
  { first, form, modality }: Clause,
  words: DeedWords,
): Scope | undefined {
  if (form === 'infinitive') {
    const before = tokens[first - 1]
    const bare = modality === null ? undefined : findScope(words, 'governor', `${modality} to`)
    if (bare) return bare
    if (!before || !/^(ADJ|VERB|ADV|ADP)$/.test(before.upos)) return undefined
    return (
      findScope(words, 'governor', `${before.lower} to`) ??
      findScope(words, 'governor', before.lemma) ??
      findScope(words, 'governor', before.lower)
    )
  }
  const preposition = tokens[first - 1]
  const over = tokens[first - 2]
  if (!over || !preposition || !/^(of|from|in|to|than|about|at)$/.test(preposition.lower)) return undefined
  const whole =
    findScope(words, 'governor', `${over.lower} ${preposition.lower}`) ??
    findScope(words, 'governor', `${over.lemma} ${preposition.lower}`)
  if (whole || over.upos !== 'VERB') return whole
  const verb = findScope(words, 'governor', over.lemma)
  return verb && verb.status !== 'happened' ? verb : undefined
}

/** What the verb or adjective that an infinitive or gerund hangs on says of it; undefined where it says nothing. */
function statusByVerb(judged: Judged, clause: Clause): EventStatus | null | undefined {
  const { words, clauses } = judged
  const { tokens } = judged.sentence
  const { modality, form } = clause
  if (form !== 'infinitive' && form !== 'participle') return undefined
  if (form === 'infinitive' && has(tokens, clause.first, clause.head - 1, /^yet$/)) return 'negated'
  if (form === 'infinitive' && has(tokens, clause.first, clause.head - 1, /^(have|having)$/)) return 'happened'
  const before = tokens[clause.first - 1]?.lower ?? ''
  if (form === 'participle' && before === 'from') {
    for (let i = clause.first - 2; i >= Math.max(0, clause.first - 8); i--) {
      if (!words.from.has(tokens[i]!.lower)) continue
      const outer = outerOf(
        judged,
        clauses.find(({ head }) => head === i),
      )
      return joinScopes({ status: 'prevented', denied: 'happened' }, outer)
    }
  }
  if (form === 'infinitive') {
    const opener = tokens[clause.first]!.lower
    // "are to hold talks", "is reportedly to move prisoners", "had to retreat"
    if (/^(is|are|was|were)$/.test(opener)) return isAim(tokens, clause, words) ? null : 'planned'
    if (opener === 'had') return 'happened'
    if (before === 'about' || (modality === 'go' && governorOf(clauses, clause)?.aspect === 'progressive'))
      return 'planned'
    if (before === 'first') return 'happened'
  }
  const governor = governorOf(clauses, clause)
  const adjective = findScopeBefore(tokens, clause, words)
  if (adjective)
    return joinScopes(adjective, outerOf(judged, governor ?? clauses.findLast(({ last }) => last < clause.first)))
  // "pleaded guilty to stabbing"
  if (
    /..ing$/.test(tokens[clause.head]!.lower) &&
    tokens[clause.first]!.lower === 'to' &&
    clause.head === clause.first + 1
  )
    return 'happened'
  const verb = modality === null ? undefined : findScope(words, 'governor', modality)
  if (
    form === 'infinitive' &&
    has(tokens, clause.first, clause.head - 1, /^(be|been)$/) &&
    clause.aspect === 'progressive'
  )
    return verb?.status ?? 'ongoing'
  if (!verb) return undefined
  const said = joinScopes(verb, governor?.form === 'nominal' ? undefined : outerOf(judged, governor))
  // "banners promising to kill every policeman"
  return said === 'planned' && judged.word.type === 'ASSAULT' && /^(promise|pledge)$/.test(modality!)
    ? 'threatened'
    : said
}

/** "Another objective is to support …": what an aim is, is no deed. */
const isAim = (tokens: readonly Token[], clause: Clause, words: DeedWords): boolean =>
  clause.subject !== null && words.noun.get(tokens[clause.subject.head]!.lower) === null

/** What the noun that an infinitive or gerund hangs on says of it ("a plot to bomb", "no intention of freeing"); undefined where none does. */
function statusByNoun(
  { sentence: { tokens }, clauses, words }: Judged,
  clause: Clause,
): EventStatus | null | undefined {
  // "the chances of ⟦the guerrillas attacking⟧ the capital"
  const at = nounAt(
    tokens,
    clause.form === 'participle' && clause.subject?.last === clause.first - 1 ? clause.subject.first : clause.first,
  )
  const noun = at < 0 ? undefined : findScope(words, 'noun', tokens[at]!.lower)
  if (!noun) return undefined
  const scope = isThreatBy(tokens, at, clause.first) ? { ...noun, status: 'threatened' as const } : noun
  return joinScopes(scope, outerOfNoun(tokens, clauses, at, words))
}

/** "A threat to attack", "the colonel's threat of an attack": of somebody, where "the threat of an attack" is a danger. */
export function isThreatBy(tokens: readonly Token[], at: number, first: number): boolean {
  if (!/^threats?$/.test(tokens[at]!.lower)) return false
  if (tokens[first]!.lower === 'to') return true
  return /^(['’]s?|its|his|her|their|our|my)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at]!.lower === 'threats'
}

/** The clause in which somebody tells this one's future or "would" as what is to come, rather than as what might; null where none does. */
function findReport(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  words: DeedWords,
): Clause | null {
  const tells = (one: Clause) => words.report.has(one.lemma) && one.form === 'finite'
  return (
    clauses.findLast((one) => one.head < clause.head && tells(one)) ??
    clauses.find(
      (one) => one.head > clause.last && tells(one) && /^[,"”’]$/.test(tokens[startOf(one) - 1]?.text ?? ''),
    ) ??
    null
  )
}

const namesSame = (tokens: readonly Token[], a: Phrase | null, b: Phrase | null): boolean =>
  a !== null &&
  b !== null &&
  (/^(it|they|he|she|we|i)$/.test(tokens[a.head]!.lower) || tokens[a.head]!.lower === tokens[b.head]!.lower)

/** What is to come: announced, threatened, or only possible. */
function statusOfFuture({ sentence, clauses, word, words }: Judged, clause: Clause): EventStatus {
  const { tokens } = sentence
  const told = findReport(tokens, clauses, clause, words)
  const own = told !== null && namesSame(tokens, clause.subject, told.subject)
  const threat = hostile.test(word.type)
  const conditional = has(tokens, 0, tokens.length - 1, /^(if|unless|should|were|until)$/)
  if (clause.modality === 'would' && clause.aspect === 'perfect') return 'possible'
  if (threat && told && words.report.get(told.lemma) === 'threatened')
    return own || told.lemma !== 'warn' || conditional || clause.voice === 'passive' ? 'threatened' : 'possible'
  if (threat && told && own && conditional) return 'threatened'
  // "told the villagers they would burn their houses": said to those whom it is to befall.
  if (word.type === 'ASSAULT' && told?.lemma === 'tell' && told.object && own) return 'threatened'
  if (word.type === 'ASSAULT' && told && conditional && clause.voice === 'passive' && !clause.subject)
    return 'threatened'
  if (clause.modality === 'would') return conditional || !told ? 'possible' : 'planned'
  return conditional && has(tokens, clause.last, tokens.length - 1, /^(if|unless)$/) ? 'possible' : 'planned'
}

/**
 * Status of the deed that a clause's own verb names, by the first layer that decides: what stands around the clause (denials, governing verbs and
 * nouns, conditions, who tells of what is to come), then the clause itself by the rules of `event-status.rules.ts`.
 * Null where the clause says nothing of whether it happened (a demand, a purpose).
 */
export const statusOfClause = (
  sentence: Sentence,
  clauses: readonly Clause[],
  clause: Clause,
  word: EventWord,
  words: DeedWords,
): EventStatus | null => judge({ sentence, clauses, word, words, depth: 0 }, clause)

/** "Would not talk until ⟦the rebels ended⟧ their offensive": what somebody waits for. */
function isAwaited({ sentence: { tokens }, clauses }: Judged, start: number): boolean {
  if (tokens[start - 1]?.lower !== 'until') return false
  return clauses.some(({ head, modality, tense }) => head < start && (/^wo/.test(modality ?? '') || tense === 'future'))
}

/** "Gathered outside the ministry to protest": those who come together for it do it. */
const turnsOut = /^(gather|assemble|congregate|converge|march|rally|turn out|come out|meet|mass)$/

function judge(judged: Judged, clause: Clause): EventStatus | null {
  const { sentence, clauses, words } = judged
  const { tokens } = sentence
  if (isNegated(tokens, clause)) return /^(may|might)$/.test(clause.modality ?? '') ? 'possible' : 'negated'
  if (isAsked(tokens, clause)) return 'possible'
  if (isOrElse(tokens, clause, words)) return 'threatened'
  const byVerb = statusByVerb(judged, clause)
  if (byVerb !== undefined) return byVerb
  // "for fear of being ambushed"
  const byNoun =
    clause.form === 'finite' && tokens[clause.first]!.lower !== 'being' ? undefined : statusByNoun(judged, clause)
  if (byNoun !== undefined) return byNoun
  if (judged.word.type === 'PROTEST' && clause.modality !== null && turnsOut.test(clause.modality)) return 'happened'
  if (clause.form === 'infinitive') return null
  if (tokens[clause.first]!.lower === 'being') return 'happened'
  const start = startOf(clause)
  if (clause.form === 'finite' && isConditional(tokens, start)) return 'possible'
  if (clause.form === 'finite' && isAwaited(judged, start)) return 'possible'
  if (clause.modality !== null && /^(could|can|might)$/.test(clause.modality))
    if (has(tokens, start - 3, start - 1, /^before$/)) return 'prevented'
  if (isForestalled(judged, clause, start)) return 'prevented'
  if (clause.modality === 'should' && clause.aspect === 'perfect') return 'negated'
  const governed = clause.form === 'finite' ? governorBefore(tokens, clauses, start, words) : undefined
  const isOpen = clause.modality === 'would' || clause.tense === 'future' || clause.modality === 'will'
  if (isOpen) {
    const over = clauses.findLast(({ head }) => head < start)
    return governed === 'possible' && !(over && words.report.has(over.lemma))
      ? governed
      : statusOfFuture(judged, clause)
  }
  if (governed && clause.modality === null) return governed
  if (has(tokens, clause.first - 1, clause.head - 1, /^still$/) && clause.tense === 'present') return 'ongoing'
  return judgeClause(clause, tokens, words).status
}

/** "The rocket was intercepted ⟦before it hit⟧ the refinery". */
function isForestalled(
  { sentence: { tokens }, clauses, words }: Judged,
  { form, head }: Clause,
  start: number,
): boolean {
  if (form !== 'finite' || tokens[start - 1]?.lower !== 'before') return false
  const main = clauses.findLast((one) => one.head < head && one.head < start)
  return main !== undefined && !main.negated && words.object.get(main.lemma) === 'prevented'
}
