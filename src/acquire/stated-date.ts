let monthNames: readonly string[] | null = null

/** The months' names in lower case; made when a date first spells one, since the formatter takes a while. */
function nameMonths(): readonly string[] {
  if (monthNames) return monthNames
  const format = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
  monthNames = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)).toLowerCase())
  return monthNames
}

const two = (digits: string): string => digits.padStart(2, '0')

/** Is it a day of the calendar (no 30 February)? `month` and `day` count from 1. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
}

function toDay(year: string, month: string | number, day: string): string | null {
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${two(String(month))}-${two(day)}` : null
}

/** The number of a month by its name or its first letters ("Sept."), 1 to 12, or null. */
function toMonth(name: string): number | null {
  const letters = name.toLowerCase().replace('.', '')
  const month = nameMonths().findIndex((full) => letters.length >= 3 && full.startsWith(letters))
  return month < 0 ? null : month + 1
}

/** `+03:00` of "+0300", "+03", "Z", "GMT"; '' where no offset is stated or it is a zone's letters. */
function toOffset(zone: string | undefined): string {
  if (!zone) return ''
  if (/^(z|gmt|utc)$/i.test(zone)) return 'Z'
  const parts = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  return parts ? `${parts[1]}${parts[2]}:${parts[3] ?? '00'}` : ''
}

const clock = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(z|gmt|utc|[+-]\d\d:?(?:\d\d)?)?`
const isoDate = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:t|\s+|,\s*)${clock})?$`, 'i')
const compactDate = /^(\d{4})(\d\d)(\d\d)(?:t(\d\d):?(\d\d):?(\d\d)?(z|[+-]\d\d:?(?:\d\d)?)?)?$/i
const dayFirst = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,\s*)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9}\.?),?\s+(\d{4})(?:,?\s+${clock})?$`,
  'i',
)
const monthFirst = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,\s*)?([a-z]{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+${clock})?$`,
  'i',
)

function withTime(day: string | null, [hour, minute, second, zone]: readonly (string | undefined)[]): string | null {
  if (day === null || hour === undefined || minute === undefined) return day
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return day
  return `${day}T${two(hour)}:${minute}:${second ?? '00'}${toOffset(zone)}`
}

/**
 * A publication date as metadata states it, in ISO 8601 and as far as stated: `2024`, `2024-07`, `2024-07-20` or
 * `2024-07-20T15:20:04+03:00` (the article's own offset; none where none is stated). Null for what is no date,
 * and for day and month in figures alone ("03/04/2024"), which nobody can tell apart.
 */
export function parseStatedDate(stated: string): string | null {
  const text = stated.trim()
  if (text.length > 60) return null
  if (/^\d{4}$/.test(text)) return text
  const month = /^(\d{4})-(\d\d)$/.exec(text)
  if (month) return isDay(Number(month[1]), Number(month[2]), 1) ? text : null
  const year = isoDate.exec(text) ?? compactDate.exec(text)
  if (year) return withTime(toDay(year[1]!, year[2]!, year[3]!), year.slice(4))
  const day = dayFirst.exec(text)
  if (day) return withTime(toNamedDay(day[3]!, day[2]!, day[1]!), day.slice(4))
  const named = monthFirst.exec(text)
  return named ? withTime(toNamedDay(named[3]!, named[1]!, named[2]!), named.slice(4)) : null
}

function toNamedDay(year: string, monthName: string, day: string): string | null {
  const month = toMonth(monthName)
  return month === null ? null : toDay(year, month, day)
}
