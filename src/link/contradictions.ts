import type { Contradiction, ContradictionKind } from '../model/contradiction.ts'
import type { Report, ReportKey, TollClaim } from '../model/incident.ts'
import { tollKinds } from '../model/incident.ts'
import type { EventRecord } from '../model/reading.ts'
import { toDigest } from './digest.ts'
import { compareReports } from './incident-record.ts'
import { toToll } from './incident-tolls.ts'
import { toKilometres } from './incident-verdict.ts'

/** Most that are told of one incident. */
const most = 12
/** Most different numbers of one kind that are held against one another. */
const mostNumbers = 12

/** The key of a report in one line, the same for the same words of an article whoever reads it. */
export const printKey = ({ article, start, end, type }: ReportKey): string => `${article}#${start}-${end}#${type}`

/** Names a contradiction by what is stable about it; the order of the two does not matter. */
export const toContradictionKey = (kind: ContradictionKind, about: string, a: ReportKey, b: ReportKey): string =>
  toDigest(JSON.stringify([kind, about, ...[printKey(a), printKey(b)].sort()]))

const kilometres = (km: number): string => `${Math.max(1, Math.round(km))} km`

function toPair(
  kind: ContradictionKind,
  about: string,
  a: [Report, string],
  b: [Report, string],
  bothHold: string,
): Contradiction {
  const [first, second] = compareReports(a[0], b[0]) <= 0 ? [a, b] : [b, a]
  return {
    key: toContradictionKey(kind, about, first[0].key, second[0].key),
    kind,
    sides: [
      { record: first[0].id, says: first[1] },
      { record: second[0].id, says: second[1] },
    ],
    about,
    bothHold,
  }
}

const isDisjoint = (a: TollClaim, b: TollClaim): boolean =>
  (a.high !== null && b.low !== null && a.high < b.low) || (b.high !== null && a.low !== null && b.high < a.low)

const rises = (a: TollClaim, b: TollClaim): boolean => a.number < b.number && (a.published ?? '') < (b.published ?? '')

/** What would let two tolls stand side by side. */
function reconcileTolls(what: string, a: TollClaim, b: TollClaim): string {
  if (rises(a, b)) {
    const more = b.number - a.number
    const became = what === 'killed' ? 'found dead or died of wounds' : 'counted'
    return `Both hold if ${more} more ${more === 1 ? 'was' : 'were'} ${became} between the two reports.`
  }
  if ((a.published ?? '') < (b.published ?? ''))
    return `Both hold only if the first counted others as well, or too many; ${what === 'injured' ? 'some of the injured may have died since.' : 'a toll of the dead does not fall by itself.'}`
  return 'Both hold only if they count different people: one side of the fighting, civilians alone, or another area.'
}

function findTolls(reports: readonly Report[]): Contradiction[] {
  const found: Contradiction[] = []
  const byId = new Map(reports.map((report) => [report.id, report]))
  for (const kind of tollKinds) {
    const toll = toToll(reports, kind)
    if (toll === null) continue
    // The first claim of a number stands for its repetitions.
    const told = new Map<string, TollClaim>()
    for (const claim of toll.claims) {
      const key = `${claim.low} ${claim.high}`
      if (!told.has(key) && told.size < mostNumbers) told.set(key, claim)
    }
    const claims = [...told.values()]
    for (const [i, a] of claims.entries())
      for (const b of claims.slice(i + 1)) {
        if (!isDisjoint(a, b)) continue
        const one = a.origin === b.origin
        found.push(
          toPair(
            one ? 'correction' : 'toll',
            kind,
            [byId.get(a.report)!, `${a.verbatim} ${kind}`],
            [byId.get(b.report)!, `${b.verbatim} ${kind}`],
            one
              ? `One source changed its number: the later report takes the place of the earlier. ${reconcileTolls(kind, a, b)}`
              : reconcileTolls(kind, a, b),
          ),
        )
      }
  }
  return found
}

function findDays(a: Report, b: Report): Contradiction | null {
  const [x, y] = [a.record.date, b.record.date]
  if (!x?.from || !x.to || !y?.from || !y.to) return null
  const [early, late] = x.to < y.from ? [x, y] : y.to < x.from ? [y, x] : [null, null]
  if (early === null || late === null) return null
  return toPair(
    'day',
    'day',
    [a, x.edtf ?? x.from],
    [b, y.edtf ?? y.from],
    x.basis === 'inferred' || y.basis === 'inferred'
      ? 'Both hold if it happened around midnight, or went on from one day to the next. One of the days was worked out from words such as "Tuesday", which may have been read wrongly.'
      : 'Both hold if it happened around midnight, or went on from one day to the next.',
  )
}

