import { findContradictions } from '../../link/contradictions.ts'
import { findReport } from '../../link/decisions.ts'
import type { Features } from '../../link/incident-features.ts'
import { toIncident } from '../../link/incident-record.ts'
import { toTies } from '../../link/incident-ties.ts'
import type { Contradiction } from '../../model/contradiction.ts'
import type { Decision } from '../../model/decision.ts'
import type { Archive } from '../archive.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import type { IncidentRow, StoredContradiction } from '../linked.ts'
import type { Page } from '../paging.ts'
import type { RecordPage, StoredEvent } from '../stored.ts'
import { toLastDay } from './asked-days.ts'
import { fromRecords, type RecordColumns, recordColumns, toRecord } from './columns.ts'
import { both } from './condition.ts'
import type { Database } from './database.ts'
import { openDecidedNames } from './decided-names.ts'
import { openDecisions } from './decisions-read.ts'
import { toContradictionCondition, toIncidentCondition } from './incident-conditions.ts'
import { openListsThen } from './incident-lists-then.ts'
import { openReports } from './incident-rows.ts'
import { type IncidentThen, openIncidentsThen } from './incidents-then.ts'
import { toBehind, toOrder } from './order.ts'
import { byDay, contradictionsByDay } from './order-incidents.ts'
import { checkLimit, defaultLimit } from './page-limits.ts'
import { openSame } from './same.ts'

type IncidentReader = Pick<
  Archive,
  | 'incident'
  | 'findIncidents'
  | 'countIncidents'
  | 'findContradictions'
  | 'countContradictions'
  | 'decisions'
  | 'sameSaid'
>
type SyncIncidentReader = {
  [M in keyof IncidentReader]: (...given: Parameters<IncidentReader[M]>) => Awaited<ReturnType<IncidentReader[M]>>
}

interface ContradictionRow {
  readonly key: string
  readonly day: string
  readonly json: string
  readonly lead: string | null
}

