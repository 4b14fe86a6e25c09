import { findContradictions } from '../../link/contradictions.ts'
import { findReport, toStanding } from '../../link/decisions.ts'
import type { Features } from '../../link/incident-features.ts'
import { toIncident } from '../../link/incident-record.ts'
import { explainVerdict, toVerdict } from '../../link/incident-verdict.ts'
import type { Contradiction } from '../../model/contradiction.ts'
import type { DecidedName, Decision } from '../../model/decision.ts'
import type { ReportKey } from '../../model/incident.ts'
import { parseLastDay } from '../../query/days.ts'
import type { Filter } from '../../query/filter.ts'
import type { Archive } from '../archive.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import { ArchiveError } from '../error.ts'
import type {
  ContradictionQuery,
  ContradictionState,
  IncidentQuery,
  IncidentRow,
  StoredContradiction,
} from '../linked.ts'
import { toFolded } from '../names.ts'
import type { Page } from '../paging.ts'
import type { RecordPage, StoredEvent } from '../stored.ts'
import { fromRecords, type RecordColumns, recordColumns, toRecord } from './columns.ts'
import { both, type Condition, condition, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { openDecidedNames } from './decided-names.ts'
import { openListsThen } from './incident-lists-then.ts'
import { type DecisionRow, fromDecisions, namesOfDecision, openReports, toDecision } from './incident-rows.ts'
import { type IncidentThen, openIncidentsThen } from './incidents-then.ts'
import { toBehind, toOrder } from './order.ts'
import { byDay, contradictionsByDay } from './order-incidents.ts'
import { openSame } from './same.ts'

const defaultLimit = 50
const largestLimit = 1_000

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

function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestLimit)
    throw new ArchiveError('query', `A page holds 1 to ${largestLimit} rows, not ${limit}.`)
}

