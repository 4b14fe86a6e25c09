import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Paragraph, Sentence } from '../model/sentence.ts'
import { toConllu } from '../text/trees/conllu.ts'
import { drawTree } from '../text/trees/draw.ts'
import { parseModel } from '../text/trees/model.ts'
import { toSentences } from '../text/trees/to-sentences.ts'
import type { Terminal } from './terminal.ts'

export interface ParseOptions {
  /** Print CoNLL-U; the default. */
  readonly conllu?: boolean | undefined
  /** Draw each tree for a person instead. */
  readonly tree?: boolean | undefined
  /** Look further before deciding: fewer errors, slower. */
  readonly careful?: boolean | undefined
}

/** The weights that come with the package, found from `src/` and from `dist/` alike. */
const modelFile = fileURLToPath(new URL('../../data/trees/english.bin', import.meta.url))

/** Paragraphs of plain text: what blank lines part. */
function toParagraphs(text: string): Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  for (const line of text.matchAll(/\n[^\S\n]*\n\s*|$/g)) {
    if (line.index > start) found.push({ start, end: line.index, kind: 'body' })
    start = line.index + line[0].length
  }
  return found
}

/** `dateline parse`: prints the sentence trees of a plain text file. Returns the exit code: 0 fine, 1 no such file. */
export async function parseCommand(file: string, options: ParseOptions, terminal: Terminal): Promise<number> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    terminal.err(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    return 1
  }
  const model = parseModel(await readFile(modelFile))
  const sentences: Sentence[] = []
  for (const [number, paragraph] of toParagraphs(text).entries())
    sentences.push(
      ...toSentences(model, text, paragraph, number, sentences.length, options.careful ? 'careful' : 'quick'),
    )
  await terminal.out(options.tree ? sentences.map(drawTree).join('\n') : toConllu(text, sentences))
  return 0
}
