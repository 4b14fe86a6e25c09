import type { Bounds, Features } from './incident-features.ts'

/** What two reports are to one another: `score` is how much speaks for one incident; `apart` names what forbids it. */
export interface Verdict {
  readonly same: boolean
  readonly score: number
  readonly apart: string | null
}

/** From here on two reports tell of one incident. */
export const threshold = 5

const degree = 111.2

/** Distance of two points in kilometres, good enough below some hundred. */
export function toKilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const east = Math.abs(a.lon - b.lon)
  const dx = (east > 180 ? 360 - east : east) * Math.cos(((a.lat + b.lat) * Math.PI) / 360)
  return Math.hypot(a.lat - b.lat, dx) * degree
}

/** How many stand in both of two sorted lists. */
function shared(a: readonly string[], b: readonly string[]): number {
  let [i, j, count] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) count++
    if (x <= y) i++
    if (y <= x) j++
  }
  return count
}

const overlapping = (a: Bounds, b: Bounds): boolean =>
  (a[0] ?? 0) <= (b[1] ?? Number.POSITIVE_INFINITY) && (b[0] ?? 0) <= (a[1] ?? Number.POSITIVE_INFINITY)

type Note = (words: string, weight: number) => void

/** Weighs two tolls; the second value tells whether they are equal and say something. */
function weighToll(a: Bounds | null, b: Bounds | null, what: string, note: Note): boolean {
  if (a === null || b === null) return false
  const [x, y] = [a[0] ?? a[1] ?? 0, b[0] ?? b[1] ?? 0]
  if (x === y && a[1] === b[1]) {
    note(`both say ${x} ${what}`, x === 0 ? 0.5 : x >= 5 ? 3 : x >= 2 ? 2 : 1)
    return x >= 2
  }
  if (overlapping(a, b)) {
    note(`what they say of the ${what} can both be true`, 0.5)
    return false
  }
  const ratio = Math.max(x, y) / Math.max(1, Math.min(x, y))
  note(`${x} and ${y} ${what}`, ratio <= 1.6 ? -0.5 : ratio <= 4 ? -1.5 : -2.5)
  return false
}

/** Kinds of deed that one report tells by the means and another by the way. */
const kin = new Set([
  'explosives suicide-attack',
  'explosives vehicle',
  'aerial explosives',
  'explosives shelling',
  'firearms targeted',
])
const isKin = (a: string, b: string): boolean => kin.has([a, b].sort().join(' '))

/** Weighs the words alone: how much of the shorter telling stands in the longer one, 0 to 1. */
export function toLikeness(a: Features, b: Features): number {
  const least = Math.min(a.words.length, b.words.length)
  return least === 0 ? 0 : shared(a.words, b.words) / least
}

function weighDays(a: Features, b: Features, note: Note): string | null {
  if (a.days === null || b.days === null) return null
  const gap = Math.max(a.days.from - b.days.to, b.days.from - a.days.to)
  if (a.days.hard && b.days.hard) {
    if (gap >= 2) return `they name days ${gap} days apart`
    if (gap === 1) note('they name days next to each other', -1.5)
    else note('they name the same day', a.days.from === a.days.to && b.days.from === b.days.to ? 3 : 1.5)
  } else if (gap <= 0) note('the day of one lies within the days that the other may mean', 1.5)
  else if (gap > 14) return 'one was published weeks away from the day of the other'
  else note('one was published some days away from the day of the other', -1)
  return null
}

function weighPlaces(a: Features, b: Features, note: Note): string | null {
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'they name places in two countries'
  if (a.point && b.point) {
    const km = toKilometres(a.point, b.point)
    const room = a.point.km + b.point.km
    if (km > Math.max(25, room + 10)) return `their places lie ${Math.round(km)} km apart`
    const [small, large] = [Math.min(a.point.km, b.point.km), Math.max(a.point.km, b.point.km)]
    if (km <= 1) note('they name the same place', 3)
    else if (km <= large && large >= small * 2) note('the place of one lies within that of the other', 2)
    else if (km <= room) note(`they name places near each other (${Math.round(km)} km)`, 0.5)
    else note(`their places lie ${Math.round(km)} km apart`, -1)
  } else if (a.country !== null && a.country === b.country) note('both lie in one country', 0.5)
  return null
}

/** Weighs two reports, telling each reason to `note`. */
function weigh(a: Features, b: Features, note: Note): { readonly apart: string | null; readonly specific: boolean } {
  if (a.type !== b.type || a.status !== b.status)
    return { apart: 'they tell of different kinds of deed', specific: false }
  const apart = weighDays(a, b, note) ?? weighPlaces(a, b, note)
  if (apart !== null) return { apart, specific: false }
  const likeness = toLikeness(a, b)
  const least = Math.min(a.words.length, b.words.length)
  const alike = likeness >= 0.85 && least >= 8 && a.days !== null && b.days !== null
  const sameKilled = weighToll(a.killed, b.killed, 'killed', note)
  const sameInjured = weighToll(a.injured, b.injured, 'injured', note)
  if (a.mode !== null && b.mode !== null && !isKin(a.mode, b.mode))
    note(a.mode === b.mode ? `both by ${a.mode}` : `${a.mode} and ${b.mode}`, a.mode === b.mode ? 1 : -1.5)
  const targets = shared(a.targets, b.targets)
  if (targets > 0) note('the same ones were hit', 1)
  const named = [a.agents, b.agents].map((agents) => agents.filter((agent) => !agent.startsWith('~'))) as [
    string[],
    string[],
  ]
  const actors = shared(named[0], named[1])
  if (actors > 0) note('the same doer is named', 1)
  else if (named[0].length > 0 && named[1].length > 0) note('other doers are named', -1)
  if (shared(a.instruments, b.instruments) > 0) note('the same means', 0.5)
  const names = shared(a.names, b.names)
  if (names > 0) note('they share names', Math.min(1.5, names * 0.5))
  if (alike) note('told in the same words', 5)
  else if (least >= 5) note('words in common', Math.max(-1, Math.min(3, (likeness - 0.3) * 6)))
  return {
    apart: null,
    specific:
      alike || sameKilled || sameInjured || (targets > 0 && names > 0) || names >= 2 || (likeness >= 0.5 && least >= 6),
  }
}

/** Do two reports tell of the same incident? The same for every pair, whatever else the archive holds. */
export function toVerdict(a: Features, b: Features): Verdict {
  let score = 0
  const { apart, specific } = weigh(a, b, (_words, weight) => {
    score += weight
  })
  score = Math.round(score * 100) / 100
  return { same: apart === null && specific && score >= threshold, score: apart === null ? score : 0, apart }
}

/** The reasons of a verdict in words, weightiest first. */
export function explainVerdict(a: Features, b: Features): readonly string[] {
  const notes: { words: string; weight: number }[] = []
  const { apart, specific } = weigh(a, b, (words, weight) =>
    notes.push({ words, weight: Math.round(weight * 100) / 100 }),
  )
  const told = notes
    .filter(({ weight }) => weight !== 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .map(({ words, weight }) => `${words} (${weight > 0 ? '+' : '−'}${Math.abs(weight)})`)
  if (apart !== null) return [apart]
  return specific ? told : [...told, 'nothing beyond place, day and kind ties them']
}
