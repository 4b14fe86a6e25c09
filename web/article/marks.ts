import type { Kind, StoredRecord } from '../../src/api/envelopes.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Basis } from '../../src/model/time.ts'
import { toBasis } from '../records/record.ts'
import type { TextSpan } from './segments.ts'

/** What can be shown in a text, in the order of the keys 1 to 8. */
export const markKinds = ['event', 'statement', 'figure', 'commitment', 'place', 'time', 'person', 'body'] as const
export type MarkKind = (typeof markKinds)[number]

export const markLabels: Readonly<Record<MarkKind, string>> = {
  event: 'Events',
  statement: 'Statements',
  figure: 'Figures',
  commitment: 'Commitments',
  place: 'Places',
  time: 'Times',
  person: 'People',
  body: 'Bodies',
}

/** A run of the text that is drawn: the evidence of a record (`id` is the archive's), or a name (`id` is the reading's). */
export interface Mark extends TextSpan {
  readonly kind: MarkKind
  readonly basis: Basis
}

export const isRecordKind = (kind: MarkKind): kind is Kind => markKinds.indexOf(kind) < 4

/** Records in the order in which a person who reads the text meets them; of two that begin together, the longer first. */
export const inReadingOrder = (records: readonly StoredRecord[]): readonly StoredRecord[] =>
  [...records].sort(({ record: { evidence: a } }, { record: { evidence: b } }) => a.start - b.start || b.end - a.end)

/** Everything that is drawn in an article's text. */
export function toMarks(records: readonly StoredRecord[], reading: Reading): readonly Mark[] {
  const named = <K extends MarkKind>(
    kind: K,
    id: string,
    basis: Basis,
    spans: readonly { start: number; end: number }[],
  ) => spans.map(({ start, end }) => ({ start, end, id, kind, basis }))
  return [
    ...records.map((stored) => {
      const { start, end } = stored.record.evidence
      return { start, end, id: stored.id, kind: stored.kind, basis: toBasis(stored) }
    }),
    ...reading.places.flatMap(({ id, basis, mentions }) => named('place', id, basis, mentions)),
    ...reading.times.flatMap((time, i) => named('time', `t${i}`, time.basis, [time])),
    ...reading.people.flatMap(({ id, mentions }) => named('person', id, 'stated', mentions)),
    ...reading.organizations.flatMap(({ id, mentions }) => named('body', id, 'stated', mentions)),
  ]
}
