import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { Count } from '../model/reading.ts'
import type { EventCandidate } from './event-candidate.ts'
import { arePartedByTime } from './event-lapse.ts'
import type { Toll } from './tolls.ts'

/** "Detained eleven, among them a man wanted for ⟦a bombing that killed 22⟧": does a clause about another deed tell the loss? */
const isOfAnotherDeed = (
  { nouns }: EventLexicon,
  clauses: readonly Clause[],
  { trigger, sentence }: EventCandidate,
  { token }: Toll,
): boolean =>
  clauses.some(
    ({ role, subject, first, last, object }) =>
      role === 'relative' &&
      subject !== null &&
      first <= token &&
      token <= Math.max(last, object?.last ?? last) &&
      trigger < subject.first &&
      nouns.has(sentence.tokens[subject.head]!.lower),
  )

/** The loss of one kind that belongs to a happening: those within its words first, else the sentence's. */
export function tollOf(
  tolls: readonly Toll[],
  measure: Toll['measure'],
  candidate: EventCandidate,
  clauses: readonly Clause[],
  lexicon: EventLexicon,
): Count | null {
  if (tolls.length === 0) return null
  const { first, last, trigger, sentence } = candidate
  const isOfArrest = ({ token }: Toll): boolean =>
    measure === 'detained' &&
    candidate.word.type === 'ASSAULT' &&
    clauses.some(
      ({ object, head }) => object !== null && object.first <= token && token <= object.last && head !== trigger,
    )
  const isElsewhere = (toll: Toll): boolean =>
    isOfArrest(toll) ||
    arePartedByTime(sentence.tokens, trigger, toll.token) ||
    isOfAnotherDeed(lexicon, clauses, candidate, toll)
  let near: Toll | null = null
  for (const toll of tolls) {
    if (toll.measure !== measure) continue
    if (toll.token >= first && toll.token <= last && !isOfArrest(toll)) return toll.count
    if (near === null && !isElsewhere(toll)) near = toll
  }
  return near?.count ?? null
}
