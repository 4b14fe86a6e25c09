import { readFile } from 'node:fs/promises'
import { loadTreeModel } from '../knowledge/load.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Paragraph, Sentence } from '../model/sentence.ts'
import { type ClausePattern, PatternError, parsePattern } from '../text/clause-patterns.ts'
import { findClauses } from '../text/trees/clauses.ts'
import { toConllu } from '../text/trees/conllu.ts'
import { drawTree } from '../text/trees/draw.ts'
import { parseModel } from '../text/trees/model.ts'
import { toSentences } from '../text/trees/to-sentences.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

export interface ParseOptions {
  /** Print CoNLL-U; the default. */
  readonly conllu?: boolean | undefined
  /** Draw each tree for a person instead. */
  readonly tree?: boolean | undefined
  /** List predicates with what belongs to them instead. */
  readonly clauses?: boolean | undefined
  /** List the predicates that a clause pattern holds for instead. */
  readonly match?: string | undefined
  /** Look further before deciding: fewer errors, slower. */
  readonly careful?: boolean | undefined
}

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

type Words = (run: Pick<Phrase, 'first' | 'last'>) => string

const toWords =
  (text: string, { tokens }: Sentence): Words =>
  ({ first, last }) =>
    text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ')

const toWhole = (words: Words, { tokens }: Sentence): string => words({ first: 0, last: tokens.length - 1 })

/** A sentence and, below it, each of its predicates on a line: lemma, what the verb group says, and the phrases that belong to it. */
function toClauseLines(text: string, sentence: Sentence): string {
  const words = toWords(text, sentence)
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
  return `${toWhole(words, sentence)}\n${findClauses(sentence).map(toLine).join('')}`
}

/** A sentence and, below it, each predicate that the pattern holds for, with the phrases that it names; '' for none. */
function toMatchLines(text: string, sentence: Sentence, pattern: ClausePattern): string {
  const words = toWords(text, sentence)
  const lines = findClauses(sentence).flatMap((clause) => {
    const found = pattern.match(clause, sentence.tokens)
    if (!found) return []
    const named = Object.entries(found).map(([name, phrase]) => `${name}: ${words(phrase)}`)
    return [`  ${[clause.lemma, named.join(' · ')].filter((part) => part !== '').join('  ')}\n`]
  })
  return lines.length === 0 ? '' : `${toWhole(words, sentence)}\n${lines.join('')}`
}

/** The pattern asked for, or null. @throws {UsageError} where it cannot be read. */
function readPattern(written: string | undefined): ClausePattern | null {
  if (written === undefined) return null
  try {
    return parsePattern(written)
  } catch (cause) {
    if (cause instanceof PatternError) throw new UsageError(`--match: ${cause.message}`)
    throw cause
  }
}

/** `dateline parse`: prints the sentence trees of a plain text file. Returns the exit code: 0 fine, 1 no such file. @throws {UsageError} for a pattern that cannot be read. */
export async function parseCommand(file: string, options: ParseOptions, terminal: Terminal): Promise<number> {
  const pattern = readPattern(options.match)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    terminal.err(isMissing ? `There is no file ${file}; check the path.\n` : `${file} cannot be read: ${cause}\n`)
    return 1
  }
  const model = parseModel(loadTreeModel())
  const sentences: Sentence[] = []
  for (const [number, paragraph] of toParagraphs(text).entries())
    sentences.push(
      ...toSentences(model, text, paragraph, number, sentences.length, options.careful ? 'careful' : 'quick'),
    )
  if (pattern) {
    const matched = sentences.map((sentence) => toMatchLines(text, sentence, pattern))
    await terminal.out(matched.filter((lines) => lines !== '').join('\n'))
    if (matched.every((lines) => lines === '')) terminal.err('No predicate matches.\n')
  } else if (options.clauses) await terminal.out(sentences.map((sentence) => toClauseLines(text, sentence)).join('\n'))
  else
    await terminal.out(
      options.tree ? sentences.map(({ tokens }) => drawTree(tokens)).join('\n') : toConllu(text, sentences),
    )
  return 0
}
