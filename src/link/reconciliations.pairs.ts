import type { FigureRecord } from '../model/reading.ts'
import {
  type Claim,
  sameOwner,
  toClaimant,
  toCounters,
  toScopeOfPlaces,
  touchingPlaces,
  type Verdict,
} from './reconciliations.claims.ts'
import { countDays, exclude, toExact, toWords } from './reconciliations.scope.ts'

/** What two claims of one thing say of each other; null where nothing is to be said. The order of the two does not matter. */
export function compareClaims(one: Claim, other: Claim): Verdict | null {
  const [a, b] = inOrder(one, other)
  const { figure: x } = a
  const { figure: y } = b
  if (!sameOwner(x, y) || x.change?.expected || y.change?.expected || isAddition(x) || isAddition(y)) return null
  const who = shared(toCounters(x), toCounters(y))
  const places = toScopeOfPlaces(x) === toScopeOfPlaces(y)
  if (who === 'same' && places) return toRate(a, b) ?? toRunning(a, b) ?? toRestated(a, b)
  if (who === 'different') return toContest(a, b, places)
  return null
}

/** "31 more", "another 20": comes on top of what was counted, and is not held against it. */
function isAddition({ verbatim, evidence }: FigureRecord): boolean {
  const at = evidence.text.indexOf(verbatim)
  const around = at < 0 ? evidence.text : evidence.text.slice(Math.max(0, at - 12), at + verbatim.length + 12)
  return /\b(more|another|additional|further|others?|extra)\b/i.test(around.replace(/more than/gi, ''))
}

/** The earlier said first, then by period, then as given ids sort: so that a finding reads the same whichever came in first. */
function inOrder(a: Claim, b: Claim): readonly [Claim, Claim] {
  const key = ({ said, figure, id }: Claim): string =>
    `${figure.period?.to ?? said ?? ''} ${figure.period?.from ?? ''} ${said ?? ''} ${id.padStart(24, '0')}`
  return key(a) <= key(b) ? [a, b] : [b, a]
}

const shared = (a: readonly string[], b: readonly string[]): 'same' | 'different' | 'unknown' =>
  a.length === 0 || b.length === 0 ? 'unknown' : a.some((name) => b.includes(name)) ? 'same' : 'different'

type Period = NonNullable<FigureRecord['period']>
const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to
const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to
const isCumulative = (figure: FigureRecord): boolean => figure.tally === 'cumulative'

const dayMs = 86_400_000
/** From the end of one period to the beginning of the next, in days; below 0 where they overlap. */
const gapOf = (a: Period, b: Period): number => Math.round((Date.parse(b.from) - Date.parse(a.to)) / dayMs)

/** Periods that follow each other within a month are compared by the year; shorter ones than a month say too little of a year. */
const longestGap = 32
const shortestPeriod = 28
const daysOfYear = 365.25

function toRate(a: Claim, b: Claim): Verdict | null {
  const [x, y] = [a.figure.period, b.figure.period]
  const [from, to] = [toExact(a.figure), toExact(b.figure)]
  if (x === null || y === null || from === null || to === null || from === 0) return null
  const [before, after] = [countDays(x), countDays(y)]
  const gap = gapOf(x, y)
  if (gap < 1 || gap > longestGap || Math.min(before, after) < shortestPeriod) return null
  if (Math.abs(before - after) <= Math.max(before, after) * 0.1) return null
  const [yearly, later] = [(from / before) * daysOfYear, (to / after) * daysOfYear]
  const ratio = Math.round((later / yearly) * 100) / 100
  return {
    kind: 'rate',
    holds: null,
    from,
    to,
    ratio,
    explain: `${toWords(to)} in ${after} days are ${toWords(Math.round(later))} a year, ${toWords(from)} in ${before} days ${toWords(Math.round(yearly))} a year: ${ratio} times as many`,
    rule: 'reconcile/rate',
  }
}

/** Cumulative counts further apart than this are of different affairs, unless they begin on the same day. */
const longestAffair = 60

