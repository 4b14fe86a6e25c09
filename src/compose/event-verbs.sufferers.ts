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
export const finds =
  /^(?:find|discover|recover|exhume|report|count|see|retrieve|pull|fish|unearth|dig up|dump|surface)$/

/** What is done with the drowned, too. */
const rescues = /^(?:pull|fish|retrieve)$/

/** The dead as they are found. */
export const isBody = ({ lower }: Token): boolean => /^(?:body|bodies|corpses?)$/.test(lower)

/** "Twelve ⟦bodies⟧ were found in a mass grave", "⟦the body⟧ of a teacher turned up with its hands bound": counted ones, or those whose wounds are told, tell of a killing; none beside words for accidents. */
export const isMurder = (
  { words }: EventLexicon,
  tokens: readonly Token[],
  { lemma }: Clause,
  bodies: Phrase | null,
): boolean =>
  bodies !== null &&
  isBody(tokens[bodies.head]!) &&
  !tokens.some(({ lower }) => words.accident.has(lower)) &&
  (tokens.some(({ lower }) => words.wound.has(lower)) ||
    (!rescues.test(lemma) &&
      tokens[bodies.head]!.lower.endsWith('s') &&
      tokens
        .slice(bodies.first, bodies.head)
        .some(({ upos, lower }) => upos === 'NUM' || /^(several|dozens|scores|hundreds)$/.test(lower))))

/** Verbs whose subject is the one acted upon ("fell into an ambush", "came under fire", "lost their lives"). */
export const suffers =
  /^(come under|fall into|run into|walk into|step on|drive over|hit a |strike a |fall$|lose$|suffer$|sustain$|survive$)/

/** Verbs that befall their subject where an object tells the deed: "escaped an ambush", "took a direct hit". */
export const befalls = /^(?:escape|take)$/

/** Does the verb tell of who dies as its subject ("perish"), whatever it was by? */
export const diesOf = (word: EventWord): boolean =>
  word.toll === 'killed' && word.target.size === 0 && !/ (?:dead|lives|life)$/.test(word.lemma)

/**
 * "The farmhands ⟦whom the militia had seized⟧", "three men ⟦the militia had abducted⟧": who suffers what a relative clause with a subject of its
 * own tells, by the phrase before it; null where the clause is none. Without a pronoun only what is acted upon before it can be meant.
 */
export function findGap(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  { voice, form, subject, sentence, head }: Clause,
): Phrase | null {
  if (voice !== 'active' || form !== 'finite' || subject?.sentence !== sentence || subject.first > head) return null
  const opener = tokens[subject.first - 1]
  if (opener && /^(?:whom|which)$/.test(opener.lower) && tokens[subject.first - 2]?.upos !== 'ADP') {
    const end = tokens[subject.first - 2]?.text === ',' ? subject.first - 3 : subject.first - 2
    return phrases.find(({ last }) => last === end) ?? null
  }
  if (!/^(?:the|its|his|their|they|he|she)$/.test(tokens[subject.first]!.lower)) return null
  return (
    clauses.find(({ object }) => object?.sentence === sentence && object.last === subject.first - 1)?.object ?? null
  )
}

/** "Soldiers ⟦shot⟧ and wounded a teenager": the object that the verb behind "and" has for both; null where there is none. */
export const findShared = (
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { voice, head }: Clause,
): Phrase | null =>
  voice === 'active' && tokens[head + 1]?.lower === 'and'
    ? (clauses.find((one) => one.first === head + 2 && one.first === one.head && one.voice === 'active')?.object ??
      null)
    : null

/** "Burning dozens of ⟦houses⟧, police and residents said": a list that runs into who speaks next ends before him. */
export function withoutSpeaker(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { head }: Clause,
  object: Phrase | null,
): Phrase | null {
  if (object === null || object.first <= head || object.head >= object.last) return object
  const next = clauses.find(
    ({ subject, head: later, form }) =>
      form === 'finite' &&
      subject !== null &&
      later > object.last &&
      subject.sentence === object.sentence &&
      subject.first > object.head &&
      subject.first <= object.last &&
      tokens[subject.first - 1]!.text === ',',
  )
  return next?.subject ? { ...object, last: next.subject.first - 2 } : object
}
