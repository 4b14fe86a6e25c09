import type { Count, EventRecord } from '../model/reading.ts'
import type { MergedEvent } from './event-merge.ts'
import { type EventDraft, revise } from './event-record.ts'
import { isRealViolence } from './event-told.ts'
import type { Toll } from './tolls.ts'

const isLost = (measure: Toll['measure']): measure is 'killed' | 'injured' =>
  measure === 'killed' || measure === 'injured'

/** Tolls of a sentence that tell of nobody whom one of its happenings struck. */
export const findLoose = (tolls: readonly Toll[], drafts: readonly EventDraft[]): Toll[] =>
  tolls.filter(
    ({ measure, count }) =>
      isLost(measure) && !drafts.some((draft) => draft[measure as 'killed']?.evidence.start === count.evidence.start),
  )

/** How far behind the words of a happening its toll may be told, in characters. */
const reach = 1500

/** How near before a place in the text an event is told; infinite where it is told behind it or far off. */
function distanceTo({ evidence, mentions }: EventRecord, at: number): number {
  const gaps = [evidence, ...mentions].map(({ start }) => at - start).filter((gap) => gap >= 0)
  const gap = gaps.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...gaps)
  return gap <= reach ? gap : Number.POSITIVE_INFINITY
}

const sizeOf = ({ best, min, max }: Count): number => best ?? min ?? max ?? 0

/**
 * Gives tolls that stand alone ("Ten others were hurt") to the violence told last before them, where no number says anything of the kind. Of
 * several, the largest counts: smaller ones are parts of it, or were told before more was known; and it goes before fewer single victims.
 */
export function placeLoose(events: readonly MergedEvent[], loose: readonly Toll[]): readonly MergedEvent[] {
  if (loose.length === 0) return events
  const taken = new Map<MergedEvent, Partial<Record<'killed' | 'injured', Toll>>>()
  const real = events.filter(({ record }) => isRealViolence(record))
  for (const toll of loose) {
    const { measure, count } = toll
    if (!isLost(measure)) continue
    let nearest: MergedEvent | null = null
    let least = Number.POSITIVE_INFINITY
    for (const event of real) {
      const gap = distanceTo(event.record, count.evidence.start)
      if (gap < least) {
        nearest = event
        least = gap
      }
    }
    if (nearest === null) continue
    const told = nearest.record[measure]
    if (told !== null && (!nearest.counted.has(measure) || sizeOf(told) >= sizeOf(count))) continue
    const own = taken.get(nearest) ?? {}
    const other = own[measure]
    if (!other || sizeOf(count) > sizeOf(other.count)) taken.set(nearest, { ...own, [measure]: toll })
  }
  return events.map((event) => {
    const own = taken.get(event)
    if (!own) return event
    const { record } = event
    const killed = own.killed?.count ?? record.killed
    return { ...event, record: revise(record, { killed, injured: own.injured?.count ?? record.injured }) }
  })
}
