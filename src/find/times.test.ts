import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { timeRules } from './times.rules.ts'
import { toTimeFinder } from './times.ts'
import { parseTimeLexicon } from './times-lexicon.ts'

const find = toTimeFinder(parseTimeLexicon(loadDataFiles().text('en/times.tsv')))

/** Text without its marks, and what they mark. */
function unmark(marked: string): { text: string; expected: string[] } {
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((found) => found[1]!)
  return { text: marked.replace(/[⟦⟧]/g, ''), expected }
}
const findTexts = (text: string): string[] =>
  find(text, { start: 0, end: text.length }, new Set([0])).map((x) => x.text)
const shapeOf = (text: string) => find(text, { start: 0, end: text.length }, new Set([0]))[0]?.shape

describe('examples of the rules', () => {
  test.each(timeRules.flatMap((rule) => rule.finds.map((example) => [rule.id, example] as const)))(
    '%s finds: %s',
    (_, example) => {
      const { text, expected } = unmark(example)
      expect(findTexts(text)).toEqual(expected)
    },
  )
  test.each(timeRules.flatMap((rule) => (rule.ignores ?? []).map((example) => [rule.id, example] as const)))(
    '%s ignores: %s',
    (id, example) => {
      const found = find(example, { start: 0, end: example.length }, new Set([0]))
      expect(found.filter((expression) => expression.rule === id)).toEqual([])
    },
  )
})
