import { findReport, toStanding } from '../../link/decisions.ts'
import type { DecidedName, Decision, DecisionDraft } from '../../model/decision.ts'
import type { ReportKey } from '../../model/incident.ts'
import { ArchiveError } from '../error.ts'
import type { Database } from './database.ts'
import { type DecisionRow, fromDecisions, namesOfDecision, toDecision } from './incident-rows.ts'

/** An event of an article, as it is read now. */
export interface EventRow extends ReportKey {
  readonly record: number
  readonly number: number
  /** Day and moment of the article's publication; '' and null where it has none. */
  readonly day: string
  readonly moment: string | null
  /** The day that the record is filed under, or ''. */
  readonly filed: string
}

interface Named {
  readonly record: number
  readonly article: number
  readonly key: ReportKey
}

const asidePrefix = 'aside '

/** What the part is called that a decision put reports into. */
export const toAside = (decision: number): string => `${asidePrefix}${decision}`

/** What people decided of reports: kept by what does not change when articles are read again, and found again among what is read now. */
export function openDecided(database: Database) {
  const hasDecisions = database.prepare<[], number>('SELECT 1 FROM decisions LIMIT 1').pluck()
  const eventsOf = database.prepare<[string], EventRow>(
    `SELECT r.record, r.article AS number, a.id AS article, r.evidence_start AS start, r.evidence_end AS end, r.type,
       a.day, a.published ->> '$.from' AS moment, r.day AS filed
     FROM records r JOIN articles a ON a.number = r.article WHERE a.id = ? AND r.kind = 'event' ORDER BY r.ordinal`,
  )
  const signatureOf = database
    .prepare<[number], string>('SELECT signature FROM incident_reports WHERE record = ?')
    .pluck()
  const decisionsOfArticle = database
    .prepare<[string], number>('SELECT DISTINCT decision FROM decision_reports WHERE article = ? ORDER BY decision')
    .pluck()
  const reportsOfDecision = database.prepare<[number], ReportKey>(
    'SELECT article, start, end, type FROM decision_reports WHERE decision = ? AND rest = 0 ORDER BY position',
  )
  const isContradiction = database.prepare<[string], number>('SELECT 1 FROM contradictions WHERE key = ?').pluck()
  const articleOfRecord = database.prepare<[string], { record: number; article: number }>(
    "SELECT record, article FROM records WHERE id = ? AND kind = 'event'",
  )
  const keyOfRecord = database.prepare<[number], ReportKey>(
    `SELECT a.id AS article, r.evidence_start AS start, r.evidence_end AS end, r.type
     FROM records r JOIN articles a ON a.number = r.article WHERE r.record = ?`,
  )
  const findDecisions = database.prepare<[], DecisionRow>(fromDecisions)
  const insertDecision = database.prepare(
    'INSERT INTO decisions (kind, subject, undoes, reason, decided_by, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const namesOf = database.prepare<[number], DecidedName>(namesOfDecision)
  const insertDecisionReport = database.prepare('INSERT INTO decision_reports VALUES (?, ?, ?, ?, ?, ?, ?)')
  const leftByDecision = database.prepare<[number], ReportKey>(
    'SELECT article, start, end, type FROM decision_reports WHERE decision = ? AND rest = 1 ORDER BY position',
  )
  const kindOf = database.prepare<[number], Decision['kind']>('SELECT kind FROM decisions WHERE number = ?').pluck()

  const standing = (): ReadonlySet<number> =>
    hasDecisions.get() === undefined
      ? new Set()
      : toStanding(findDecisions.all().map((row) => ({ number: row.number, kind: row.kind, undoes: row.undoes })))

  /** Record number of the report that a decision spoke of, as it is read now; null where it is no longer read. */
  const resolveReport = (key: ReportKey): number | null => findReport(key, eventsOf.all(key.article))?.record ?? null

  /** For each report of the article that was set aside, the latest standing decision that did so. */
  function findAside(article: string, stands: ReadonlySet<number>): Map<number, number> {
    const aside = new Map<number, number>()
    if (stands.size === 0) return aside
    for (const number of decisionsOfArticle.all(article)) {
      if (!stands.has(number) || kindOf.get(number) !== 'split') continue
      for (const key of reportsOfDecision.all(number)) {
        const record = key.article === article ? resolveReport(key) : null
        if (record !== null) aside.set(record, number)
      }
    }
    return aside
  }
  /** Tellings by reports that were left behind when others were set aside: those two a person holds apart. */
  const left = new Map<string, ReadonlySet<string>>()
  function findLeft(aside: string): ReadonlySet<string> {
    const known = left.get(aside)
    if (known) return known
    const signatures = new Set<string>()
    for (const key of leftByDecision.all(Number(aside.slice(asidePrefix.length)))) {
      const record = resolveReport(key)
      const signature = record === null ? undefined : signatureOf.get(record)
      if (signature !== undefined) signatures.add(signature)
    }
    left.set(aside, signatures)
    return signatures
  }

  /** The tellings that a merge joins, as they are read now. A report that was set aside after the merge is not meant by it any more. */
  function findJoined(decision: number, stands: ReadonlySet<number>): string[] {
    return reportsOfDecision.all(decision).flatMap((key) => {
      const record = resolveReport(key)
      const signature = record === null ? undefined : signatureOf.get(record)
      if (record === null || signature === undefined) return []
      return (findAside(key.article, stands).get(record) ?? 0) > decision ? [] : [signature]
    })
  }

  /** The reports that a draft names. @throws {ArchiveError} where it names none, or what is not there. */
  function check(draft: DecisionDraft): { readonly named: readonly Named[]; readonly undone: DecisionRow | null } {
    const { kind, subject = null, undoes = null } = draft
    const named = (draft.reports ?? []).map((id) => {
      const row = articleOfRecord.get(id)
      if (!row) throw new ArchiveError('query', `There is no event ${id} in this archive.`)
      return { ...row, key: keyOfRecord.get(row.record)! }
    })
    if ((kind === 'merge' && named.length < 2) || (kind === 'split' && named.length < 1))
      throw new ArchiveError('query', `To ${kind}, name ${kind === 'merge' ? 'two events or more' : 'an event'}.`)
    if ((kind === 'resolve' || kind === 'dismiss') && subject === null)
      throw new ArchiveError('query', `To ${kind}, name a contradiction.`)
    if (subject !== null && isContradiction.get(subject) === undefined)
      throw new ArchiveError('query', `There is no contradiction ${subject} in this archive.`)
    const known = findDecisions.all()
    const undone = undoes === null ? null : (known.find(({ number }) => number === undoes) ?? null)
    if (kind === 'undo' && undone === null)
      throw new ArchiveError('query', `There is no decision ${undoes ?? ''} to undo.`)
    if (kind === 'undo' && !toStanding(known).has(undoes!))
      throw new ArchiveError('query', `Decision ${undoes} was undone already.`)
    return { named, undone }
  }

  return {
    standing,
    findAside,
    findLeft,
    findJoined,
    eventsOf: (article: string): readonly EventRow[] => eventsOf.all(article),
    signatureOf: (record: number): string | undefined => signatureOf.get(record),
    /** Reports may be told otherwise now: what was left behind is looked for anew. */
    forget: () => left.clear(),
    /** Standing merges that name reports of an article. */
    mergesOf: (article: string, stands: ReadonlySet<number>): readonly number[] =>
      stands.size === 0
        ? []
        : decisionsOfArticle.all(article).filter((number) => stands.has(number) && kindOf.get(number) === 'merge'),
    check,
    /** Keeps a decision that was checked; `rest` are the reports that a split leaves behind. Returns its number and the articles that it touches. */
    keep(draft: DecisionDraft, { named, undone }: ReturnType<typeof check>, rest: readonly ReportKey[]) {
      const { kind, reason, by, at, subject = null, undoes = null } = draft
      const { lastInsertRowid } = insertDecision.run(kind, subject, undoes, reason, by, at)
      const number = Number(lastInsertRowid)
      const keys = [...named.map(({ key }) => ({ ...key, rest: 0 })), ...rest.map((key) => ({ ...key, rest: 1 }))]
      for (const [i, key] of keys.entries())
        insertDecisionReport.run(number, i, key.article, key.start, key.end, key.type, key.rest)
      const articles = new Set(named.map(({ article }) => article))
      const known = findDecisions.all()
      // An undo may take back an undo: what it reaches at the end is what was merged or split.
      for (
        let at = undone;
        at;
        at = at.undoes === null ? null : (known.find(({ number }) => number === at?.undoes) ?? null)
      )
        for (const { article } of reportsOfDecision.all(at.number)) {
          const row = eventsOf.get(article)
          if (row) articles.add(row.number)
        }
      return { number, articles: [...articles].sort((a, b) => a - b) }
    },
    decision(number: number): Decision {
      const row = findDecisions.all().find((row) => row.number === number)!
      return toDecision(row, { reports: reportsOfDecision.all(number), names: namesOf.all(number) }, standing())
    },
  }
}
