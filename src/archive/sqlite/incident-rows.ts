import type { DecidedName, Decision } from '../../model/decision.ts'
import type { Report, ReportKey } from '../../model/incident.ts'
import type { EventRecord } from '../../model/reading.ts'
import { toContext } from '../context.ts'
import type { Database } from './database.ts'
import { originNameSql, originSql } from './origins.ts'

/** Most reports of one incident that are looked at, half of them the first published and half the last. Of more, their number and last day are told. */
export const mostReports = 200

interface ReportRow {
  readonly number: number
  readonly article_number: number
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

const toReport = (row: ReportRow, sentence: string, origin: Report['origin'] | null): Report => ({
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
  origin: {
    key: origin?.key ?? row.origin,
    name: (origin ? origin.name || null : row.origin_name) ?? row.outlet ?? row.title ?? row.short_id,
  },
  // It was written here, from an event.
  record: JSON.parse(row.json) as EventRecord,
  sentence,
})

/** The place of a report among all others: by publication, those without a day last, then by article and place in it. */
export const toInOrder = (of: {
  readonly day: string
  readonly moment: string | null
  readonly article: string
  readonly start: number
  readonly end: number
  readonly type: string
}): string =>
  [
    of.day === '' ? '~' : of.day,
    of.moment ?? '',
    of.article.replace(/^sha256:/, '').slice(0, 20),
    String(of.start).padStart(9, '0'),
    String(of.end).padStart(9, '0'),
    of.type,
  ].join(' ')

/** Ends behind all reports that were published up to a day; those without a day are not among them. */
export const toEnd = (asOf: string | undefined): string => (asOf === undefined ? '~~' : `${asOf} ~`)

interface Placed {
  readonly in_order: string
  readonly record: number
  readonly article: number
  /** What it tells, as a digest; '' where that is not known. */
  readonly told: string
  readonly origin: string
}

interface Counted {
  readonly reports: number
  /** Independent ones among those looked at. */
  readonly sources: number
  /** The last of the days that its reports are filed under. */
  readonly day: string
  readonly lead: number
  /** Record and origin of those looked at, without what one origin tells again in the same way. */
  readonly looked: readonly (readonly [record: number, origin: string])[]
}

/** Where a text comes from, as was known at some time. */
type FindOrigin = (article: number) => Report['origin'] | null

/**
 * Reports and counts of an incident, which is told by the parts that it is made of, or by its tellings. `findOrigin` knows better than today's
 * origins, if it is given.
 */
export function openReports(
  database: Database,
  by: 'part' | 'signature' = 'part',
  findOrigin: FindOrigin = () => null,
) {
  const find = database.prepare<[number], ReportRow>(
    `SELECT r.record AS number, a.number AS article_number, r.id, a.id AS article, a.short_id, a.title, a.outlet, a.published_from, a.published_to,
       a.published ->> '$.from' AS moment, ${originSql} AS origin, ${originNameSql} AS origin_name,
       r.evidence_start AS start, r.evidence_end AS end, r.type, o.json
     FROM incident_reports m JOIN articles a ON a.number = m.article
     JOIN records r ON r.record = m.record JOIN record_bodies o ON o.record = m.record
     WHERE m.record = ?`,
  )
  const columns = `SELECT m.in_order, m.record, m.article, m.told, ${originSql} AS origin FROM incident_reports m
     JOIN articles a ON a.number = m.article WHERE m.${by} = ? AND m.in_order < ?`
  const firstOf = database.prepare<[string, string, number], Placed>(`${columns} ORDER BY m.in_order LIMIT ?`)
  const lastOf = database.prepare<[string, string, number], Placed>(`${columns} ORDER BY m.in_order DESC LIMIT ?`)
  const countUpTo = database
    .prepare<[string, string], number>(`SELECT count(*) FROM incident_reports WHERE ${by} = ? AND in_order < ?`)
    .pluck()
  const sizeOf = database.prepare<[string], number>('SELECT reports FROM incident_sizes WHERE part = ?').pluck()
  /** As of now it is kept by part; as of a day it is counted as somebody asks. */
  const countAll = (of: string, asOf: string | undefined): number =>
    (by === 'part' && asOf === undefined ? sizeOf.get(of) : countUpTo.get(of, toEnd(asOf))) ?? 0
  const lastDay = database
    .prepare<[string], string | null>(`SELECT max(filed) FROM incident_reports WHERE ${by} = ?`)
    .pluck()
  const body = database
    .prepare<[string], string>('SELECT b.text FROM bodies b JOIN articles a ON a.number = b.article WHERE a.id = ?')
    .pluck()
  const isDecided = database
    .prepare<[number], number>('SELECT 1 FROM names WHERE record = ? AND read_name IS NOT NULL LIMIT 1')
    .pluck()
  /**
   * The first of those that one origin tells in the same way, in the order given: what the others would disagree on, it disagrees on. Whoever people
   * gave another name may be told otherwise now.
   */
  function withoutRepeats(rows: readonly Placed[]): Placed[] {
    const told = new Set<string>()
    return rows.filter((row) => {
      const key = `${row.told} ${row.origin}`
      if (row.told === '' || !told.has(key)) {
        told.add(key)
        return true
      }
      return isDecided.get(row.record) !== undefined
    })
  }
  const half = mostReports / 2
  const inOrder = (a: Placed, b: Placed): number => (a.in_order < b.in_order ? -1 : a.in_order > b.in_order ? 1 : 0)
  /** The first and the last of the reports in these parts, in order. */
  function findLooked(parts: readonly string[], end: string): Placed[] {
    const first = parts.flatMap((part) => firstOf.all(part, end, half + 1)).sort(inOrder)
    if (first.length <= half) return first
    const last = parts.flatMap((part) => lastOf.all(part, end, half)).sort(inOrder)
    const head = first.slice(0, half)
    const known = new Set(head.map(({ record }) => record))
    return [...head, ...last.slice(-half).filter(({ record }) => !known.has(record))]
  }

  return {
    /**
     * The reports of an incident that are looked at, in order of publication; of those published up to `asOf` where it is given. `once`: without what
     * one origin tells again in the same way.
     */
    load(
      parts: readonly string[],
      { sentences, asOf, once = false }: { sentences: boolean; asOf?: string; once?: boolean },
    ): { number: number; report: Report }[] {
      const looked = findLooked(parts, toEnd(asOf))
      return (once ? withoutRepeats(looked) : looked).map(({ record }) => {
        const row = find.get(record)!
        const text = sentences ? (body.get(row.article) ?? '') : ''
        const { before, evidence, after } = sentences ? toContext(text, row) : { before: '', evidence: '', after: '' }
        return { number: row.number, report: toReport(row, before + evidence + after, findOrigin(row.article_number)) }
      })
    },
    /** Null where nothing is left of it, or where nothing had been published by `asOf`. */
    count(parts: readonly string[], asOf?: string): Counted | null {
      const end = toEnd(asOf)
      const rows = findLooked(parts, end).map((row) => ({ ...row, origin: findOrigin(row.article)?.key ?? row.origin }))
      const [lead] = rows
      if (!lead) return null
      return {
        reports: parts.reduce((sum, part) => sum + countAll(part, asOf), 0),
        sources: new Set(rows.map(({ origin }) => origin)).size,
        day:
          parts
            .map((part) => lastDay.get(part) ?? '')
            .sort()
            .at(-1) ?? '',
        lead: lead.record,
        looked: withoutRepeats(rows).map(({ record, origin }) => [record, origin]),
      }
    },
  }
}

/** A decision as its row tells it, without what stands in tables beside. */
export type DecisionRow = Omit<Decision, 'reports' | 'names' | 'stands'>

/** All decisions in their order, as `DecisionRow`. */
export const fromDecisions =
  'SELECT number, kind, known_as AS knownAs, subject, undoes, reason, decided_by AS by, at FROM decisions ORDER BY number'

/** The names that a decision (`?`) is of, in their order. */
export const namesOfDecision = 'SELECT name, article FROM decision_names WHERE decision = ? ORDER BY position'

interface OfDecision {
  readonly reports: readonly ReportKey[]
  readonly names: readonly DecidedName[]
}

/** A decision of its row and the tables beside; `stands` holds the numbers of those that were not undone. */
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
