import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import type { Token, Upos } from '../model/sentence.ts'

let nlp: ReturnType<typeof winkNLP> | null = null

/** Bounds on the forms kept: so many in all, and none so long that it may be a view into its article, which it would keep in memory. */
const mostForms = 50_000
const longestForm = 12
const lowerForms = new Map<string, string>()

/** Is every unit an ASCII one but a capital? Such a form is its own lower case. */
function isLower(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i)
    if (unit > 126 || (unit >= 65 && unit <= 90)) return false
  }
  return true
}

/**
 * Lower case with straight quotes: the form that word lists are held against. One string for all tokens of a form, so that its hash is counted
 * once, however many lists and articles it is looked up in.
 */
function toLower(form: string): string {
  // The tagger itself gives one string for all tokens of a form.
  if (isLower(form)) return form
  const before = lowerForms.get(form)
  if (before !== undefined) return before
  const lower = form.toLowerCase().replace(/[’‘]/g, "'")
  if (form.length > longestForm) return lower
  if (lowerForms.size >= mostForms) lowerForms.clear()
  lowerForms.set(form, lower)
  return lower
}

const blankCode = 32

/**
 * Sentences of tagged tokens of one paragraph by wink-nlp; `offset` is added to where they stand, and `original` holds their
 * letters as written. Its tokens rebuild the text exactly,
 * so offsets are summed; `text` has no white space but blanks, and runs of those below 65,536 units (paragraphs see to that).
 */
export function tagWithWink(text: string, offset: number, original: string): readonly (readonly Token[])[] {
  nlp ??= winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  const doc = nlp.readDoc(text)
  const tokens = doc.tokens()
  // wink's types know each of these only for single items, though they hold for collections too.
  const column = (what: unknown) => tokens.out(what as ItsFunction<string>) as unknown as readonly string[]
  const forms = column(its.value)
  const tags = column(its.pos)
  const lemmas = column(its.lemma)
  const spans = doc.sentences().out(its.span as unknown as ItsFunction<string>) as unknown as readonly [
    number,
    number,
  ][]
  let at = 0
  return spans.map(([first, last]) => {
    const sentence: Token[] = []
    for (let i = first; i <= last; i++) {
      const form = forms[i]!
      while (text.charCodeAt(at) === blankCode) at++
      const start = offset + at
      at += form.length
      sentence.push({
        start,
        end: start + form.length,
        index: i - first,
        text: original.startsWith(form, start) ? form : original.slice(start, start + form.length),
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
