import { fromReceived, type Readable, toSpan } from '../model/readable.ts'
import type { EventRecord } from '../model/reading.ts'
import { covers, type Span } from '../model/span.ts'
import { distanceKm } from '../resolve/distances.ts'
import { type EventDraft, revise } from './event-record.ts'
import { type Group, isLoss, isReal, shares } from './event-told.ts'

/** How much a telling says of who, where and when: the fullest one is the event's evidence. */
export const fullness = (event: EventRecord | EventDraft): number =>
  (event.agents.length > 0 ? 2 : 0) + (event.targets.length > 0 ? 1 : 0) + (event.place ? 1 : 0) + (event.date ? 1 : 0)

/**
 * Is the telling one that shows the happening better than all before? Not what only points back, what became of people in the words behind
 * it ("…, killing two"), and what was lost in all of many.
 */
const isFuller = ({ record, last, fullest }: Group, draft: EventDraft): boolean =>
  fullness(draft) > fullest &&
  !draft.candidate.definite &&
  !(record.aggregate && !draft.aggregate) &&
  !(isLoss(draft) && draft.candidate.clause?.form !== 'finite' && draft.candidate.sentence === last.candidate.sentence)

/** The longest run of words that still shows what it says, in units. */
const longestEvidence = 220

/** Two tellings that stand side by side or one in the other give one run of words ("a strike in January ⟦that killed …⟧"). */
function widen(a: Pick<EventRecord, 'evidence'>, b: Pick<EventRecord, 'evidence'>, readable: Readable): Span {
  const start = Math.min(a.evidence.start, b.evidence.start)
  const end = Math.max(a.evidence.end, b.evidence.end)
  const gap = Math.max(a.evidence.start, b.evidence.start) - Math.min(a.evidence.end, b.evidence.end)
  if (gap > 12 || end - start > longestEvidence) return a.evidence
  return toSpan(readable, { start: fromReceived(readable, start), end: fromReceived(readable, end) })
}

/** The fuller of two tellings gives the record and its evidence; what it leaves out comes from the other. */
export function join(group: Group, b: EventDraft, readable: Readable): EventRecord {
  const a = group.record
  const mentions = a.mentions.some((mention) => covers(mention, b.evidence)) ? a.mentions : [...a.mentions, b.evidence]
  if (a.agents.length === 0 && b.agents.length > 0 && fullness(b) > fullness(a)) {
    // What is said not to have happened besides ("she hurt nobody else") takes nothing from what did.
    const { status } = isReal(a) ? a : b
    return fill(revise(b, { status, id: a.id, evidence: widen(b, a, readable) }), a, mentions)
  }
  const filled = fill(a, b, mentions)
  return isFuller(group, b)
    ? revise(filled, { evidence: widen(b, a, readable), trigger: b.trigger, rule: b.rule })
    : revise(filled, { evidence: widen(a, b, readable) })
}

/** A record with what it lacks taken from another telling. */
function fill(a: EventRecord, b: EventRecord | EventDraft, mentions: EventRecord['mentions']): EventRecord {
  const richer = <T>(x: readonly T[], y: readonly T[]): readonly T[] => (x.length > 0 ? x : y)
  return revise(a, {
    mode: a.mode ?? b.mode,
    acled: a.acled ?? b.acled,
    tags: [...new Set([...a.tags, ...b.tags])],
    agents: richer(a.agents, b.agents),
    targets:
      a.targets.length > 0
        ? [...a.targets, ...b.targets.filter((x) => !shares([x], a.targets))].slice(0, 6)
        : b.targets,
    instruments: richer(a.instruments, b.instruments),
    date: a.date ?? b.date,
    place: finer(a.place, b.place),
    detained: a.detained ?? b.detained,
    abducted: a.abducted ?? b.abducted,
    displaced: a.displaced ?? b.displaced,
    mentions,
    confidence: Math.max(a.confidence, b.confidence),
  })
}

/** The first place, or the second where it lies in the first and is far more exact ("in the north of the country … 25 km from the town"). */
function finer(a: EventRecord['place'], b: EventRecord['place']): EventRecord['place'] {
  if (a === null || b === null || b.lat === null || b.lon === null || b.basis !== 'stated') return a ?? b
  if (a.country !== b.country || b.uncertaintyKm === null) return a
  if (a.lat === null || a.lon === null) return b
  const reach = a.uncertaintyKm ?? 0
  const isInside =
    reach > 3 * b.uncertaintyKm && distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < reach
  return isInside ? b : a
}
