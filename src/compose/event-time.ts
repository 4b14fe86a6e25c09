import type { EventStatus } from '../model/reading.ts'
import type { TimeMention } from '../model/time.ts'
import type { EventCandidate } from './event-candidate.ts'

/**
 * The status that a happening's time leaves it: what lies behind the day of writing (`latest`, null where unknown) is planned at most
 * ("talks begin next week", "the delegation arrives tomorrow"). A verb in the past keeps its own: there the time is another's.
 */
export function statusAtTime(
  { status, clause, trigger }: EventCandidate,
  time: TimeMention | null,
  latest: string | null,
): EventStatus {
  if (status !== 'happened' && status !== 'ongoing') return status
  if (latest === null || time?.from == null || time.from.slice(0, 10) <= latest) return status
  const isPast = clause !== null && clause.head === trigger && clause.tense === 'past'
  return isPast ? status : 'planned'
}
