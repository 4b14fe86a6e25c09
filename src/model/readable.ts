import { countBelow } from './ascending.ts'
import type { Range, Span } from './span.ts'

/** One place of the text that is read in other words than it was received in. Offsets are into the text as received. */
export interface Repair extends Range {
  /** The wording that is read there, with the lost spaces put back. */
  readonly reads: string
  /** Where spaces are put in: offsets into the text as received, ascending, each inside the range. */
  readonly spaces: readonly number[]
}

/**
 * An article's text as it is read: the text as received with its lost spaces put back.
 * Every stage after `readable` counts offsets in `text`; records carry Spans, made with `toSpan`.
 */
export interface Readable {
  /** The text as received, never changed. */
  readonly received: string
  /** The text that is read. Equal to `received` where nothing was repaired. */
  readonly text: string
  readonly repairs: readonly Repair[]
  /** Offsets in `text` of the inserted spaces, ascending. */
  readonly inserted: readonly number[]
}

/** The text with a space inserted at every place that the repairs name. Repairs are ascending and do not overlap. */
export function toReadable(received: string, repairs: readonly Repair[]): Readable {
  const parts: string[] = []
  const inserted: number[] = []
  let last = 0
  for (const at of repairs.flatMap((repair) => repair.spaces)) {
    parts.push(received.slice(last, at))
    inserted.push(at + inserted.length)
    last = at
  }
  parts.push(received.slice(last))
  return { received, text: parts.join(' '), repairs, inserted }
}

/** Where an offset of the text as read stands in the text as received. An inserted space has no width there. */
export const toReceived = ({ inserted }: Readable, offset: number): number =>
  inserted.length === 0 ? offset : offset - countBelow(inserted, offset)

/** Where an offset of the text as received stands in the text as read; beside an inserted space, after it. */
export function fromReceived(readable: Readable, offset: number): number {
  let low = 0
  let high = readable.inserted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (readable.inserted[middle]! - middle <= offset) low = middle + 1
    else high = middle
  }
  return offset + low
}

/** Evidence for a run of the text as read: its exact slice of the text as received, with `reads` where the two differ. */
export function toSpan(readable: Readable, range: Range): Span {
  const start = toReceived(readable, range.start)
  const end = toReceived(readable, range.end)
  const text = readable.received.slice(start, end)
  if (readable.text === readable.received) return { start, end, text }
  const reads = readable.text.slice(range.start, range.end)
  return reads === text ? { start, end, text } : { start, end, text, reads }
}
