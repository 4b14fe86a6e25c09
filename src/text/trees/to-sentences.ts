import type { Paragraph, Sentence, Token } from '../../model/sentence.ts'
import { countCases } from '../letter-cases.ts'
import { repairLemma } from './clitics.ts'
import type { TreeModel } from './model.ts'
import { toLower } from './words.ts'

/** Whether a text is written in capitals throughout, so that case says nothing about names. */
function isCapitals(text: string): boolean {
  const { upper, lower } = countCases(text)
  return upper > 12 && upper > lower * 4
}

/** How far the parser looks: `quick` decides word by word, `careful` follows several ways at once and takes about twice as long. */
export type Care = 'quick' | 'careful'

/**
 * Splits one paragraph of the text as read into sentences of tokens with lemma, tags, head and relation. `number` is the paragraph's
 * place in the article, `firstIndex` the number of its first sentence. White space, line ends among it, only separates tokens; a
 * paragraph without visible characters gives no sentence.
 */
export function toSentences(
  model: TreeModel,
  text: string,
  paragraph: Paragraph,
  number: number,
  firstIndex: number,
  care: Care = 'quick',
): Sentence[] {
  const offsets = model.tokenizer.tokenize(text, paragraph.start, paragraph.end)
  const forms: string[] = []
  for (let i = 0; i < offsets.length; i += 2) forms.push(text.slice(offsets[i], offsets[i + 1]))
  const capitals = isCapitals(text.slice(paragraph.start, paragraph.end))
  const sentences: Sentence[] = []
  let first = 0
  for (const end of model.splitter.split(text, forms, offsets)) {
    const tokens = toTokens(model, forms, offsets, first, end, capitals, care)
    sentences.push({
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
      index: firstIndex + sentences.length,
      paragraph: number,
      tokens,
    })
    first = end
  }
  return sentences
}

function toTokens(
  model: TreeModel,
  forms: readonly string[],
  offsets: readonly number[],
  first: number,
  end: number,
  capitals: boolean,
  care: Care,
): Token[] {
  const { words, tagger, labeller, lemmatizer, tags, relations } = model
  const lowers: string[] = []
  words.clear()
  for (let i = first; i < end; i++) {
    const lower = toLower(forms[i]!)
    lowers.push(lower)
    words.add(forms[i]!, lower, capitals)
  }
  words.end()
  tagger.tag(words)
  const parser = care === 'careful' ? model.beamParser : model.parser
  parser.parse(words)
  labeller.label(words, parser.heads, parser.arcs)
  const count = words.count
  const tokens: Token[] = []
  for (let i = 0; i < count; i++) {
    const { upos, xpos, penn } = tags[words.tagOf(i)]!
    const lower = lowers[i]!
    const head = parser.heads[i]!
    const relation = relations[labeller.labels[i]!]!
    const text = forms[first + i]!
    tokens.push({
      start: offsets[(first + i) * 2]!,
      end: offsets[(first + i) * 2 + 1]!,
      index: i,
      text,
      lower,
      lemma:
        upos === 'PROPN'
          ? text
          : repairLemma(lemmatizer.lemma(lower, penn), lower, relation, tags[words.tagOf(head)]?.xpos),
      upos,
      xpos,
      head: head === count ? -1 : head,
      relation,
    })
  }
  return tokens
}
