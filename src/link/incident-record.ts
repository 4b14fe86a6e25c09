import type { From, Incident, Joined, Report, TollKind } from '../model/incident.ts'
import type { EventDate, EventPlace, Participant } from '../model/reading.ts'
import { toDayNumber } from './incident-features.ts'
import { toToll } from './incident-tolls.ts'
import { toKilometres } from './incident-verdict.ts'
import { toStem } from './incident-words.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By publication, those without a day last, then by article and place in it. The same for every order of arrival. */
export const compareReports = (a: Report, b: Report): number =>
  compare(a.article.published ?? '9999', b.article.published ?? '9999') ||
  compare(a.article.moment ?? '', b.article.moment ?? '') ||
  compare(a.key.article, b.key.article) ||
  a.key.start - b.key.start ||
  a.key.end - b.key.end ||
  compare(a.key.type, b.key.type)

interface Candidate<Value> {
  readonly value: Value
  readonly report: Report
  /** Smaller is more precise. */
  readonly width: number
}

/** The value that most origins agree with; among these the most precise, then the first. */
function chooseAgreed<Value>(
  candidates: readonly Candidate<Value>[],
  agree: (a: Value, b: Value) => boolean,
): From<Value> | null {
  let best: { candidate: Candidate<Value>; with: readonly Candidate<Value>[]; origins: number } | null = null
  for (const candidate of candidates) {
    const agreeing = candidates.filter(({ value }) => agree(candidate.value, value))
    const origins = new Set(agreeing.map(({ report }) => report.origin.key)).size
    if (best === null || origins > best.origins || (origins === best.origins && candidate.width < best.candidate.width))
      best = { candidate, with: agreeing, origins }
  }
  if (best === null) return null
  const { candidate } = best
  const as = best.with.filter(({ width }) => width === candidate.width)
  return { value: candidate.value, reports: as.map(({ report }) => report.id) }
}

function chooseDate(reports: readonly Report[]): From<EventDate> | null {
  const dated = reports.flatMap((report): Candidate<EventDate>[] => {
    const { date } = report.record
    if (!date?.from || !date.to) return []
    return [{ value: date, report, width: toDayNumber(date.to) - toDayNumber(date.from) }]
  })
  const touch = (a: EventDate, b: EventDate) =>
    (a.from ?? '').slice(0, 10) <= (b.to ?? '').slice(0, 10) && (b.from ?? '').slice(0, 10) <= (a.to ?? '').slice(0, 10)
  const found = chooseAgreed(dated, touch)
  if (found) return found
  const open = reports.find(({ record }) => record.date !== null)
  return open ? { value: open.record.date!, reports: [open.id] } : null
}

const countryWidth = 10_000

function choosePlace(reports: readonly Report[]): From<EventPlace> | null {
  const placed = reports.flatMap((report): Candidate<EventPlace>[] => {
    const { place } = report.record
    return place
      ? [{ value: place, report, width: place.lat === null ? countryWidth : (place.uncertaintyKm ?? 5) }]
      : []
  })
  const agree = (a: EventPlace, b: EventPlace): boolean => {
    if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.country === b.country
    const km = toKilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
    return km <= Math.max(a.uncertaintyKm ?? 5, b.uncertaintyKm ?? 5, 1)
  }
  return chooseAgreed(placed, agree)
}

function join(reports: readonly Report[], side: 'agents' | 'targets'): readonly Joined[] {
  const found = new Map<string, { value: Pick<Participant, 'name' | 'actor' | 'kind'>; reports: Set<string> }>()
  for (const { id, record } of reports)
    for (const { name, actor, kind } of record[side]) {
      const key = actor ?? toStem(name)
      const known = found.get(key)
      if (known) known.reports.add(id)
      else found.set(key, { value: { name, actor, kind }, reports: new Set([id]) })
    }
  return [...found.values()].map(({ value, reports: ids }) => ({ value, reports: [...ids] }))
}

/** The value that most reports have, the first of these in their order; null where none has one. */
function chooseCommon(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<readonly [string | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )[0]
}

/**
 * One event of all its reports. No report is changed by it; each value names those that it was taken from. A function of the set of reports.
 *
 * @param count How many reports there are, where `given` are the first of more.
 */
export function toIncident(given: readonly Report[], count: number = given.length): Incident {
  const reports = [...given].sort(compareReports)
  const lead = reports[0]
  if (!lead) throw new Error('An incident has at least one report.')
  const origins = new Map<string, { name: string; reports: string[] }>()
  for (const { id, origin } of reports) {
    const known = origins.get(origin.key)
    if (known) known.reports.push(id)
    else origins.set(origin.key, { name: origin.name, reports: [id] })
  }
  const toll = (kind: TollKind) => toToll(reports, kind)
  return {
    id: lead.id,
    type: lead.record.type,
    mode: chooseCommon(reports.map(({ record }) => record.mode)),
    status: chooseCommon(reports.map(({ record }) => record.status)) ?? lead.record.status,
    date: chooseDate(reports),
    place: choosePlace(reports),
    agents: join(reports, 'agents'),
    targets: join(reports, 'targets'),
    tolls: {
      killed: toll('killed'),
      injured: toll('injured'),
      detained: toll('detained'),
      abducted: toll('abducted'),
      displaced: toll('displaced'),
    },
    reports,
    count,
    origins: [...origins].map(([key, origin]) => ({ key, ...origin })),
  }
}
