import type { DecidedName, Decision } from '../../model/decision.ts'
import type { Report, ReportKey } from '../../model/incident.ts'
import type { EventRecord } from '../../model/reading.ts'
import { toContext } from '../context.ts'
import type { Database } from './database.ts'
import { originNameSql, originSql } from './origins.ts'

/** Most reports of one incident that are loaded: the first published. More are counted only. */
export const mostReports = 500

interface ReportRow {
  readonly number: number
  readonly id: string
  readonly article: string
  readonly short_id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published_from: string | null
  readonly published_to: string | null
  readonly moment: string | null
  readonly origin: string
  readonly origin_name: string | null
  readonly start: number
  readonly end: number
  readonly type: string
  readonly json: string
}

const toReport = (row: ReportRow, sentence: string): Report => ({
  id: row.id,
  key: { article: row.article, start: row.start, end: row.end, type: row.type },
  article: {
    id: row.article,
    shortId: row.short_id,
    title: row.title,
    outlet: row.outlet,
    published: row.published_from ?? row.published_to,
    moment: row.moment ?? row.published_from ?? row.published_to,
  },
  origin: { key: row.origin, name: row.origin_name ?? row.outlet ?? row.title ?? row.short_id },
  // It was written here, from an event.
  record: JSON.parse(row.json) as EventRecord,
  sentence,
})

/** Reports and counts of an incident. */
export function openReports(database: Database) {
  const members = `FROM incident_nodes n JOIN incident_reports m ON m.signature = n.signature
     JOIN articles a ON a.number = m.article`
  const find = database.prepare<[string, string, number], ReportRow>(
    `SELECT r.record AS number, r.id, a.id AS article, a.short_id, a.title, a.outlet, a.published_from, a.published_to,
       a.published ->> '$.from' AS moment, ${originSql} AS origin, ${originNameSql} AS origin_name,
       r.evidence_start AS start, r.evidence_end AS end, r.type, o.json
     ${members} JOIN records r ON r.record = m.record JOIN record_bodies o ON o.record = m.record
     WHERE n.incident = ? AND (a.day <> '' OR ? = '')
     ORDER BY a.day = '', a.day, a.published ->> '$.from', a.id, r.evidence_start, r.evidence_end, r.type LIMIT ?`,
  )
  const count = database.prepare<[string], { reports: number; sources: number; day: string | null }>(
    `SELECT count(*) AS reports, count(DISTINCT ${originSql}) AS sources, max(r.day) AS day
     ${members} JOIN records r ON r.record = m.record WHERE n.incident = ?`,
  )
  const lead = database
    .prepare<[string], number>(
      `SELECT m.record ${members} JOIN records r ON r.record = m.record WHERE n.incident = ?
     ORDER BY a.day = '', a.day, a.published ->> '$.from', a.id, r.evidence_start, r.evidence_end, r.type LIMIT 1`,
    )
    .pluck()
  const body = database
    .prepare<[string], string>('SELECT b.text FROM bodies b JOIN articles a ON a.number = b.article WHERE a.id = ?')
    .pluck()
  return {
    /** The first reports of an incident, in order of publication; of those published up to `asOf` where it is given. */
    load(
      incident: string,
      { sentences, asOf }: { sentences: boolean; asOf?: string },
    ): { number: number; report: Report }[] {
      return find
        .all(incident, asOf ?? '', mostReports)
        .filter(
          ({ published_from, published_to }) => asOf === undefined || (published_from ?? published_to ?? '') <= asOf,
        )
        .map((row) => {
          const text = sentences ? (body.get(row.article) ?? '') : ''
          const { before, evidence, after } = sentences ? toContext(text, row) : { before: '', evidence: '', after: '' }
          return { number: row.number, report: toReport(row, before + evidence + after) }
        })
    },
    /** Null where nothing is left of it. `day`: the last of the days that its reports are filed under. */
    count(incident: string): { reports: number; sources: number; day: string; lead: number } | null {
      const counted = count.get(incident)
      if (!counted || counted.reports === 0) return null
      return { reports: counted.reports, sources: counted.sources, day: counted.day ?? '', lead: lead.get(incident)! }
    },
  }
}

export interface DecisionRow {
  readonly number: number
  readonly kind: Decision['kind']
  readonly knownAs: string | null
  readonly subject: string | null
  readonly undoes: number | null
  readonly reason: string
  readonly by: string | null
  readonly at: string
}

export const fromDecisions =
  'SELECT number, kind, known_as AS knownAs, subject, undoes, reason, decided_by AS by, at FROM decisions ORDER BY number'

export const namesOfDecision = 'SELECT name, article FROM decision_names WHERE decision = ? ORDER BY position'

interface OfDecision {
  readonly reports: readonly ReportKey[]
  readonly names: readonly DecidedName[]
}

export const toDecision = (
  row: DecisionRow,
  { reports, names }: OfDecision,
  stands: ReadonlySet<number>,
): Decision => ({
  number: row.number,
  kind: row.kind,
  reports,
  names,
  knownAs: row.knownAs,
  subject: row.subject,
  undoes: row.undoes,
  reason: row.reason,
  by: row.by,
  at: row.at,
  stands: stands.has(row.number),
})
