import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'

/**
 * Who suffers a deed told in a past form whose object the clause does not have: what stands right before it ("of the 14 hostages freed on
 * Saturday"), or before another such form ("the men named in the warrant were never arrested").
 */
export function findSufferer(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  word: EventWord,
  phrases: readonly Phrase[],
): Phrase | null {
  if (!word.target.has('object')) return null
  if (clause.voice === 'passive') {
    const before = clauses.findLast(({ head }) => head < clause.head)
    if (before?.form !== 'finite') return null
    // "The guards were watched and then ⟦seized⟧".
    if (before.voice === 'passive') return clause.subject === null ? before.object : null
    return before.object ? null : before.subject
  }
  if (clause.subject || clause.first !== clause.head || !/(?:ed|shot|slain|held)$/.test(tokens[clause.head]!.lower))
    return null
  return phrases.find(({ last }) => last === clause.first - 1) ?? null
}

/** "fell on ⟦a convoy⟧", "went after ⟦them⟧": the object of a verb whose last word is a preposition. */
export const findBehindPreposition = (tokens: readonly Token[], clause: Clause, last: number): Phrase | null =>
  last > clause.head && clause.voice === 'active'
    ? (clause.obliques.find(
        ({ preposition, phrase }) => phrase.first === last + 1 && preposition === tokens[last]!.lower,
      )?.phrase ?? null)
    : null

/** "Weapons ⟦seized⟧ in the raids were shown": what the past form seems to be done by is what the next verb is said of. */
export const isSubjectOfLater = (clauses: readonly Clause[], clause: Clause, subject: Phrase): boolean =>
  clause.first === clause.head &&
  clauses.some(
    ({ head, form, voice, object, subject: later }) =>
      head > clause.head && form === 'finite' && (voice === 'passive' ? object : later)?.head === subject.head,
  )

/** "⟦They⟧ shot at the guards", "those whom ⟦rebels⟧ killed": a subject to which the past form was not done. */
export const actsItself = (
  { participants }: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  { first, head }: Phrase,
  word: EventWord,
): boolean =>
  /^(they|he|she|we|i)$/.test(tokens[head]!.lower) ||
  /^(whom|which)$/.test(tokens[first - 1]?.lower ?? '') ||
  clause.obliques.some(
    ({ preposition, phrase }) =>
      preposition === 'at' &&
      word.target.has('at') &&
      /^(person|group|vehicle)$/.test(participants.get(tokens[phrase.head]!.lower)?.kind ?? ''),
  )

/** "Fired ⟦its finance chief⟧", "flew ⟦the mission⟧": a verb that acts behind a preposition and has an object of its own tells something else. */
export const isElsewhere = (
  lexicon: EventLexicon,
  tokens: readonly Token[],
  word: EventWord,
  object: Phrase | null,
  isPhrase: boolean,
  isDiscussed: boolean,
): boolean =>
  object !== null &&
  !isPhrase &&
  word.target.size > 0 &&
  !word.target.has('object') &&
  /^(ASSAULT|CONSULT)$/.test(word.type) &&
  !isDiscussed &&
  !lexicon.instruments.has(tokens[object.head]!.lower)

/** Verbs by which bodies come to light: who finds them has not killed them. */
export const finds = /^(find|discover|recover|exhume)$/

/** "Twelve ⟦bodies⟧ were found in a mass grave": only counted ones tell of a killing, and none beside words for accidents. */
export const isMurder = ({ words }: EventLexicon, tokens: readonly Token[], object: Phrase | null): boolean =>
  object !== null &&
  /^(bodies|corpses)$/.test(tokens[object.head]!.lower) &&
  tokens
    .slice(object.first, object.head)
    .some(({ upos, lower }) => upos === 'NUM' || /^(several|dozens|scores|hundreds)$/.test(lower)) &&
  !tokens.some(({ lower }) => words.accident.has(lower))

/** Verbs whose subject is the one acted upon ("fell into an ambush", "came under fire", "lost their lives"). */
export const suffers =
  /^(come under|fall into|run into|step on|drive over|hit a |strike a |fall$|lose$|suffer$|sustain$)/

/** Does the verb tell of who dies as its subject ("perish"), whatever it was by? */
export const diesOf = (word: EventWord): boolean =>
  word.toll === 'killed' && word.target.size === 0 && !/ (?:dead|lives|life)$/.test(word.lemma)
