import { beforeAll, describe, expect, test } from 'vitest'
import { loadEventLexicon } from '../knowledge/event-lexicon.load.ts'
import type { EventWord } from '../knowledge/event-lexicon.ts'
import { loadDataFiles, loadDataText } from '../knowledge/load.ts'
import { parseList, parseTable } from '../knowledge/table.ts'
import { makeStages, runStages } from '../pipeline.ts'
import { testReader, toArticle } from '../testing/read.ts'
import { findCandidates } from './event-candidates.ts'

const examples = parseTable(loadDataText('en/event-examples.tsv'), ['lemma', 'part', 'finds', 'ignores'])
const rows = parseTable(loadDataText('en/events.tsv'), ['lemma', 'part', 'type'])
const keyOf = ({ lemma, part }: { readonly lemma: string; readonly part: string }) => `${part} ${lemma}`

test('each row of the lexicon has a sentence that it is tested in, and none is left over', () => {
  expect(rows.length).toBeGreaterThanOrEqual(1200)
  expect(examples.map(keyOf).sort()).toEqual(rows.map(keyOf).sort())
  for (const { lemma, finds } of examples) expect(finds, lemma).toMatch(/^\p{Lu}.+\.$/u)
})

describe('finds', () => {
  const files = loadDataFiles()
  const lexicon = loadEventLexicon(files)
  const stages = makeStages(files)
  const toClauses = stages.slice(0, stages.findIndex(({ makes }) => makes === 'clauses') + 1)
  const sentences = examples.flatMap((row) => parseList(row.finds).map((text) => ({ ...row, text })))
  const typeOf = new Map(rows.map((row) => [keyOf(row), row.type]))
  /** Words that each sentence is found to tell a happening by. */
  let found: readonly (readonly EventWord[])[] = []
  /** The row's own word, or its verb with an object that a row of `event-phrases.tsv` knows it with ("opened fire"), of the same type. */
  const tells = (row: { readonly lemma: string; readonly part: string }, word: EventWord): boolean =>
    keyOf(word) === keyOf(row) ||
    (word.part === row.part && row.lemma.startsWith(`${word.lemma} `) && word.type === typeOf.get(keyOf(row)))
  beforeAll(() => {
    found = runStages(
      sentences.map(({ text }) => toArticle(text)),
      () => toClauses,
    ).map(({ layers }) =>
      findCandidates(
        lexicon,
        layers.sentences.map((sentence) => ({
          sentence,
          clauses: layers.clauses.filter((clause) => clause.sentence === sentence.index),
          phrases: layers.phrases[sentence.index] ?? [],
        })),
      ).flatMap((candidates) => candidates.map(({ word }) => word)),
    )
  }, 120_000)

  test('the word of the row tells a happening in its sentence', () => {
    const missed = sentences
      .filter((row, i) => !found[i]!.some((word) => tells(row, word)))
      .map((row) => `${keyOf(row)}: ${row.text}`)
    expect(missed).toEqual([])
  })
})

describe('ignores', () => {
  const traps = examples.flatMap(({ lemma, ignores }) => parseList(ignores).map((text) => [lemma, text] as const))

  test('there are traps for the words that mean other things too', () => {
    expect(traps.length).toBeGreaterThan(120)
  })

  test.each(traps)('%s: %s', (_, text) => {
    expect(
      testReader()
        .read(toArticle(text))
        .events.map(({ rule, type }) => `${rule} ${type}`),
    ).toEqual([])
  })
})
