import type { Interval, TimeMention } from '../model/time.ts'

/** When something is due, and whether the text says so or it was worked out. */
export interface Due extends Interval {
  readonly from: string
  readonly to: string
  readonly basis: TimeMention['basis']
}

const dayMs = 86_400_000
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const toMs = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** Days in a duration as TIMEX3 writes it ("P60D", "PT48H", "P1M"); null where it is none or without a number. */
export function parseDurationDays(value: string | null): number | null {
  const parts = /^P(T?)(\d{1,4})([YMWDH])$/.exec(value ?? '')
  if (!parts) return null
  const count = Number(parts[2])
  const days = { Y: 365, M: 30.5, W: 7, D: 1, H: 1 / 24 }[parts[3] as 'Y' | 'M' | 'W' | 'D' | 'H']
  return parts[1] === 'T' && parts[3] !== 'H' ? null : Math.ceil(count * days)
}

/**
 * The days on which something is due that is set for `time`, seen from an article of `published`: a duration counts from the article's day,
 * "the end of" a year is its last month, what has begun already counts from the article's day on. Null where it lies in the past or cannot be told.
 */
export function toDue(time: TimeMention, published: { from: string | null; to: string | null } | null): Due | null {
  const today = published?.from == null ? null : (published.to ?? published.from).slice(0, 10)
  if (time.type === 'DURATION') {
    const days = parseDurationDays(time.value)
    if (days === null || today === null || days > 36_600) return null
    const to = toDay(toMs(today) + days * dayMs)
    return { from: today, to, edtf: `${today}/${to}`, basis: 'inferred' }
  }
  if (time.to === null || Number.isNaN(toMs(time.to))) return null
  const to = time.to.slice(0, 10)
  if (published?.from && to < published.from.slice(0, 10)) return null
  let from = time.from?.slice(0, 10) ?? to
  let edtf = time.edtf
  if (/\b(end|close|year's end|year-end|year’s end)\b/i.test(time.text) && toMs(to) - toMs(from) > 45 * dayMs) {
    from = `${to.slice(0, 8)}01`
    edtf = `${from}/${to}`
  }
  if (published?.from && from < published.from.slice(0, 10)) {
    from = published.from.slice(0, 10)
    edtf = `${from}/${to}`
  }
  return { from, to, edtf, basis: time.basis }
}
