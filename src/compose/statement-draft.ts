import type { Phrase } from '../model/clause.ts'
import type { EventDate, Speaker, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import type { Venue } from './venue.ts'

/** What a cue reports: the runs of the text as read that hold it, and to whom it was said. */
export interface Reported {
  readonly parts: readonly Range[]
  readonly addressee: Phrase | null
  readonly rule: string
  readonly confidence: number
}

/** A statement on the way: its words are ranges of the text as read. */
export interface Draft {
  readonly sentence: Sentence
  readonly reported: Reported
  readonly speaker: Speaker
  readonly cue: Range
  readonly verb: string
  readonly stance: string
  readonly said: StatementRecord['said']
  readonly date: EventDate | null
  readonly venue: Venue | null
  /** The cue of the report that gives this speaker as its source, where its words hold no cue of their own ("…, citing officials"). */
  readonly citedBy?: Range
  /** The saying in an interview that this one goes on with: both have one addressee. */
  readonly occasion?: Draft
}

/** Statements further apart than this many others do not hold each other. */
export const farthest = 24

/** Does the one report that the other said something? */
export function reports(outer: Draft, inner: Draft): boolean {
  if (outer === inner) return false
  for (const part of outer.reported.parts) if (covers(part, inner.cue)) return true
  return false
}
