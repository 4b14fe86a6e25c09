/** A run of tokens of one sentence, `first` to `last` both included, with the token that it is named by. */
export interface Phrase {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly head: number
}

/** A phrase behind a preposition ("in Kirkuk": `preposition` "in"). */
export interface Oblique {
  readonly preposition: string
  readonly phrase: Phrase
}

/**
 * A predicate with what belongs to it: what rules match on, instead of spellings.
 * Token numbers count in the clause's sentence. `null` means that the text does not say it, or that it was not found.
 */
export interface Clause {
  readonly sentence: number
  /** The token that carries the meaning: main verb, or the noun of a nominal ("the arrest of …"). */
  readonly head: number
  /** Lemma of the head, with a verb particle ("carry out"). */
  readonly lemma: string
  /** First and last token of the verb group ("have been killed"), both included. */
  readonly first: number
  readonly last: number
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund' | 'nominal'
  readonly role: 'main' | 'relative' | 'adverbial' | 'conditional' | 'complement'
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present' | 'future' | null
  readonly aspect: 'simple' | 'perfect' | 'progressive'
  /** A modal or a verb that makes the deed open: may, could, would, should, must, plan, try, threaten …; null where there is none. */
  readonly modality: string | null
  readonly negated: boolean
  /** Who does it; a passive's subject is in `object`. Shared out over coordination and control. */
  readonly subject: Phrase | null
  /** What it is done to: direct object, or the subject of a passive. */
  readonly object: Phrase | null
  readonly indirect: Phrase | null
  readonly obliques: readonly Oblique[]
  /** Tokens of the complement clause ("said that …"): first and last, or null. */
  readonly complement: { readonly first: number; readonly last: number } | null
}
