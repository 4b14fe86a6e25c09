import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import { toSpan } from '../model/readable.ts'
import type { Attribution, Participant, StatementRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { covers } from '../model/span.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Named } from './named.ts'

const own = /^(its|their|our|his|her|we|it|they|he|she|i|my)$/

type Words = EventLexicon['words']

interface Vouching {
  readonly named: Named
  readonly statements: readonly StatementRecord[]
  /** Clauses of the candidate's sentence. */
  readonly clauses: readonly Clause[]
}

/** The words of a sentence, so that most questions after a run of words need no look at the sentence itself. */
const wordsOfSentence = new WeakMap<readonly Token[], ReadonlySet<string>>()

function toWords(tokens: readonly Token[]): ReadonlySet<string> {
  const known = wordsOfSentence.get(tokens)
  if (known) return known
  const words = new Set(tokens.map(({ lower }) => lower))
  wordsOfSentence.set(tokens, words)
  return words
}

/** Do these words stand in the sentence one behind the other? */
const isSaid = (tokens: readonly Token[], words: readonly string[]): boolean => {
  const known = toWords(tokens)
  if (!words.every((word) => known.has(word))) return false
  return tokens.some((_, i) => words.every((word, k) => tokens[i + k]?.lower === word))
}

/** Does the sentence hold the accused's denial of what is told at `trigger`? Some verbs deny by themselves, others only a charge. */
function isDenied(words: Words, tokens: readonly Token[], clauses: readonly Clause[], trigger: number): boolean {
  for (const clause of clauses) {
    if (clause.head === trigger) continue
    const isCharge = words.denial.has(clause.lemma)
    const isDismissal = words.dismissal.has(clause.lemma)
    if (!isCharge && !isDismissal) continue
    const from = Math.min(clause.first, clause.object?.first ?? clause.first)
    const near = tokens.slice(Math.max(0, from - (clause.voice === 'passive' ? 12 : 0)), clause.last + 12)
    if (isDismissal && !near.some(({ lower }) => words.charge.has(lower))) continue
    if (clause.head < trigger || clause.voice === 'passive') return true
  }
  return (
    isSaid(tokens, ['pleaded', 'not', 'guilty']) ||
    isSaid(tokens, ['not', 'their', 'doing']) ||
    isSaid(tokens, ['no', 'such', 'thing']) ||
    isSaid(tokens, ['any', 'part', 'in'])
  )
}

/** Is it put to somebody's charge, or hedged, by words of the sentence? */
function isAlleged(words: Words, tokens: readonly Token[], clauses: readonly Clause[], trigger: number): boolean {
  if (tokens.some(({ lower }, i) => words.hedge.has(lower) && Math.abs(i - trigger) < 25)) return true
  if (
    clauses.some(
      (clause) => clause.head !== trigger && words.accusation.has(clause.lemma) && isPutBefore(tokens, clause, trigger),
    )
  )
    return true
  return (
    isSaid(tokens, ['not', 'be', 'independently']) ||
    isSaid(tokens, ['is', 'to', 'be', 'believed']) ||
    isSaid(tokens, ['are', 'to', 'be', 'believed']) ||
    isSaid(tokens, ['traded', 'accusations']) ||
    isSaid(tokens, ['said', 'to', 'have']) ||
    isSaid(tokens, ['believed', 'to', 'have'])
  )
}

/** "accused them of shelling", "charged that …", "…, exiles charge": a verdict's or a court's charge is left to its own event. */
const isPutBefore = (tokens: readonly Token[], clause: Clause, trigger: number): boolean =>
  clause.head < trigger || tokens.length - clause.last < 6

/** "By their own admission", "in its own telling". */
const isOwnTelling = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, i) =>
      lower === 'own' &&
      /^(account|admission|reckoning|telling|words|version|statement|count)$/.test(tokens[i + 1]?.lower ?? ''),
  )

/** "Nobody has claimed responsibility", "the group has not claimed the attack". */
const isUnclaimed =
  (tokens: readonly Token[]) =>
  ({ lemma, negated, subject }: Clause): boolean =>
    lemma === 'claim' && (negated || /^(nobody|none|neither)$/.test(subject ? tokens[subject.head]!.lower : ''))

