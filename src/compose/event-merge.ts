import type { Count, EventRecord, Participant } from '../model/reading.ts'
import { covers } from '../model/span.ts'
import type { EventDraft } from './events.ts'

/** Who and what two tellings share: the same participant by reference or name. */
const shares = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.some((x) => b.some((y) => (x.ref !== null && x.ref === y.ref) || x.name.toLowerCase() === y.name.toLowerCase()))

/** Do both say where, and not the same? A place that was only inferred excludes nothing. */
const differ = (a: EventRecord['place'], b: EventRecord['place']): boolean =>
  a !== null && b !== null && a.basis === 'stated' && b.basis === 'stated' && a.ref !== b.ref

/** Do the days exclude each other? */
const apart = (a: EventDraft, b: EventDraft): boolean =>
  a.date?.from != null &&
  b.date?.to != null &&
  b.date.from != null &&
  (a.date.to ?? a.date.from) !== null &&
  ((a.date.to ?? a.date.from) < b.date.from || b.date.to < a.date.from)

const isLoss = (draft: EventDraft): boolean =>
  draft.candidate.word.part === 'verb' && draft.candidate.word.toll !== null

const isBareLoss = (draft: EventDraft): boolean => isLoss(draft) && draft.agents.length === 0

/** Is `later` another telling of what `earlier` tells? */
function sameHappening(earlier: EventDraft, later: EventDraft): boolean {
  const bareLoss = isBareLoss(later)
  // "196 missions … 44 were killed and 166 detained": losses belong to the sum of operations told right before.
  const ofSum = bareLoss && earlier.aggregate && (earlier.type === 'ASSAULT' || earlier.type === 'COERCE')
  if (earlier.type !== later.type && !ofSum) return false
  const oneSentence = earlier.candidate.sentence.index === later.candidate.sentence.index
  const outcome = oneSentence && isLoss(later)
  if (earlier.aggregate !== later.aggregate && !bareLoss && !outcome) return false
  if (earlier.status !== later.status && !later.candidate.definite) return false
  if (apart(earlier, later)) return false
  if (oneSentence)
    return (
      later.candidate.continues ||
      isLoss(later) ||
      isLoss(earlier) ||
      later.candidate.definite ||
      shares(earlier.agents, later.agents) ||
      later.agents.length === 0
    )
  if (differ(earlier.place, later.place) && !later.candidate.definite) return false
  if (later.candidate.definite) return true
  // A bare loss ("Two soldiers were killed") belongs to what was told right before.
  const gap = later.candidate.sentence.index - earlier.candidate.sentence.index
  if (bareLoss) return gap <= 5 && (ofSum || !conflicts(earlier.killed, later.killed))
  // The loss was told first, then how it came about ("Four policemen died … Gunmen opened fire on their van").
  if (isBareLoss(earlier)) return gap <= 3 && !conflicts(earlier.killed, later.killed)
  // "The attackers then torched houses": they are the ones of the attack just told.
  if (later.candidate.continues) return gap <= 3
  return (
    shares(earlier.targets, later.targets) &&
    (earlier.agents.length === 0 || later.agents.length === 0 || shares(earlier.agents, later.agents))
  )
}

const conflicts = (a: Count | null, b: Count | null): boolean => a !== null && b !== null && a.best !== b.best

/** How much a telling says of who, where and when: the fullest one is the event's evidence. */
const fullness = (event: EventRecord | EventDraft): number =>
  (event.agents.length > 0 ? 2 : 0) + (event.targets.length > 0 ? 1 : 0) + (event.place ? 1 : 0) + (event.date ? 1 : 0)

/** The fuller of two tellings gives the record; what it leaves out comes from the other. */
function join(a: EventRecord, b: EventDraft): EventRecord {
  if (a.agents.length === 0 && b.agents.length > 0 && fullness(b) > fullness(a)) {
    const { candidate: _candidate, ...fuller } = b
    return fill({ ...fuller, id: a.id, mentions: [] }, a, [...a.mentions, b.evidence])
  }
  return fill(
    a,
    b,
    a.mentions.some((mention) => covers(mention, b.evidence)) ? a.mentions : [...a.mentions, b.evidence],
  )
}

/** A record with what it lacks taken from another telling. */
function fill(a: EventRecord, b: EventRecord | EventDraft, mentions: EventRecord['mentions']): EventRecord {
  const richer = <T>(x: readonly T[], y: readonly T[]): readonly T[] => (x.length > 0 ? x : y)
  return {
    ...a,
    mode: a.mode ?? b.mode,
    acled: a.mode === null && b.mode !== null ? b.acled : a.acled,
    tags: [...new Set([...a.tags, ...b.tags])],
    agents: richer(a.agents, b.agents),
    targets:
      a.targets.length > 0
        ? [...a.targets, ...b.targets.filter((x) => !shares([x], a.targets))].slice(0, 6)
        : b.targets,
    instruments: richer(a.instruments, b.instruments),
    date: a.date ?? b.date,
    place: a.place ?? b.place,
    killed: a.killed ?? b.killed,
    injured: a.injured ?? b.injured,
    detained: a.detained ?? b.detained,
    abducted: a.abducted ?? b.abducted,
    displaced: a.displaced ?? b.displaced,
    mentions,
    confidence: Math.max(a.confidence, b.confidence),
  }
}

/** How many happenings back a telling may refer: more than any article tells, and a bound on the work for endless texts. */
const furthest = 60

/** A happening with the sentences (by index) that tell it. */
export interface MergedEvent {
  readonly record: EventRecord
  readonly sentences: readonly number[]
}

/** Joins tellings of one happening, in reading order; a definite mention ("the attack") that nothing told before is dropped. The main event comes first. */
export function mergeEvents(drafts: readonly EventDraft[]): readonly MergedEvent[] {
  const groups: { draft: EventDraft; record: EventRecord; sentences: number[] }[] = []
  for (const draft of drafts) {
    const group = groups.slice(-furthest).findLast((one) => sameHappening(one.draft, draft))
    if (group) {
      group.record = join(group.record, draft)
      group.sentences.push(draft.candidate.sentence.index)
      continue
    }
    if (draft.candidate.definite) continue
    const { candidate: _candidate, ...rest } = draft
    const sentences = [draft.candidate.sentence.index]
    groups.push({ draft, record: { ...rest, id: '', mentions: [draft.evidence] }, sentences })
  }
  return groups
}
