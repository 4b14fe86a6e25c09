import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { endOf } from './event-candidate.ts'

/** The phrase without the day behind it ("a shooting | Friday night"). */
const isWithin = (phrase: Phrase, { first, head }: Phrase): boolean =>
  phrase.first === first && phrase.head < head && phrase.last === phrase.head

/** The clause that a noun phrase stands in: as its object, as its subject, or around it. */
export function placeOf(clauses: readonly Clause[], phrase: Phrase) {
  const asSubject =
    clauses.find(({ subject }) => subject && (subject.head === phrase.head || isWithin(phrase, subject))) ?? null
  const isObject = ({ object }: Clause): boolean =>
    object !== null && object.first <= phrase.first && phrase.last <= object.last && object.head === phrase.head
  const first = clauses.find(isObject) ?? null
  // "say a coup cannot be ruled out": what stands behind a verb of saying is the subject of the next.
  const next = first?.voice === 'active' ? clauses.find((one) => one.head > phrase.head && isObject(one)) : undefined
  const isNext = first?.voice === 'active' && first.head < phrase.head && asSubject?.first === phrase.last + 1
  const governing = next?.voice === 'passive' ? next : isNext ? null : first
  const around =
    governing ??
    asSubject ??
    clauses.find((clause) => clause.first <= phrase.first && phrase.last <= endOf(clause)) ??
    null
  return { governing, asSubject, around }
}

/** Verbs of which a deed is the object and the doer the subject ("a raid carried out by …"); "condemned by …" is none. */
export const isDoing = ({ lightVerbs, words }: EventLexicon, lemma: string): boolean =>
  lightVerbs.has(lemma) || words.authorship.has(lemma)

/** "the strikes ⟦that Turkish forces carried out⟧", "an attack that the group has claimed": the clause behind the noun whose verb lacks it as its object. */
export const findRelative = (
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  last: number,
): Clause | undefined => {
  const opens = /^(that|which)$/.test(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1
  return clauses.find(
    ({ form, voice, object, subject, lemma }) =>
      form === 'finite' &&
      voice === 'active' &&
      object === null &&
      subject !== null &&
      subject.head > last &&
      (subject.first === opens || subject.first === last + 1) &&
      (isDoing(lexicon, lemma) || lemma === 'claim'),
  )
}

/** A clause's subject without the "that" before it. */
export const withoutThat = (tokens: readonly Token[], phrase: Phrase): Phrase =>
  /^(that|which)$/.test(tokens[phrase.first]!.lower) && phrase.first < phrase.head
    ? { ...phrase, first: phrase.first + 1 }
    : phrase

/** "Took part ⟦in 26 operations⟧": the clause whose deed stands behind its preposition, or null. */
export const findTakingPart = (tokens: readonly Token[], around: Clause | null, phrase: Phrase): Clause | null =>
  around !== null &&
  around.voice === 'active' &&
  ((around.lemma === 'take' && tokens[around.last + 1]?.lower === 'part') || around.lemma === 'participate') &&
  around.obliques.some(({ preposition, phrase: one }) => preposition === 'in' && one.head === phrase.head)
    ? around
    : null

/** "Launched an operation ⟦to find the gunmen⟧": an operation that is police work, by the clause that says what for. */
export const findHunt = (
  { words }: EventLexicon,
  clauses: readonly Clause[],
  { lemma }: EventWord,
  last: number,
): Clause | undefined =>
  /^(operation|search operation|raid|campaign|sweep|mission|manhunt|hunt)$/.test(lemma)
    ? clauses.find((one) => one.form === 'infinitive' && one.first === last + 1 && words.policing.has(one.lemma))
    : undefined

/** Verbs of coming and going: who is on his way "on a visit" pays it. */
const travels = /^(arrive|come|go|travel|fly|leave|depart|return|be)$/

/** "Arrived on Monday ⟦on a two-day visit⟧": the clause of him who pays the visit, or null. */
export const findTraveller = (
  tokens: readonly Token[],
  around: Clause | null,
  word: EventWord,
  { first }: Phrase,
): Clause | null =>
  around !== null &&
  word.mode === 'visit' &&
  around.voice === 'active' &&
  around.subject !== null &&
  travels.test(around.lemma) &&
  /^(on|for)$/.test(tokens[first - 1]?.lower ?? '')
    ? around
    : null

/** "There were ⟦nine joint operations⟧". */
export const isExistential = (tokens: readonly Token[], clause: Clause | null): boolean =>
  clause !== null && clause.lemma === 'be' && clause.subject !== null && tokens[clause.subject.head]!.lower === 'there'
