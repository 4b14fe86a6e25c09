import type { Range } from '../model/span.ts'

/** A whole date as written, with the day that it names in ISO 8601. */
export interface StatedDate extends Range {
  readonly date: string
}

const monthNames: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')

/** The number of a month by its name or its first three letters and more ("Sept"), 1 to 12; 0 where it is none. */
function toMonth(name: string): number {
  const letters = name.toLowerCase()
  return letters.length < 3 ? 0 : 1 + monthNames.findIndex((full) => full.startsWith(letters))
}

/** ISO day, or null where the calendar has no such day. Two-digit years are of the century that ends in 2049. */
function toDay(year: number, month: number, day: number): string | null {
  const full = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year
  if (full < 1800 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(full, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/** Day and month in figures alone are told apart only where one of them cannot be a month, or where they are the same. */
const toFigured = (a: number, b: number, year: number): string | null =>
  a > 12 || a === b ? toDay(year, b, a) : b > 12 ? toDay(year, a, b) : null

const forms: readonly {
  readonly pattern: RegExp
  readonly read: (parts: readonly string[]) => string | null
}[] = [
  {
    pattern: /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    read: ([year, month, day]) => toDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?![\d:])/gu,
    read: ([day, month, year]) => toDay(Number(year), toMonth(month!), Number(day)),
  },
  {
    pattern: /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu,
    read: ([month, day, year]) => toDay(Number(year), toMonth(month!), Number(day)),
  },
  {
    pattern: /(?<![\d./])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/g,
    read: ([a, b, year]) => toFigured(Number(a), Number(b), Number(year)),
  },
]

/** Every form has two runs of digits with something between: where there are none, which is mostly so, no pattern need look. */
const mayHoldDate = /\d\D+\d/

/**
 * The whole dates of a short text, in reading order: "2024-07-20", "20 July 2024", "July 20, 2024", "20.07.2024", "4 FEB 90".
 * What lacks a year, and day and month in figures that could be either way round ("03/04/2024"), is left out.
 */
export function findStatedDates(text: string): readonly StatedDate[] {
  const found: StatedDate[] = []
  if (!mayHoldDate.test(text)) return found
  for (const { pattern, read } of forms)
    for (const match of text.matchAll(pattern)) {
      const date = read(match.slice(1))
      const start = match.index
      const end = start + match[0].length
      if (date !== null && !found.some((other) => other.start < end && start < other.end))
        found.push({ start, end, date })
    }
  return found.sort((a, b) => a.start - b.start)
}
