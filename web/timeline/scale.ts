const dayMs = 86_400_000

/** Days since 1 January 1970 of an ISO day; null where it is no day, as at an open end. */
export function toDayNumber(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match || iso.startsWith('0000') || iso.startsWith('9999')) return null
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return Number.isNaN(ms) ? null : Math.round(ms / dayMs)
}

/** The ISO day of a number of days since 1 January 1970. */
export const toIsoDay = (day: number): string => new Date(Math.round(day) * dayMs).toISOString().slice(0, 10)

/** A stretch of time in days; `end` is the day behind its last one. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch laid over a width: days to pixels and back. */
export interface Scale extends Stretch {
  readonly x: (day: number) => number
  readonly day: (x: number) => number
}

export function toScale({ start, end }: Stretch, width: number): Scale {
  const perDay = width / Math.max(1, end - start)
  return { start, end, x: (day) => (day - start) * perDay, day: (x) => start + x / perDay }
}

export interface Tick {
  readonly day: number
  readonly label: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Steps between ticks, from the finest: a number of months, or (`days`) of days. */
const steps: readonly { readonly months?: number; readonly days?: number; readonly long: number }[] = [
  { days: 1, long: 1 },
  { days: 2, long: 2 },
  { days: 7, long: 7 },
  { months: 1, long: 30.4 },
  { months: 3, long: 91.3 },
  { months: 6, long: 182.6 },
  { months: 12, long: 365.2 },
  { months: 24, long: 730.5 },
  { months: 60, long: 1826 },
  { months: 120, long: 3652 },
  { months: 300, long: 9131 },
  { months: 1200, long: 36525 },
]

const labelWidth = 64

/** Where a time axis has its marks, and what is written there: as close as labels fit. */
export function findTicks(scale: Scale, width: number): readonly Tick[] {
  const room = ((scale.end - scale.start) * labelWidth) / Math.max(1, width)
  const step = steps.find(({ long }) => long >= room) ?? steps.at(-1)!
  const ticks: Tick[] = []
  if (step.days !== undefined) {
    // Weeks begin on Mondays; 1 January 1970 was a Thursday.
    const shift = step.days === 7 ? 4 : 0
    const first = Math.ceil((scale.start - shift) / step.days) * step.days + shift
    for (let day = first; day < scale.end; day += step.days) {
      const [, month = '', date = ''] = toIsoDay(day).split('-')
      ticks.push({ day, label: `${Number(date)} ${months[Number(month) - 1]}` })
    }
    return ticks
  }
  const stepMonths = step.months ?? 1
  const begin = new Date(scale.start * dayMs)
  let month = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / stepMonths) * stepMonths
  for (;;) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs
    if (day >= scale.end) return ticks
    const year = String(Math.floor(month / 12))
    if (day >= scale.start)
      ticks.push({ day, label: stepMonths >= 12 ? year : month % 12 === 0 ? year : months[month % 12]! })
    month += stepMonths
  }
}

/** How many days one bar of a histogram holds, so that bars are a few pixels wide: a day, a week, about a month or a year. */
export function toBinDays({ start, end }: Stretch, width: number): number {
  const perPixel = (end - start) / Math.max(1, width)
  return [1, 7, 30, 91, 365].find((days) => days / perPixel >= 4) ?? 365 * Math.ceil((perPixel * 4) / 365)
}
