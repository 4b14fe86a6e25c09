import { readdirSync, readFileSync } from 'node:fs'
import type { EventRecord } from '../model/reading.ts'

/** A happening as coded by hand. */
export interface CodedEvent {
  readonly types: readonly string[]
  readonly words: string
  readonly optional: boolean
}

/** A report of our own with what it tells; `published` is an ISO day or null. */
export interface CodedReport {
  readonly id: string
  readonly published: string | null
  readonly text: string
  readonly events: readonly CodedEvent[]
}

const folder = new URL('./fresh-reports/', import.meta.url)

function toEvent(line: string): CodedEvent {
  const [types = '', words = '', ...keys] = line.split(' | ')
  return {
    types: types.split('/'),
    words: words.trim(),
    optional: keys.includes('optional'),
  }
}

/** The coded reports of one batch ("a"), in their order. */
export function loadFreshReports(batch: string): readonly CodedReport[] {
  const blocks = readFileSync(new URL(`${batch}.txt`, folder), 'utf8')
    .split(/^= /m)
    .slice(1)
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n')
    const [id = '', published] = head.split(' ')
    const told = lines.filter((line) => !/^[*@>#] /.test(line))
    const events = lines.filter((line) => line.startsWith('* ')).map((line) => toEvent(line.slice(2)))
    return { id, published: published ?? null, text: told.join('\n').trim(), events }
  })
}

/** The batches at hand, in their order. */
export const freshBatches: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
  .sort()

const squeeze = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** The share of the coded words that is told in one run. */
function overlap(coded: string, told: string): number {
  const [a, b] = [squeeze(coded), squeeze(told)]
  let best = 0
  let row = new Uint16Array(b.length + 1)
  for (const unit of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      if (unit === b[j - 1]) {
        next[j] = row[j - 1]! + 1
        best = Math.max(best, next[j]!)
      }
    row = next
  }
  return best / a.length
}

/** Verbal acts are coded as statements. */
const isVerbal = /^(?:REQUEST|ACCUSE|REJECT|THREATEN|SUPPORT)$/

/** How many coded events were found, of how many, and how many the reader tells that nothing coded stands for. */
export interface EventTally {
  readonly found: number
  readonly coded: number
  readonly extra: number
}

/** Holds what was read of a report against its coding: an event is found where the type fits and two fifths of its words are told in one run. */
export function tallyEvents(report: CodedReport, read: readonly EventRecord[]): EventTally {
  const free = new Set(read)
  const sure = report.events.filter(({ optional }) => !optional)
  const take = ({ types, words }: CodedEvent): boolean => {
    const fits = [...free]
      .filter(({ type }) => types.includes(type))
      .map((event) => ({ event, share: overlap(words, event.evidence.text) }))
      .filter(({ share }) => share >= 0.4)
    const best = fits.reduce<(typeof fits)[number] | null>((a, b) => (a && a.share >= b.share ? a : b), null)
    if (best) free.delete(best.event)
    return best !== null
  }
  const found = sure.filter(take).length
  for (const event of report.events) if (event.optional) take(event)
  return { found, coded: sure.length, extra: [...free].filter(({ type }) => !isVerbal.test(type)).length }
}
