import type { EventRecord, Participant } from '../model/reading.ts'
import type { EventDraft } from './event-draft.ts'

/** What has been told of one happening so far. */
export interface Told {
  readonly first: EventDraft
  readonly last: EventDraft
  readonly record: EventRecord
  /** Sentences that tell it. */
  readonly sentences: readonly number[]
  /** Words that have told it, by lemma. */
  readonly lemmas: ReadonlySet<string>
}

/** Who and what two tellings share: the same participant by reference or name. */
export const shares = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.some((x) => b.some((y) => (x.ref !== null && x.ref === y.ref) || lastWord(x.name) === lastWord(y.name)))

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

/** A word that tells what became of people and nothing of how ("were killed", "died", "the death of"). */
export const isLoss = (draft: EventDraft): boolean => draft.candidate.word.toll !== null
export const isBareLoss = (draft: EventDraft): boolean => isLoss(draft) && draft.agents.length === 0
