import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'

/** Verbs of attack that need nobody to be named ("the cells go on striking", "the group attacked less often"). */
export const isBareAttack = (tokens: readonly Token[], clause: Clause | null, subject: Phrase | null): boolean =>
  clause !== null &&
  subject !== null &&
  subject.sentence === clause.sentence &&
  clause.voice === 'active' &&
  /^(attack|strike|raid|bomb|shell|ambush)$/.test(clause.lemma) &&
  clause.form !== 'infinitive' &&
  tokens[subject.head]!.upos !== 'PRON'

/** "Baghdad and Washington were negotiating", "the two ministers met": both sides in the subject. */
export const areSeveral = (
  { participants }: EventLexicon,
  tokens: readonly Token[],
  { first, last, head }: Phrase,
  word: EventWord,
): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => lower === 'and') ||
  (word.type === 'CONSULT' &&
    /[^s]s$/.test(tokens[head]!.lower) &&
    /^(?:person|group)$/.test(participants.get(tokens[head]!.lower)?.kind ?? '')) ||
  (/[^s]s$/.test(tokens[head]!.lower) &&
    tokens.slice(first, head).some(({ lower, upos }) => upos === 'NUM' || /^(both|several)$/.test(lower)))

/** "⟦Troops⟧ arrived in the town": who is sent there visits nobody; peacekeepers help. */
export function asArrival(
  { participants }: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  word: EventWord,
): EventWord {
  if (word.mode !== 'visit' || word.lemma !== 'arrive' || !clause.subject) return word
  const { first, last, head } = clause.subject
  const noun = participants.get(tokens[head]!.lower)
  if (noun?.kind !== 'group' || noun.sector !== 'MIL') return word
  const areHelpers = tokens.slice(first, last + 1).some(({ lower }) => lower.startsWith('peacekeep'))
  return areHelpers ? { ...word, type: 'AID', mode: null } : { ...word, type: 'MOBILIZE', mode: 'troops' }
}

/** Deeds told without anybody acted upon: "the army withdrew", "two battalions will deploy", "the two ministers met"; "leave or be shot". */
export const isAlone = (
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  word: EventWord,
  status: EventStatus,
  subject: Phrase | null,
): boolean => {
  if (status === 'threatened' && /^(be|get)$/.test(tokens[clause.first]!.lower)) return true
  if (!subject || clause.voice === 'passive' || clause.object || tokens[subject.head]!.upos === 'PRON') return false
  if (word.type === 'CONSULT') return areSeveral(lexicon, tokens, subject, word)
  const { lower, upos } = tokens[subject.head]!
  if (upos !== 'PROPN' && !/^(?:MIL|REB|COP|CRM)$/.test(lexicon.participants.get(lower)?.sector ?? '')) return false
  return (
    (word.mode === 'withdraw' && word.target.has('from') && word.lemma !== 'leave') ||
    (word.mode === 'troops' && word.lemma === 'deploy' && (clause.first < clause.head || isBound(clause)))
  )
}

/** "Troops deployed ⟦to the border⟧": told by where they go, where no participle could be meant. */
const isBound = ({ form, role, obliques }: Clause): boolean =>
  form === 'finite' &&
  role === 'main' &&
  obliques.some(({ preposition }) => /^(to|along|across|near|into)$/.test(preposition))

/** "The rockets flew to the north", "where the villages meet": what consults nobody. */
export const isThing = ({ instruments, participants }: EventLexicon, { lower }: Token): boolean =>
  instruments.has(lower) || /^(place|facility|infrastructure|vehicle)$/.test(participants.get(lower)?.kind ?? '')

/** Types that take two sides: one alone visits, supports or helps nobody. */
export const needsTarget = /^(CONSULT|SUPPORT|AID|COOPERATE|MOBILIZE|SANCTION|REQUEST)$/

/** Violence that two do to one another: "herders and farmers fought over a well". */
export const isMutualFight = ({ lemma }: EventWord): boolean =>
  /^(fight|clash|battle|skirmish|exchange fire|exchange gunfire|trade fire|go to war|wage war)$/.test(lemma)

/** "The troops withdrew": those who leave need nobody whom they leave. */
export const isLeaving = ({ type, target }: EventWord, clause: Clause | null): boolean =>
  type === 'RETREAT' &&
  target.has('from') &&
  target.has('object') &&
  clause !== null &&
  clause.object === null &&
  clause.subject !== null