function toRunning(a: Claim, b: Claim): Verdict | null {
  if (!isCumulative(a.figure) || !isCumulative(b.figure)) return null
  const [x, y] = [a.figure.period, b.figure.period]
  const began = x !== null && y !== null && x.from === y.from && x.from !== x.to
  const [earlier, later] = [x?.to ?? a.said, y?.to ?? b.said]
  if (earlier === null || later === null || earlier >= later) return null
  const apart = (Date.parse(later) - Date.parse(earlier)) / dayMs
  if (!began && (apart > longestAffair || (x !== null && y !== null && x.from !== y.from))) return null
  if (!began && toScopeOfPlaces(a.figure) === '') return null
  const [from, to] = [toExact(a.figure), toExact(b.figure)]
  if (from === null || to === null || to >= from) return null
  return {
    kind: 'running',
    holds: false,
    from,
    to,
    explain: `${toClaimant(b)} counts ${toWords(to)} up to ${later} and counted ${toWords(from)} up to ${earlier}: a count of all so far has fallen by ${toWords(from - to)}`,
    rule: 'reconcile/running',
  }
}

function toRestated(a: Claim, b: Claim): Verdict | null {
  const [x, y] = [a.figure.period, b.figure.period]
  if (x === null || y === null || !isSame(x, y) || !exclude(a.figure, b.figure)) return null
  if (a.source === b.source || isCumulative(a.figure) || isCumulative(b.figure)) return null
  return {
    kind: 'restated',
    holds: false,
    explain: `${toClaimant(b)} gives ${a.figure.verbatim} and ${b.figure.verbatim} for the same thing, place and days (${describeDays(x)})`,
    rule: 'reconcile/restated',
  }
}

/** Within one article two counts without days are of one matter where they stand this close, in characters. */
const oneMatter = 500

/** What was said this many days apart is not read side by side any more: that it cannot be compared need not be said. */
const sideBySide = 31

const isSaidNear = (a: Claim, b: Claim): boolean =>
  a.source === b.source ||
  a.said === null ||
  b.said === null ||
  Math.abs(Date.parse(a.said) - Date.parse(b.said)) <= sideBySide * dayMs

function toContest(a: Claim, b: Claim, samePlaces: boolean): Verdict | null {
  if (!exclude(a.figure, b.figure)) return null
  const [x, y] = [a.figure.period, b.figure.period]
  const close = a.source === b.source && Math.abs(a.figure.evidence.start - b.figure.evidence.start) <= oneMatter
  const sameDays = x !== null && y !== null ? isSame(x, y) : x === null && y === null && close
  const named = `${toClaimant(a)} counts ${a.figure.verbatim}, ${toClaimant(b)} ${b.figure.verbatim}`
  if (samePlaces && sameDays && (close || toScopeOfPlaces(a.figure) !== ''))
    return {
      kind: 'conflict',
      holds: false,
      explain: `${named}, for the same thing${placesOf(a.figure)}${x === null ? '' : ` and the same days (${describeDays(x)})`}: both cannot be so`,
      rule: 'reconcile/conflict',
    }
  if (x === null || y === null || !overlap(x, y) || !isSaidNear(a, b)) return null
  const reasons = [...differenceOfPlaces(a, b, samePlaces), ...(isSame(x, y) ? [] : [differenceOfDays(a, b, x, y)])]
  if (reasons.length === 0 || !touchingPlaces(a.figure, b.figure)) return null
  // In one article a part of a place stands beside the whole of it; that they differ says nothing.
  if (a.source === b.source && !samePlaces) return null
  return {
    kind: 'scope',
    holds: null,
    explain: `${named}, which cannot be compared: ${reasons.join(', and ')}`,
    rule: 'reconcile/scope',
  }
}

const describeDays = ({ from, to }: Period): string => (from === to ? from : `${from} to ${to}`)
const placesOf = ({ places }: FigureRecord): string => (places.length === 0 ? '' : ` in ${places.join(' and ')}`)

const differenceOfPlaces = (a: Claim, b: Claim, same: boolean): readonly string[] =>
  same
    ? []
    : [
        `${toClaimant(a)} speaks of ${a.figure.places.join(' and ')}, ${toClaimant(b)} of ${b.figure.places.join(' and ')}`,
      ]

const differenceOfDays = (a: Claim, b: Claim, x: Period, y: Period): string =>
  `${toClaimant(a)} of ${describeDays(x)}, ${toClaimant(b)} of ${describeDays(y)}`
