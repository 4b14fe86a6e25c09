import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { isWeekday } from './event-arguments.ts'
import { isDoing } from './event-nouns.clauses.ts'

/**
 * Who is said to be behind the deed of this noun: "holds the rebels responsible for the attack", "blamed them for the murder of …", "the army is
 * responsible for the killing of …".
 */
export function findBlamed(tokens: readonly Token[], clauses: readonly Clause[], phrase: Phrase): Phrase | null {
  if (tokens[phrase.first - 1]?.lower !== 'for') return null
  const isResponsible = tokens[phrase.first - 2]?.lower === 'responsible'
  const clause = clauses.findLast(({ head }) => head < phrase.first && phrase.first - head < blameReach)
  if (!clause || clause.negated) return null
  if (tokens.slice(clause.first, phrase.first).some(({ lower }) => /^(not|n't|never)$/.test(lower))) return null
  if (isResponsible && /^(be|remain)$/.test(clause.lemma)) return clause.subject
  if (!/^(hold|blame|consider|believe|deem)$/.test(clause.lemma) || (clause.lemma !== 'blame' && !isResponsible))
    return null
  return clause.object
}

/** Words between a verb of blame and the deed. */
const blameReach = 14

/** Who claims the deed of this noun ("claimed responsibility for the attack"), or null. */
export function findClaimant(tokens: readonly Token[], clauses: readonly Clause[], phrase: Phrase): Phrase | null {
  if (tokens[phrase.first - 1]?.lower !== 'for') return null
  const before = tokens[phrase.first - 2]?.lower ?? ''
  if (!/^(responsibility|credit)$/.test(before)) return null
  const claim = clauses.findLast(
    ({ lemma, head }) => head < phrase.first && phrase.first - head < 6 && /^(claim|take|accept)$/.test(lemma),
  )
  return claim?.voice === 'active' ? claim.subject : null
}

/** "An early morning ⟦shooting⟧", "a drive-by ⟦shooting⟧": a gerund that a time or a manner stands before heads their phrase; "a ⟦shooting⟧ Friday night": the noun, not the day. */
export function withGerund(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let at = phrase.first + 2; at <= phrase.head; at++)
    if (tokens[at - 1]!.upos === 'NOUN' && isWeekday.test(tokens[at]!.lower))
      return { ...phrase, last: at - 1, head: at - 1 }
  const { lower, index } = tokens[phrase.last]!
  const isByDriving = lower === 'drive' && tokens[index + 1]?.text === '-' && tokens[index + 2]?.lower === 'by'
  const at = index + (isByDriving ? 3 : 1)
  const gerund = tokens[at]
  if (gerund?.upos !== 'VERB' || !/^(shooting|stabbing|killing|beating|bombing)$/.test(gerund.lower)) return phrase
  if (!isByDriving && !/^(?:\w+day|morning|night|afternoon|evening|weekend|overnight|mass)$/.test(lower)) return phrase
  return { ...phrase, last: at, head: at }
}

/** "A ⟦car⟧ bomb", "a truck bomb": what carries a bomb is neither hit nor does it act. */
export const carriesBomb = (tokens: readonly Token[], { head }: Phrase): boolean =>
  /^bombs?$/.test(tokens[head]!.lower) &&
  /^(car|truck|bus|van|motorcycle|vehicle|boat|bicycle)$/.test(tokens[head - 1]?.lower ?? '')

/** Deeds whose owner suffers them where nothing else says who does ("his arrest", "Hariri's assassination"). */
export const befallsOwner = (word: EventWord): boolean => word.target.size === 1 && word.target.has('of')

/** "The clergy stopped the violence": who holds force up does not do it, where he does not call off his own. */
export const isHeldUp = ({ type }: EventWord, light: string, { lemma }: Clause): boolean =>
  type === 'ASSAULT' && light === 'prevented' && !/^(?:call off|call|cancel|abort)$/.test(lemma)

/** "attacks ⟦attributed to the group⟧", "a raid carried out by commandos": whom the participle behind the noun names. */
export function findAuthor(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  head: number,
  last: number,
): readonly Phrase[] {
  const clause = clauses.find(({ first }) => first === last + 1)
  if (!clause || clause.first !== clause.head || !/ed$|^done$/.test(tokens[clause.head]!.lower)) return []
  if (clause.voice === 'passive' && clause.subject && isDoing(lexicon, clause.lemma)) return [clause.subject]
  // "an offensive ⟦backed by the coalition⟧"
  if (clause.voice === 'passive' && clause.subject && last === head && /^(back|support|lead)$/.test(clause.lemma))
    return [clause.subject]
  const to = clause.obliques.find(({ preposition }) => preposition === 'to' || preposition === 'on')
  return to && /^(attribute|blame|ascribe|pin)$/.test(clause.lemma) ? [to.phrase] : []
}

/** "Nine civilians were killed by shelling ⟦of the rebels⟧": where people are killed by a deed of an armed body, that body did it. */
export function findShellers(
  { participants }: EventLexicon,
  tokens: readonly Token[],
  { first }: Phrase,
  clauses: readonly Clause[],
  obliques: readonly Oblique[],
): readonly Phrase[] {
  if (tokens[first - 1]?.lower !== 'by') return []
  const told = clauses.findLast(({ head }) => head < first)
  if (told?.voice !== 'passive' || told.object === null) return []
  const isArmed = (phrase: Phrase): boolean =>
    tokens
      .slice(phrase.first, phrase.last + 1)
      .some(({ lower }) => /^(?:MIL|REB|UAF|PRM)$/.test(participants.get(lower)?.sector ?? ''))
  return obliques
    .filter(({ preposition, phrase }) => preposition === 'of' && isArmed(phrase))
    .map(({ phrase }) => phrase)
}
