import { expect, test } from 'vitest'
import { loadDataFiles } from './load.ts'
import { loadSentenceWords } from './sentence-words.ts'
import { parseTable } from './table.ts'

const files = loadDataFiles()
const words = loadSentenceWords(files)

test('each class of the table is one that the code asks for, and each has words', () => {
  const named = new Set(parseTable(files.text('en/sentence-words.tsv'), ['class']).map((row) => row.class))
  const asked = new Set(Object.keys(words).filter((name) => words[name as 'past'] instanceof Set))
  asked.delete('abbreviations')
  expect(asked).toEqual(named)
})

test('a form that serves as both stands in both lists, and its lemma where the table has one', () => {
  expect(words.irregular.past.has('fought') && words.irregular.participle.has('fought')).toBe(true)
  expect(words.irregular.past.has('taken')).toBe(false)
  expect(words.irregular.lemmas.get('fought')).toBe('fight')
  expect(words.irregular.lemmas.has('ate')).toBe(false)
})

test('a verb with a particle is known by the particle', () => {
  expect(words.particles.get('over')?.has('take')).toBe(true)
  expect(words.particles.get('over')?.has('wipe')).toBe(false)
})
