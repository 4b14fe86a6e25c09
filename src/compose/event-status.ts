import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { startOf } from './event-candidate.ts'
import { governorBefore, isConditional, nounBefore } from './event-governors.ts'
import { judgeClause } from './event-status.clause.ts'

type DeedWords = EventLexicon['deedWords']
type Words = RegExp | ReadonlyMap<string, unknown>

const hostile = /^(ASSAULT|COERCE|SANCTION|PROTEST|THREATEN|REJECT)$/

/** Does one of `words` stand among the tokens from `from` to `to`? */
const has = (tokens: readonly Token[], from: number, to: number, words: Words): boolean => {
  const isOne = 'test' in words ? (word: string) => words.test(word) : (word: string) => words.has(word)
  for (let i = Math.max(0, from); i <= to && i < tokens.length; i++) if (isOne(tokens[i]!.lower)) return true
  return false
}

/** Does the sentence deny what this clause says: in its verb, its subject, or a word before it? */
function isNegated(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.negated) return true
  const before = tokens[clause.first - 1]?.lower ?? ''
  const start = startOf(clause)
  if (clause.form === 'infinitive' && before === 'yet') return true
  if (clause.form === 'participle' && before === 'without') return true
  if (clause.form === 'participle' && /^(from|of|than)$/.test(before))
    if (/^(far|instead|rather)$/.test(tokens[clause.first - 2]?.lower ?? '')) return true
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

/** "or die", "or be annihilated": what is put before those who do not obey. */
const isOrElse = (tokens: readonly Token[], clause: Clause, words: DeedWords): boolean =>
  tokens[clause.first - 1]?.lower === 'or' &&
  /^(die|be|face|get|perish|suffer)$/.test(tokens[clause.first]!.lower) &&
  has(tokens, 0, clause.first, words.ultimatum)

/** What the verb that an infinitive or gerund hangs on says of it; undefined where it says nothing. */
function statusByVerb(tokens: readonly Token[], clause: Clause, words: DeedWords): EventStatus | null | undefined {
  const { modality, form } = clause
  if (form !== 'infinitive' && form !== 'participle') return undefined
  const perfect = has(tokens, clause.first, clause.head - 1, /^(have|having)$/)
  if (perfect && form === 'infinitive') return 'happened'
  const before = tokens[clause.first - 1]?.lower ?? ''
  if (form === 'participle') {
    if (before === 'from' && has(tokens, clause.first - 8, clause.first - 2, words.from)) return 'prevented'
    if (
      before === 'of' &&
      /^(fear|risk|danger|possibility|dangers|fears|threat|prospect)$/.test(tokens[clause.first - 2]?.lower ?? '')
    )
      return 'possible'
  }
  if (form === 'infinitive') {
    const opener = tokens[clause.first]!.lower
    // "are to hold talks", "is reportedly to move prisoners", "had to retreat"
    if (/^(is|are|was|were)$/.test(opener)) return isAim(tokens, clause, words) ? null : 'planned'
    if (has(tokens, clause.first, clause.head - 1, /^yet$/)) return 'negated'
    if (opener === 'had') return 'happened'
    if (before === 'about' || modality === 'go') return 'planned'
    // "went on to bomb the convoy"
    if (before === 'first' || modality === 'go on') return 'happened'
    // "pleaded guilty to stabbing"
    if (/..ing$/.test(tokens[clause.head]!.lower) && opener === 'to' && clause.head === clause.first + 1)
      return 'happened'
  }
  const governor = modality === null ? undefined : words.governor.get(modality)
  if (
    form === 'infinitive' &&
    has(tokens, clause.first, clause.head - 1, /^(be|been)$/) &&
    clause.aspect === 'progressive'
  )
    return governor ?? 'ongoing'
  if (governor !== undefined) return governor
  if (form === 'infinitive') {
    // "is scheduled to leave", "ready to strike": an adjective or participle before the infinitive.
    const adjective = words.governor.get(tokens[clause.first - 1]?.lemma ?? '') ?? words.governor.get(before)
    if (adjective !== undefined) return adjective
  }
  return undefined
}

/** "Another objective is to support …": what an aim is, is no deed. */
const isAim = (tokens: readonly Token[], clause: Clause, words: DeedWords): boolean =>
  clause.subject !== null && words.noun.get(tokens[clause.subject.head]!.lower) === null

/** The clause in which somebody tells this one's future or "would" as what is to come, rather than as what might; null where none does. */
function findReport(clauses: readonly Clause[], clause: Clause, words: DeedWords): Clause | null {
  return (
    clauses.findLast((one) => one.head < clause.head && words.report.has(one.lemma) && one.form === 'finite') ?? null
  )
}

const namesSame = (tokens: readonly Token[], a: Phrase | null, b: Phrase | null): boolean =>
  a !== null &&
  b !== null &&
  (/^(it|they|he|she|we|i)$/.test(tokens[a.head]!.lower) || tokens[a.head]!.lower === tokens[b.head]!.lower)

