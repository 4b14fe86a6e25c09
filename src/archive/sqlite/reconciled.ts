import type { Reconciliation } from '../../model/reading.ts'
import type { Filter } from '../../query/filter.ts'
import type { Archive } from '../archive.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import type { ReconciliationQuery } from '../linked.ts'
import type { RecordSource } from '../stored.ts'
import { fromJson } from './columns.ts'
import { amongst, both, type Condition, condition, either } from './condition.ts'
import { toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { checkLimit, defaultLimit } from './page-limits.ts'

type Asks = Pick<Archive, 'findReconciliations' | 'countReconciliations'>
type SyncAsks = { [M in keyof Asks]: (...given: Parameters<Asks[M]>) => Awaited<ReturnType<Asks[M]>> }

const sort = 'found'

const held = { yes: 'f.holds = 1', no: 'f.holds = 0', open: 'f.holds IS NULL' } as const

/** The findings that are meant, as a condition on `reconciliations f`. */
function toCondition(filter: Filter, { kinds, holds, figures, across }: ReconciliationQuery): Condition {
  const asked = toRecordCondition({ ...filter, kinds: ['figure'] })
  const named = both([asked, ...amongst('r.id', figures)])
  return both([
    ...amongst('f.kind', kinds),
    ...(holds && holds.length > 0 ? [either(holds.map((one) => condition(held[one])))] : []),
    ...(across === undefined ? [] : [condition(across ? 'f.articles > 1' : 'f.articles = 1')]),
    condition(
      `EXISTS (SELECT 1 FROM reconciled p JOIN records r ON r.record = p.record WHERE p.reconciliation = f.reconciliation AND ${named.sql})`,
      ...named.values,
    ),
  ])
}

/** What figures of the archive say of one another. */
export function openReconciled(database: Database): SyncAsks {
  const sourcesOf = database.prepare<
    [number],
    Omit<RecordSource, 'published'> & { readonly from: string | null; readonly to: string | null }
  >(
    `SELECT a.id, a.short_id AS shortId, a.title, a.outlet, a.source, a.published_from AS "from", a.published_to AS "to"
     FROM reconciled p JOIN records r ON r.record = p.record JOIN articles a ON a.number = r.article
     WHERE p.reconciliation = ? ORDER BY p.position`,
  )
  return {
    findReconciliations(filter, { limit = defaultLimit, cursor = null, ...query } = {}) {
      checkLimit(limit)
      const behind = cursor === null ? 0 : Number(parseCursor(cursor, sort, 1)[0])
      const { sql, values } = both([toCondition(filter, query), condition('f.reconciliation > ?', behind)])
      const found = database
        .prepare<(string | number)[], { reconciliation: number; id: string; json: string }>(
          `SELECT f.reconciliation, f.id, f.json FROM reconciliations f WHERE ${sql} ORDER BY f.reconciliation LIMIT ?`,
        )
        .all(...values, limit + 1)
      const rows = found.slice(0, limit)
      const last = rows.at(-1)
      return {
        rows: rows.map(({ reconciliation, id, json }) => ({
          id,
          ...fromJson<Reconciliation>(json),
          sources: sourcesOf.all(reconciliation).map(({ from, to, ...source }) => ({
            ...source,
            published: from === null && to === null ? null : { from, to },
          })),
        })),
        next: found.length > limit && last ? toCursor(sort, [last.reconciliation]) : null,
      }
    },
    countReconciliations(filter, query = {}) {
      const { sql, values } = toCondition(filter, query)
      return (
        database
          .prepare<(string | number)[], number>(`SELECT count(*) FROM reconciliations f WHERE ${sql}`)
          .pluck()
          .get(...values) ?? 0
      )
    },
  }
}
