import { toFigureContradiction } from '../../link/figure-contradictions.ts'
import type { Claim } from '../../link/reconciliations.claims.ts'
import { toFiling } from '../../link/reconciliations.index.ts'
import { findAcrossBetween, findPairsBetween, toClaims } from '../../link/reconciliations.ts'
import type { ReportKey } from '../../model/incident.ts'
import type { FigureRecord, Reading, Reconciliation } from '../../model/reading.ts'
import { parseFirstDay } from '../../query/days.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'

interface Row {
  readonly id: string
  readonly article: number
  readonly said: string | null
  readonly outlet: string | null
  readonly json: string
}

/** Most claims that one key of a new claim is held against: what bounds the work for a thing that everybody counts. */
const most = 60

const toClaim = ({ id, article, said, outlet, json }: Row): Claim => ({
  id,
  figure: fromJson<FigureRecord>(json),
  source: String(article),
  said,
  outlet,
})

interface Fresh {
  readonly article: number
  readonly shortId: string
  readonly reading: Reading
}

/** Under these figures of several articles make sums and growths with each other, whatever their days. */
const isAcross = (key: string): boolean => /^(?:sum|growth) /.test(key)

/**
 * Files the figures of an article whose records were just written, and keeps what is reckoned between them and with figures of other
 * articles: a function of the set of articles, whichever came first. Deleting a figure's record deletes what was reckoned with it.
 */
