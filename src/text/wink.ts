import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import type { Token, Upos } from '../model/sentence.ts'

let nlp: ReturnType<typeof winkNLP> | null = null

/** Lower case with straight quotes: the form that word lists are held against. */
function toLower(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') || lower.includes('‘') ? lower.replace(/[’‘]/g, "'") : lower
}

/**
 * Sentences of tagged tokens of one paragraph by wink-nlp; `offset` is added to where they stand, and `original` holds their
 * letters as written. Its tokens rebuild the text exactly,
 * so offsets are summed; white-space runs must stay below 65,536 units (paragraphs see to that).
 */
export function tagWithWink(text: string, offset: number, original: string): readonly (readonly Token[])[] {
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
  let at = offset
  return spans.map(([first, last]) => {
    const sentence: Token[] = []
    for (let i = first; i <= last; i++) {
      const form = forms[i]!
      const start = at + blanks[i]!.length
      at = start + form.length
      sentence.push({
        start,
        end: at,
        index: i - first,
        text: original.startsWith(form, start) ? form : original.slice(start, at),
        lower: toLower(form),
        lemma: lemmas[i]!,
        upos: tags[i] as Upos,
        xpos: '',
        head: -1,
        relation: '',
      })
    }
    return sentence
  })
}
