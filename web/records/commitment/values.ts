import type { CommitmentRecord } from '../../../src/model/reading.ts'
import type { Summary, Value } from '../value.ts'
import { capital, describeDays, describeNames, notStated, toNames } from '../words.ts'

export function toCommitmentValues(commitment: CommitmentRecord): readonly Value[] {
  const { who, due, place, condition } = commitment
  return [
    { label: 'What', text: capital(commitment.what), basis: 'stated', spans: [] },
    {
      label: 'Who',
      text: describeNames(toNames(who)) || notStated,
      basis: who.length > 0 ? 'stated' : null,
      spans: who.flatMap(({ mentions }) => mentions),
    },
    { label: 'Due', text: describeDays(due), basis: due.basis, spans: [] },
    { label: 'Condition', text: condition ?? notStated, basis: condition ? 'stated' : null, spans: [] },
    {
      label: 'Where',
      text: place?.name ?? notStated,
      basis: place?.basis ?? null,
      spans: place ? [place.mention] : [],
    },
    { label: 'Says who', text: describeNames(toNames(commitment.by)) || 'the article itself', basis: null, spans: [] },
  ]
}

export const summarizeCommitment = (commitment: CommitmentRecord): Summary => ({
  title: capital(commitment.what),
  detail: [describeNames(toNames(commitment.who)), describeDays(commitment.due)].filter(Boolean).join(' · '),
})
