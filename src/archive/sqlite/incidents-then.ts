import { findContradictions } from '../../link/contradictions.ts'
import { openPartsThen } from '../../link/incident-as-of.ts'
import { countLandmarks } from '../../link/incident-keys.ts'
import type { Contradiction } from '../../model/contradiction.ts'
import type { Report } from '../../model/incident.ts'
import type { Database } from './database.ts'
import { openDecided } from './decided.ts'
import { openDecidedNames } from './decided-names.ts'
import { mostReports, openReports, toEnd } from './incident-rows.ts'
import { openIncidentStore } from './incident-store.ts'
import { openTogether } from './incident-together.ts'
import { openOrigins } from './origins.ts'

/** Of a list of tellings so many are looked through for those of then. */
const mostListed = 2_000
const msPerDay = 86_400_000

/** An incident as it was told by a past day. */
export interface IncidentThen {
  /** Its tellings, in the order of their signatures. */
  readonly signatures: readonly string[]
  /** All reports of then; independent sources and the first report among those that are looked at. */
  readonly reports: number
  readonly sources: number
  readonly lead: number
  load(sentences: boolean): readonly Report[]
  /** What its reports disagreed on. */
  readonly contradictions: readonly Contradiction[]
}

/** Incidents as they were told by a past day, for as long as one request runs. */
export interface IncidentsThen {
  /** The incident of a report; null where it had not appeared, or is none. */
  ofRecord(record: number): IncidentThen | null
  /** The incidents that the reports of one of today belonged to, always in the same order. */
  ofIncident(incident: string): readonly IncidentThen[]
}

/**
 * Parts the reports of a past day anew, as an archive of these articles alone would, with what people have decided since. `day` is an ISO day. Work is
 * bounded by the incidents that are asked for: see `openPartsThen`.
 */
