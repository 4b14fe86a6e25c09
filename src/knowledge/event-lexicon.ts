import type { EventStatus, ParticipantKind, PloverType } from '../model/reading.ts'
import type { AcledLexicon } from './acled-lexicon.ts'
import type { DeedWords } from './deed-words.ts'
import type { EventWords } from './event-words.ts'
import type { ParticipantNoun } from './participant-nouns.ts'

/** What a loss is counted as. */
export type TollMeasure = 'killed' | 'injured' | 'detained' | 'abducted' | 'displaced'

/** A word for a happening. */
export interface EventWord {
  readonly lemma: string
  readonly part: 'verb' | 'noun'
  readonly type: PloverType
  readonly mode: string | null
  /** Where the one acted upon stands: "object", prepositions; empty where nobody is acted upon. */
  readonly target: ReadonlySet<string>
  /** What its counted object adds to, or null. */
  readonly toll: TollMeasure | null
}

/** A word for a happening that is told by several words, with those behind the first ("go on strike") or before the last ("air strike"). */
export interface LongWord {
  readonly rest: readonly string[]
  readonly word: EventWord
}

/** A happening that a verb tells together with its object ("lifted the curfew"). */
export interface EventPhrase {
  readonly objects: ReadonlySet<string>
  readonly word: EventWord
}

/** Where words stand with which a word for a happening tells none: see the head of `en/event-traps.tsv`. */
export interface EventTrap {
  readonly where: 'before' | 'behind' | 'subject' | 'object' | 'beside' | 'alone'
  readonly words: ReadonlySet<string>
}

/** The nouns for happenings that one word may be or belong to. */
export interface NounWords {
  readonly own: EventWord | null
  /** Those of several words that end with it, longest first. */
  readonly long: readonly LongWord[]
  /** Those that go on behind it ("exchange of fire"). */
  readonly open: readonly LongWord[]
}

/** The words that the event reader knows, all by lower-case lemma or noun. */
export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, EventWord>
  /** Verbs of several words by the lemma that they begin with, longest first. */
  readonly longVerbs: ReadonlyMap<string, readonly LongWord[]>
  /** What begins behind the first word of a verb of several words: where one ends so, the words before it are worth a look. */
  readonly verbTails: ReadonlySet<string>
  /** Nouns by the word at which they are looked up. */
  readonly nouns: ReadonlyMap<string, NounWords>
  /** Verbs with their objects, by the verb. */
  readonly phrases: ReadonlyMap<string, readonly EventPhrase[]>
  /** Verbs that lend their subject to an event noun, with what they say of the deed. */
  readonly lightVerbs: ReadonlyMap<string, EventStatus>
  readonly deedWords: DeedWords
  /** Words of `en/event-words.tsv` by their class. */
  readonly words: EventWords
  /** Words that make many happenings of a noun in the plural ("repeated attacks"). */
  readonly quantities: ReadonlySet<string>
  /** How much a word speaks for a world where attacks are no violence; words of stories, which may not speak for it by themselves, are among them. */
  readonly otherWorlds: ReadonlyMap<string, number>
  readonly participants: ReadonlyMap<string, ParticipantNoun>
  /** Words with which an entry of two words ends ("air ⟦force⟧"). */
  readonly participantTails: ReadonlySet<string>
  /** What a counted noun is, by its singular: what `participants` does not list. */
  readonly counted: ReadonlyMap<string, ParticipantKind>
  /** Words beside a word for a happening with which it tells none, by its lemma. */
  readonly traps: ReadonlyMap<string, readonly EventTrap[]>
  readonly instruments: ReadonlySet<string>
  readonly acled: AcledLexicon
}
