import { type Quantity, sayNumber } from '../model/quantity.ts'
import type { Count, EventDate, EventPlace, EventRecord, Participant } from '../model/reading.ts'
import type { Interval } from '../model/time.ts'

/** "Sept" of "09", as British dates write it. A date's own text is at hand; a formatter of dates takes 13 ms to make. */
function toMonthName(month: string): string {
  const name = new Date(Date.UTC(2000, Number(month) - 1)).toUTCString().slice(8, 11)
  return name === 'Sep' ? 'Sept' : name
}

/** `20 Jul 2024` of an ISO day, `20 Jul 2024 15:20` of a day with time. */
function sayDay(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso)
  if (!parts) return iso
  const [, year, month, day, time] = parts
  return `${Number(day)} ${toMonthName(month!)} ${year}${time ? ` ${time}` : ''}`
}

const isLastDay = (iso: string): boolean => {
  const next = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

/** An interval for people: a day, a month, a year, or from when until when. '' where both ends are open. */
export function sayInterval({ from, to }: Pick<Interval, 'from' | 'to'>): string {
  if (from === null && to === null) return ''
  if (from === null) return `until ${sayDay(to!)}`
  if (to === null) return `since ${sayDay(from)}`
  if (from === to) return sayDay(from)
  if (from.slice(0, 10) === to.slice(0, 10)) return sayDay(from.slice(0, 10))
  const wholeMonths = from.slice(8, 10) === '01' && isLastDay(to)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  if (!wholeMonths) return `${sayDay(from)} – ${sayDay(to)}`
  if (sameYear && from.slice(5, 7) === '01' && to.slice(5, 7) === '12') return from.slice(0, 4)
  const last = `${toMonthName(to.slice(5, 7))} ${to.slice(0, 4)}`
  if (sameYear && from.slice(5, 7) === to.slice(5, 7)) return last
  const first = toMonthName(from.slice(5, 7))
  return sameYear ? `${first} – ${last}` : `${first} ${from.slice(0, 4)} – ${last}`
}

/** A date of a record, marked where it was not stated. */
export const sayDate = (date: (Interval & Partial<EventDate>) | null): string => {
  const said = date ? sayInterval(date) : ''
  return said !== '' && date?.basis === 'inferred' ? `${said} (inferred)` : said
}

/** A number as said: "5", "about 20", "at least 150", "up to 40", "10 to 15". */
export function sayQuantity({ best, min, max, approx }: Quantity): string {
  if (best !== null) return `${approx ? 'about ' : ''}${sayNumber(best)}`
  if (min !== null && max !== null) return `${sayNumber(min)} to ${sayNumber(max)}`
  if (min !== null) return `at least ${sayNumber(min)}`
  return max === null ? '' : `up to ${sayNumber(max)}`
}

const sayCount = (count: Count | null, what: string): string => {
  if (count === null) return ''
  return count.best === 0 ? `none ${what}` : `${sayQuantity(count) || count.verbatim} ${what}`
}

/** "5 killed, 3 injured", '' where the article names no toll. */
export const sayToll = (event: EventRecord): string =>
  (['killed', 'injured', 'detained', 'abducted', 'displaced'] as const)
    .map((what) => sayCount(event[what], what))
    .filter((said) => said !== '')
    .join(', ')

/** A place with the province that it lies in. */
export const sayPlace = (place: EventPlace | null): string => {
  if (place === null) return ''
  const within = place.admin1 ?? place.country
  return within === null || within === place.name ? place.name : `${place.name}, ${within}`
}

export const sayNames = (named: readonly Pick<Participant, 'name'>[]): string =>
  named.map(({ name }) => name).join(', ')
