import type { Paragraph, Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { tagWithWink } from './wink.ts'

/** Lower case with straight quotes: the form that word lists are held against. */
const toLower = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'")

/** A paragraph's text with every white-space unit as a plain blank (the tagger reads a line end as the end of a sentence). Same length. */
const toBlanks = (text: string): string => text.replace(/\s/g, ' ')

/** Splits one paragraph of the text as read into sentences of tagged tokens; `firstIndex` is the number of its first sentence. */
export function toSentences(text: string, paragraph: Paragraph, number: number, firstIndex: number): Sentence[] {
  const groups: Token[][] = []
  let current = -1
  for (const tagged of tagWithWink(toBlanks(text.slice(paragraph.start, paragraph.end)))) {
    if (tagged.sentence !== current) {
      groups.push([])
      current = tagged.sentence
    }
    const tokens = groups.at(-1)!
    const start = paragraph.start + tagged.start
    const end = paragraph.start + tagged.end
    const form = text.slice(start, end)
    const { lemma, upos } = tagged
    tokens.push({
      start,
      end,
      index: tokens.length,
      text: form,
      lower: toLower(form),
      lemma,
      upos,
      xpos: '',
      head: -1,
      relation: '',
    })
  }
  return groups.map((tokens, i) => ({
    start: tokens[0]!.start,
    end: tokens.at(-1)!.end,
    index: firstIndex + i,
    paragraph: number,
    tokens,
  }))
}

/** Sentences of all paragraphs, with tokens, tags and lemmas. */
export const sentences = () =>
  defineStage({
    name: 'sentences',
    needs: ['readable', 'paragraphs'],
    makes: 'sentences',
    run: ({ readable, paragraphs }) => {
      const found: Sentence[] = []
      for (const [number, paragraph] of paragraphs.entries())
        found.push(...toSentences(readable.text, paragraph, number, found.length))
      return found
    },
  })
