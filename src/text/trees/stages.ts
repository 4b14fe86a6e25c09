import type { Paragraph, Sentence } from '../../model/sentence.ts'
import type { Range } from '../../model/span.ts'
import { defineStage } from '../../model/stage.ts'
import { findClauses } from './clauses.ts'
import type { TreeModel } from './model.ts'
import { type Care, toSentences } from './to-sentences.ts'

/** The sentences of one paragraph as trees; its dateline, where an article was filed, is a sentence of its own. */
export function toParsedSentences(
  model: TreeModel,
  text: string,
  {
    paragraph,
    dateline,
    number,
  }: { readonly paragraph: Paragraph; readonly dateline: Range | null; readonly number: number },
  firstIndex: number,
  care: Care,
): Sentence[] {
  const found: Sentence[] = []
  const cut = dateline ? dateline.end : paragraph.start
  for (const part of [
    { ...paragraph, end: cut },
    { ...paragraph, start: cut },
  ])
    if (part.end > part.start) found.push(...toSentences(model, text, part, number, firstIndex + found.length, care))
  return found
}

/** In place of the stage `sentences`: sentences with heads and relations. */
export const treeSentences = (model: TreeModel, care: Care = 'quick') =>
  defineStage({
    name: 'tree sentences',
    needs: ['readable', 'paragraphs', 'datelines'],
    makes: 'sentences',
    run: ({ readable, paragraphs, datelines }) => {
      const found: Sentence[] = []
      for (const [number, paragraph] of paragraphs.entries()) {
        const part = { paragraph, dateline: datelines[number] ?? null, number }
        found.push(...toParsedSentences(model, readable.text, part, found.length, care))
      }
      return found
    },
  })

/** In place of the stage `clauses`: clauses read off the trees. */
export const treeClauses = () =>
  defineStage({
    name: 'tree clauses',
    needs: ['sentences'],
    makes: 'clauses',
    run: ({ sentences }) => sentences.flatMap(findClauses),
  })
