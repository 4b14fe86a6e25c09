import type { Cue } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import type { CueSite } from './cue-site.ts'

/** Where the content stands to its cue. */
export type Shape =
  | 'inverted'
  | 'parenthetical'
  | 'that'
  | 'bare-clause'
  | 'quoted'
  | 'infinitive'
  | 'prepositional'
  | 'noun-phrase'
  | 'question'
  | 'gerund'
  | 'colon'
  | 'passive'

/** One way to read a cue: what it reports, by whom, to whom. */
export interface Hypothesis {
  readonly shape: Shape
  /** The runs of the text as read that hold the content, ascending. */
  readonly parts: readonly Range[]
  readonly speaker: Phrase | null
  readonly addressee: Phrase | null
  /** The token that the content begins with; -1 where it stands before the cue. */
  readonly first: number
  /** The word that leads to the content ("of", "that"), or ''. */
  readonly lead: string
  /** What ends or, before the cue, begins the content: `end`, `quote`, `phrase` or the boundary's words. */
  readonly edge: string
  /** Boundaries that the content runs over. */
  readonly over: readonly string[]
}

/** A word of a sentence that may report: a verb with its clause, or a noun. */
export interface CueMention {
  readonly cue: Cue
  readonly part: 'verb' | 'noun'
  /** The clause of the verb, or the one that the noun stands in; null for a noun without any. */
  readonly clause: Clause | null
  readonly first: number
  readonly last: number
  readonly head: number
  readonly speaker: Phrase | null
  /** The token with which another report by the same speaker goes on ("said … | and asked …"), or null. */
  readonly next: number | null
}

/** ", adding that …", ", which is based in …": what goes on is told of the speaker, or is another statement. */
export const tellsMore = ({ sentence, clauses }: CueSite, token: number): boolean =>
  /^(?:who|whom|whose|which)$/.test(sentence.tokens[token]?.lower ?? '') ||
  clauses.some((clause) => clause.form === 'participle' && clause.first === token)

const speaksTo =
  /^(say|speak|talk|state|add|explain|announce|promise|complain|confide|write|confirm|admit|acknowledge|reveal|disclose|describe|boast|insist|suggest|indicate|report|testify|deny|lament|reply|respond|appeal)$/

/** "claimed ⟦responsibility for the raid⟧": what follows such an object belongs to it, and nothing else is reported. */
export const isWhole = ({ sentence }: CueSite, object: Phrase | null): boolean =>
  object !== null && /^(?:responsibility|credit|involvement|knowledge|blame)$/.test(sentence.tokens[object.head]!.lower)

/** Whom a verb of saying names with "to" ("said to reporters"). */
export const toAddressee = (clause: Clause): Phrase | null =>
  clause.obliques.find((oblique) => oblique.preposition === 'to' && speaksTo.test(clause.lemma))?.phrase ?? null
