import { toStanding } from '../../link/decisions.ts'
import type { DecidedName, Decision } from '../../model/decision.ts'
import type { ReportKey } from '../../model/incident.ts'
import type { Archive } from '../archive.ts'
import type { ContradictionState } from '../linked.ts'
import { toFolded } from '../names.ts'
import type { Database } from './database.ts'
import { type DecisionRow, fromDecisions, namesOfDecision, toDecision } from './incident-rows.ts'

/** What people decided, the latest first. */
export interface DecisionReader {
  load(): readonly Decision[]
  /** How a contradiction stands, by the last decision on it that nothing took back. */
  stateOf(key: string, decisions: readonly Decision[]): { state: ContradictionState; decision: Decision | null }
  find(query?: Parameters<Archive['decisions']>[0]): readonly Decision[]
}

/** Opens what people decided of reports, contradictions and names. */
export function openDecisions(database: Database): DecisionReader {
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

  /** Decisions are made by people: there are never so many that all could not be looked at. */
  function load(): readonly Decision[] {
    const rows = allDecisions.all()
    const stands = toStanding(rows)
    return rows
      .map((row) => toDecision(row, { reports: reportsOf.all(row.number), names: namesOf.all(row.number) }, stands))
      .reverse()
  }

  return {
    load,
    stateOf(key, decisions) {
      for (const number of bySubject.all(key)) {
        const decision = decisions.find((one) => one.number === number)
        if (decision?.stands) return { state: decision.kind === 'resolve' ? 'resolved' : 'dismissed', decision }
      }
      return { state: 'open', decision: null }
    },
    find({ articles = [], subjects = [], names = [], limit = 100 } = {}) {
      const all = articles.length + subjects.length + names.length === 0
      const wanted = new Set(names.map(toFolded))
      return load()
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
