import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../model/reading.ts'
import { readText } from './read.ts'

/** A sentence of its own before the tried one keeps it from being read as a headline. */
export const figureFrame = 'The report came out in the morning, and its pages were read with care. '

/** A figure as tables write it: "40 killed", "~40 killed" for a guess, "40+", "..40" and "40-50" for bounds. */
export function showFigure({ value: { best, min, max, approx }, measures }: FigureRecord): string {
  const bounds = min !== null && max !== null ? `${min}-${max}` : min !== null ? `${min}+` : `..${max}`
  return `${best === null ? bounds : `${approx ? '~' : ''}${best}`} ${measures}`
}

/** What the figures of a sentence are, one behind the other. */
export const tellFigures = (text: string): string =>
  readText(figureFrame + text)
    .figures.map(showFigure)
    .join('; ')

/** Lines of "sentence | what it says"; nothing behind the bar: the sentence holds no figure. */
export const toRows = (table: string): [string, string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', said = ''] = line.split('|')
      return [text.trim(), said.trim()]
    })

/** Tries every line of every table. */
export function testFigureTables(tables: Readonly<Record<string, string>>): void {
  describe.each(Object.entries(tables))('%s', (_, table) => {
    test.each(toRows(table))('%s', (text, said) => {
      expect(tellFigures(text)).toBe(said)
    })
  })
}
