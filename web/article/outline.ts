import type { Kind, StoredRecord } from '../../src/api/envelopes.ts'
import { findBlock } from './paint.ts'
import { type Block, toBlocks } from './segments.ts'

/** A paragraph in the outline. */
export interface Part {
  /** Position among the paragraphs, from 0: `data-part` in the text. */
  readonly index: number
  /** Its first words. */
  readonly words: string
  readonly isHeading: boolean
  /** How many records begin in it. */
  readonly counts: Readonly<Partial<Record<Kind, number>>>
}

const longestHeading = 90
const shownWords = 64

/** A line that stands by itself, short and without the mark that ends a sentence; the last line of a text is none. */
const isHeading = (line: string, isLast: boolean): boolean =>
  !isLast && line.length > 0 && line.length <= longestHeading && !/[.!?…:;,"”»)\]]$/.test(line) && /\p{L}/u.test(line)

/** The first words of a paragraph, cut between letters and never within one. */
function toWords(line: string): string {
  const letters = Array.from(line.slice(0, shownWords * 4))
  return letters.length <= shownWords ? line : `${letters.slice(0, shownWords).join('').trimEnd()}…`
}

/** The paragraphs of a text with words in them, each with the records that begin there. */
export function toOutline(text: string, records: readonly StoredRecord[]): readonly Part[] {
  const blocks: readonly Block[] = toBlocks(text)
  const counts = blocks.map((): Partial<Record<Kind, number>> => ({}))
  for (const { kind, record } of records) {
    const here = counts[findBlock(blocks, record.evidence.start)]
    if (here) here[kind] = (here[kind] ?? 0) + 1
  }
  const last = blocks.findLastIndex((block) => block.text.trim() !== '')
  return blocks.flatMap((block, index) => {
    const line = block.text.trim()
    if (line === '') return []
    return [{ index, words: toWords(line), isHeading: isHeading(line, index === last), counts: counts[index] ?? {} }]
  })
}
