import type { EventRecord } from '../model/reading.ts'

/** Days before the day of writing from which on violence is the background of an article, not what it is about. */
const backgroundDays = 400

const dayMs = 86_400_000

/** Did it happen so long before the article (first day of writing, ISO; null where unknown) that this is not about it? */
export function isBackground({ date }: Pick<EventRecord, 'date'>, written: string | null): boolean {
  if (date?.to == null || written === null) return false
  return Date.parse(written) - Date.parse(date.to.slice(0, 10)) > backgroundDays * dayMs
}
