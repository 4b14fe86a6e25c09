import type { EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'

/** A happening that one clause or noun tells of, before it is held against the others of the article. */
export interface EventCandidate {
  readonly sentence: Sentence
  readonly word: EventWord
  /** Token of the word that tells it. */
  readonly trigger: number
  readonly agents: readonly Phrase[]
  readonly targets: readonly Phrase[]
  /** Who may be acted upon where nothing in `targets` names anybody, the likeliest first. */
  readonly addressees: readonly Phrase[]
  readonly instruments: readonly Phrase[]
  readonly status: EventStatus
  /** First and last token of the words that tell it. */
  readonly first: number
  readonly last: number
  /** The last token of the words shown as evidence: with what describes the people and things in them. */
  readonly shown: number
  /** "the attack": speaks of something that was told before. */
  readonly definite: boolean
  /** Its clause says how it stands ("the talks were fragile"): told even where nothing told it before. */
  readonly stands: boolean
  /** It names the crime in a charge ("charged with murder"): of a deed told elsewhere, if that is told at all. */
  readonly charged: boolean
  /** Its doers were spoken of before ("the attackers", "they"): it goes on with what was told. */
  readonly continues: boolean
  /** More than one happening ("attacks", "near-daily attacks", "153 attacks"). */
  readonly plural: boolean
  /** A deed of which its noun alone tells ("after a shooting"): something to file only where the sentence says what it cost. */
  readonly isBare: boolean
  /** The clause whose verb tells it or that its noun stands in, or null. */
  readonly clause: Clause | null
  /** The verb tells it only together with its object ("lifted the curfew"). */
  readonly isPhrase: boolean
  /** It needs nobody acted upon: who does it says enough ("the army withdrew", "two ministers met", "or be shot"). */
  readonly isAlone: boolean
  readonly rule: string
  readonly confidence: number
}

/** The end of the words that belong to a clause: its last object or oblique. */
export function endOf(clause: Clause): number {
  let end = clause.last
  if (clause.object !== null && clause.object.last > end) end = clause.object.last
  for (const { phrase } of clause.obliques) if (phrase.last > end) end = phrase.last
  return end
}

/** Where a clause begins: with its verb group, or its subject or object before it. */
export function startOf(clause: Clause): number {
  const { first, subject, object } = clause
  const start = subject !== null && subject.first < first ? subject.first : first
  return object !== null && object.first < start ? object.first : start
}

/** Is the word a capitalised one of a name inside a sentence with small letters ("Internally Displaced Persons")? */
export const isInName = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  /^\p{Lu}/u.test(tokens[at]!.text) &&
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
  tokens.some((token) => /^\p{Ll}/u.test(token.text))