/** The asking half for incidents, contradictions and decisions; `record` gives one record with its sentence. */
export function openIncidentReader(database: Database, record: (id: string) => RecordPage | null): SyncIncidentReader {
  const reports = openReports(database)
  const decidedNames = openDecidedNames(database)
  const findIncident = database.prepare<[string], { incident: string; record: number }>(
    `SELECT p.incident, r.record FROM records r JOIN incident_reports m ON m.record = r.record
     JOIN incident_parts p ON p.part = m.part WHERE r.id = ?`,
  )
  const partsOf = database.prepare<[string], string>('SELECT part FROM incident_parts WHERE incident = ?').pluck()
  const featuresOf = database
    .prepare<[string], string>(
      `SELECT n.features FROM records r JOIN incident_reports m ON m.record = r.record
     JOIN incident_nodes n ON n.signature = m.signature WHERE r.id = ?`,
    )
    .pluck()
  const decisions = openDecisions(database)
  const { findSame, countDisputes } = openSame(database)

  function toStored(
    found: Contradiction,
    incident: string | null,
    made: readonly Decision[],
  ): StoredContradiction | null {
    const [a, b] = [record(found.sides[0].record), record(found.sides[1].record)]
    return a && b ? { ...found, incident, records: [a, b], ...decisions.stateOf(found.key, made) } : null
  }

  const listsThen = openListsThen(database, {
    record,
    store: (found, incident) => toStored(found, incident, decisions.load()),
    contradictionCondition: toContradictionCondition,
  })

  /** The reports of an incident as of now, or as of a day: of the one that the report was in then, or where it came later, that its incident's first were in. */
  function findReports(id: string, day: string | undefined) {
    const found = findIncident.get(id)
    if (!found) return null
    if (day === undefined) {
      const parts = partsOf.all(found.incident)
      const loaded = reports.load(parts, { sentences: true })
      const told = loaded.map(({ number, report }) => decidedNames.apply(number, report))
      return {
        loaded: loaded.map(({ report }) => report),
        count: reports.count(parts)?.reports ?? loaded.length,
        contradictions: findContradictions(told),
      }
    }
    const then = openIncidentsThen(database, day)
    const incident = then.ofRecord(found.record) ?? findFirst(then.ofIncident(found.incident))
    return incident && { loaded: incident.load(true), count: incident.reports, contradictions: incident.contradictions }
  }
  const orderOf = database.prepare<[number], string>('SELECT in_order FROM incident_reports WHERE record = ?').pluck()
  const findFirst = (incidents: readonly IncidentThen[]): IncidentThen | null =>
    [...incidents].sort((a, b) => (orderOf.get(a.lead)! < orderOf.get(b.lead)! ? -1 : 1))[0] ?? null

  return {
    incident(id, { asOf } = {}) {
      const day = asOf === undefined ? undefined : toLastDay(asOf)
      const found = findReports(id, day)
      if (!found || found.loaded.length === 0) return null
      const incident = toIncident(found.loaded, found.count)
      const features = new Map(
        incident.reports.map((report) => [report.id, JSON.parse(featuresOf.get(report.id)!) as Features]),
      )
      const ties = toTies(incident.reports.map(({ id }) => ({ id, features: features.get(id)! })))
      const made = decisions.load()
      const touching = made.filter(({ reports: keys }) =>
        keys.some((key) =>
          incident.reports.some(
            (report) => report.key.article === key.article && findReport(key, [report.key]) !== null,
          ),
        ),
      )
      const contradictions = found.contradictions.flatMap((one) => toStored(one, incident.id, made) ?? [])
      return { incident, ties, contradictions, decisions: touching, asOf: asOf ?? null }
    },

    sameSaid(id, { asOf } = {}) {
      const day = asOf === undefined ? undefined : toLastDay(asOf)
      const same = findSame(id, day)
      if (same === null) return null
      const [own, ...others] = same.map((one) => ({ ...one, stored: record(one.id)?.stored }))
      const tellings = [own!, ...others].flatMap(({ stored, origin }) => (stored ? [{ stored, origin }] : []))
      return {
        rows: others.flatMap(({ stored }) => stored ?? []),
        sources: new Set(same.map(({ origin }) => origin)).size,
        contradictions: countDisputes(id, day),
        tellings,
      }
    },

    findIncidents(filter, query = {}) {
      const { limit = defaultLimit, cursor = null } = query
      checkLimit(limit)
      if (filter.asOf !== undefined) return listsThen.findIncidents(filter, query, limit, cursor)
      const behind = cursor === null ? [] : [toBehind(byDay, parseCursor(cursor, 'incidents', 2))]
      const { sql, values } = both([toIncidentCondition(filter, query), ...behind])
      const rows = database
        .prepare<
          (string | number)[],
          RecordColumns & {
            incident: string
            incident_day: string
            i_reports: number
            i_sources: number
            i_contradictions: number
          }
        >(
          `SELECT i.incident, i.day AS incident_day, i.reports AS i_reports, i.sources AS i_sources, i.contradictions AS i_contradictions, ${recordColumns}
           ${fromRecords} JOIN incidents i ON i.lead = r.record WHERE ${sql} ORDER BY ${toOrder(byDay)} LIMIT ?`,
        )
        .all(...values, limit + 1)
      const last = rows.length > limit ? rows[limit - 1] : undefined
      const page: Page<IncidentRow> = {
        rows: rows.slice(0, limit).map((row) => ({
          id: row.id,
          // Only events are reports of incidents.
          lead: toRecord(row) as StoredEvent,
          reports: row.i_reports,
          sources: row.i_sources,
          contradictions: row.i_contradictions,
        })),
        next: last ? toCursor('incidents', [last.incident_day, last.incident]) : null,
      }
      return page
    },
    countIncidents(filter, query = {}) {
      if (filter.asOf !== undefined) return listsThen.countIncidents(filter, query)
      const { sql, values } = toIncidentCondition(filter, query)
      return (
        database
          .prepare<(string | number)[], number>(`SELECT count(*) FROM incidents i WHERE ${sql}`)
          .pluck()
          .get(...values) ?? 0
      )
    },

    findContradictions(filter, query = {}) {
      const { limit = defaultLimit, cursor = null } = query
      checkLimit(limit)
      if (filter.asOf !== undefined) return listsThen.findContradictions(filter, query, limit, cursor)
      const behind = cursor === null ? [] : [toBehind(contradictionsByDay, parseCursor(cursor, 'contradictions', 2))]
      const { sql, values } = both([toContradictionCondition(filter, query), ...behind])
      const rows = database
        .prepare<(string | number)[], ContradictionRow>(
          `SELECT c.key, c.day, c.json, l.id AS lead FROM contradictions c
           LEFT JOIN incidents i ON i.incident = c.incident LEFT JOIN records l ON l.record = i.lead
           WHERE ${sql} ORDER BY ${toOrder(contradictionsByDay)} LIMIT ?`,
        )
        .all(...values, limit + 1)
      const last = rows.length > limit ? rows[limit - 1] : undefined
      const made = decisions.load()
      return {
        rows: rows
          .slice(0, limit)
          .flatMap(({ json, lead }) => toStored(JSON.parse(json) as Contradiction, lead, made) ?? []),
        next: last ? toCursor('contradictions', [last.day, last.key]) : null,
      }
    },
    countContradictions(filter, query = {}) {
      if (filter.asOf !== undefined) return listsThen.countContradictions(filter, query)
      const { sql, values } = toContradictionCondition(filter, query)
      return (
        database
          .prepare<(string | number)[], number>(`SELECT count(*) FROM contradictions c WHERE ${sql}`)
          .pluck()
          .get(...values) ?? 0
      )
    },

    decisions: decisions.find,
  }
}
