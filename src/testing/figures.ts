import type { FigureRecord } from '../model/reading.ts'
import { toFigure } from './records.ts'

let next = 0

/** A figure of so many raids, at a place in its text of its own, with the fields that a case is about. */
export function toCounted(best: number, fields: Partial<FigureRecord> = {}): FigureRecord {
  next++
  const text = `${best} things`
  const evidence = { start: next * 50, end: next * 50 + text.length, text }
  return toFigure(`f${next}`, evidence, best, 'raids', {
    measures: 'events',
    rule: 'figure/count',
    confidence: 0.8,
    ...fields,
  })
}