export function openIncidentsThen(database: Database, day: string): IncidentsThen {
  const end = toEnd(day)
  const upTo = Math.floor(Date.parse(day) / msPerDay)
  const decided = openDecided(database)
  const decidedNames = openDecidedNames(database)
  const stands = decided.standing()
  const now = openIncidentStore(database, decided.findLeft)
  const together = openTogether(database, end)
  const origins = openOrigins(database)

  const exists = database
    .prepare<[string, string], number>('SELECT 1 FROM incident_reports WHERE signature = ? AND in_order < ? LIMIT 1')
    .pluck()
  const underThen = database
    .prepare<[string, string, number], string>(
      `SELECT signature FROM (SELECT signature FROM incident_keys WHERE key = ? ORDER BY signature LIMIT ${mostListed}) k
       WHERE EXISTS (SELECT 1 FROM incident_reports m WHERE m.signature = k.signature AND m.in_order < ?)
       ORDER BY signature LIMIT ?`,
    )
    .pluck()
  const inPart = database
    .prepare<[string], string>(
      `SELECT signature FROM incident_nodes WHERE part = ? ORDER BY signature LIMIT ${mostListed}`,
    )
    .pluck()
  const putAside = database
    .prepare<[string], string>('SELECT signature FROM incident_nodes WHERE part = ? AND aside = part')
    .pluck()
  const tellingsOf = database
    .prepare<[string, string], string>(
      `SELECT DISTINCT m.signature FROM incident_parts p JOIN incident_reports m ON m.part = p.part
       WHERE p.incident = ? AND m.in_order < ? LIMIT ${mostListed}`,
    )
    .pluck()
  const articlesOf = database
    .prepare<[string, string, number], string>(
      `SELECT DISTINCT a.id FROM incident_reports m JOIN articles a ON a.number = m.article
       WHERE m.signature = ? AND m.in_order < ? LIMIT ?`,
    )
    .pluck()
  const tellingOf = database
    .prepare<[number, string], string>('SELECT signature FROM incident_reports WHERE record = ? AND in_order < ?')
    .pluck()
  const copiesOf = database.prepare<[number], number | null>('SELECT copies FROM linked WHERE article = ?').pluck()

  const known = new Map<string, boolean>()
  function hasCome(signature: string): boolean {
    const before = known.get(signature)
    if (before !== undefined) return before
    const come = exists.get(signature, end) !== undefined
    known.set(signature, come)
    return come
  }
  const lists = new Map<string, readonly string[]>()
  function findUnder(key: string, limit = mostListed): readonly string[] {
    const list = lists.get(key) ?? underThen.all(key, end, mostListed)
    lists.set(key, list)
    return limit < list.length ? list.slice(0, limit) : list
  }
  const parts = openPartsThen({
    node: (signature) => (hasCome(signature) ? now.node(signature) : null),
    under: findUnder,
    landmarks: countLandmarks,
    parted: now.parted,
    together: together.areTogether,
    placeNow: now.place,
    besideNow(signature) {
      const part = now.place(signature)?.part
      return part === undefined ? [] : inPart.all(part).filter(hasCome)
    },
    asideIn: (part) => putAside.all(part).filter(hasCome),
  })

  const foundOrigins = new Map<number, Report['origin'] | null>()
  /** Where a text came from, as far as its copies of then tell. */
  function findOrigin(article: number): Report['origin'] | null {
    const copies = copiesOf.get(article) ?? null
    if (copies === null) return null
    const before = foundOrigins.get(copies)
    if (before !== undefined) return before
    const origin = origins.findOrigin(copies, upTo)
    foundOrigins.set(copies, origin)
    return origin
  }
  const reports = openReports(database, 'signature', findOrigin)

  /** A part's tellings with those of the parts that people hold to be one with it. */
  function findMerged(first: string): readonly string[] {
    const found = new Map<string, readonly string[]>([[first, parts.membersOf(first)]])
    if (stands.size === 0) return found.get(first)!
    for (const signatures of found.values()) {
      const articles = new Set(signatures.slice(0, mostReports).flatMap((one) => articlesOf.all(one, end, mostReports)))
      for (const article of articles)
        for (const number of decided.mergesOf(article, stands)) {
          const joined = decided.findJoined(number, stands)
          if (!joined.some((signature) => signatures.includes(signature))) continue
          for (const signature of joined) {
            const part = hasCome(signature) ? parts.partOf(signature) : null
            if (part !== null && !found.has(part)) found.set(part, parts.membersOf(part))
          }
        }
    }
    return [...found.values()].flat().sort()
  }

  const incidents = new Map<string, IncidentThen | null>()
  function findIncident(signature: string): IncidentThen | null {
    const part = parts.partOf(signature)
    if (part === null) return null
    const before = incidents.get(part)
    if (before !== undefined) return before
    const signatures = findMerged(part)
    const incident = toIncident(signatures)
    for (const one of signatures) incidents.set(parts.partOf(one)!, incident)
    return incident
  }

  function toIncident(signatures: readonly string[]): IncidentThen | null {
    const counted = reports.count(signatures, day)
    if (counted === null) return null
    const load = (sentences: boolean) => reports.load(signatures, { sentences, asOf: day })
    let contradictions: readonly Contradiction[] | null = null
    return {
      signatures,
      reports: counted.reports,
      sources: counted.sources,
      lead: counted.lead,
      load: (sentences) => load(sentences).map(({ report }) => report),
      get contradictions() {
        contradictions ??=
          counted.reports > 1
            ? findContradictions(load(false).map(({ number, report }) => decidedNames.apply(number, report)))
            : []
        return contradictions
      },
    }
  }

  return {
    ofRecord(record) {
      const signature = tellingOf.get(record, end)
      return signature === undefined ? null : findIncident(signature)
    },
    ofIncident(incident) {
      const found = new Set(tellingsOf.all(incident, end).flatMap((signature) => findIncident(signature) ?? []))
      return [...found].sort((a, b) => (a.signatures[0]! < b.signatures[0]! ? -1 : 1))
    },
  }
}
