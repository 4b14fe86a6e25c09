import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { endOf } from './event-candidate.ts'
import { findNounWord } from './event-words.ts'

/** What is true in general is no happening: "those who kill", "does not target", "is deployed". */
export const isHabit = (clause: Clause, type: string): boolean =>
  clause.tense === 'present' &&
  clause.aspect === 'simple' &&
  clause.modality === null &&
  (clause.role === 'relative' || clause.negated || clause.voice === 'passive' || lasting.test(type))

/** "The town ⟦is besieged⟧", "200,000 people ⟦are trapped⟧": what the present passive says goes on. */
export const isBeset = ({ words }: EventLexicon, clause: Clause): boolean =>
  clause.voice === 'passive' &&
  clause.tense === 'present' &&
  clause.aspect !== 'perfect' &&
  clause.form === 'finite' &&
  words.beset.has(clause.lemma)

/** Types of which the simple present in running text tells a standing order of things ("the coalition works with …"). */
const lasting = /^(COOPERATE|AID|MOBILIZE|SUPPORT|COERCE|CONCEDE|SANCTION)$/

/** "The force ⟦works with⟧ local police": the one lasting order of things that is told as a deed. */
export const isStandingCooperation = ({ role, negated, subject }: Clause, { lemma }: EventWord): boolean =>
  /^(?:work|operate) (?:with|alongside|beside|jointly|together)$/.test(lemma) &&
  role === 'main' &&
  !negated &&
  subject !== null

/** "Its role in defeating …", "plans for retaking …": a gerund that a noun's preposition leads to is no deed that was done. */
export function isTopicGerund(tokens: readonly Token[], clause: Clause, knows: (noun: string) => boolean): boolean {
  const before = tokens[clause.first - 1]
  const noun = tokens[clause.first - 2]
  return (
    clause.form === 'participle' &&
    before !== undefined &&
    /^(of|for|in|to|about|against|toward|towards|on)$/.test(before.lower) &&
    noun?.upos === 'NOUN' &&
    !knows(noun.lower)
  )
}

/** "accused the rebels of shelling": the gerund is what the one before it is charged with. */
export const isCharged = (clauses: readonly Clause[], clause: Clause): boolean =>
  clauses.some(
    (one) =>
      one.head < clause.head &&
      clause.first - one.head < 12 &&
      (/^(accuse|suspect|convict|acquit|prevent|stop|blame|charge|clear|guilty)$/.test(one.lemma) ||
        // "jailed two rebels for bombing a market": the gerund tells what they did.
        (clause.subject !== null && one.object?.head === clause.subject.head)),
  )

/** "Promised to hold elections": what is bound to is a deed and no force; "promised to continue its attacks", "committed to the withdrawal" are not. */
export function opensPromise(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
): boolean {
  const next = clauses.find(({ first }) => first === clause.last + 1)
  if (next?.form !== 'infinitive') return false
  for (let at = next.head; at <= endOf(next); at++)
    if (findNounWord(lexicon, tokens, at)?.type === 'ASSAULT') return false
  return true
}
