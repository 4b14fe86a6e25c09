import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Paragraph, Sentence } from '../model/sentence.ts'
import { findClauses } from '../text/trees/clauses.ts'
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
  /** List predicates with what belongs to them instead. */
  readonly clauses?: boolean | undefined
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

/** A sentence and, below it, each of its predicates on a line: lemma, what the verb group says, and the phrases that belong to it. */
function toClauseLines(text: string, sentence: Sentence): string {
  const words = ({ first, last }: Pick<Phrase, 'first' | 'last'>): string =>
    text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end).replace(/\s+/g, ' ')
  const toLine = (clause: Clause): string => {
    const { lemma, form, role, voice, tense, aspect, modality, negated, subject, object, indirect, obliques } = clause
    const said = [form, role, voice, tense, aspect, modality, negated ? 'negated' : null].filter(
      (word) => word !== null,
    )
    const parts = [
      ['who', subject],
      ['whom', object],
      ['to whom', indirect],
      ...obliques.map(({ preposition, phrase }) => [preposition, phrase] as const),
    ] as const
    const named = parts.flatMap(([name, phrase]) => (phrase ? [`${name}: ${words(phrase)}`] : []))
    return `  ${lemma}  (${said.join(', ')})${named.length > 0 ? `  ${named.join(' · ')}` : ''}\n`
  }
  const all = words({ first: 0, last: sentence.tokens.length - 1 })
  return `${all}\n${findClauses(sentence).map(toLine).join('')}`
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
  if (options.clauses) await terminal.out(sentences.map((sentence) => toClauseLines(text, sentence)).join('\n'))
  else await terminal.out(options.tree ? sentences.map(drawTree).join('\n') : toConllu(text, sentences))
  return 0
}
