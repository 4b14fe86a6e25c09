import type { EventRecord, Participant, PloverType, Reference, StatementRecord } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/** Stances that are deeds of their own in PLOVER, with their type and mode. */
const acts: Readonly<Record<string, { readonly type: PloverType; readonly mode: string | null }>> = {
  accuses: { type: 'ACCUSE', mode: 'allege' },
  condemns: { type: 'ACCUSE', mode: 'disapprove' },
  demands: { type: 'REQUEST', mode: null },
  rejects: { type: 'REJECT', mode: null },
  threatens: { type: 'THREATEN', mode: null },
  praises: { type: 'SUPPORT', mode: null },
}

const toParticipant = (
  { name, ref }: Reference,
  kind: StatementRecord['speaker']['kind'],
  mention: Span | null,
): Participant => ({
  name,
  text: mention?.text ?? name,
  kind,
  ref,
  actor: null,
  country: null,
  sector: null,
  mentions: mention ? [mention] : [],
})

/** The events that statements are by being made: accusations, demands, refusals, threats, praise. Reports within reports are left to them. */
export function toVerbalActs(statements: readonly StatementRecord[]): readonly Omit<EventRecord, 'id'>[] {
  return statements.flatMap((statement) => {
    const act = acts[statement.stance]
    if (!act || statement.within !== null || statement.said !== 'said') return []
    return [
      {
        ...act,
        acled: null,
        tags: [],
        status: 'happened' as const,
        attribution: { kind: 'asserted' as const, by: [] },
        aggregate: false,
        agents: [toParticipant(statement.speaker, statement.speaker.kind, statement.speaker.mention)],
        targets: statement.addressee ? [toParticipant(statement.addressee, 'organization', null)] : [],
        instruments: [],
        date: statement.date,
        place: null,
        killed: null,
        injured: null,
        detained: null,
        abducted: null,
        displaced: null,
        trigger: statement.cue,
        evidence: statement.evidence,
        mentions: [statement.evidence],
        rule: 'event/verbal-act',
        confidence: statement.confidence,
      },
    ]
  })
}
