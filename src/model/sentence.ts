import type { Range } from './span.ts'

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A part of the text that stands by itself: a headline, a heading between paragraphs, or a paragraph. Line ends inside it are blanks. */
export interface Paragraph extends Range {
  readonly kind: 'title' | 'heading' | 'masthead' | 'body' | 'signature'
}

/** One word or mark. Offsets are into the text as read. */
export interface Token extends Range {
  /** Position in its sentence, from 0. */
  readonly index: number
  readonly text: string
  /** Lower-cased text with straight quotes. */
  readonly lower: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag, '' where the tagger gives none. */
  readonly xpos: string
  /** Index of the head token in the sentence, -1 for the root; -1 everywhere while there is no parser. */
  readonly head: number
  /** Universal dependency relation, '' while there is no parser. */
  readonly relation: string
}

/** A sentence with its tokens, which stand in it without overlap. Offsets are into the text as read. */
export interface Sentence extends Range {
  /** Position in the article, from 0. */
  readonly index: number
  /** Index of its paragraph. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}
