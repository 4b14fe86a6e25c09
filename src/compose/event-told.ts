import type { EventRecord, Participant } from '../model/reading.ts'
import type { LossesOf } from './event-losses.ts'
import type { EventDraft } from './event-record.ts'

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

/** A happening while its tellings are gathered. */
export interface Group extends Told {
  record: EventRecord
  last: EventDraft
  /** How much the telling says whose words are the evidence. */
  fullest: number
  readonly sentences: number[]
  isNominal: boolean
  readonly lemmas: Set<string>
  readonly losses: LossesOf[]
}

/** Told as done, or as going on? */
export const isReal = ({ status }: Pick<EventRecord, 'status'>): boolean =>
  status === 'happened' || status === 'ongoing'

/** Violence told as one deed that was done or goes on: what a count of the article may belong to. */
export const isRealViolence = (record: Pick<EventRecord, 'type' | 'status' | 'aggregate'>): boolean =>
  record.type === 'ASSAULT' && !record.aggregate && isReal(record)

/** Who and what two tellings share: the same participant by reference or name. */
export function shares(a: readonly Participant[], b: readonly Participant[]): boolean {
  for (const x of a)
    for (const y of b) if ((x.ref !== null && x.ref === y.ref) || haveSameEnd(x.name, y.name)) return true
  return false
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

/** Have two names the same last word, in whatever letters? Nearly all pairs have not, which their last letters tell. */
function haveSameEnd(a: string, b: string): boolean {
  const [one, other] = [a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1)]
  if (one < lastAscii && other < lastAscii && (one | smallLetter) !== (other | smallLetter)) return false
  return lastWord(a) === lastWord(b)
}

const lastAscii = 128
/** What makes a small letter of a capital. */
const smallLetter = 0x20

/** A word that tells what became of people and nothing of how ("were killed", "died", "the death of"). */
export const isLoss = (draft: EventDraft): boolean => draft.candidate.word.toll !== null
export const isBareLoss = (draft: EventDraft): boolean => isLoss(draft) && draft.agents.length === 0