/** Does the boast tell of this deed? The raid that "claimed 12 lives" does not, nor does "withdrew, after ⟦claiming⟧ …". */
const boasts = (tokens: readonly Token[], one: Clause, { trigger }: EventCandidate): boolean =>
  !/^(?:lives|life|victims|scores|dozens)$/.test(tokens[one.object?.head ?? -1]?.lower ?? '') &&
  !(one.form === 'participle' && trigger < one.head)

/** Does the doer tell of it himself: the one who speaks is the one who acts, or owns those who act ("its commandos")? */
function isClaimed(
  { clauses, named }: Vouching,
  candidate: EventCandidate,
  agents: readonly Participant[],
  statement: StatementRecord | undefined,
): boolean {
  const { tokens } = candidate.sentence
  const { words } = named.lexicon
  if (clauses.some(isUnclaimed(tokens))) return false
  if (isSaid(tokens, ['claim', 'responsibility']) || isSaid(tokens, ['claimed', 'responsibility'])) return true
  if (isSaid(tokens, ['claiming', 'responsibility']) || isSaid(tokens, ['taking', 'credit'])) return true
  if (isSaid(tokens, ['was', 'behind']) || isOwnTelling(tokens)) return true
  if (
    clauses.some(
      (one) => words.boast.has(one.lemma) && one.head !== candidate.trigger && boasts(tokens, one, candidate),
    )
  )
    return true
  if (statement && agents.some((agent) => agent.name === statement.speaker.name)) return true
  const doer = candidate.agents[0]
  const speaks = clauses.some((one) => words.telling.has(one.lemma) && one.head !== candidate.trigger)
  if (!doer || doer.sentence !== candidate.sentence.index) return false
  const first = tokens[doer.first]!.lower
  if (/^(we|our|i|my)$/.test(first)) return statement !== undefined || speaks
  if (!own.test(first) && !own.test(tokens[doer.head]!.lower)) return false
  const teller = clauses.find((one) => words.telling.has(one.lemma) && one.subject && one.head < doer.first)
  return (
    teller !== undefined && named.lexicon.participants.get(tokens[teller.subject!.head]!.lower)?.tag !== 'civilians'
  )
}

/** Does the doer announce it himself ("Hungary said it would …")? */
export function isOwnWord(
  { words }: EventLexicon,
  { sentence, agents }: EventCandidate,
  clauses: readonly Clause[],
): boolean {
  const doer = agents[0]
  if (!doer || doer.sentence !== sentence.index) return false
  const { tokens } = sentence
  const teller = clauses.findLast((one) => words.telling.has(one.lemma) && one.subject && one.head < doer.first)
  return teller !== undefined && own.test(tokens[doer.head]!.lower)
}

/** Who vouches for the happening: the article, its doer, an accuser, or the accused who denies it. What is to come or only possible nobody claims. */
export function toAttribution(
  around: Vouching,
  candidate: EventCandidate,
  agents: readonly Participant[],
): Attribution {
  const { tokens } = candidate.sentence
  const { clauses } = around
  const { words } = around.named.lexicon
  const trigger = toSpan(around.named.readable, tokens[candidate.trigger]!)
  const statement = around.statements.find((one) => covers(one.content, trigger) && one.within === null)
  const by = statement ? [{ name: statement.speaker.name, ref: statement.speaker.ref }] : []
  if (statement?.stance === 'denies' || isDenied(words, tokens, clauses, candidate.trigger))
    return { kind: 'denied', by }
  if (statement?.stance === 'accuses' || isAlleged(words, tokens, clauses, candidate.trigger))
    return { kind: 'alleged', by }
  const isDone = candidate.status !== 'planned' && candidate.status !== 'threatened' && candidate.status !== 'possible'
  if (isDone && isClaimed(around, candidate, agents, statement)) return { kind: 'claimed', by }
  return { kind: 'asserted', by }
}
