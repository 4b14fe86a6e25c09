import type { EventRecord } from '../model/reading.ts'
import type { EventCandidate } from './event-candidate.ts'

/** An event of one telling, before tellings of the same happening are joined. */
export interface EventDraft extends EventRecord {
  readonly candidate: EventCandidate
}

/** The record with some of it told otherwise. All records are copied here, field by field in one order: objects of one shape are read quickest. */
export function revise(record: EventRecord, changes: Partial<EventRecord>): EventRecord {
  const copy: EventRecord = {
    type: record.type,
    mode: record.mode,
    acled: record.acled,
    tags: record.tags,
    status: record.status,
    attribution: record.attribution,
    aggregate: record.aggregate,
    agents: record.agents,
    targets: record.targets,
    instruments: record.instruments,
    date: record.date,
    place: record.place,
    killed: record.killed,
    injured: record.injured,
    detained: record.detained,
    abducted: record.abducted,
    displaced: record.displaced,
    trigger: record.trigger,
    evidence: record.evidence,
    rule: record.rule,
    confidence: record.confidence,
    id: record.id,
    mentions: record.mentions,
  }
  return Object.assign(copy, changes)
}

/** The same for a draft. */
export function reviseDraft(draft: EventDraft, changes: Partial<EventRecord>): EventDraft {
  const copy: EventDraft = {
    candidate: draft.candidate,
    type: draft.type,
    mode: draft.mode,
    acled: draft.acled,
    tags: draft.tags,
    status: draft.status,
    attribution: draft.attribution,
    aggregate: draft.aggregate,
    agents: draft.agents,
    targets: draft.targets,
    instruments: draft.instruments,
    date: draft.date,
    place: draft.place,
    killed: draft.killed,
    injured: draft.injured,
    detained: draft.detained,
    abducted: draft.abducted,
    displaced: draft.displaced,
    trigger: draft.trigger,
    evidence: draft.evidence,
    rule: draft.rule,
    confidence: draft.confidence,
    id: draft.id,
    mentions: draft.mentions,
  }
  return Object.assign(copy, changes)
}
