import type { Clause } from '../model/clause.ts'
import type { EventDate, Speaker, StatementRecord } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { findFirstAfter } from '../resolve/ordered-ranges.ts'
import { timeForClause } from '../resolve/times-of-clause.ts'

/** What a time says of a record's day; null where it is open or of no days. */
export const toDate = (time: TimeMention | null): EventDate | null =>
  time && time.from !== null
    ? { from: time.from, to: time.to, edtf: time.edtf, precision: time.precision, basis: time.basis }
    : null

const isOtherVerb = ({ upos, lower }: Token): boolean => upos === 'AUX' || (upos === 'VERB' && !lower.endsWith('ing'))

/** The words of the clause that says: from its subject, unless another verb stands behind that, to the last phrase that hangs on its verb. */
function toClauseRange({ tokens }: Sentence, { first, last, subject, obliques }: Clause): Range {
  let [from, to] = [first, last]
  if (subject && subject.last < first && !tokens.slice(subject.last + 1, first).some(isOtherVerb)) from = subject.first
  for (const { phrase } of obliques) {
    from = Math.min(from, phrase.first)
    to = Math.max(to, phrase.last)
  }
  return { start: tokens[from]!.start, end: tokens[to]!.end }
}

/**
 * The time of the saying, not of what is said: one outside the content that the clause of the word of saying holds or runs on to, or
 * that opens the sentence. `clause`: null where no verb says it ("according to"), so that the whole sentence may. `times` are ascending.
 */
export function saidWhen(
  times: readonly TimeMention[],
  sentence: Sentence,
  cue: Range,
  clause: Clause | null,
  parts: readonly Range[],
): TimeMention | null {
  const outside: TimeMention[] = []
  for (let i = findFirstAfter(times, sentence.start); i < times.length && times[i]!.start < sentence.end; i++)
    if (!parts.some((part) => touches(part, times[i]!))) outside.push(times[i]!)
  if (outside.length === 0) return null
  return timeForClause(outside, sentence, cue, clause ? toClauseRange(sentence, clause) : sentence)
}

/** So many sentences on, somebody still speaks on the same occasion. */
const reach = 3

interface Dated {
  readonly sentence: Sentence
  readonly speaker: Speaker
  readonly said: StatementRecord['said']
  readonly cue: Range
  readonly date: EventDate | null
}

/**
 * Gives sayings without a day that of the same speaker's saying shortly before ("… said on Thursday. … he added"), as an inference.
 * What somebody is yet to say or did not say has none.
 */
export function carryDates<Draft extends Dated>(drafts: readonly Draft[]): readonly Draft[] {
  const latest = new Map<string, { readonly date: EventDate; readonly sentence: number }>()
  const dates = new Map<Draft, EventDate>()
  for (const draft of [...drafts].sort((a, b) => a.cue.start - b.cue.start)) {
    const { speaker, sentence, said } = draft
    const who = speaker.ref ?? speaker.name
    const before = latest.get(who)
    if (draft.date && said === 'said') latest.set(who, { date: draft.date, sentence: sentence.index })
    else if (!draft.date && said === 'said' && before && sentence.index - before.sentence <= reach) {
      dates.set(draft, { ...before.date, basis: 'inferred' })
      latest.set(who, { date: before.date, sentence: sentence.index })
    }
  }
  return drafts.map((draft) => {
    const date = dates.get(draft)
    return date ? { ...draft, date } : draft
  })
}
