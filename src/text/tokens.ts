import type { Token, Upos } from '../model/sentence.ts'

/**
 * A token of the quick tagger. All of them are written by this one literal, copies as well: the engine gives those of each literal and of each
 * spread a hidden class of their own, and looks every property up by its name where it has met more than four.
 */
const write = (
  start: number,
  end: number,
  index: number,
  text: string,
  lower: string,
  lemma: string,
  upos: Upos,
  xpos: string,
  head: number,
  relation: string,
): Token => ({ start, end, index, text, lower, lemma, upos, xpos, head, relation })

/** A token that hangs on no other yet; it ends with its text. */
export const toToken = (start: number, index: number, text: string, lower: string, lemma: string, upos: Upos): Token =>
  write(start, start + text.length, index, text, lower, lemma, upos, '', -1, '')

/** The same token at another place of its sentence. */
export const withIndex = (
  { start, end, text, lower, lemma, upos, xpos, head, relation }: Token,
  index: number,
): Token => write(start, end, index, text, lower, lemma, upos, xpos, head, relation)

/** The same token with another tag. */
export const withTag = ({ start, end, index, text, lower, lemma, xpos, head, relation }: Token, upos: Upos): Token =>
  write(start, end, index, text, lower, lemma, upos, xpos, head, relation)
