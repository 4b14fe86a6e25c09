import type { Reconciliation } from '../model/reading.ts'
import { toDigest } from './digest.ts'
import { toAcrossKeys } from './reconciliations.across.ts'
import { type Claim, toCounters, toScopeOfPlaces, toThing } from './reconciliations.claims.ts'
import { compareClaims } from './reconciliations.pairs.ts'
import { toBounds } from './reconciliations.scope.ts'

/** A claim as it lies in a block: the days that it may be held against, as numbers. */
interface Entry {
  readonly claim: Claim
  readonly at: number
  readonly from: number
  readonly to: number
}

const dayMs = 86_400_000
const toDay = (day: string): number => Date.parse(day) / dayMs

/** Beyond a month between them, or two for cumulative counts, claims are not held against each other. */
const reach = 32
const cumulativeReach = 60
/** Most neighbours that one claim is held against: a bound on the work where thousands count one thing of one day. */
const most = 200

/** A claim that is bound to no days is held against others of its own article alone; a cumulative one stands at the day it was said. */
const isTimeless = ({ figure, said }: Claim): boolean =>
  figure.period === null && (figure.tally !== 'cumulative' || said === null)

/** Keys of the blocks that a claim lies in: its thing at each of its places. */
const toBlocks = (claim: Claim): readonly string[] => {
  const thing = toThing(claim.figure)
  const suffix = isTimeless(claim) ? `@${claim.source}` : ''
  return toScopeOfPlaces(claim.figure)
    .split('|')
    .map((place) => `${thing}\n${place}${suffix}`)
}

/** What makes two claims say the same: the later one adds nothing. */
function toSaying({ figure, said }: Claim): string {
  const { low, high } = toBounds(figure)
  const days = figure.period ? `${figure.period.from}/${figure.period.to}` : (said ?? '')
  return `${toScopeOfPlaces(figure)} ${days} ${toCounters(figure).join('|')} ${low} ${high} ${figure.tally} ${figure.of}`
}

/** Where a claim is filed, so that what it is held against is found without looking at all others. */
export interface Filing {
  /** Under these it meets claims two by two. */
  readonly pairs: readonly string[]
  /** Under these it makes sums and growths with all that stand there, whatever their days. */
  readonly across: readonly string[]
  /** The days that it reaches over, ISO. */
  readonly from: string
  readonly to: string
  /** A digest of what it says: claims of one key that have the same one say the same. */
  readonly saying: string
}

function toEntry(claim: Claim, at: number): Entry {
  const { figure, said } = claim
  if (isTimeless(claim)) return { claim, at, from: 0, to: 0 }
  const { from, to } = figure.period ?? { from: said!, to: said! }
  const wide = figure.tally === 'cumulative' ? cumulativeReach : reach
  return { claim, at, from: toDay(from), to: toDay(to) + wide }
}

/** Null where a claim is held against claims of its own article alone. */
export function toFiling(claim: Claim): Filing | null {
  if (isTimeless(claim)) return null
  const { from, to } = toEntry(claim, 0)
  const day = (count: number) => new Date(count * dayMs).toISOString().slice(0, 10)
  const { figure } = claim
  const baseline = figure.change?.baseline ? `${figure.change.baseline.from}/${figure.change.baseline.to}` : ''
  return {
    pairs: toBlocks(claim),
    across: toAcrossKeys(claim),
    from: day(from),
    to: day(to),
    saying: toDigest(`${toThing(figure)} ${toSaying(claim)} ${baseline}`),
  }
}

/** The first place that two claims share, or '' where neither names one: the one block in which they are compared. */
export function isHome(block: string, a: Claim, b: Claim): boolean {
  const own = toBlocks(b)
  return toBlocks(a).find((key) => own.includes(key)) === block
}

/**
 * What claims say of each other two by two, each pair once. Claims of one thing and place lie in one block, and in it only those of near days
 * meet.
 */
export function findPairs(claims: readonly Claim[]): Reconciliation[] {
  const blocks = new Map<string, Entry[]>()
  for (const [at, claim] of claims.entries())
    for (const key of toBlocks(claim)) {
      const block = blocks.get(key)
      if (block) block.push(toEntry(claim, at))
      else blocks.set(key, [toEntry(claim, at)])
    }
  const found: { first: number; second: number; finding: Reconciliation }[] = []
  for (const [key, block] of blocks) {
    if (block.length < 2) continue
    const told = new Set<string>()
    const entries = block.filter(({ claim }) => {
      const saying = toSaying(claim)
      return told.has(saying) ? false : told.add(saying)
    })
    entries.sort((a, b) => a.from - b.from || a.at - b.at)
    for (const [i, a] of entries.entries())
      for (let j = i + 1; j < Math.min(entries.length, i + most) && entries[j]!.from <= a.to; j++) {
        const b = entries[j]!
        const verdict = compareClaims(a.claim, b.claim)
        if (verdict === null || !isHome(key, a.claim, b.claim)) continue
        const [one, other] = a.at < b.at ? [a, b] : [b, a]
        found.push({ first: one.at, second: other.at, finding: toFinding(verdict, one.claim, other.claim) })
      }
  }
  return found.sort((a, b) => a.first - b.first || a.second - b.second).map(({ finding }) => finding)
}

/** What two claims of several articles, in their order, say of each other under a key that both are filed under; null where nothing is to be said there. */
export function findPair(key: string, a: Claim, b: Claim): Reconciliation | null {
  if (a.source === b.source || !isHome(key, a, b)) return null
  const verdict = compareClaims(a, b)
  return verdict && toFinding(verdict, a, b)
}

const toFinding = (verdict: ReturnType<typeof compareClaims> & object, a: Claim, b: Claim): Reconciliation => ({
  ...verdict,
  figures: [a.id, b.id],
  evidence: [a.figure.evidence, b.figure.evidence],
})