/** What is to come: announced, threatened, or only possible. */
function statusOfFuture(
  sentence: Sentence,
  clauses: readonly Clause[],
  clause: Clause,
  word: EventWord,
  words: DeedWords,
): EventStatus {
  const { tokens } = sentence
  const told = findReport(clauses, clause, words)
  const own = told !== null && namesSame(tokens, clause.subject, told.subject)
  const threat = hostile.test(word.type)
  const conditional = has(tokens, 0, tokens.length - 1, /^(if|unless|should|were|until)$/)
  if (threat && told && words.report.get(told.lemma) === 'threatened')
    return own || told.lemma !== 'warn' ? 'threatened' : 'possible'
  if (threat && told && own && conditional) return 'threatened'
  if (clause.modality === 'would') return conditional || !told ? 'possible' : 'planned'
  return conditional && has(tokens, clause.last, tokens.length - 1, /^(if|unless)$/) ? 'possible' : 'planned'
}

/**
 * Status of the deed that a clause's own verb names, by the first layer that decides: what stands around the clause (denials, governing verbs and
 * nouns, conditions, who tells of what is to come), then the clause itself by the rules of `event-status.rules.ts`.
 * Null where the clause says nothing of whether it happened (a demand, a purpose).
 */
export function statusOfClause(
  sentence: Sentence,
  clauses: readonly Clause[],
  clause: Clause,
  word: EventWord,
  words: DeedWords,
): EventStatus | null {
  const { tokens } = sentence
  if (isNegated(tokens, clause)) return /^(may|might)$/.test(clause.modality ?? '') ? 'possible' : 'negated'
  if (isOrElse(tokens, clause, words)) return 'threatened'
  const byVerb = statusByVerb(tokens, clause, words)
  if (byVerb !== undefined) return byVerb
  const noun = clause.form === 'finite' ? undefined : nounBefore(tokens, clause.first)
  const byNoun = noun === undefined ? undefined : words.noun.get(noun)
  if (byNoun !== undefined) return byNoun
  if (clause.form === 'infinitive') return null
  // "for fear of being ambushed"
  if (tokens[clause.first]!.lower === 'being') {
    const feared = nounBefore(tokens, clause.first)
    const said = feared === undefined ? undefined : words.noun.get(feared)
    return said === undefined ? 'happened' : said
  }
  const start = startOf(clause)
  if (clause.form === 'finite' && isConditional(tokens, start)) return 'possible'
  if (clause.modality !== null && /^(could|can|might)$/.test(clause.modality))
    if (has(tokens, start - 3, start - 1, /^before$/)) return 'prevented'
  if (clause.modality === 'would' || clause.tense === 'future' || clause.modality === 'will')
    return statusOfFuture(sentence, clauses, clause, word, words)
  if (clause.form === 'finite') {
    const governed = governorBefore(tokens, clauses, start, words)
    if (governed && clause.modality === null) return governed
  }
  if (has(tokens, clause.first - 1, clause.head - 1, /^still$/) && clause.tense === 'present') return 'ongoing'
  return judgeClause(clause, tokens, words).status
}

/** Where the noun of a deed stands in its sentence. */
export interface NominalPlace {
  readonly phrase: Phrase
  readonly word: EventWord
  readonly around: Clause | null
  /** The clause whose object it is (the subject of a passive), or null. */
  readonly governing: Clause | null
  /** The clause whose subject it is, or null. */
  readonly asSubject: Clause | null
  /** What the verb that carries it out says of it, where one does. */
  readonly light: EventStatus | undefined
}

/** What a word before the noun says of it: "no attack", "a foiled attack", "free of scuffles"; undefined where none does. */
function statusByModifier(
  tokens: readonly Token[],
  { phrase }: NominalPlace,
  words: DeedWords,
): EventStatus | null | undefined {
  if (/^(no|without)$/.test(tokens[phrase.first]!.lower)) return 'negated'
  for (let i = phrase.head - 1; i >= Math.max(0, phrase.first - 3, phrase.head - 5); i--) {
    const token = tokens[i]!
    if (/^(no|without)$/.test(token.lower)) return 'negated'
    if (token.lower === 'of' && /^(free|devoid|absence|lack|clear)$/.test(tokens[i - 1]?.lower ?? '')) return 'negated'
    if (token.lower === 'of' && /^(event|case)$/.test(tokens[i - 1]?.lower ?? '')) return 'possible'
    const said = i >= phrase.first || /^(ADJ|VERB)$/.test(token.upos) ? words.modifier.get(token.lower) : undefined
    if (said !== undefined) return said
    if (i < phrase.first && /^(VERB|AUX|ADP|PUNCT|PRON)$/.test(token.upos) && token.text !== '-') break
  }
  const next = tokens[phrase.last + 1]?.lower ?? ''
  if (/^(attempt|attempts|bid|try|plot|plots|plan|plans|threat|threats)$/.test(next))
    return words.noun.get(next) ?? undefined
  return undefined
}

