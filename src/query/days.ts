const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/

/** How many days a month has, month counted from 1. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

function parse(text: string, last: boolean): string | null {
  const match = shape.exec(text.trim())
  if (!match) return null
  const year = match[1]!
  const month = match[2] ?? (last ? '12' : '01')
  if (Number(month) < 1 || Number(month) > 12) return null
  const longest = daysIn(Number(year), Number(month))
  const day = match[3] ?? (last ? String(longest) : '01')
  if (Number(day) < 1 || Number(day) > longest) return null
  return `${year}-${month}-${day}`
}

/** First day of an ISO day, month or year (`2024-02` → `2024-02-01`); a time of day is cut off. Null where it is no such thing. */
export const parseFirstDay = (text: string): string | null => parse(text, false)

/** Last day of an ISO day, month or year (`2024-02` → `2024-02-29`); a time of day is cut off. Null where it is no such thing. */
export const parseLastDay = (text: string): string | null => parse(text, true)