/** @throws {ArchiveError} where it is no date */
function toLastDay(asOf: string): string {
  const day = parseLastDay(asOf)
  if (day === null)
    throw new ArchiveError(
      'query',
      `"${asOf}" is no date. Write a day (2024-07-20), a month (2024-07) or a year (2024).`,
    )
  return day
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
  const allDecisions = database.prepare<[], DecisionRow>(fromDecisions)
  const reportsOf = database.prepare<[number], ReportKey>(
    'SELECT article, start, end, type FROM decision_reports WHERE decision = ? ORDER BY position',
  )
  const namesOf = database.prepare<[number], DecidedName>(namesOfDecision)
  const bySubject = database
    .prepare<[string], number>(
      "SELECT number FROM decisions WHERE subject = ? AND kind IN ('resolve', 'dismiss') ORDER BY number DESC",
    )
    .pluck()

  const { findSame, countDisputes } = openSame(database)

  /** Decisions are made by people: there are never so many that all could not be looked at. */
  function loadDecisions(): readonly Decision[] {
    const rows = allDecisions.all()
    const stands = toStanding(rows)
    return rows
      .map((row) => toDecision(row, { reports: reportsOf.all(row.number), names: namesOf.all(row.number) }, stands))
      .reverse()
  }

  function toState(
    key: string,
    decisions: readonly Decision[],
  ): { state: ContradictionState; decision: Decision | null } {
    for (const number of bySubject.all(key)) {
      const decision = decisions.find((one) => one.number === number)
      if (decision?.stands) return { state: decision.kind === 'resolve' ? 'resolved' : 'dismissed', decision }
    }
    return { state: 'open', decision: null }
  }

  function toStored(
    found: Contradiction,
    incident: string | null,
    decisions: readonly Decision[],
  ): StoredContradiction | null {
    const [a, b] = [record(found.sides[0].record), record(found.sides[1].record)]
    return a && b ? { ...found, incident, records: [a, b], ...toState(found.key, decisions) } : null
  }

  const matching = (filter: Filter, alias: string): Condition => {
    const { sql, values } = toRecordCondition({ ...filter, kinds: [] })
    return condition(
      `EXISTS (SELECT 1 FROM incident_parts ip JOIN incident_reports m ON m.part = ip.part
        JOIN records r ON r.record = m.record WHERE ip.incident = ${alias}.incident AND ${sql})`,
      ...values,
    )
  }

  function toIncidentCondition(filter: Filter, { sources, reports: least }: IncidentQuery): Condition {
    return both([
      ...(Object.keys(filter).some((key) => key !== 'kinds') ? [matching(filter, 'i')] : []),
      ...(sources !== undefined && sources > 1 ? [condition('i.sources >= ?', sources)] : []),
      ...(least !== undefined && least > 1 ? [condition('i.reports >= ?', least)] : []),
    ])
  }

  const decidedAs = (state: ContradictionState): Condition => {
    // The last decision on it that nothing took back; an undo of an undo is followed two steps, which is as far as the pages go.
    const standing = `(SELECT d.kind FROM decisions d WHERE d.subject = c.key AND d.kind IN ('resolve', 'dismiss')
      AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.number AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.undoes = u.number))
      ORDER BY d.number DESC LIMIT 1)`
    return state === 'open'
      ? condition(`${standing} IS NULL`)
      : condition(`${standing} = ?`, state === 'resolved' ? 'resolve' : 'dismiss')
  }

  function toContradictionCondition(filter: Filter, { kinds, states, keys }: ContradictionQuery): Condition {
    const narrowed = Object.keys(filter).some((key) => key !== 'kinds')
    const side = toRecordCondition({ ...filter, kinds: [] })
    const oneOf = (column: string, values: readonly string[] | undefined) =>
      values && values.length > 0 ? [condition(`${column} IN (${values.map(() => '?').join(', ')})`, ...values)] : []
    const any = states && states.length > 0 ? states.map(decidedAs) : []
    return both([
      ...(narrowed
        ? [condition(`EXISTS (SELECT 1 FROM records r WHERE r.record IN (c.a, c.b) AND ${side.sql})`, ...side.values)]
        : []),
      ...oneOf('c.kind', kinds),
      ...oneOf('c.key', keys),
      ...(any.length > 0
        ? [condition(any.map(({ sql }) => `(${sql})`).join(' OR '), ...any.flatMap(({ values }) => values))]
        : []),
      // As of a day both sides must have been there.
      ...(filter.asOf === undefined
        ? []
        : [
            condition(
              `NOT EXISTS (SELECT 1 FROM records x WHERE x.record IN (c.a, c.b) AND coalesce(x.published_from, x.published_to, '9999') > ?)`,
              parseLastDay(filter.asOf) ?? '',
            ),
          ]),
    ])
  }

  const listsThen = openListsThen(database, {
    record,
    store: (found, incident) => toStored(found, incident, loadDecisions()),
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
      const ties = incident.reports.slice(1).map((report, i) => {
        const own = features.get(report.id)!
        // Of those before it, the one that it fits best.
        const best = incident.reports
          .slice(Math.max(0, i - 40), i + 1)
          .map((other) => ({ other, verdict: toVerdict(own, features.get(other.id)!) }))
          .reduce((a, b) => (b.verdict.score > a.verdict.score ? b : a))
        const tied = best.verdict.same
        return {
          report: report.id,
          to: best.other.id,
          because: tied
            ? explainVerdict(own, features.get(best.other.id)!)
            : ['a person holds them to be one, or both fit a third report'],
        }
      })
      const decisions = loadDecisions()
      const touching = decisions.filter(({ reports: keys }) =>
        keys.some((key) =>
          incident.reports.some(
            (report) => report.key.article === key.article && findReport(key, [report.key]) !== null,
          ),
        ),
      )
      const contradictions = found.contradictions.flatMap((one) => toStored(one, incident.id, decisions) ?? [])
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
      const decisions = loadDecisions()
      return {
        rows: rows
          .slice(0, limit)
          .flatMap(({ json, lead }) => toStored(JSON.parse(json) as Contradiction, lead, decisions) ?? []),
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

    decisions({ articles = [], subjects = [], names = [], limit = 100 } = {}) {
      const all = articles.length + subjects.length + names.length === 0
      const wanted = new Set(names.map(toFolded))
      return loadDecisions()
        .filter(
          ({ reports: keys, names: decided, knownAs, subject }) =>
            all ||
            [...decided.map(({ name }) => name), knownAs ?? ''].some((name) => wanted.has(toFolded(name))) ||
            keys.some(({ article }) => articles.includes(article)) ||
            (subject !== null && subjects.includes(subject)),
        )
        .slice(0, limit)
    },
  }
}
