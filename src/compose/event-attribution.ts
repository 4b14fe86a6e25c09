import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import { toReceived } from '../model/readable.ts'
import type { Attribution, Participant, StatementRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
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

/** Runs of words that deny, charge or claim what their sentence tells ("by their own admission"), whatever its clauses say. */
const runs = [
  ['denied', 'pleaded not guilty'],
  ['denied', 'not their doing'],
  ['denied', 'no such thing'],
  ['denied', 'any part in'],
  ['alleged', 'not be independently'],
  ['alleged', 'is to be believed'],
  ['alleged', 'are to be believed'],
  ['alleged', 'traded accusations'],
  ['alleged', 'said to have'],
  ['alleged', 'believed to have'],
  ['claimed', 'claim responsibility'],
  ['claimed', 'claimed responsibility'],
  ['claimed', 'claiming responsibility'],
  ['claimed', 'taking credit'],
  ['claimed', 'was behind'],
  ['claimed', 'own account'],
  ['claimed', 'own admission'],
  ['claimed', 'own reckoning'],
  ['claimed', 'own telling'],
  ['claimed', 'own words'],
  ['claimed', 'own version'],
  ['claimed', 'own statement'],
  ['claimed', 'own count'],
] as const

/** The runs by their last word. */
const runsByLast = new Map<string, { readonly kind: Said; readonly rest: readonly string[] }[]>()
for (const [kind, run] of runs) {
  const rest = run.split(' ')
  const last = rest.pop()!
  runsByLast.set(last, [...(runsByLast.get(last) ?? []), { kind, rest }])
}

type Said = (typeof runs)[number][0]

/** What a sentence says of all that it tells. */
interface Vouched {
  readonly runs: ReadonlySet<Said>
  /** Where words that hedge stand ("allegedly"). */
  readonly hedges: readonly number[]
}

/** Found once for all that a sentence tells. */
const vouchedOf = new WeakMap<readonly Token[], Vouched>()

function findSaid(words: Words, tokens: readonly Token[]): Vouched {
  const known = vouchedOf.get(tokens)
  if (known) return known
  const said = new Set<Said>()
  const hedges: number[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    if (words.hedge.has(lower)) hedges.push(at)
    const runs = runsByLast.get(lower)
    if (runs)
      for (const { kind, rest } of runs)
        if (rest.every((word, i) => tokens[at - rest.length + i]?.lower === word)) said.add(kind)
  }
  const vouched = { runs: said, hedges }
  vouchedOf.set(tokens, vouched)
  return vouched
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
    // "Moscow denied the charge and said its forces had hit a workshop": what it says itself it does not deny.
    const saysOther = clauses.some(
      ({ lemma, form, head }) => head > clause.head && head < trigger && form === 'finite' && words.telling.has(lemma),
    )
    if (clause.voice === 'passive' || (clause.head < trigger && !saysOther)) return true
  }
  return findSaid(words, tokens).runs.has('denied')
}

/** So many words on either side of a deed hedge it. */
const hedgeReach = 24

/** Is it put to somebody's charge, or hedged, by words of the sentence? */
function isAlleged(words: Words, tokens: readonly Token[], clauses: readonly Clause[], trigger: number): boolean {
  for (const at of findSaid(words, tokens).hedges) if (Math.abs(at - trigger) <= hedgeReach) return true
  if (
    clauses.some(
      (clause) => clause.head !== trigger && words.accusation.has(clause.lemma) && isPutBefore(tokens, clause, trigger),
    )
  )
    return true
  return findSaid(words, tokens).runs.has('alleged')
}

/** "accused them of shelling", "charged that …", "…, exiles charge": a verdict's or a court's charge is left to its own event. */
const isPutBefore = (tokens: readonly Token[], clause: Clause, trigger: number): boolean =>
  clause.head < trigger || tokens.length - clause.last < 6

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
  if (findSaid(words, tokens).runs.has('claimed')) return true
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

/** The statement, none within another, in whose content a token stands; undefined where nobody says it. */
function findStatement({ named: { readable }, statements }: Vouching, token: Token): StatementRecord | undefined {
  const [start, end] = [toReceived(readable, token.start), toReceived(readable, token.end)]
  for (const one of statements)
    if (one.content.start <= start && end <= one.content.end && one.within === null) return one
  return undefined
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
  const statement = findStatement(around, tokens[candidate.trigger]!)
  const by = statement ? [{ name: statement.speaker.name, ref: statement.speaker.ref }] : []
  if (statement?.stance === 'denies' || isDenied(words, tokens, clauses, candidate.trigger))
    return { kind: 'denied', by }
  if (statement?.stance === 'accuses' || isAlleged(words, tokens, clauses, candidate.trigger))
    return { kind: 'alleged', by }
  const isDone = candidate.status !== 'planned' && candidate.status !== 'threatened' && candidate.status !== 'possible'
  if (isDone && isClaimed(around, candidate, agents, statement)) return { kind: 'claimed', by }
  return { kind: 'asserted', by }
}
