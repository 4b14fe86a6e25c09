import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemSentence, type ItemToken } from 'wink-nlp'
import type { Upos } from '../model/sentence.ts'

/** What wink-nlp says of one token. Offsets count from the start of the text given. */
export interface TaggedToken {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lemma: string
  readonly upos: Upos
  /** Index of its sentence in the text given. */
  readonly sentence: number
}

let nlp: ReturnType<typeof winkNLP> | null = null

/**
 * Tokens, sentences and tags of one paragraph by wink-nlp. Its tokens rebuild the text exactly, so offsets are summed;
 * white-space runs must stay below 65,536 units (paragraphs see to that).
 */
export function tagWithWink(text: string): readonly TaggedToken[] {
  nlp ??= winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  const out: TaggedToken[] = []
  let at = 0
  let sentence = 0
  nlp
    .readDoc(text)
    .sentences()
    .each((item: ItemSentence) => {
      item.tokens().each((token: ItemToken) => {
        const form = token.out()
        const start = at + String(token.out(its.precedingSpaces)).length
        at = start + form.length
        const upos = token.out(its.pos) as Upos
        out.push({ start, end: at, text: form, lemma: String(token.out(its.lemma as never)), upos, sentence })
      })
      sentence++
    })
  return out
}
