import type { Report, Toll, TollClaim, TollKind } from '../model/incident.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toClaim(report: Report, kind: TollKind): TollClaim | null {
  const count = report.record[kind]
  if (count === null) return null
  const { best, min, max, verbatim } = count
  const number = best ?? min ?? max
  if (number === null) return null
  return {
    report: report.id,
    origin: report.origin.key,
    published: report.article.moment,
    low: best ?? min,
    high: best ?? max,
    number,
    verbatim,
    by: report.record.attribution.by.map(({ name }) => name).join(', '),
  }
}

const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  // Of an even number the lower of the two in the middle: a number that somebody said.
  return sorted[(sorted.length - 1) >> 1]!
}

/** One claim an origin: its last count, as it was first given. Reprints do not outvote, nor make it any later. */
function toLastOfEach(claims: readonly TollClaim[]): TollClaim[] {
  const last = new Map<string, TollClaim>()
  for (const claim of claims) {
    const before = last.get(claim.origin)
    if (before?.low !== claim.low || before?.high !== claim.high) last.set(claim.origin, claim)
  }
  return [...last.values()]
}

/**
 * How many, over reports in order of publication. `lowest`, `median`: of each origin's last word. `latest`: the last word of the origin that gave
 * most counts, for it follows the story (a reprint gives none); on equal terms, of the one that spoke last.
 */
export function toToll(reports: readonly Report[], kind: TollKind): Toll | null {
  const claims = reports.flatMap((report) => toClaim(report, kind) ?? [])
  if (claims.length === 0) return null
  const last = toLastOfEach(claims)
  const counts = new Map<string, Set<string>>()
  for (const { origin, low, high } of claims)
    counts.set(origin, (counts.get(origin) ?? new Set()).add(`${low} ${high}`))
  const best = [...last].sort(
    (a, b) =>
      counts.get(b.origin)!.size - counts.get(a.origin)!.size ||
      compare(b.published ?? '', a.published ?? '') ||
      compare(a.report, b.report),
  )[0]!
  const open = claims.some(({ high }) => high === null)
  const highest = Math.max(...claims.map(({ high, number }) => high ?? number))
  return {
    low: Math.min(...claims.map(({ low, number }) => low ?? number)),
    high: open && !claims.some(({ low, high }) => high !== null && low === high && high >= highest) ? null : highest,
    best: {
      latest: best.number,
      lowest: Math.min(...last.map(({ number }) => number)),
      median: medianOf(last.map(({ number }) => number)),
    },
    latest: best.report,
    claims,
  }
}
