import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import type { Upos } from '../model/sentence.ts'

/** What wink-nlp says of one token. Offsets count from the start of the text given. */
export interface TaggedToken {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lemma: string
  readonly upos: Upos
}

let nlp: ReturnType<typeof winkNLP> | null = null

/**
 * Sentences of tagged tokens of one paragraph by wink-nlp. Its tokens rebuild the text exactly, so offsets are summed;
 * white-space runs must stay below 65,536 units (paragraphs see to that).
 */
export function tagWithWink(text: string): readonly (readonly TaggedToken[])[] {
  nlp ??= winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  const doc = nlp.readDoc(text)
  const tokens = doc.tokens()
  // wink's types know each of these only for single items, though they hold for collections too.
  const column = (what: unknown) => tokens.out(what as ItsFunction<string>) as unknown as readonly string[]
  const forms = column(its.value)
  const blanks = column(its.precedingSpaces)
  const tags = column(its.pos)
  const lemmas = column(its.lemma)
  const spans = doc.sentences().out(its.span as unknown as ItsFunction<string>) as unknown as readonly [
    number,
    number,
  ][]
  let at = 0
  return spans.map(([first, last]) => {
    const sentence: TaggedToken[] = []
    for (let i = first; i <= last; i++) {
      const form = forms[i]!
      const start = at + blanks[i]!.length
      at = start + form.length
      sentence.push({ start, end: at, text: form, lemma: lemmas[i]!, upos: tags[i] as Upos })
    }
    return sentence
  })
}