function findPlaces(a: Report, b: Report): Contradiction | null {
  const [x, y] = [a.record.place, b.record.place]
  if (x?.lat == null || x.lon == null || y?.lat == null || y.lon == null) return null
  const km = toKilometres({ lat: x.lat, lon: x.lon }, { lat: y.lat, lon: y.lon })
  if (km <= Math.max(x.uncertaintyKm ?? 5, y.uncertaintyKm ?? 5, 3)) return null
  return toPair(
    'place',
    'place',
    [a, x.name],
    [b, y.name],
    `The two places lie ${kilometres(km)} apart. Both hold if one is the nearest larger place to the other, or if it happened on the way between them.`,
  )
}

const namedDoers = ({ record }: Report) =>
  record.agents.filter(({ actor, kind, country }) => actor !== null || (kind === 'organization' && country !== null))

function findCulprits(a: Report, b: Report): Contradiction | null {
  const [x, y] = [namedDoers(a), namedDoers(b)]
  if (x.length === 0 || y.length === 0) return null
  const same = x.some((one) =>
    y.some((other) => one.name === other.name || (one.actor !== null && one.actor === other.actor)),
  )
  if (same) return null
  const names = (doers: ReturnType<typeof namedDoers>) => doers.map(({ name }) => name).join(', ')
  return toPair(
    'culprit',
    'who did it',
    [a, names(x)],
    [b, names(y)],
    'Both hold if the two acted together, or if one is a part of the other or goes by another name.',
  )
}

function findDenials(a: Report, b: Report): Contradiction | null {
  const [x, y] = [a.record.attribution, b.record.attribution]
  if ((x.kind === 'denied') === (y.kind === 'denied')) return null
  const [no, yes] = x.kind === 'denied' ? [a, b] : [b, a]
  const by = no.record.attribution.by.map(({ name }) => name).join(', ')
  return toPair(
    'denial',
    'whether it happened so',
    [no, by === '' ? 'denied' : `denied by ${by}`],
    [yes, yes.record.attribution.kind],
    'Both hold only if the denial speaks of a part of it: who did it, what was hit, or what was meant to be.',
  )
}

/** What of a report decides where it disagrees with others, as a digest: of one origin that tells so again and again the first report is enough. */
export function toToldDigest({ date, place, agents, attribution, ...record }: EventRecord): string {
  const tolls = tollKinds.map((kind) => {
    const count = record[kind]
    return count && [count.best, count.min, count.max, count.verbatim]
  })
  return toDigest(
    JSON.stringify([
      date && [date.from, date.to, date.edtf, date.basis],
      place && [place.name, place.lat, place.lon, place.uncertaintyKm],
      agents.map(({ name, actor, kind, country }) => [name, actor, kind, country]),
      [attribution.kind, attribution.by.map(({ name }) => name)],
      tolls,
    ]),
  )
}

/**
 * Where the reports of one incident disagree. Reports of one origin disagree only about a toll that it changed. The first twelve by kind and day; a
 * function of the set of reports.
 */
export function findContradictions(given: readonly Report[]): readonly Contradiction[] {
  const reports = [...given].sort(compareReports)
  const found = findTolls(reports)
  // One report an origin and value is enough to hold the others against.
  const heads: Report[] = []
  const seen = new Set<string>()
  for (const report of reports) {
    const { date, place, agents, attribution } = report.record
    const key = JSON.stringify([
      report.origin.key,
      date?.edtf,
      place?.name,
      agents.map(({ name }) => name),
      attribution.kind,
    ])
    if (!seen.has(key) && heads.length < 40) heads.push(report)
    seen.add(key)
  }
  const told = new Set<string>()
  for (const [i, a] of heads.entries())
    for (const b of heads.slice(i + 1)) {
      if (a.origin.key === b.origin.key) continue
      for (const pair of [findDays(a, b), findPlaces(a, b), findCulprits(a, b), findDenials(a, b)]) {
        if (pair === null) continue
        const saying = JSON.stringify([pair.kind, ...pair.sides.map(({ says }) => says).sort()])
        if (!told.has(saying)) found.push(pair)
        told.add(saying)
      }
    }
  return found.slice(0, most)
}
