import { beforeAll, describe, expect, test } from 'vitest'
import { loadDataFiles, loadTreeModel } from './knowledge/load.ts'
import { createReader } from './pipeline.ts'
import { toArticle } from './testing/records.ts'
import { parseModel } from './text/trees/model.ts'
import { createTreeReader, type SentenceTree, type TreeReader } from './trees.ts'

let reader: TreeReader
beforeAll(() => {
  reader = createTreeReader(loadDataFiles(), loadTreeModel())
})

const text = [
  'BAGHDAD, Jan 5 (Reuters) - Soldiers killed two gunmen. The search goes on.',
  'The bridge fell in the night.The mayor asked for boats.Help came from Northtown by noon.The army sent ten lorries, the CrossRiver trust tents.',
].join('\n\n')

const said = ({ words }: SentenceTree): string => words.map((word) => word.text).join(' ')

describe('trees of a paragraph', () => {
  test('a dateline is a sentence of its own, and neighbours are named', () => {
    const { sentences, before, after } = reader.paragraphAt(toArticle(text), 0)
    expect(sentences.slice(-2).map(said)).toEqual(['Soldiers killed two gunmen .', 'The search goes on .'])
    expect(sentences.length).toBeGreaterThan(2)
    expect(before).toBeNull()
    expect(after).toBe(text.indexOf('The bridge'))
  })

  test('words count in the text as received, where a lost blank was put back too', () => {
    const article = toArticle(text)
    const { sentences, before, after } = reader.paragraphAt(article, text.indexOf('noon'))
    expect(before).toBe(0)
    expect(after).toBeNull()
    expect(sentences.map(said).slice(0, 2)).toEqual(['The bridge fell in the night .', 'The mayor asked for boats .'])
    expect(sentences).toHaveLength(4)
    for (const { span, words } of sentences) {
      expect(article.text.slice(span.start, span.end)).toBe(span.text)
      for (const word of words) expect(article.text.slice(word.span.start, word.span.end)).toBe(word.text)
    }
  })

  test('predicates are numbered by the words of their sentence', () => {
    const { sentences } = reader.paragraphAt(toArticle('Soldiers killed two gunmen near Tikrit.'), 0)
    const [{ words, clauses }] = sentences as [SentenceTree]
    const kill = clauses.find(({ lemma }) => lemma === 'kill')
    expect(kill?.subject && words[kill.subject.head]?.text).toBe('Soldiers')
    expect(kill?.object && words[kill.object.head]?.text).toBe('gunmen')
  })

  test.each([
    ['beyond the end', text, 1e9, 4],
    ['between paragraphs', text, text.indexOf('\n\n') + 1, 4],
    ['nothing at all', '', 0, 0],
    ['blanks alone', ' \n\n ', 2, 0],
  ])('%s', (_, given, at, count) => {
    const { sentences } = reader.paragraphAt(toArticle(given), at)
    expect(sentences).toHaveLength(count)
  })
})

test('the whole reader can stand on trees', () => {
  const stands = createReader(loadDataFiles(), undefined, parseModel(loadTreeModel()))
  const { events } = stands.read(toArticle('Gunmen killed three soldiers in Mosul on Monday, police said.'))
  expect(events.map(({ type }) => type)).toContain('ASSAULT')
})
