import { type Kind, kinds } from '../../query/filter.ts'
import type { Archive } from '../archive.ts'
import type { MeasureCount, SpeakerCount } from '../counts.ts'
import { both, condition } from './condition.ts'
import { isNamed, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { isWhole } from './named.ts'

const defaultLimit = 50

type Row = Readonly<Record<Kind, number>> & {
  readonly name: string
  readonly actor: string | null
  readonly articles: number
  readonly from: string | null
  readonly to: string | null
}

type Asks = Pick<Archive, 'findSpeakers' | 'countMeasures'>
type SyncAsks = { [M in keyof Asks]: (...given: Parameters<Asks[M]>) => Awaited<ReturnType<Asks[M]>> }

const said = `n.role IN ('speaker', 'by')`
const ofKind = (kind: Kind): string => `count(DISTINCT n.record) FILTER (WHERE n.kind = '${kind}') AS ${kind}`

/** Who speaks, and what is counted: two aggregates over records. */
export const openSpeakers = (database: Database): SyncAsks => ({
  findSpeakers(filter, { name = '', limit = defaultLimit } = {}): readonly SpeakerCount[] {
    const narrowed = name.trim() === '' ? [] : [isNamed('n.matchable', name)]
    const [kind, other] = filter.kinds ?? []
    // Of one kind as a whole, the index of names knows all that is asked; the records need not be looked at.
    const under =
      kind !== undefined && other === undefined && isWhole(filter)
        ? { from: 'names n INDEXED BY names_said', where: condition('n.kind = ?', kind) }
        : { from: 'records r JOIN names n ON n.record = r.record', where: toRecordCondition(filter) }
    const { sql, values } = both([condition(said), ...narrowed, under.where])
    return database
      .prepare<(string | number)[], Row>(
        `SELECT n.name, max(n.actor) AS actor, ${kinds.map(ofKind).join(', ')},
           count(DISTINCT n.article) AS articles, min(nullif(n.day, '')) AS "from", max(nullif(n.day, '')) AS "to"
         FROM ${under.from} WHERE ${sql}
         GROUP BY n.name ORDER BY count(DISTINCT n.record) DESC, n.name LIMIT ?`,
      )
      .all(...values, limit)
      .map(({ event, statement, figure, commitment, ...row }) => ({
        name: row.name,
        actor: row.actor,
        counts: { event, statement, figure, commitment },
        articles: row.articles,
        from: row.from,
        to: row.to,
      }))
  },
  countMeasures(filter, limit = defaultLimit): readonly MeasureCount[] {
    const { sql, values } = both([condition(`r.kind = 'figure'`), toRecordCondition(filter)])
    return database
      .prepare<(string | number)[], MeasureCount>(
        // Counted as they are written first, in the order of an index, and only then without case.
        `SELECT measures, min(unit) AS unit, sum(count) AS count FROM (
           SELECT ifnull(r.type, '') AS measures, r.unit, count(*) AS count FROM records r WHERE ${sql} GROUP BY r.type, r.unit
         ) GROUP BY 1, lower(unit) ORDER BY 3 DESC, 1, 2 LIMIT ?`,
      )
      .all(...values, limit)
  },
})