export function openReconciler(database: Database) {
  const recordOf = database.prepare<[string], number>('SELECT record FROM records WHERE id = ?').pluck()
  const insertKey = database.prepare(
    'INSERT OR IGNORE INTO figure_keys (key, day_from, day_to, record) VALUES (?, ?, ?, ?)',
  )
  const findMet = database
    .prepare<[string, string, string, number], number>(
      `SELECT k.record FROM figure_keys k JOIN records r USING (record) WHERE k.key = ? AND k.day_from <= ? AND k.day_to >= ?
       ORDER BY k.day_from DESC, r.id LIMIT ?`,
    )
    .pluck()
  const readClaim = database.prepare<[number], Row>(
    `SELECT r.id, r.article, r.published_from AS said, r.outlet, o.json FROM records r JOIN record_bodies o USING (record)
     WHERE r.record = ?`,
  )
  const insertFinding = database.prepare(
    'INSERT OR IGNORE INTO reconciliations (id, kind, holds, articles, json) VALUES (?, ?, ?, ?, ?)',
  )
  const insertPart = database.prepare('INSERT INTO reconciled (reconciliation, position, record) VALUES (?, ?, ?)')

  const findPairs = database.prepare<[number], { id: string; other: string }>(
    `SELECT f.id, r.id AS other FROM reconciled p JOIN reconciliations f USING (reconciliation)
     JOIN reconciled q USING (reconciliation) JOIN records r ON r.record = q.record
     WHERE p.record = ? AND q.position <> p.position AND f.articles > 1 AND f.kind NOT IN ('sum', 'growth')`,
  )
  /** Sums and growths across articles whose total or claim is filed under a key. */
  const findLed = database.prepare<[string], { id: string; record: number }>(
    `SELECT DISTINCT f.id, p.record FROM figure_keys k JOIN reconciled p ON p.record = k.record AND p.position = 0
     JOIN reconciliations f USING (reconciliation) WHERE k.key = ? AND f.articles > 1 AND f.kind IN ('sum', 'growth')`,
  )
  const keysOf = database
    .prepare<[number], string>(
      `SELECT DISTINCT k.key FROM records r JOIN figure_keys k ON k.record = r.record
       WHERE r.article = ? AND r.kind = 'figure' AND (k.key LIKE 'sum %' OR k.key LIKE 'growth %')`,
    )
    .pluck()
  const deleteFinding = database.prepare('DELETE FROM reconciliations WHERE id = ?')
  const keyOf = database.prepare<[string], ReportKey & { record: number; day: string }>(
    `SELECT a.id AS article, r.evidence_start AS start, r.evidence_end AS end, ifnull(r.type, '') AS type, r.record, a.day
     FROM records r JOIN articles a ON a.number = r.article WHERE r.id = ?`,
  )
  const insertContradiction = database.prepare(
    'INSERT INTO contradictions VALUES (?, NULL, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  )
  const dropContradictions = database.prepare(
    `DELETE FROM contradictions WHERE kind = 'figure' AND key IN (SELECT key FROM contradictions WHERE a = @record
       UNION SELECT key FROM contradictions WHERE b = @record) AND NOT EXISTS (SELECT 1 FROM reconciled p
       JOIN reconciled q USING (reconciliation) JOIN reconciliations f USING (reconciliation)
       WHERE f.holds = 0 AND p.record = contradictions.a AND q.record = contradictions.b)`,
  )

  const toKey = ({ kind, figures }: Reconciliation): string => `${kind}:${figures.join('+')}`

  /** Of claims that say the same the first speaks for all: where an earlier one came, what was found with the later one goes. */
  function dropStale(records: ReadonlySet<number>, claims: readonly Claim[], pairs: readonly Reconciliation[]): void {
    const ids = new Set(claims.map(({ id }) => id))
    const found = new Set(pairs.map(toKey))
    for (const record of records)
      for (const { id, other } of findPairs.all(record))
        if (ids.has(other) && !found.has(id)) {
          deleteFinding.run(id)
          dropContradictions.run({ record })
        }
  }

  /** Figures of several articles that do not fit stand among what disagrees. */
  function putContradiction(finding: Reconciliation, claims: ReadonlyMap<string, Claim>): void {
    const sides = finding.figures.flatMap((id) => {
      const [claim, row] = [claims.get(id), keyOf.get(id)]
      if (!claim || !row) return []
      const { record, day, ...key } = row
      return { claim, key, record, day }
    })
    const found = toFigureContradiction(finding, sides)
    const [a, b] = (found?.sides ?? []).map((side) => sides.find(({ claim }) => claim.id === side.record)!)
    if (!found || !a || !b) return
    insertContradiction.run(found.key, found.kind, a.record, b.record, [a.day, b.day].sort()[1], JSON.stringify(found))
  }

  function keep(finding: Reconciliation, articles: number): void {
    const { kind, holds, figures } = finding
    const id = toKey(finding)
    const made = insertFinding.run(id, kind, holds === null ? null : Number(holds), articles, JSON.stringify(finding))
    if (made.changes === 0) return
    for (const [position, figure] of figures.entries()) {
      const record = recordOf.get(figure)
      if (record !== undefined) insertPart.run(made.lastInsertRowid, position, record)
    }
  }

  /** Records filed under the keys of these claims, on days that touch theirs. */
  function findRecords(claims: readonly Claim[]): Set<number> {
    const met = new Set<number>()
    for (const claim of claims) {
      const filing = toFiling(claim)
      if (filing === null) continue
      for (const key of filing.keys) {
        if (!isAcross(key)) for (const record of findMet.all(key, filing.to, filing.from, most)) met.add(record)
      }
    }
    return met
  }

  const underAcross = (keys: Iterable<string>): Set<number> =>
    new Set([...keys].flatMap((key) => findMet.all(key, '9999', '', most)))
  const readClaims = (records: Iterable<number>): Claim[] =>
    [...records].flatMap((record) => readClaim.get(record) ?? []).map(toClaim)
  const toAcross = (claims: readonly Claim[]): Set<string> =>
    new Set(claims.flatMap((claim) => toFiling(claim)?.keys.filter(isAcross) ?? []))

  /** Sums and growths under keys that figures came to or left are found anew from all that stand there. */
  function settleAcross(keys: ReadonlySet<string>): void {
    if (keys.size === 0) return
    const claims = readClaims(underAcross(keys))
    // A claimed growth is met by the count of one period; the count of its other period stands under another key.
    const grown = claims.filter(({ figure }) => figure.change?.baseline != null)
    const known = new Set(claims.map(({ id }) => id))
    const further = readClaims(underAcross(toAcross(grown))).filter(({ id }) => !known.has(id))
    const found = findAcrossBetween([...claims, ...further]).filter(({ figures }) => known.has(figures[0]!))
    const stands = new Set(found.map(toKey))
    for (const key of keys)
      for (const { id, record } of findLed.all(key))
        if (!stands.has(id)) {
          deleteFinding.run(id)
          dropContradictions.run({ record })
        }
    const byId = new Map([...claims, ...further].map((claim) => [claim.id, claim]))
    for (const finding of found) {
      keep(finding, 2)
      putContradiction(finding, byId)
    }
  }

  return {
    /** Before the records of an article are replaced. Returns the keys that `put` is to settle as well. */
    take: (article: number): ReadonlySet<string> => new Set(keysOf.all(article)),
    /** Behind the records of an article. */
    put({ article, shortId, reading }: Fresh, went: ReadonlySet<string> = new Set()): void {
      const { figures, reconciliations, document } = reading
      const toId = (id: string): string => `${shortId}-${id}`
      for (const finding of reconciliations) keep({ ...finding, figures: finding.figures.map(toId) }, 1)
      const said = document.published?.from ? parseFirstDay(document.published.from) : null
      const own = toClaims(figures, { source: String(article), said, outlet: document.outlet })
      const fresh = own.map((claim) => ({ ...claim, id: toId(claim.id) }))
      const first = findRecords(fresh)
      const near = readClaims(first)
      const pairs = findPairsBetween(fresh, near)
      dropStale(first, near, pairs)
      const claims = new Map([...fresh, ...near].map((claim) => [claim.id, claim]))
      for (const finding of pairs) {
        keep(finding, 2)
        putContradiction(finding, claims)
      }
      for (const claim of fresh) {
        const filing = toFiling(claim)
        const record = filing === null ? undefined : recordOf.get(claim.id)
        if (filing === null || record === undefined) continue
        for (const key of filing.keys) insertKey.run(key, filing.from, filing.to, record)
      }
      settleAcross(new Set([...toAcross(fresh), ...went]))
    },
  }
}
