import { readFileSync } from 'node:fs'

/** A sentence of the treebank; arrays run by word. Heads count from 0, the root's is -1. */
export interface GoldSentence {
  readonly document: string
  readonly forms: string[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly heads: number[]
  readonly relations: string[]
  /** Whether a blank follows the word. */
  readonly spaced: boolean[]
}

/** Reads a CoNLL-U file. */
export function readTreebank(file: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  let document = ''
  const empty = (): GoldSentence => ({
    document,
    forms: [],
    lemmas: [],
    upos: [],
    xpos: [],
    heads: [],
    relations: [],
    spaced: [],
  })
  let sentence = empty()
  let text = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') {
      if (sentence.forms.length > 0) sentences.push(alignSpaces(sentence, text))
      sentence = empty()
    } else if (line.startsWith('#')) {
      if (line.startsWith('# newdoc id = ')) {
        document = line.slice(14)
        sentence = empty()
      } else if (line.startsWith('# text = ')) text = line.slice(9)
    } else {
      const columns = line.split('\t')
      if (/^\d+$/.test(columns[0]!)) {
        sentence.forms.push(columns[1]!)
        sentence.lemmas.push(columns[2]!)
        sentence.upos.push(columns[3]!)
        sentence.xpos.push(columns[4]!)
        sentence.heads.push(Number(columns[6]) - 1)
        sentence.relations.push(columns[7]!)
        sentence.spaced.push(!columns[9]!.includes('SpaceAfter=No'))
      }
    }
  }
  return sentences
}

/** Sets `spaced` by the sentence's own text: the files keep no ranges of multiword tokens, whose parts have no blank between them. */
function alignSpaces(sentence: GoldSentence, text: string): GoldSentence {
  let at = 0
  for (const [i, form] of sentence.forms.entries()) {
    if (!text.startsWith(form, at)) return sentence
    at += form.length
    const from = at
    while (at < text.length && /\s/.test(text[at]!)) at++
    if (at < text.length) sentence.spaced[i] = at > from
  }
  return sentence
}

/** The text of a sentence with the offsets of its words, starts at even places, ends at odd ones. */
export function toText(sentence: GoldSentence): { text: string; offsets: number[] } {
  let text = ''
  const offsets: number[] = []
  for (const [i, form] of sentence.forms.entries()) {
    offsets.push(text.length, text.length + form.length)
    text += form + (sentence.spaced[i] ? ' ' : '')
  }
  return { text, offsets }
}
