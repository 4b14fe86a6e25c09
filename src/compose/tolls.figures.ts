import { fromReceived, type Readable } from '../model/readable.ts'
import type { Count, EventRecord, FigureRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { MergedEvent } from './event-merge.ts'
import { revise } from './event-record.ts'
import { isRealViolence } from './event-told.ts'

/** Numbers put at a noun of their own; those that stand beside whom they count are found with the happening. */
const numberedRule = 'figure/numbered'

type Measure = 'killed' | 'injured'

const sizeOf = ({ best, min, max }: FigureRecord['value']): number => best ?? min ?? max ?? 0

/** A number of its own, not a share, a change, a part of another or a count over longer than the event took. */
function isOf(figure: FigureRecord, { date }: EventRecord): boolean {
  if (figure.change !== null || figure.partOf !== null) return false
  return figure.period === null || date === null || (figure.period.from === date.from && figure.period.to === date.to)
}

const toCount = ({ value, verbatim, unit, evidence }: FigureRecord): Count => ({
  best: value.best,
  min: value.min,
  max: value.max,
  approx: value.approx,
  verbatim,
  of: unit,
  parts: [],
  evidence,
})

/** Tolls that a sentence of the event states as a number of its own ("the death toll of the bombing has risen to 292"), where no telling had one. */
export function withFigures(
  events: readonly MergedEvent[],
  figures: readonly FigureRecord[],
  sentences: readonly Sentence[],
  readable: Readable,
): readonly MergedEvent[] {
  const lost = figures.filter(
    ({ measures, rule }) => rule === numberedRule && (measures === 'killed' || measures === 'injured'),
  )
  if (lost.length === 0) return events
  const sentenceOf = (figure: FigureRecord): number => {
    const at = fromReceived(readable, figure.evidence.start)
    return sentences.find(({ start, end }) => start <= at && at < end)?.index ?? -1
  }
  const told = lost.map((figure) => ({ figure, sentence: sentenceOf(figure) }))
  return events.map((event) => {
    const { record } = event
    if (!isRealViolence(record)) return event
    const find = (measure: Measure): Count | null => {
      if (record[measure] !== null) return record[measure]
      const fit = told
        .filter(({ figure, sentence }) => figure.measures === measure && event.sentences.includes(sentence))
        .map(({ figure }) => figure)
        .filter((figure) => isOf(figure, record))
        .toSorted((a, b) => sizeOf(b.value) - sizeOf(a.value))[0]
      return fit ? toCount(fit) : null
    }
    const [killed, injured] = [find('killed'), find('injured')]
    return killed === record.killed && injured === record.injured
      ? event
      : { ...event, record: revise(record, { killed, injured }) }
  })
}
