import { undatedDay } from '../model/link-store.ts'
import type { LinkPrint } from './print.ts'

/** Days between two intervals, 0 where they share one; null where one is unknown. */
export function findEventGap(a: LinkPrint, b: LinkPrint): number | null {
  if (Number.isNaN(a.eventFrom) || Number.isNaN(b.eventFrom)) return null
  return Math.max(0, a.eventFrom - b.eventTo, b.eventFrom - a.eventTo)
}

/** Does the article say that its event happened on a day that lies at most so many days from its publication? */
export const saysDayWithin = ({ day, dayTold, eventFrom, eventTo }: LinkPrint, days: number): boolean =>
  dayTold && day !== undatedDay && eventTo - eventFrom <= 1 && Math.abs(day - eventFrom) <= days

/** Days from the earlier one's publication to the day that the later one tells of; null where one is unknown. */
export function findToldGap(a: LinkPrint, b: LinkPrint): number | null {
  const [first, later] = a.day <= b.day ? [a, b] : [b, a]
  if (first.day === undatedDay || Number.isNaN(later.eventFrom)) return null
  return Math.max(0, later.eventFrom - first.day, first.day - later.eventTo)
}

/** Does the one name the day of the other's main event? */
export const namesDayOf = (one: LinkPrint, other: LinkPrint): boolean =>
  one.namedDays.some((day) => day >= other.eventFrom && day <= other.eventTo)

/** Does each say a day of its own, another than the other's and not named there: one that on which it was published or the one before, the other one of that week? */
export function tellOwnDays(a: LinkPrint, b: LinkPrint): boolean {
  const gap = findEventGap(a, b)
  if (gap === null || gap === 0 || a.day === b.day || namesDayOf(a, b) || namesDayOf(b, a)) return false
  return (saysDayWithin(a, 1) && saysDayWithin(b, 7)) || (saysDayWithin(b, 1) && saysDayWithin(a, 7))
}
