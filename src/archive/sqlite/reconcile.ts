import { toFigureContradiction } from '../../link/figure-contradictions.ts'
import type { Claim } from '../../link/reconciliations.claims.ts'
import { findPair, isHome, toFiling } from '../../link/reconciliations.index.ts'
import { findAcrossBetween, inOrder, toClaims, toPlaceInOrder } from '../../link/reconciliations.ts'
import type { ReportKey } from '../../model/incident.ts'
import type { FigureRecord, Reading, Reconciliation } from '../../model/reading.ts'
import { parseFirstDay } from '../../query/days.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'
import { openSayingLists } from './saying-lists.ts'

interface Row {
  readonly id: string
  readonly article: number
  readonly said: string | null
  readonly outlet: string | null
  readonly json: string
}

/** Most that speak under a key of which sums and growths are made. */
const most = 60
/** Claims whose figures are kept in mind: those that one thing's others are held against come up again and again. */
const remembered = 2_000

const toClaim = ({ id, article, said, outlet, json }: Row): Claim => ({
  id,
  figure: fromJson<FigureRecord>(json),
  source: String(article),
  said,
  outlet,
})

const byId = (claims: readonly Claim[]): ReadonlyMap<string, Claim> => new Map(claims.map((claim) => [claim.id, claim]))

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
  const figuresOf = database
    .prepare<[number], number>(`SELECT record FROM records WHERE article = ? AND kind = 'figure' ORDER BY record`)
    .pluck()
  const readClaim = database.prepare<[number], Row>(
    `SELECT r.id, r.article, r.published_from AS said, r.outlet, o.json FROM records r JOIN record_bodies o USING (record)
     WHERE r.record = ?`,
  )
  const insertFinding = database.prepare(
    'INSERT OR IGNORE INTO reconciliations (id, kind, holds, articles, json) VALUES (?, ?, ?, ?, ?)',
  )
  const insertPart = database.prepare('INSERT INTO reconciled (reconciliation, position, record) VALUES (?, ?, ?)')

  const findBetween = database.prepare<[number, number], { reconciliation: number; holds: number | null }>(
    `SELECT f.reconciliation, f.holds FROM reconciled p JOIN reconciled q USING (reconciliation) JOIN reconciliations f USING (reconciliation)
     WHERE p.record = ? AND q.record = ? AND f.articles > 1 AND f.kind NOT IN ('sum', 'growth')`,
  )
  /** Sums and growths across articles of which a record is the total or the claim. */
  const findLed = database.prepare<[number], { reconciliation: number; id: string }>(
    `SELECT f.reconciliation, f.id FROM reconciled p JOIN reconciliations f USING (reconciliation)
     WHERE p.record = ? AND p.position = 0 AND f.articles > 1 AND f.kind IN ('sum', 'growth')`,
  )
  const deleteFinding = database.prepare('DELETE FROM reconciliations WHERE reconciliation = ?')
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

  const dropBetween = database.prepare(
    `DELETE FROM contradictions WHERE kind = 'figure' AND ((a = @a AND b = @b) OR (a = @b AND b = @a)) AND NOT EXISTS (
       SELECT 1 FROM reconciled p JOIN reconciled q USING (reconciliation) JOIN reconciliations f USING (reconciliation)
       WHERE f.holds = 0 AND p.record = @a AND q.record = @b)`,
  )

  const toKey = ({ kind, figures }: Reconciliation): string => `${kind}:${figures.join('+')}`

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

  /** Returns whether it is new: what stands already has its contradiction. */
  function keep(finding: Reconciliation, articles: number): boolean {
    const { kind, holds, figures } = finding
    const id = toKey(finding)
    const made = insertFinding.run(id, kind, holds === null ? null : Number(holds), articles, JSON.stringify(finding))
    if (made.changes === 0) return false
    for (const [position, figure] of figures.entries()) {
      const record = recordOf.get(figure)
      if (record !== undefined) insertPart.run(made.lastInsertRowid, position, record)
    }
    return true
  }

  /** Were contradictions taken away since sums and growths were last settled? Two findings may share one: it is written again for the other. */
  let hasDropped = false
  function drop(record: number): void {
    dropContradictions.run({ record })
    hasDropped = true
  }

  const known = new Map<number, Claim>()
  let version: unknown = null
  /** What is kept in mind holds until another process writes: the number of a record that went may be given again. */
  function forget(): void {
    const now = database.pragma('data_version', { simple: true })
    if (now !== version) known.clear()
    version = now
  }
  function findClaim(record: number): Claim | null {
    const standing = known.get(record)
    if (standing) return standing
    const row = readClaim.get(record)
    if (!row) return null
    if (known.size >= remembered) known.clear()
    const claim = toClaim(row)
    known.set(record, claim)
    return claim
  }

  const lists = openSayingLists(
    database,
    { keys: 'figure_keys', sayings: 'figure_sayings' },
    {
      hold(key, a, b) {
        const claims = [findClaim(a.record), findClaim(b.record)].filter((claim) => claim !== null).sort(inOrder)
        const [one, other] = claims
        const finding = one && other ? findPair(key, one, other) : null
        if (!finding) return
        if (keep(finding, 2)) putContradiction(finding, byId(claims))
      },
      release(key, a, b) {
        const found = findBetween.all(a.record, b.record)
        if (found.length === 0) return
        const [one, other] = [findClaim(a.record), findClaim(b.record)]
        if (one && other && !isHome(key, one, other)) return
        for (const { reconciliation, holds } of found) {
          deleteFinding.run(reconciliation)
          if (holds !== 0) continue
          dropBetween.run({ a: a.record, b: b.record })
          hasDropped = true
        }
      },
    },
  )

  const readClaims = (records: Iterable<number>): Claim[] => [...records].flatMap((record) => findClaim(record) ?? [])
  const underAcross = (keys: Iterable<string>): Set<number> =>
    new Set([...keys].flatMap((key) => lists.speakers(key, most)))
  const toAcross = (claims: readonly Claim[]): Set<string> =>
    new Set(claims.flatMap((claim) => toFiling(claim)?.across ?? []))

  /**
   * Sums and growths under keys that figures came to or left are found anew from all that stand there. `came`: how many came at most; `fell`: those
   * that speak no longer.
   */
  function settleAcross(keys: ReadonlySet<string>, came: number, fell: Iterable<number>): void {
    if (keys.size === 0) return
    const claims = readClaims(underAcross(keys))
    // A claimed growth is met by the count of one period; the count of its other period stands under another key.
    const grown = claims.filter(({ figure }) => figure.change?.baseline != null)
    const own = new Set(claims.map(({ id }) => id))
    const further = readClaims(underAcross(toAcross(grown))).filter(({ id }) => !own.has(id))
    const found = findAcrossBetween([...claims, ...further]).filter(({ figures }) => own.has(figures[0]!))
    const stands = new Set(found.map(toKey))
    // Whoever led something led it from among the first; as many as came may have been pushed out.
    const leading = new Set([...fell, ...[...keys].flatMap((key) => lists.speakers(key, most + came))])
    for (const record of leading)
      for (const { reconciliation, id } of findLed.all(record))
        if (!stands.has(id)) {
          deleteFinding.run(reconciliation)
          drop(record)
        }
    const all = byId([...claims, ...further])
    for (const finding of found) if (keep(finding, 2) || hasDropped) putContradiction(finding, all)
    hasDropped = false
  }

  return {
    /** Before the records of an article are replaced. Returns the keys that `put` is to settle as well. */
    take(article: number): ReadonlySet<string> {
      forget()
      const keys = lists.leave(figuresOf.all(article), (key) => !isAcross(key))
      known.clear()
      hasDropped = true
      return new Set([...keys].filter(isAcross))
    },
    /** Behind the records of an article. */
    put({ article, shortId, reading }: Fresh, went: ReadonlySet<string> = new Set()): void {
      forget()
      const { figures, reconciliations, document } = reading
      const toId = (id: string): string => `${shortId}-${id}`
      for (const finding of reconciliations) keep({ ...finding, figures: finding.figures.map(toId) }, 1)
      const said = document.published?.from ? parseFirstDay(document.published.from) : null
      const fresh = toClaims(figures, { source: String(article), said, outlet: document.outlet })
      const across = new Set(went)
      const fell = new Set<number>()
      for (const claim of fresh.map((one) => ({ ...one, id: toId(one.id) }))) {
        const filing = toFiling(claim)
        const record = filing === null ? undefined : recordOf.get(claim.id)
        if (filing === null || record === undefined) continue
        const { pairs, across: sums, ...where } = filing
        const filed = { ...where, inOrder: toPlaceInOrder(claim), record }
        for (const key of pairs) lists.enter({ ...filed, key }, true)
        for (const key of sums) {
          across.add(key)
          const before = lists.enter({ ...filed, key }, false)
          if (before !== null) fell.add(before)
        }
      }
      settleAcross(across, fresh.length, fell)
    },
  }
}
