import type { StoredFigure } from '../../src/api/envelopes.ts'
import { describeDays, describeQuantity, notStated } from '../records/words.ts'

/** A claim as it is drawn: one lane a claimant, its number over the days that it speaks of. */
export interface ClaimMark {
  readonly id: string
  readonly claimant: string
  /** Days as milliseconds (UTC); the last one is included whole. */
  readonly from: number
  readonly to: number
  /** False where the claim names no period: it then stands at its article's publication. */
  readonly stated: boolean
  /** The number as said; null where there is only a range or a bound: no dot is drawn for it. */
  readonly best: number | null
  readonly min: number | null
  readonly max: number | null
  /** In words, for who points at it. */
  readonly told: string
}

/** Claims to draw, and how many of the others cannot be, and why. */
export interface Drawing {
  readonly marks: readonly ClaimMark[]
  /** Claimants with the most claims first; the marks of others are left out. */
  readonly claimants: readonly string[]
  readonly withoutNumber: number
  readonly withoutDay: number
  readonly ofOthers: number
}

const dayMs = 86_400_000
/** More lanes than these are a wall: the table has the rest. */
const mostLanes = 8

const toMs = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** Who claims a figure, for its lane: several are one lane of their own. */
export const toClaimant = ({ record, article }: StoredFigure): string =>
  record.by.map(({ name }) => name).join(' and ') || `${article.outlet ?? 'an article'} itself`

function toMark(stored: StoredFigure): ClaimMark | 'number' | 'day' {
  const { id, record, article } = stored
  const { best, min, max } = record.value
  if (best === null && min === null && max === null) return 'number'
  const days = record.period ?? article.published
  const from = days?.from ?? days?.to
  const to = days?.to ?? days?.from
  if (!from || !to || Number.isNaN(toMs(from)) || Number.isNaN(toMs(to))) return 'day'
  const claimant = toClaimant(stored)
  const period = record.period
    ? describeDays(record.period)
    : `period ${notStated}, published ${describeDays(article.published)}`
  return {
    id,
    claimant,
    from: toMs(from),
    to: toMs(to) + dayMs,
    stated: record.period !== null,
    best,
    min,
    max,
    told: `${describeQuantity(record.value, record.verbatim)} ${record.unit}, ${period}, ${claimant}`,
  }
}

/** What is drawn of a list of claims. */
export function toDrawing(claims: readonly StoredFigure[]): Drawing {
  const made = claims.map(toMark)
  const all = made.filter((mark): mark is ClaimMark => typeof mark === 'object')
  const counts = new Map<string, number>()
  for (const { claimant } of all) counts.set(claimant, (counts.get(claimant) ?? 0) + 1)
  const claimants = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostLanes)
    .map(([claimant]) => claimant)
  const marks = all.filter(({ claimant }) => claimants.includes(claimant))
  return {
    marks,
    claimants,
    withoutNumber: made.filter((mark) => mark === 'number').length,
    withoutDay: made.filter((mark) => mark === 'day').length,
    ofOthers: all.length - marks.length,
  }
}

/** Is a scale of powers easier to read: do the numbers lie more than a hundredfold apart? */
export function isWide(marks: readonly ClaimMark[]): boolean {
  const numbers = marks.flatMap(({ best, min, max }) => [best, min, max]).filter((value) => value !== null && value > 0)
  return numbers.length > 0 && Math.max(...(numbers as number[])) / Math.min(...(numbers as number[])) > 100
}
