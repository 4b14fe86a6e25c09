import type { EventRecord, Reading } from '../model/reading.ts'

/** What an article is about stands within so many units of its text. */
const leadUnits = 700

const isViolent = ({ type }: EventRecord): boolean => type === 'ASSAULT'
const isSettled = ({ status }: EventRecord): boolean => status === 'happened' || status === 'ongoing'

/** The one that is told first in the text: events stand by how fully they are told. */
const findFirst = (events: readonly EventRecord[]): EventRecord | undefined =>
  events.reduce<EventRecord | undefined>(
    (first, event) => (first && first.evidence.start <= event.evidence.start ? first : event),
    undefined,
  )

/**
 * The event that the article is about: of those that took place the first act of violence of its lead, else the first of any kind; else what is
 * planned, denied or summed up. News of a vote or of talks mentions old attacks further down.
 */
export function findMainEvent({ events }: Pick<Reading, 'events'>): EventRecord | null {
  const single = events.filter(({ aggregate }) => !aggregate)
  const settled = single.filter(isSettled)
  const ofLead = settled.find((event) => isViolent(event) && event.evidence.start < leadUnits)
  return ofLead ?? findFirst(settled) ?? single.find(isViolent) ?? single[0] ?? events[0] ?? null
}