/** What is said of the noun by "is possible", "is under way", "remains likely" behind it; undefined where nothing is. */
function statusByPredicate(
  tokens: readonly Token[],
  { phrase, asSubject }: NominalPlace,
  words: DeedWords,
): EventStatus | null | undefined {
  const from = asSubject && /^(be|remain|seem|look|appear)$/.test(asSubject.lemma) ? asSubject.last + 1 : -1
  const headline = tokens[phrase.last + 1]?.upos === 'ADJ' ? phrase.last + 1 : -1
  for (const at of [from, headline]) {
    if (at < 0) continue
    const said = words.modifier.get(tokens[at]?.lower ?? '')
    if (said !== undefined) return said
    if (tokens[at]?.lower === 'under' && /^(way|threat)$/.test(tokens[at + 1]?.lower ?? '')) return 'ongoing'
    if (tokens[at]?.lower === 'in' && /^(force|progress)$/.test(tokens[at + 1]?.lower ?? '')) return 'ongoing'
  }
  return undefined
}

/** Status of the deed that a noun names, by the words before it and the clause that it stands in; null as above. */
export function statusOfNominal(
  sentence: Sentence,
  clauses: readonly Clause[],
  place: NominalPlace,
  words: DeedWords,
): EventStatus | null {
  const { tokens } = sentence
  const { phrase, governing, asSubject, around, light, word } = place
  const modified = statusByModifier(tokens, place, words)
  if (modified !== undefined) return modified
  const noun = nounBefore(tokens, phrase.first)
  const byNoun = noun === undefined ? undefined : words.noun.get(noun)
  if (byNoun !== undefined) return byNoun
  const predicate = statusByPredicate(tokens, place, words)
  if (predicate !== undefined) return predicate
  const real = (clause: Clause): EventStatus | null => statusOfClause(sentence, clauses, clause, word, words)
  if (light && light !== 'happened') {
    // "promised to continue its attacks": what is to go on is to come.
    const bound = governing?.form === 'infinitive' ? real(governing) : null
    return bound !== null && bound !== 'happened' ? bound : governing?.negated ? 'happened' : light
  }
  if (governing) {
    const said = words.object.get(governing.lemma)
    if (light || (governing.voice === 'passive' && words.occurrence.has(governing.lemma))) return real(governing)
    // "Called the shooting senseless", "ruled the death a homicide": what is judged took place.
    if (words.judging.has(governing.lemma) && isDefinite(tokens, phrase)) return 'happened'
    if (said !== undefined) return governing.negated && said === 'possible' ? 'negated' : said
    const open = real(governing)
    return isDefinite(tokens, phrase) || open === 'negated' || open === 'ongoing' ? 'happened' : open
  }
  if (asSubject) {
    const occurs = words.occurrence.get(asSubject.lemma)
    const open = occurs === undefined ? null : real(asSubject)
    if (occurs === undefined) return isDefinite(tokens, phrase) ? 'happened' : statusOfOblique(real(asSubject))
    return open === 'happened' ? occurs : open
  }
  if (!around || isDefinite(tokens, phrase)) return 'happened'
  const open = real(around)
  if ((open === null || open === 'planned') && word.type === 'ASSAULT' && isReason(tokens, phrase.first))
    return 'happened'
  return statusOfOblique(open)
}

/** "told to resign ⟦over a string of bombings⟧", "will meet after the blast": what a demand or a plan comes after took place. */
function isReason(tokens: readonly Token[], first: number): boolean {
  if (/^(any|another|more|further|new|future)$/.test(tokens[first]!.lower)) return false
  let at = first - 1
  if (tokens[at]?.lower === 'of' && tokens[at - 1]?.upos === 'NOUN') {
    at -= 2
    while (/^(DET|ADJ|NUM)$/.test(tokens[at]?.upos ?? '')) at--
  }
  return /^(over|after|following|amid|despite|since)$/.test(tokens[at]?.lower ?? '')
}

/** What a clause says of a deed that only stands in it: what is denied or goes on is its own, what is open is open for both. */
const statusOfOblique = (status: EventStatus | null): EventStatus | null =>
  status === 'negated' || status === 'ongoing' || status === 'prevented' ? 'happened' : status

const isDefinite = (tokens: readonly Token[], phrase: Phrase): boolean => {
  if (/^(the|this|that|these|those|its|his|their|such|last)$/.test(tokens[phrase.first]!.lower)) return true
  for (let i = phrase.first; i < phrase.head; i++) if (/^['’]s?$/.test(tokens[i]!.text)) return true
  return false
}
